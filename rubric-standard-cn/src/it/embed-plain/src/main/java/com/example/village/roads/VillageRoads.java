package com.example.village.roads;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;

/** What a village's roads are scored by. */
public final class VillageRoads {
  private static final CompiledRubric RUBRIC = CompiledRubric.compile(rubric());

  private VillageRoads() {}

  static Rubric rubric() {
    return Rubric.builder()
        .id("village-roads")
        .title(Text.of("村道养护", "Village roads"))
        .addIndicators(length(), works())
        .build();
  }

  private static Indicator length() {
    return IndicatorLeaf.builder()
        .id("length")
        .name(Text.of("养护里程", "Length maintained"))
        .weight(Weight.of(60))
        .target(Target.of(TargetComparator.AT_LEAST, Quantity.of("12", "公里")))
        .rule(Rule.ratio())
        .build();
  }

  private static Indicator works() {
    return IndicatorLeaf.builder()
        .id("works")
        .name(Text.of("工程完成", "Works done"))
        .weight(Weight.of(40))
        .rule(
            Rule.expression(
                "clamp(min(1, done / planned) * weight - 0.5 * complaints, 0, weight)",
                InputName.of("done", "完成数", "done").in("处"),
                InputName.of("planned", "计划数", "planned").in("处"),
                InputName.of("complaints", "投诉件数", "complaints").in("件")))
        .build();
  }

  /**
   * Scores one village.
   *
   * @param village its name
   * @param kilometres the length maintained
   * @param done the works done
   * @param planned the works planned
   * @param complaints the complaints received
   * @return the report
   */
  public static ScoreReport score(
      String village, String kilometres, String done, String planned, String complaints) {
    Observation length =
        Observation.measured().amount("actual", Quantity.of(kilometres, "公里")).build();
    Observation works =
        Observation.measured()
            .amount("done", done)
            .amount("planned", planned)
            .amount("complaints", complaints)
            .build();
    return RUBRIC.score(Observations.of(village).put("length", length).put("works", works).build());
  }
}
