package io.openrubric.engine.review;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Indicator;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds averages and counts printed for a table of projects against its rows (项目汇总复核).
 *
 * <p>Where an average does not fit the projects it is stated to cover, other sets are tried: all
 * projects, and all but one or two. Printed figures count where there are any, else computed ones.
 * Keeps a few figures of each project. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class PortfolioReview {
  private static final int LEAST_SCALE = 2;
  private static final int MOST_PAIRED = 300;
  private static final int MOST_SETS = 3;

  private final Review review;
  private final Map<String, Map<String, Rational>> pointsByBlock = new LinkedHashMap<>();
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
          .or(() -> form.report().score(block.id()).points())
          .ifPresent(points -> put(block.name().zh(), project, points));
    }
    form.total()
        .or(() -> form.report().total())
        .ifPresent(total -> put(TotalCheck.PATH, project, total));
    form.grade()
        .or(() -> form.report().grade().map(grade -> grade.name().zh()))
        .ifPresent(grade -> grades.merge(grade, 1L, Long::sum));
  }

  private void put(String block, String project, BigDecimal points) {
    pointsByBlock
        .computeIfAbsent(block, b -> new LinkedHashMap<>())
        .put(project, Rational.of(points));
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
      check(average, scale)
          .flatMap(d -> review.finding(ReviewCode.AVERAGE_DIFFERS, Severity.ERROR, d))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Departure> check(PublishedAverage printed, int scale) {
    String path = "平均/" + printed.block();
    Map<String, Rational> points = pointsByBlock.get(trimmed(printed.block()));
    if (points == null) {
      return Optional.of(
          Departure.at(
              path,
              "应为一级指标或合计，实为 " + printed.block(),
              "Expected a first-level indicator or 合计, got " + printed.block()));
    }
    List<String> unknown =
        printed.excluded().stream().filter(name -> !points.containsKey(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      return Optional.of(
          Departure.at(
              path,
              "剔除的项目应在表中，实为 " + unknown,
              "Expected the projects left out to be in the table, got " + unknown));
    }
    Optional<BigDecimal> expected = average(points, printed.excluded(), scale);
    if (expected.isEmpty() || expected.get().compareTo(printed.average()) == 0) {
      return Optional.empty();
    }
    String right = expected.get().toPlainString();
    String wrong = printed.average().toPlainString();
    List<Set<String>> fits = fits(points, printed, scale);
    return Optional.of(
        Departure.at(
                path,
                stated(printed, points.size(), true)
                    + "，平均应为 "
                    + right
                    + "，公布为 "
                    + wrong
                    + (fits.isEmpty()
                        ? "；与全部项目或剔除一两个项目的平均都不符"
                        : "；公布的数与此相符：" + named(fits, points.size(), true)),
                "Expected the average "
                    + right
                    + " "
                    + stated(printed, points.size(), false)
                    + ", got "
                    + wrong
                    + (fits.isEmpty()
                        ? "; it fits neither all projects nor all but one or two"
                        : "; it fits " + named(fits, points.size(), false)))
            .figures(right, wrong));
  }

  private String trimmed(String block) {
    return pointsByBlock.keySet().stream()
        .filter(
            name -> name.equals(block) || name.equals(block + "指标") || block.equals(name + "指标"))
        .findFirst()
        .orElse(block);
  }

  private static String stated(PublishedAverage printed, int all, boolean zh) {
    return printed.excluded().isEmpty()
        ? set(Set.of(), all, zh)
        : (zh ? "按正文" : "as the text says, ") + set(printed.excluded(), all, zh);
  }

  private static String named(List<Set<String>> sets, int all, boolean zh) {
    return sets.stream().map(set -> set(set, all, zh)).collect(joining(zh ? "；或" : "; or "));
  }

  private static String set(Set<String> excluded, int all, boolean zh) {
    if (excluded.isEmpty()) {
      return zh ? "全部" + all + "个项目" : "over all " + all + " projects";
    }
    String names = excluded.stream().sorted().collect(joining(zh ? "、" : ", "));
    int left = all - excluded.size();
    return zh
        ? "剔除“" + names + "”后的" + left + "个项目"
        : "over " + left + " projects, without " + names;
  }

  /** The sets of projects left out that give the printed average: as few left out as possible. */
  private static List<Set<String>> fits(
      Map<String, Rational> points, PublishedAverage printed, int scale) {
    List<Set<String>> fits = new ArrayList<>();
    add(fits, points, Set.of(), printed, scale);
    if (fits.isEmpty()) {
      points.keySet().forEach(one -> add(fits, points, Set.of(one), printed, scale));
    }
    if (fits.isEmpty() && points.size() <= MOST_PAIRED) {
      List<String> names = List.copyOf(points.keySet());
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          add(fits, points, Set.of(names.get(i), names.get(j)), printed, scale);
        }
      }
    }
    return fits;
  }

  private static void add(
      List<Set<String>> fits,
      Map<String, Rational> points,
      Set<String> excluded,
      PublishedAverage printed,
      int scale) {
    if (fits.size() < MOST_SETS
        && average(points, excluded, scale)
            .filter(average -> average.compareTo(printed.average()) == 0)
            .isPresent()) {
      fits.add(excluded);
    }
  }

  private static Optional<BigDecimal> average(
      Map<String, Rational> points, Set<String> excluded, int scale) {
    Rational sum = Rational.ZERO;
    int count = 0;
    for (Map.Entry<String, Rational> each : points.entrySet()) {
      if (!excluded.contains(each.getKey())) {
        sum = sum.plus(each.getValue());
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(sum.dividedBy(Rational.of(count)).rounded(scale, RoundingMode.HALF_UP));
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
