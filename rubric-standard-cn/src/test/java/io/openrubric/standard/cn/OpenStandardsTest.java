package io.openrubric.standard.cn;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Citation;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Norm;
import io.openrubric.api.Observation;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Provenance;
import io.openrubric.api.Severity;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledTemplate;
import io.openrubric.engine.Declaration;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.TemplateJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped open templates: a new one is a row of the first table. */
class OpenStandardsTest {

  static Stream<OpenTemplate> shipped() {
    TemplateCatalogue catalogue = TemplateCatalogue.of(new StandardTemplates());
    return catalogue.ids().stream()
        .map(catalogue::get)
        .filter(OpenTemplate.class::isInstance)
        .map(OpenTemplate.class::cast);
  }

  private static TemplateGroup group(String template, String id) {
    return Declared.template(template).groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String weight(TemplateGroup group, String set) {
    return group.weights().isEmpty()
        ? "open"
        : group.weights().getOrDefault(set, Weight.of(0)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10, default, execution 10 output 50 benefit 30 satisfaction 10",
    "cn-mof-2020-10-framework, open, decision open process open output open benefit open",
    "cn-mof-2021-101, with-cost, execution 10 cost 20 output 40 benefit 20 satisfaction 10",
    "cn-mof-2021-101, without-cost, execution 10 cost 0 output 50 benefit 30 satisfaction 10",
    "cn-mof-2021-101, with-cost-without-satisfaction,"
        + " execution 10 cost 20 output 40 benefit 30 satisfaction 0",
    "cn-mof-2021-101, without-cost-without-satisfaction,"
        + " execution 10 cost 0 output 50 benefit 40 satisfaction 0",
    "cn-mof-2013-53, open, input open process open output open effect open",
    "cn-mof-2013-53-department, open, input open process open output open effect open",
    "sichuan-2023, default, execution 10 output 40 benefit 20 satisfaction 10 cost 20",
    "gansu-2023, default, execution 10 output 50 benefit 30 satisfaction 10",
    "henan-2020, default, execution 10 output 50 benefit 30 satisfaction 10",
    "henan-bond, default, execution 10 cost 20 output 40 benefit 20 satisfaction 10",
    "henan-bond, without-satisfaction, execution 10 cost 20 output 40 benefit 30 satisfaction 0",
    "henan-bond, operating, execution 0 cost 30 output 40 benefit 20 satisfaction 10",
    "hubei-2020, default, execution 20 output open benefit open satisfaction open"
  })
  void everyWeightSetIsAsTheSourceSays(String id, String set, String weights) {
    OpenTemplate template = Declared.template(id);
    assertThat(template.weightSets()).extracting(WeightSet::id).contains(set);
    assertThat(
            template.groups().stream()
                .map(group -> group.id() + " " + weight(group, set))
                .collect(joining(" ")))
        .isEqualTo(weights);
  }

  @Test
  void thereAreTenAndFifteenSets() {
    assertThat(shipped()).hasSize(10);
    assertThat(shipped().mapToInt(template -> template.weightSets().size()).sum()).isEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyTemplateCompilesAndSurvivesTheCanonicalForm(OpenTemplate template) {
    CompiledTemplate.compile(template);
    assertThat(TemplateJson.read(TemplateJson.write(template), template.id())).isEqualTo(template);
    assertThat(template.region()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyNumberHasASourceAndEveryReadingOfOursSaysWhy(OpenTemplate template) {
    List<List<Citation>> places = new ArrayList<>(List.of(template.citations()));
    for (TemplateGroup group : template.groups()) {
      places.add(group.citations());
      group.fixed().map(IndicatorLeaf::citations).ifPresent(places::add);
      group.rules().values().forEach(rule -> places.add(rule.citations()));
      group.suggested().stream().map(SuggestedLeaf::citations).forEach(places::add);
    }
    assertThat(template.rules()).containsOnlyKeys(TargetComparator.values());
    template.rules().values().forEach(rule -> places.add(rule.citations()));
    template.norms().stream().map(Norm::citation).map(List::of).forEach(places::add);
    assertThat(places).allSatisfy(place -> assertThat(place).isNotEmpty());
    assertThat(places.stream().flatMap(List::stream))
        .filteredOn(citation -> citation.provenance() == Provenance.OWN_READING)
        .isNotEmpty()
        .allSatisfy(citation -> assertThat(citation.note()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void namesAreInBothLanguages(OpenTemplate template) {
    List<Text> names = new ArrayList<>(List.of(template.title()));
    template.region().ifPresent(names::add);
    template.weightSets().forEach(set -> names.add(set.name()));
    for (TemplateGroup group : template.groups()) {
      names.add(group.name());
      group.suggested().forEach(leaf -> names.add(leaf.name()));
      group.suggested().stream()
          .map(SuggestedLeaf::secondLevel)
          .flatMap(Optional::stream)
          .forEach(names::add);
    }
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(name.zh()).containsPattern("\\p{IsHan}");
              assertThat(name.en()).matches("[\\x20-\\x7e]+");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10, 90, 100, 9",
    "cn-mof-2020-10, 120, 100, 10",
    "sichuan-2023, 536.23, 969.94, 5.53",
    "gansu-2023, 5, 5, 10",
    "henan-2020, 0, 100, 0",
    "henan-bond, 50, 100, 5",
    "hubei-2020, 90, 100, 18"
  })
  void executionIsARatioOfExecutedToBudget(
      String id, String executed, String budget, String points) {
    Declaration.Builder declared =
        Declaration.on(Declared.template(id)).add(Declared.leaf("output", "1").build());
    Observation observed =
        Observation.measured().amount("executed", executed).amount("budget", budget).build();
    assertThat(Declared.score(declared, "execution", observed)).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10, ≥, 100次, 75次, 7.5, REGULATION",
    "cn-mof-2020-10, ≤, 100天, 125天, 8, OWN_READING",
    "cn-mof-2020-10, ＝, 100个, 125个, 8, OWN_READING",
    "sichuan-2023, ≥, 100次, 75次, 7.5, REGULATION",
    "sichuan-2023, ≤, 100天, 125天, 8, OWN_READING",
    "sichuan-2023, ＜, 100天, 125天, 8, OWN_READING",
    "gansu-2023, ＝, 100个, 80个, 8, OWN_READING",
    "hubei-2020, ≥, 100次, 75次, 7.5, PUBLISHED_FORM",
    "hubei-2020, ≤, 100天, 125天, 8, PUBLISHED_FORM",
    "hubei-2020, ＝, 100个, 80个, 8, OWN_READING"
  })
  void declaredLeavesAreRatiosAndSayWhereTheRuleComesFrom(
      String id,
      String comparator,
      String target,
      String actual,
      String points,
      Provenance provenance) {
    Declaration.Builder declared =
        Declaration.on(Declared.template(id))
            .add(Declared.leaf("output", "10").target(Declared.target(comparator, target)).build());
    assertThat(Declared.score(declared, "output.1", Declared.actual(actual)))
        .isEqualByComparingTo(points);
    assertThat(Declared.template(id).rules().get(TargetComparator.parse(comparator)).citations())
        .extracting(Citation::provenance)
        .containsExactly(provenance);
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10, met, 0.8, 8",
    "cn-mof-2020-10, partly, 0.6, 6",
    "cn-mof-2020-10, partly, 0.5, refused",
    "cn-mof-2020-10, unmet, 0.6, refused",
    "cn-mof-2020-10, met, 0.79, refused",
    "hubei-2020, partly, 0.5, 5",
    "hubei-2020, partly, 0.49, refused",
    "hubei-2020, unmet, 0.5, refused",
    "hubei-2020, unmet, 0.49, 4.9",
    "hubei-2020, met, 1, 10"
  })
  void qualitativeAimsHaveThreeTiersWithTheirOwnLowerEdge(
      String id, String tier, String share, String points) {
    Declaration.Builder declared =
        Declaration.on(Declared.template(id)).add(Declared.leaf("benefit", "10").build());
    ScoreReport report =
        Declared.report(
            declared,
            "benefit.1",
            Observation.measured().choice("tier", tier).amount("share", share).build());
    if (points.equals("refused")) {
      assertThat(report.problems()).extracting(Problem::code).contains(ProblemCode.OUTSIDE_BANDS);
    } else {
      assertThat(report.problems()).noneMatch(Problem::isError);
      assertThat(report.total().orElseThrow()).isEqualByComparingTo(new BigDecimal(points));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10-framework, decision 20 process 25 output 40 benefit 15, 产出+效益",
    "cn-mof-2020-10-framework, decision 20 process 20 output 40 benefit 20, ",
    "cn-mof-2020-10, output 40 benefit 40 satisfaction 10, 产出指标 效益指标",
    "cn-mof-2020-10, output 50 benefit 30 satisfaction 10, ",
    "hubei-2020, output 40 benefit 30 satisfaction 10, ",
    "hubei-2020, output 40 benefit 30 satisfaction 5, 产出指标+效益指标+满意度指标",
    "henan-2020, output 45 benefit 35 satisfaction 10, 产出指标 效益指标"
  })
  void weightsOffTheStandardAreWarnings(String id, String weights, String paths) {
    Declaration.Builder declared = Declaration.on(Declared.template(id));
    String[] words = weights.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      declared.add(Declared.leaf(words[i], words[i + 1]).build());
    }
    List<Problem> problems = declared.build().problems();
    assertThat(problems).allMatch(problem -> problem.severity() == Severity.WARNING);
    assertThat(problems.stream().filter(p -> p.code().equals(ProblemCode.WEIGHT_OFF_NORM)))
        .extracting(Problem::path)
        .containsExactly(paths == null ? new String[0] : paths.split(" ", -1));
  }

  @Test
  void whatASourceLeavesOpenIsLeftOpen() {
    for (String id :
        List.of("cn-mof-2020-10-framework", "cn-mof-2013-53", "cn-mof-2013-53-department")) {
      OpenTemplate template = Declared.template(id);
      assertThat(template.groups()).allMatch(group -> group.weights().isEmpty());
      assertThat(template.rules().values()).allMatch(rule -> rule.rule().kind().equals("given"));
    }
    assertThat(group("henan-2020", "benefit").citations().get(0).note().orElseThrow().zh())
        .contains("社会效益", "经济效益", "生态效益", "可持续影响");
  }

  @ParameterizedTest
  @CsvSource({
    "cn-mof-2020-10-framework, process.funds.arrival, 资金到位率, 实际到位资金÷预算资金, ",
    "cn-mof-2020-10-framework, process.funds.execution, 预算执行率, 实际支出资金÷实际到位资金, ",
    "cn-mof-2020-10-framework, output.quantity.completion, 实际完成率, 实际产出数÷计划产出数, ",
    "cn-mof-2020-10-framework, output.quality.compliance, 质量达标率, 质量达标产出数÷实际产出数, ",
    "cn-mof-2020-10-framework, output.cost.saving, 成本节约率, (计划成本−实际成本)÷计划成本, ",
    "cn-mof-2013-53, input.funds.timeliness, 到位及时率, 及时到位资金÷应到位资金, ",
    "cn-mof-2013-53, output.project.timeliness, 完成及时率, (计划完成时间−实际完成时间)÷计划完成时间, ",
    "cn-mof-2013-53-department, input.staff-control, 在职人员控制率, 在职人员数÷编制数, ≤100%",
    "cn-mof-2013-53-department, input.three-public-change, 三公经费变动率,"
        + " (本年三公经费−上年三公经费)÷上年三公经费, ≤0%",
    "cn-mof-2013-53-department, input.key-spending, 重点支出安排率, , HIGHER",
    "cn-mof-2013-53-department, process.budget-completion, 预算完成率, , HIGHER",
    "cn-mof-2013-53-department, process.budget-adjustment, 预算调整率, , ＝0% NEARER",
    "cn-mof-2013-53-department, process.payment-progress, 支付进度率, 实际支付进度÷既定支付进度, HIGHER",
    "cn-mof-2013-53-department, process.carry-over, 结转结余率, , LOWER",
    "cn-mof-2013-53-department, process.carry-over-change, 结转结余变动率, , LOWER",
    "cn-mof-2013-53-department, process.public-funds-control, 公用经费控制率, , ≤100%",
    "cn-mof-2013-53-department, process.three-public-control, 三公经费控制率, , ≤100%",
    "cn-mof-2013-53-department, process.procurement, 政府采购执行率, , ＝100% NEARER",
    "cn-mof-2013-53-department, process.fixed-assets, 固定资产利用率, , HIGHER",
    "cn-mof-2013-53-department, output.completion, 实际完成率, 实际完成工作数÷计划工作数, ",
    "cn-mof-2013-53-department, output.timeliness, 完成及时率, 及时完成工作数÷计划工作数, ",
    "cn-mof-2013-53-department, output.quality, 质量达标率, 质量达标工作数÷计划工作数, ",
    "cn-mof-2013-53-department, output.key-tasks, 重点工作办结率, , HIGHER"
  })
  void frameworksSuggestLeavesWithTheirFormulasAndDirections(
      String id, String leafId, String name, String formula, String aim) {
    SuggestedLeaf leaf =
        Declared.template(id).groups().stream()
            .flatMap(group -> group.suggested().stream())
            .filter(suggested -> suggested.id().equals(leafId))
            .findFirst()
            .orElseThrow();
    assertThat(leaf.name().zh()).isEqualTo(name);
    assertThat(leaf.rate().map(rate -> rate.formula().zh()).orElse(null)).isEqualTo(formula);
    String found =
        Stream.of(leaf.target(), leaf.direction())
            .flatMap(Optional::stream)
            .map(Object::toString)
            .collect(joining(" "));
    assertThat(found).isEqualTo(aim == null ? "" : aim);
  }

  @Test
  void theFrameworksHaveAllTheirLeaves() {
    assertThat(suggested("cn-mof-2020-10-framework")).isEqualTo(6 + 5 + 4 + 2);
    assertThat(suggested("cn-mof-2013-53")).isEqualTo(6 + 6 + 4 + 5);
    assertThat(suggested("cn-mof-2013-53-department")).isEqualTo(3 + 9 + 4);
  }

  private static int suggested(String id) {
    return Declared.template(id).groups().stream().mapToInt(g -> g.suggested().size()).sum();
  }
}
