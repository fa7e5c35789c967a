package io.openrubric.standard.cn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.openrubric.api.Citation;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameters;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.UnitCounting;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.RubricJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shipped template against the table it was read from. */
class StandardTemplatesTest {

  private static final List<String> ALL =
      List.of(
          "cn-mof-2020-10",
          "cn-mof-2020-10-framework",
          "cn-mof-2021-101",
          "cn-mof-2013-53",
          "cn-mof-2013-53-department",
          "xizang-2022",
          "sichuan-2023",
          "gansu-2023",
          "shanxi-jinzhong-2021",
          "henan-2020",
          "henan-bond",
          "hubei-2020");

  /** Checkpoints that the form asks for the other way round, so that no would earn the points. */
  private static final Map<String, String> AS_ASKED =
      Map.of(
          "与相关部门同类项目或部门内部相关项目不重复", "项目是否与相关部门同类项目或部门内部相关项目重复",
          "不存在截留、挤占、挪用、虚列支出等情况", "是否存在截留、挤占、挪用、虚列支出等情况");

  private static Rubric rubric(String id) {
    return TemplateCatalogue.load().rubric(id);
  }

  private static List<NamedCsvRecord> table(String id) throws IOException {
    String name = "/cases/" + id + "/template.csv";
    try (InputStream in = StandardTemplatesTest.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
      return rows.stream().toList();
    }
  }

  private static Stream<Indicator> withAllBelow(Indicator indicator) {
    return indicator instanceof IndicatorGroup group
        ? Stream.concat(
            Stream.of(indicator),
            group.children().stream().flatMap(StandardTemplatesTest::withAllBelow))
        : Stream.of(indicator);
  }

  private static List<Indicator> nodes(Rubric rubric) {
    return rubric.indicators().stream().flatMap(StandardTemplatesTest::withAllBelow).toList();
  }

