package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.PortfolioReview;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewedForm;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublishedMistakesTest {

  private static Path file(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(PublishedMistakesTest.class.getResource("/" + name), name);
    return Path.of(url.toURI());
  }

  private static List<ReviewedForm> forms(String standard, String name) throws URISyntaxException {
    List<ReviewedForm> forms = new ArrayList<>();
    FormReader.on(TemplateCatalogue.load().get(standard)).read(file("cases/" + name), forms::add);
    return forms;
  }

  private static List<Finding> findings(String standard, String name) throws URISyntaxException {
    return forms(standard, name).stream()
        .flatMap(form -> Review.standard().review(form).stream())
        .toList();
  }

  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/review/expected-findings.csv", numLinesToSkip = 1)
  void findsEachPublishedMistake(
      String standard,
      String name,
      String path,
      String code,
      String expected,
      String printed,
      Severity severity)
      throws URISyntaxException {
    assertThat(findings(standard, name))
        .filteredOn(finding -> finding.path().equals(path) && finding.code().equals(code))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.expected().orElse(null)).isEqualTo(expected);
              assertThat(finding.printed().orElse(null)).isEqualTo(printed);
              assertThat(finding.message().zh()).contains(plain(printed));
              assertThat(finding.message().en()).contains(plain(printed));
            });
  }

  /** A figure as sentences have it, without trailing zeros; a word as it is. */
  private static String plain(String printed) {
    return printed.matches("-?[0-9]+[.][0-9]+") ? Rational.parse(printed).toString() : printed;
  }

  @Test
  void nothingElseIsCertainlyWrong() throws Exception {
    Set<String> certain =
        Set.of(
            "51050022T000000367068.csv 合计",
            "51050022T000000367211.csv 合计",
            "51050022T000000367211.csv 产出指标/数量指标/城市道路交通信号绿波协调控制");
    List<String> found = new ArrayList<>();
    try (Stream<Path> sheets = Files.list(file("cases/luzhou-2023"))) {
      for (Path sheet : sheets.sorted().toList()) {
        for (Finding finding : findings("sichuan-2023", "luzhou-2023/" + sheet.getFileName())) {
          if (finding.severity() == Severity.ERROR) {
            found.add(sheet.getFileName() + " " + finding.path());
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(certain);
    for (String name : List.of("road-enforcement-350k.csv", "road-enforcement-50k.csv")) {
      assertThat(findings("gansu-2023", "zhangye-2023/" + name))
          .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
  }

  @Test
  void onlyTheGradeOfTheScoreSheetIsWrong() throws Exception {
    assertThat(findings("shanxi-jinzhong-2021", "jinzhong-2021/score-sheet.csv"))
        .extracting(Finding::code)
        .containsExactly(ReviewCode.GRADE_OFF_BAND);
  }

  @Test
  void everyTargetOfZeroIsFound() throws Exception {
    int found = 0;
    try (Stream<Path> sheets = Files.list(file("cases/luzhou-2023"))) {
      for (Path sheet : sheets.toList()) {
        found +=
            (int)
                findings("sichuan-2023", "luzhou-2023/" + sheet.getFileName()).stream()
                    .filter(finding -> finding.code().equals(ReviewCode.ZERO_TARGET))
                    .count();
      }
    }
    assertThat(found).isEqualTo(20);
  }

  @Test
  void theSevenRowsOfTibetAddUp() throws Exception {
    assertThat(forms("xizang-2022", "xizang-2022/published-scores.csv")).hasSize(7);
    assertThat(findings("xizang-2022", "xizang-2022/published-scores.csv"))
        .extracting(Finding::code)
        .containsExactly(ReviewCode.SCORE_UNREACHABLE);
  }

  @Test
  void theAveragesIncludeTheProjectThatTheTextLeavesOut() throws Exception {
    PortfolioReview portfolio = new PortfolioReview(Review.standard());
    forms("xizang-2022", "xizang-2022/published-scores.csv").forEach(portfolio::add);
    AveragesFile printed = AveragesFile.read(file("cases/xizang-2022/published-averages.csv"));
    List<Finding> findings = portfolio.averages(printed.averages());
    assertThat(findings).extracting(Finding::path).containsExactly("平均/过程", "平均/产出", "平均/效益");
    assertThat(findings)
        .extracting(finding -> finding.expected().orElseThrow())
        .containsExactly("26.08", "34.50", "13.00");
    assertThat(findings)
        .allMatch(finding -> finding.message().zh().contains("全部7个项目"))
        .allMatch(finding -> finding.message().en().contains("the average of all 7 projects"));
    assertThat(portfolio.gradeCount("优", 2)).isEmpty();
    assertThat(portfolio.gradeCount("优", 3)).isPresent();
  }
}
