package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Problem;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every published sheet is read whole and scored; what differs from the print is listed as data.
 */
class PublishedSheetsTest {
  private static final Map<String, String> STANDARDS = new LinkedHashMap<>();

  static {
    Cases.sheets("luzhou-2023").forEach(name -> STANDARDS.put(name, "sichuan-2023"));
    Cases.sheets("zhangye-2023").forEach(name -> STANDARDS.put(name, "gansu-2023"));
    STANDARDS.put("jinzhong-2021/score-sheet.csv", "shanxi-jinzhong-2021");
  }

  private static FilledSheet fill(String name) {
    return Cases.standard(STANDARDS.getOrDefault(name, ""))
        .fill(SheetReader.detecting().read(Cases.file(name)));
  }

  @Test
  void everyPrintedScoreFollowsTheRuleOrIsListedWithItsReason() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String name : STANDARDS.keySet()) {
      FilledSheet sheet = fill(name);
      ScoreReport report = sheet.score();
      for (Score score : report.leaves()) {
        Optional<String> printed = sheet.printedScore(score.id());
        if (printed.isPresent()) {
          compared++;
          BigDecimal print = new BigDecimal(printed.get());
          BigDecimal exact =
              score.exact().orElseThrow().rounded(print.scale(), RoundingMode.HALF_UP);
          if (exact.compareTo(print) != 0) {
            differences.add(
                String.join(
                    " | ",
                    name,
                    score.path(),
                    printed.get(),
                    score.points().orElseThrow().toPlainString()));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(250);
    assertThat(differences)
        .containsExactlyInAnyOrderElementsOf(
            Cases.table("printed-unlike-rule.csv").stream()
                .map(row -> String.join(" | ", row.getFields().subList(0, 4)))
                .toList());
  }

  @Test
  void everyListedDifferenceHasAReason() {
    for (String table : List.of("printed-unlike-rule.csv", "completion-unlike-rule.csv")) {
      assertThat(Cases.table(table)).allSatisfy(row -> assertThat(row.getField(4)).isNotBlank());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "luzhou-2023/51050022T000000367054.csv, 12, 100.00",
    "luzhou-2023/51050022T000000367068.csv, 26, 97.45",
    "luzhou-2023/51050022T000000367106.csv, 28, 87.37",
    "luzhou-2023/51050022T000000367148.csv, 49, 98.90",
    "luzhou-2023/51050022T000000367211.csv, 29, 85.60",
    "luzhou-2023/51050023T000008120761.csv, 34, 97.68",
    "luzhou-2023/51050023T000008279149.csv, 12, 97.81",
    "luzhou-2023/51050024T000010722419.csv, 0, 0.00",
    "zhangye-2023/road-enforcement-350k.csv, 31, 99.11",
    "zhangye-2023/road-enforcement-50k.csv, 7, 96.00",
    "jinzhong-2021/score-sheet.csv, 21, 97.66"
  })
  void eachSheetIsReadWholeAndScored(String name, int rows, String total) throws Exception {
    FilledSheet sheet = fill(name);
    assertThat(sheet.sheet().problems()).isEmpty();
    assertThat(sheet.sheet().rows()).hasSize(rows);
    long lines = Files.readAllLines(Cases.file(name)).size();
    assertThat(sheet.sheet().facts().size() + 1 + rows).isEqualTo((int) lines);
    ScoreReport report = sheet.score();
    assertThat(report.problems()).noneMatch(Problem::isError);
    assertThat(report.total()).contains(new BigDecimal(total));
  }

  @Test
  void noPublishedSheetIsLeftOut() {
    assertThat(STANDARDS).hasSize(11);
  }

  @Test
  void aSheetWithoutRowsHasItsBudgetRowAlone() {
    FilledSheet sheet = fill("luzhou-2023/51050024T000010722419.csv");
    ScoreReport report = sheet.score();
    assertThat(report.leaves()).extracting(Score::path).containsExactly("预算执行率");
    assertThat(report.fullMarks()).isEqualByComparingTo("10");
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsOnly("weight-off-norm", "weights-do-not-add");
  }

  @Test
  void whatWasPrintedIsKeptForReview() {
    FilledSheet sheet = fill("luzhou-2023/51050022T000000367106.csv");
    assertThat(sheet.sheet().fact(SheetFact.EXECUTION_RATE)).contains("83.67%");
    assertThat(sheet.printed().total()).contains("86.7");
    assertThat(sheet.budgetLeaf()).contains("execution");
    assertThat(sheet.printedScore("execution")).contains("8.4");
    assertThat(sheet.printedScore("output.1")).contains("1.3");
    assertThat(sheet.rows()).hasSize(28);
    assertThat(fill("jinzhong-2021/score-sheet.csv").printed().grade()).contains("差");
  }

  @Test
  void textThatCannotBeReadTakesItsPrintedScore() {
    FilledSheet sheet = fill("luzhou-2023/51050022T000000367054.csv");
    ScoreReport report = sheet.score();
    assertThat(report.score("cost.1").basis()).isEqualTo(Score.Basis.GIVEN);
    assertThat(report.problems())
        .filteredOn(problem -> problem.indicator().filter("cost.1"::equals).isPresent())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(SheetProblemCode.NOT_RECOMPUTED);
              assertThat(problem.path()).endsWith("367054.csv:21 成本指标/经济成本指标/聘请辅警");
            });
  }

  @Test
  void printedCompletionRatesFollowOrAreListedWithTheirReason() {
    String name = "jinzhong-2021/target-achievement.csv";
    List<String> differences = new ArrayList<>();
    int equal = 0;
    for (var row : Cases.table(name)) {
      Optional<BigDecimal> rate =
          CompletionRate.of(row.getField("target_text"), row.getField("actual_text"))
              .map(completion -> completion.percent(0));
      String printed = row.getField("reported_completion");
      if (rate.isPresent() && rate.get().compareTo(new BigDecimal(printed.replace("%", ""))) == 0) {
        equal++;
      } else {
        differences.add(
            String.join(
                " | ",
                name,
                String.join("/", row.getFields().subList(0, 3)),
                printed,
                rate.map(BigDecimal::toPlainString).orElse("")));
      }
    }
    assertThat(equal).isEqualTo(18);
    assertThat(differences)
        .containsExactlyElementsOf(
            Cases.table("completion-unlike-rule.csv").stream()
                .map(row -> String.join(" | ", row.getFields().subList(0, 4)))
                .toList());
  }
}
