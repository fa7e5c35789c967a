package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.standard.cn.StandardTemplates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String FOURTH = "全区车驾管综合业务监管平台建设";

  @TempDir Path folder;
  private Path table;

  private record Answer(int code, String out, String err) {}

  private static Answer run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // Streams of another charset: the answer must be UTF-8 all the same.
    int code =
        Main.run(
            Stream.of(args).map(Object::toString).toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.US_ASCII),
            new PrintStream(err, true, StandardCharsets.US_ASCII));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Answer score(Object... args) {
    List<Object> all = new ArrayList<>(List.of("score", "--standard", "xizang-2022"));
    all.addAll(List.of(args));
    return run(all.toArray());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static void assertRefused(Answer answer, String... words) {
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains(words);
  }

  @BeforeEach
  void copyExample() throws IOException {
    try (InputStream in =
        StandardTemplates.class.getResourceAsStream("examples/xizang-2022-published-scores.csv")) {
      table = folder.resolve("scores.csv");
      Files.copy(in, table);
    }
  }

  @Test
  void withoutArgumentsTheBundledExampleIsScored() {
    Answer answer = run();
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .startsWith("西藏自治区财政支出绩效评价指标体系（2022年度）\n")
        .contains(
            "道路交通管理业务费                                    13.00  25.00  34.00  14.00  86.00  良")
        .contains("10.00  20.00  25.00   6.00  61.00  中")
        .contains("决策     12.21\n过程     25.21\n产出     33.14\n效益     12.00\n")
        .contains("- 产出/产出数量/实际完成率  12.00/15  −3.00");
  }

  @Test
  void anExcludedProjectIsLeftOutOfTheAveragesOnly() {
    for (Answer answer : List.of(score("--exclude", FOURTH, table), run("--exclude", FOURTH))) {
      assertThat(answer.code()).isZero();
      assertThat(answer.out())
          .contains("决策     12.58\n过程     26.08\n产出     34.50\n效益     13.00\n")
          .contains(FOURTH, "按要求不计入1个");
    }
    assertRefused(score("--exclude", "全区车驾管综合业务监管平台建", table), "是否为 " + FOURTH);
  }

  @Test
  void jsonHasItsShape() {
    Answer answer = score(table, "--format", "json");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .startsWith("{\n  \"reports\": [\n    {\n      \"project\": \"道路交通管理业务费\",\n")
        .contains("      \"total\": \"86.00\",\n      \"grade\": \"良\",\n      \"scores\": [\n")
        .contains(
            """
                    {
                      "id": "output.quantity.completion",
                      "path": "产出/产出数量/实际完成率",
                      "weight": "15",
                      "score": "12.00"
                    }\
            """)
        .contains("\"average\": \"33.14\"")
        .endsWith("}\n");
    assertThat(answer.out().split("\"total\"", -1)).hasSize(9);
  }

  @Test
  void csvReadsBackToTheSameTotals() throws IOException {
    Answer first = score(table, "--format", "csv");
    Path copy = write("copy.csv", first.out());
    assertThat(score(copy, "--format", "csv").out()).isEqualTo(first.out());
    assertThat(first.out()).startsWith("project,立项依据充分性,").hasLineCount(8);
    assertThat(first.out().lines().skip(1).map(line -> line.replaceAll(".*,([^,]+,[^,]+)$", "$1")))
        .containsExactly(
            "86.00,良", "81.00,良", "73.80,中", "61.00,中", "97.00,优", "87.50,良", "91.70,优");
  }

  @Test
  void oneWrongRowLeavesTheOthersScored() throws IOException {
    Path wrong = write("wrong.csv", Files.readString(table).replace("费,3,3", "费,3,很好"));
    Answer text = score(wrong);
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.out()).contains("无法计分", "97.00  优", "wrong.csv:2 立项程序规范性");
    assertThat(text.err()).contains("错误：应为得分，实为 \"很好\"", "wrong.csv:2 立项程序规范性");
    Answer json = score(wrong, "--format", "json", "--lang", "en");
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.out())
        .contains(
            "\"problems\": [", "\"code\": \"bad-input\"", "\"Expected points, got \\\"很好\\\"\"");
    assertThat(json.out().split("\"grade\"", -1)).hasSize(6);
    assertThat(score(wrong, "--format", "csv").code()).isEqualTo(2);
  }

  @Test
  void everythingWrongWithARequestIsToldAtOnce() throws IOException {
    Path header = write("header.csv", "project,立项依据充分行\n");
    assertRefused(
        run(
            "score",
            "--standard",
            "xizang-2O22",
            "--format",
            "xml",
            "--frmat",
            "--lang",
            "fr",
            "--output",
            folder,
            folder.resolve("none.csv")),
        "xizang-2022",
        "xml",
        "--frmat",
        "--format",
        "fr",
        folder.toString(),
        "none.csv");
    assertRefused(
        score(header, folder.resolve("none.csv"), table, "--lang", "en"),
        "did you mean 立项依据充分性?",
        "none.csv",
        "Expected a column 满意度, got none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scor",
        "score",
        "show",
        "standards extra",
        "show xizang-2022 extra",
        "--format",
        "score --standard",
        "--standard a --standard",
        "standards --format=",
        "standards --lang en --lang zh",
        "standards --explain=1",
        "standards --explain",
        "monitor --explain --schedule 50% a.csv",
        "show nothing",
        "score a.csv"
      })
  void wrongCommandLinesAreRefused(String line) {
    assertRefused(run((Object[]) line.split(" ")), "错误：");
  }

  @Test
  void optionsAreReadWhereverTheyStand() {
    assertRefused(
        run("--nope", "standards", "--nopf", "--lang", "--format"),
        "未知的选项 --nope（",
        "未知的选项 --nopf（",
        "选项 --lang 应",
        "选项 --format 应");
    assertThat(run("--lang=en", "show", "xizang-2022"))
        .isEqualTo(run("show", "--lang", "en", "--", "xizang-2022"));
    assertRefused(score("--", "--nope"), "找不到文件（--nope）");
  }

  @Test
  void anOutputFileAppearsWholeOrNotAtAll() throws IOException {
    Path output = folder.resolve("out.json");
    Path bad = write("bad.csv", "project,x\n");
    assertRefused(score(bad, "--output", output), "bad.csv:1");
    assertThat(output).doesNotExist();

    Answer fine = score(table, "--format", "json", "--output", output);
    assertThat(fine).isEqualTo(new Answer(0, "", ""));
    String whole = Files.readString(output);
    assertThat(whole).isEqualTo(score(table, "--format", "json").out());

    score(bad, "--output", output);
    assertThat(output).hasContent(whole);
    assertRefused(score(table, "--output", folder), "目录");
    assertRefused(score(table, "--output", table), "输入文件本身");
    assertRefused(score(table, "--output", folder.resolve("no/such.json")), "不存在");
    assertThat(Files.readString(table)).startsWith("project,");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(table, bad, output);
    }
  }

  @Test
  void severalFilesMakeOneAnswer() throws IOException {
    Path inputs =
        write(
            "road.csv", "#project,道路\nindicator,input,value\n实际完成率,actual,54\n实际完成率,planned,80\n");
    Answer answer = score(table, inputs, "--format", "csv");
    assertThat(answer.out()).hasLineCount(9).contains("\n道路,,,,,,,,,,,,10.13,,");
    assertThat(answer.err()).contains("警告：缺少完成值");
  }

  @Test
  void oneProjectIsExplainedWhole() throws IOException {
    Path inputs =
        write(
            "road.csv", "#project,道路\nindicator,input,value\n实际完成率,actual,54\n实际完成率,planned,80\n");
    assertThat(score(inputs).out()).contains("计算：54 ÷ 80 × 15 = 10.125 → 10.13", "规则：", "依据：");
    assertThat(score(inputs, "--lang", "en", "--format", "md").out())
        .contains("Arithmetic: 54 ÷ 80 × 15 = 10.125 → 10.13");
    assertThat(score(inputs, "--explain", "--format", "json").out())
        .contains("\"arithmetic\": \"54 ÷ 80 × 15 = 10.125 → 10.13\"", "\"lost\": \"4.87\"");
  }

  @Test
  void standardsAndShowWorkInEveryFormat() {
    for (String format : List.of("text", "json", "md", "csv")) {
      for (String language : List.of("zh", "en")) {
        Answer standards = run("standards", "--format", format, "--lang", language);
        assertThat(standards.code()).isZero();
        assertThat(standards.out()).contains("xizang-2022", "15");
        Answer show = run("show", "xizang-2022", "--format", format, "--lang", language);
        assertThat(show.code()).isZero();
        assertThat(show.out()).contains("output.quantity.completion", "planned");
      }
    }
  }

  @Test
  void showHasWhatStandsOutsideTheFullMarks() throws IOException {
    Path template =
        write(
            "adjusted.json",
            """
            {"schema": "openrubric/rubric/1", "id": "t", "title": {"zh": "表", "en": "form"},
             "sources": {"own": {"document": "某办〔2023〕1号", "zh": "某办法"}},
             "indicators": [{"id": "a", "zh": "甲", "en": "A", "weight": "100", "rule": {"kind": "given"}}],
             "adjustments": [
               {"kind": "bonus", "id": "award", "zh": "获奖", "en": "award", "weight": "5",
                "rule": {"kind": "given"}},
               {"kind": "penalty", "id": "late", "zh": "迟报", "en": "late reports", "weight": "2",
                "rule": {"kind": "violations", "points": "0.5"}},
               {"kind": "veto", "id": "fraud", "zh": "造假", "en": "fraud", "totalCap": "59", "gradeCap": "中",
                "citations": [{"source": "own", "article": "第三条", "provenance": "LOCAL"}]}]}
            """);
    for (String format : List.of("text", "json", "md", "csv")) {
      assertThat(run("show", "--template", template, "--format", format, "--lang", "en").out())
          .as(format)
          .contains("award", "points given, 0 to 5")
          .contains("late", "nothing off without violations; 0.5 off for each, at most 2", "count")
          .contains("fraud", "the total is at most 59 and the grade is at best fair", "triggered")
          .contains("某办〔2023〕1号");
    }
    assertThat(run("show", "--template", template, "--format", "json").out())
        .contains("\"kind\": \"bonus\"", "\"kind\": \"penalty\"", "\"kind\": \"veto\"")
        .contains("\"totalCap\": \"59\"", "\"gradeCap\": \"中\"");
  }

  @Test
  void aTemplateFromAFileScoresToo() throws IOException {
    try (InputStream in =
        StandardTemplates.class.getResourceAsStream("templates/xizang-2022.json")) {
      Files.copy(in, folder.resolve("mine.json"));
    }
    Path template = folder.resolve("mine.json");
    assertThat(run("score", "--template", template, table).out()).contains("86.00  良");
    assertThat(run("show", "--template", template).code()).isZero();
    Path off =
        write(
            "off.json",
            Files.readString(template).replaceFirst("\"weight\": \"15\"", "\"weight\": \"15.01\""));
    assertRefused(run("score", "--template", off, table), "weights-do-not-add");
    assertRefused(run("score", "--template", folder.resolve("none.json"), table), "none.json");
    assertRefused(run("score", "--template", template, "--standard", "xizang-2022", table), "两者");
  }

  @Test
  void helpAndVersionAnswerInBothLanguages() {
    assertThat(run("--help").out()).contains("rubric score --standard STANDARD FILE…", "退出码");
    assertThat(run("score", "-h", "--lang", "en").out())
        .contains("Exit codes")
        .doesNotContain("命令");
    assertThat(run("--version").out()).startsWith("rubric ");
  }

  @Test
  void wordsThatTheJvmCouldNotDecodeAreRecovered() throws IOException {
    Path commandLine = write("cmdline", "java\0-jar\0x.jar\0--exclude\0甲乙\0");
    String[] undecoded = {"--exclude", "\uFFFD\uFFFD"};
    assertThat(RawArguments.recovered(undecoded, commandLine)).containsExactly("--exclude", "甲乙");
    String[] other = {"--lang", "\uFFFD"};
    assertThat(RawArguments.recovered(other, commandLine)).isSameAs(other);
    assertThat(RawArguments.recovered(other, folder.resolve("none"))).isSameAs(other);
  }
}