  private static IndicatorLeaf leaf(String id) {
    return nodes(rubric("xizang-2022")).stream()
        .filter(node -> node.id().equals(id))
        .map(IndicatorLeaf.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The lines of the form: names and points of each level, then each checkpoint, if there are any.
   */
  private static void lines(Indicator node, List<String> above, List<List<String>> lines) {
    List<String> line = new ArrayList<>(above);
    line.addAll(List.of(node.name().zh(), node.weight().toString()));
    if (node instanceof IndicatorGroup group) {
      group.children().forEach(child -> lines(child, line, lines));
    } else if (node instanceof IndicatorLeaf leaf && leaf.rule().kind().equals("checklist")) {
      for (Parameters point : leaf.rule().parameters().objects("checkpoints")) {
        List<String> whole = new ArrayList<>(line);
        String asked = AS_ASKED.getOrDefault(point.text("zh"), point.text("zh"));
        whole.addAll(List.of(asked, point.number("points").toString()));
        lines.add(whole);
      }
    } else {
      lines.add(line);
    }
  }

  @Test
  void theCatalogueFindsTheShippedTemplates() {
    assertThat(TemplateCatalogue.load().ids()).containsAll(ALL);
    assertThat(new StandardTemplates().ids()).isEqualTo(ALL);
  }

  @Test
  void theServicesFileNamesTheProvider() throws IOException {
    String name = "/META-INF/services/" + TemplateProvider.class.getName();
    try (InputStream in = StandardTemplates.class.getResourceAsStream(name)) {
      assertThat(new String(in.readAllBytes(), UTF_8).strip())
          .isEqualTo(StandardTemplates.class.getName());
    }
  }

  @Test
  void anUnknownStandardIsRefusedAndTheNearestSuggested() {
    assertThatThrownBy(() -> TemplateCatalogue.load().get("xizang-2023"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("did you mean xizang-2022?")
        .hasMessageContaining("[unknown-standard]");
    assertThatThrownBy(() -> new StandardTemplates().load("../secret"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = "xizang-2022")
  void everyLineOfTheFormIsInTheTemplateAndNoOther(String id) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    rubric(id).indicators().forEach(node -> lines(node, List.of(), lines));
    List<NamedCsvRecord> table = table(id);

    assertThat(lines).hasSameSizeAs(table).hasSizeGreaterThan(10);
    for (int i = 0; i < lines.size(); i++) {
      List<String> line = lines.get(i);
      assertThat(line).isEqualTo(table.get(i).getFields().subList(0, line.size()));
      // What stands beside a rule in numbers is only its description.
      assertThat(line).hasSize(line.size() == 8 ? 8 : 6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xizang-2022", "shanxi-jinzhong-2021"})
  void pointsAddAtEveryLevel(String id) {
    Rubric rubric = rubric(id);
    assertThat(sum(rubric.indicators())).isEqualTo(rubric.fullMarks().points());
    for (Indicator node : nodes(rubric)) {
      if (node instanceof IndicatorGroup group) {
        assertThat(sum(group.children())).as(node.id()).isEqualTo(node.weight().points());
      } else if (node instanceof IndicatorLeaf leaf && leaf.rule().kind().equals("checklist")) {
        assertThat(
                leaf.rule().parameters().objects("checkpoints").stream()
                    .map(point -> point.number("points"))
                    .reduce(Rational.ZERO, Rational::plus))
            .as(node.id())
            .isEqualTo(node.weight().points());
      }
    }
  }

  private static Rational sum(List<Indicator> nodes) {
    return nodes.stream().map(n -> n.weight().points()).reduce(Rational.ZERO, Rational::plus);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xizang-2022", "shanxi-jinzhong-2021"})
  void everyNumberHasASourceAndEveryReadingOfOursSaysWhy(String id) {
    Rubric rubric = rubric(id);
    assertThat(rubric.citations()).isNotEmpty();
    assertThat(nodes(rubric)).allSatisfy(node -> assertThat(node.citations()).isNotEmpty());
    assertThat(
            Stream.concat(
                    rubric.citations().stream(),
                    nodes(rubric).stream().flatMap(node -> node.citations().stream()))
                .filter(citation -> citation.provenance() == Provenance.OWN_READING))
        .isNotEmpty()
        .allSatisfy(citation -> assertThat(citation.note()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xizang-2022", "shanxi-jinzhong-2021"})
  void idsAreUniqueAndNamesAreInBothLanguages(String id) {
    List<Indicator> nodes = nodes(rubric(id));
    assertThat(new HashSet<>(nodes.stream().map(Indicator::id).toList())).hasSameSizeAs(nodes);
    assertThat(nodes)
        .allSatisfy(
            node -> {
              assertThat(node.id()).matches("[a-z]+(?:\\.[a-z]+)*");
              assertBilingual(node.name());
            });
    nodes.stream()
        .filter(IndicatorLeaf.class::isInstance)
        .map(node -> ((IndicatorLeaf) node).rule().parameters())
        .filter(parameters -> parameters.has("checkpoints"))
        .flatMap(parameters -> parameters.objects("checkpoints").stream())
        .forEach(
            point -> {
              assertThat(point.text("input")).matches("[a-z]+(?:-[a-z]+)*");
              assertThat(point.text("zh")).doesNotContain("是否存在").doesNotMatch("[^不]*是否.*重复");
              assertBilingual(point.bilingual());
            });
  }

  private static void assertBilingual(Text text) {
    assertThat(text.zh()).containsPattern("\\p{IsHan}");
    assertThat(text.en()).matches("[\\x20-\\x7e]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xizang-2022", "shanxi-jinzhong-2021"})
  void aTemplateSurvivesTheCanonicalForm(String id) {
    Rubric rubric = rubric(id);
    assertThat(RubricJson.read(RubricJson.write(rubric), id)).isEqualTo(rubric);
  }

  @Test
  void tibetHasFourTenAndSeventeenIndicatorsAndThirtyOneLines() throws IOException {
    Rubric rubric = rubric("xizang-2022");
    Predicate<Indicator> isLeaf = IndicatorLeaf.class::isInstance;
    assertThat(rubric.indicators()).hasSize(4);
    assertThat(nodes(rubric)).filteredOn(isLeaf).hasSize(17);
    assertThat(nodes(rubric)).filteredOn(isLeaf.negate()).hasSize(4 + 10);
    assertThat(table("xizang-2022")).hasSize(31);
    assertThat(rubric.region()).contains(Text.of("西藏自治区", "Tibet"));
    assertThat(rubric.validFrom()).hasValue(2022);
    assertThat(rubric.grades()).isEqualTo(GradeScale.standard());
    assertThat(rubric.citations())
        .filteredOn(citation -> citation.document().equals("财预〔2020〕10号"))
        .singleElement()
        .satisfies(citation -> assertThat(citation.article()).contains("第十八条"))
        .extracting(Citation::provenance)
        .isEqualTo(Provenance.REGULATION);
  }

  @Test
  void jinzhongIsItsPublishedScoreSheetWithOneRowComputed() throws IOException {
    List<IndicatorLeaf> leaves =
        nodes(rubric("shanxi-jinzhong-2021")).stream()
            .filter(IndicatorLeaf.class::isInstance)
            .map(IndicatorLeaf.class::cast)
            .toList();
    List<NamedCsvRecord> table = table("shanxi-jinzhong-2021");
    assertThat(leaves).hasSameSizeAs(table).hasSize(21);
    List<List<String>> lines = new ArrayList<>();
    rubric("shanxi-jinzhong-2021").indicators().forEach(node -> lines(node, List.of(), lines));
    for (int i = 0; i < leaves.size(); i++) {
      assertThat(lines.get(i).get(0)).isEqualTo(table.get(i).getField("level1"));
      assertThat(lines.get(i).get(2)).isEqualTo(table.get(i).getField("level2"));
      assertThat(leaves.get(i).name().zh()).isEqualTo(table.get(i).getField("level3"));
      assertThat(leaves.get(i).weight()).hasToString(table.get(i).getField("weight"));
    }
    assertThat(leaves)
        .filteredOn(leaf -> !leaf.rule().kind().equals("given"))
        .extracting(IndicatorLeaf::id)
        .containsExactly("input.funds.execution");
    assertThat(
            CompiledRubric.compile(rubric("shanxi-jinzhong-2021"))
                .score(
                    Observations.of("交警支队专项业务经费")
                        .put(
                            "input.funds.execution",
                            Observation.measured()
                                .amount("executed", "536.23")
                                .amount("budget", "969.94")
                                .build())
                        .build())
                .total())
        .contains(new BigDecimal("1.66"));
  }

  @ParameterizedTest
  @CsvSource({
    "output.quantity.completion, 实际完成率, actual, planned",
    "output.quality.compliance, 质量达标率, qualified, actual",
    "process.funds.arrival, 资金到位率, received, budget",
    "process.funds.execution, 预算执行率, executed, received",
    "benefit.effect.satisfaction, 满意度, actual, target"
  })
  void tibetScoresFiveRowsByRatio(String id, String name, String actual, String target) {
    IndicatorLeaf leaf = leaf(id);
    assertThat(leaf.name().zh()).isEqualTo(name);
    assertThat(leaf.target()).isEmpty();
    assertThat(leaf.rule().kind()).isEqualTo("ratio");
    assertThat(leaf.rule().parameters().object("actual").text("input")).isEqualTo(actual);
    assertThat(leaf.rule().parameters().object("target").text("input")).isEqualTo(target);
  }

  @Test
  void tibetDeductsForCostAndTimeByStartedUnitsAsItsOwnReading() {
    assertSameNumbers(
        leaf("output.cost.saving").rule(),
        Rule.costSavingDeduction(
            Rational.parse("0.1"), Rational.parse("0.02"), Rational.ONE, UnitCounting.STARTED));
    assertSameNumbers(
        leaf("output.timeliness.completion").rule(),
        Rule.lateDeduction(3, Rational.of(2), UnitCounting.STARTED));
    for (String id : List.of("output.cost.saving", "output.timeliness.completion")) {
      assertThat(leaf(id).citations())
          .extracting(Citation::provenance)
          .containsExactly(Provenance.PUBLISHED_FORM, Provenance.OWN_READING);
    }
  }

  private static void assertSameNumbers(Rule rule, Rule expected) {
    assertThat(rule.kind()).isEqualTo(expected.kind());
    for (String name : expected.parameters().names()) {
      assertThat(rule.parameters().find(name)).as(name).isEqualTo(expected.parameters().find(name));
    }
  }
}
