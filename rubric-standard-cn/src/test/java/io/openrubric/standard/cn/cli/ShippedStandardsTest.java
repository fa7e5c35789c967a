package io.openrubric.standard.cn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.RubricJson;
import io.openrubric.standard.cn.StandardTemplates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rubric standards} and {@code rubric show} for every shipped template. */
class ShippedStandardsTest {

  static Stream<String> ids() {
    return new StandardTemplates().ids().stream();
  }

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(code).isZero();
    return out.toString(UTF_8);
  }

  @Test
  void theTableOfTheReadmeIsWhatTheCommandPrints() throws IOException {
    String printed = run("standards", "--format", "md", "--lang", "en");
    String table = printed.substring(printed.indexOf('|')).strip();
    assertThat(table.lines()).hasSizeGreaterThan(2 + new StandardTemplates().ids().size());
    assertThat(ids()).allSatisfy(id -> assertThat(table).contains("\n| " + id + " | "));
    try (InputStream in = StandardTemplates.class.getResourceAsStream("templates/README.md")) {
      assertThat(new String(in.readAllBytes(), UTF_8)).contains("\n" + table + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theListFitsATerminal(String language) {
    assertThat(run("standards", "--lang", language).lines())
        .hasSizeGreaterThan(60)
        .allSatisfy(line -> assertThat(width(line)).as(line).isLessThanOrEqualTo(100));
  }

  /** In columns, of which a Chinese character takes two. */
  private static long width(String line) {
    return line.chars().mapToLong(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  /** The example is one that can be copied; comments begin with two strokes. */
  @Test
  void theExampleOfARubricInTheReadmeCompiles() throws IOException {
    try (InputStream in = StandardTemplates.class.getResourceAsStream("templates/README.md")) {
      String readme = new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
      Matcher example =
          Pattern.compile("(?s)```jsonc\n(.*?openrubric/rubric/1.*?)```").matcher(readme);
      assertThat(example.find()).isTrue();
      String json = example.group(1).replaceAll("(?m)//.*$", "");
      CompiledRubric rubric = CompiledRubric.compile(RubricJson.read(json, "README.md"));
      assertThat(rubric.leaves()).hasSize(2);
      assertThat(rubric.rubric().adjustments()).hasSize(2);
    }
  }

  @Test
  void theReadmeSaysOfEachWhereItsNumbersComeFrom() throws IOException {
    try (InputStream in = StandardTemplates.class.getResourceAsStream("templates/README.md")) {
      String readme = new String(in.readAllBytes(), UTF_8);
      assertThat(ids()).allSatisfy(id -> assertThat(readme).contains("\n### " + id + "\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyStandardIsShownInEveryFormat(String id) {
    for (String language : List.of("zh", "en")) {
      assertThat(run("show", id, "--lang", language)).contains(id);
      assertThat(run("show", id, "--lang", language, "--format", "md")).startsWith("# ");
      assertThat(run("show", id, "--lang", language, "--format", "json"))
          .startsWith("{\n  \"id\": \"" + id + "\",\n");
      assertThat(run("show", id, "--lang", language, "--format", "csv")).contains("sources");
    }
    for (String format : List.of("text", "json", "md", "csv")) {
      assertThat(run("standards", "--format", format)).contains(id);
    }
  }

  @Test
  void anOpenTemplateShowsWeightsRulesNormsAndSuggestedLeaves() {
    assertThat(run("show", "hubei-2020", "--format", "csv"))
        .startsWith("part,id,name,weight default,rule,inputs,sources")
        .contains("group,execution,预算执行率,20,", "leaf,execution,预算执行率,,", "executed budget")
        .contains("group,output,产出指标,,", "norm,output benefit satisfaction,");
    assertThat(run("show", "cn-mof-2021-101", "--format", "json", "--lang", "en"))
        .contains("\"id\": \"without-cost-without-satisfaction\"", "\"weight\": \"40\"")
        .contains("\"comparator\": \"定性\"", "\"kind\": \"tiers\"", "\"id\": \"finished\"");
    assertThat(run("show", "cn-mof-2013-53-department", "--lang", "en"))
        .contains("Formula: staff employed ÷ authorised staff", "Target: ≤100%")
        .contains("Direction: the lower the better");
    assertThat(run("show", "cn-mof-2020-10-framework"))
        .contains("产出 + 效益 ≥ 60", "公式：(计划成本−实际成本)÷计划成本");
  }
}
