package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.engine.TemplateCatalogue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Standards with several sets of weights: a sheet is held against the one that fits it. */
class WeightSetTest {
  static Stream<Arguments> sets() {
    TemplateCatalogue catalogue = TemplateCatalogue.load();
    return Stream.of("cn-mof-2021-101", "henan-bond")
        .map(id -> (OpenTemplate) catalogue.get(id))
        .flatMap(open -> open.weightSets().stream().map(set -> Arguments.of(open, set)));
  }

  private static Sheet sheet(OpenTemplate template, WeightSet set) {
    Sheet.Builder sheet = Sheet.builder("s.csv").fact(SheetFact.PROJECT, "项目");
    for (TemplateGroup group : template.groups()) {
      Optional<Weight> weight = Optional.ofNullable(group.weights().get(set.id()));
      String points = weight.map(Weight::toString).orElse("0");
      if (group.fixed().isPresent()) {
        sheet.fact(SheetFact.BUDGET_WEIGHT, points);
      } else if (!points.equals("0")) {
        sheet.row(
            Map.of(
                SheetColumn.LEVEL1,
                group.name().zh(),
                SheetColumn.INDICATOR,
                group.id(),
                SheetColumn.WEIGHT,
                points,
                SheetColumn.TARGET,
                "≥1次",
                SheetColumn.ACTUAL,
                "1次"));
      }
    }
    return sheet.build();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theSetThatFitsIsToldOnceUnlessItIsTheFirst(OpenTemplate template, WeightSet set) {
    FilledSheet filled = SheetScoring.on(template).fill(sheet(template, set));
    assertThat(filled.weightSet()).contains(set);
    assertThat(filled.reading().problems())
        .extracting(Problem::code)
        .doesNotContain(ProblemCode.WEIGHT_OFF_NORM)
        .filteredOn(SheetProblemCode.OTHER_WEIGHT_SET::equals)
        .hasSize(set.equals(template.weightSets().get(0)) ? 0 : 1);
  }
}
