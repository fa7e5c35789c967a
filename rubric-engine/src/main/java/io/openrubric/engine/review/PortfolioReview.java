package io.openrubric.engine.review;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Indicator;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds averages and counts printed for a table of projects against its rows (项目汇总复核).
 *
 * <p>Where an average does not fit the projects it is stated to cover, other sets are tried: all
 * projects, all but one, and all but two of a short table. Printed figures count where there are
 * any, else computed ones. Keeps a few figures of each project. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class PortfolioReview {
  private static final int LEAST_SCALE = 2;

  private final Review review;
  private final Map<String, PointsByProject> blocks = new LinkedHashMap<>();
  private final Map<String, Long> grades = new LinkedHashMap<>();

  /**
   * Starts without projects.
   *
   * @param review whose settings hold for the findings
   */
  public PortfolioReview(Review review) {
    this.review = review;
  }

  /**
   * Takes one project.
   *
   * @param form its form
   */
  public void add(ReviewedForm form) {
    String project = form.report().project();
    for (Indicator block : form.rubric().rubric().indicators()) {
      form.points(block.id())
          .or(
              () ->
                  Optional.of(form.report().score(block.id()))
                      .filter(score -> score.basis() != Score.Basis.NOT_APPLICABLE)
                      .flatMap(Score::points))
          .ifPresent(points -> put(block.name().zh(), project, points));
    }
    form.total()
        .or(() -> form.report().total())
        .ifPresent(total -> put(ReviewedForm.TOTAL, project, total));
    form.grade()
        .or(() -> form.report().grade().map(grade -> grade.name().zh()))
        .ifPresent(grade -> grades.merge(grade, 1L, Long::sum));
  }

  private void put(String block, String project, BigDecimal points) {
    blocks.computeIfAbsent(block, b -> new PointsByProject()).add(project, Rational.of(points));
  }

  /**
   * Holds printed averages against the projects taken so far.
   *
   * @param averages the averages of one report; they share their decimals, so 12 beside 12.21 means
   *     12.00
   * @return the findings
   */
  public List<Finding> averages(List<PublishedAverage> averages) {
    int scale = LEAST_SCALE;
    for (PublishedAverage average : averages) {
      scale = Math.max(scale, average.average().scale());
    }
    List<Finding> findings = new ArrayList<>();
    for (PublishedAverage average : averages) {
      check(average, scale).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> check(PublishedAverage printed, int scale) {
    PointsByProject points = block(printed.block());
    if (points == null) {
      return wrong(
          printed,
          Text.of(
              "“" + printed.block() + "”不是一级指标，也不是合计",
              "Expected a first-level indicator or 合计, got " + printed.block()));
    }
    List<String> unknown =
        printed.excluded().stream().filter(name -> !points.has(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      return wrong(
          printed,
          Text.of(
              "所剔除的项目“" + String.join("、", unknown) + "”不在项目得分表中",
              "Expected the projects left out to be in the table, got "
                  + String.join(", ", unknown)));
    }
    return points
        .average(printed.excluded())
        .filter(exact -> rounded(exact, scale).compareTo(printed.average()) != 0)
        .flatMap(exact -> differs(printed, points, exact, scale));
  }

  private @Nullable PointsByProject block(String name) {
    for (String each : List.of(name, name + "指标", name.replaceFirst("指标$", ""))) {
      if (blocks.containsKey(each)) {
        return blocks.get(each);
      }
    }
    return null;
  }

  private static BigDecimal rounded(Rational exact, int scale) {
    return exact.rounded(scale, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(PublishedAverage printed, int scale) {
    return printed.average().setScale(scale);
  }

  private Optional<Finding> wrong(PublishedAverage printed, Text message) {
    return review.finding(
        ReviewCode.AVERAGE_DIFFERS, Severity.ERROR, Departure.at(path(printed), message));
  }

  private static String path(PublishedAverage printed) {
    return "平均/" + printed.block();
  }

  private Optional<Finding> differs(
      PublishedAverage printed, PointsByProject points, Rational exact, int scale) {
    String right = rounded(exact, scale).toPlainString();
    String wrong = printed.average().toPlainString();
    List<Set<String>> fitting = points.fitting(printed.average(), scale);
    boolean rounding = Rounded.within(exact, rounded(printed, scale));
    Text words = rounding ? Text.of("，只是舍入不同", ", only rounded otherwise") : fits(points, fitting);
    Text stated = covered(points, printed.excluded());
    boolean said = !printed.excluded().isEmpty();
    Text message =
        Text.of(
            "%s%s的平均应为 %s，公布为 %s%s"
                .formatted(said ? "按正文" : "", stated.zh(), right, wrong, words.zh()),
            (said
                    ? "The text leaves out "
                        + names(printed.excluded(), ", ")
                        + ": the average of the other "
                        + points.count(printed.excluded())
                        + " projects is "
                    : "The average of " + stated.en() + " is ")
                + right
                + ", but "
                + wrong
                + " is printed"
                + words.en());
    return review.finding(
        ReviewCode.AVERAGE_DIFFERS,
        rounding ? Severity.NOTE : Severity.ERROR,
        Departure.at(path(printed), message).figures(right, wrong));
  }

  private static Text fits(PointsByProject points, List<Set<String>> fitting) {
    if (fitting.isEmpty()) {
      return points.triesPairs()
          ? Text.of(
              "；与全部项目或剔除一两个项目的平均都不符",
              ", which is the average neither of all projects nor of all but one or two")
          : Text.of(
              "；与全部项目或剔除一个项目的平均都不符",
              ", which is the average neither of all projects nor of all but one");
    }
    List<Text> sets = fitting.stream().map(set -> covered(points, set)).toList();
    return Text.of(
        "；公布的数是" + sets.stream().map(Text::zh).collect(joining("或")) + "的平均",
        ", which is the average of " + sets.stream().map(Text::en).collect(joining(" or of ")));
  }

  private static Text covered(PointsByProject points, Set<String> excluded) {
    int projects = points.count(excluded);
    return excluded.isEmpty()
        ? Text.of("全部" + projects + "个项目", "all " + projects + " projects")
        : Text.of(
            "剔除“" + names(excluded, "、") + "”后" + projects + "个项目",
            projects + " projects, without " + names(excluded, ", "));
  }

  private static String names(Set<String> projects, String comma) {
    return projects.stream().sorted().collect(joining(comma));
  }

  /**
   * Holds a printed count of projects with one grade against the projects taken so far.
   *
   * @param grade the grade
   * @param printed how many projects are said to have it
   * @return the finding, empty if the count is right
   */
  public Optional<Finding> gradeCount(String grade, long printed) {
    long right = grades.getOrDefault(grade, 0L);
    return right == printed
        ? Optional.empty()
        : review.finding(
            ReviewCode.GRADE_COUNT_DIFFERS,
            Severity.ERROR,
            Departure.at(
                    "等级/" + grade,
                    "评为“" + grade + "”的项目应为 " + right + " 个，公布为 " + printed + " 个",
                    "Expected " + right + " projects with grade " + grade + ", got " + printed)
                .figures(Long.toString(right), Long.toString(printed)));
  }
}
