package io.openrubric.api;

import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The grades of a rubric, best first (评价等级划分).
 *
 * <p>{@code GradeScale.standard()} is 优 {@code [90,100]}, 良 {@code [80,90)}, 中 {@code [60,80)}, 差
 * {@code [0,60)}. That the bands cover 0 to full marks without gap or overlap is checked when the
 * rubric is compiled. A total above the best band (bonus) takes the best grade, one below the worst
 * (penalty) the worst. Immutable and thread-safe.
 *
 * @param grades the grades, best first, at least one
 * @since 0.1.0
 */
public record GradeScale(List<Grade> grades) {

  private static final GradeScale STANDARD =
      new GradeScale(
          List.of(
              new Grade(Text.of("优", "excellent"), Interval.parse("[90,100]")),
              new Grade(Text.of("良", "good"), Interval.parse("[80,90)")),
              new Grade(Text.of("中", "fair"), Interval.parse("[60,80)")),
              new Grade(Text.of("差", "poor"), Interval.parse("[0,60)"))));

  /**
   * Copies the grades.
   *
   * @throws IllegalArgumentException if there are none
   */
  public GradeScale {
    grades = List.copyOf(grades);
    if (grades.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one grade, got none");
    }
  }

  /**
   * 90/80/60 with 优良中差, from 财预〔2020〕10号 第十八条.
   *
   * @return the ministry's scale
   */
  public static GradeScale standard() {
    return STANDARD;
  }

  /**
   * The same grades for totals up to a sum of weights, which may be above 100.
   *
   * @param sum the full marks
   * @return grades of which the best reaches up to the sum; these if it does
   */
  public GradeScale reaching(Rational sum) {
    Grade best = grades.get(0);
    Interval band = best.band();
    boolean below = band.upper().filter(top -> top.compareTo(sum) < 0).isPresent();
    if (!below || band.lower().isEmpty()) {
      return this;
    }
    Rational lower = band.lower().get();
    List<Grade> higher = new ArrayList<>(grades);
    higher.set(
        0,
        new Grade(
            best.name(),
            band.lowerInclusive() ? Interval.closed(lower, sum) : Interval.openClosed(lower, sum)));
    return new GradeScale(higher);
  }

  /**
   * The grade of a total.
   *
   * @param total the total as the rubric rounds it
   * @return its grade
   * @throws IllegalStateException if the bands leave a gap there, which a compiled rubric excludes
   */
  public Grade gradeOf(Rational total) {
    for (Grade grade : grades) {
      if (grade.band().contains(total)) {
        return grade;
      }
    }
    Grade best = grades.get(0);
    if (best.band().upper().filter(top -> total.compareTo(top) > 0).isPresent()) {
      return best;
    }
    Grade worst = grades.get(grades.size() - 1);
    if (worst.band().lower().filter(bottom -> total.compareTo(bottom) < 0).isPresent()) {
      return worst;
    }
    throw new IllegalStateException("Expected a grade for every total, got none for " + total);
  }
}
