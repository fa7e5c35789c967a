package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Citation;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows whose actual value says that the aim was met (完成情况与指标值一致): that they have full marks is our
 * reading, and cited as such.
 */
final class MetAims {
  private static final String INPUT = "actual";
  private static final Parameter NAME =
      Parameter.of(
          Parameters.builder()
              .put("input", INPUT)
              .put("zh", "实际完成值")
              .put("en", "actual value")
              .build());
  private final Map<String, RowValue.Met> byId = new HashMap<>();

  /** Full marks for what was met. */
  static Rule rule(RowValue.Met met, Weight weight) {
    return Rule.cases(List.of(new Rule.Case(met.actual(), met.how(), weight.points())))
        .with("input", NAME);
  }

  static Observation observation(RowValue.Met met, String evidence) {
    return Observation.measured().choice(INPUT, met.actual()).evidence(evidence).build();
  }

  void add(String id, RowValue.Met met) {
    byId.put(id, met);
  }

  /** The rubric with the source of each such row. */
  Rubric cited(Rubric rubric) {
    if (byId.isEmpty()) {
      return rubric;
    }
    Rubric.Builder cited = Rubric.builder();
    cited.from(rubric).indicators(cited(rubric.indicators(), rubric.citations()));
    return cited.build();
  }

  private List<Indicator> cited(List<Indicator> indicators, List<Citation> sources) {
    List<Indicator> all = new ArrayList<>();
    for (Indicator each : indicators) {
      RowValue.Met met = byId.get(each.id());
      if (each instanceof IndicatorGroup group) {
        IndicatorGroup.Builder changed = IndicatorGroup.builder();
        all.add(changed.from(group).children(cited(group.children(), sources)).build());
      } else if (each instanceof IndicatorLeaf leaf && met != null && !sources.isEmpty()) {
        Text note = Text.of(met.how().zh() + "，按满分计", met.how().en() + ": full marks");
        Citation.Builder ours = Citation.builder();
        ours.document(sources.get(0).document()).title(sources.get(0).title());
        ours.provenance(Provenance.OWN_READING).note(note);
        IndicatorLeaf.Builder changed = IndicatorLeaf.builder();
        all.add(changed.from(leaf).addCitations(ours.build()).build());
      } else {
        all.add(each);
      }
    }
    return all;
  }
}
