package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that grades cover 0 to full marks, best first, without gap or overlap; the best may begin
 * above full marks where a sheet declares weights that add to less.
 */
final class GradeScaleCheck {
  private static final String PATH = "grades";

  private GradeScaleCheck() {}

  static void check(GradeScale scale, Rational fullMarks, Problems problems) {
    List<Grade> grades = scale.grades();
    for (int i = 1; i < grades.size(); i++) {
      checkPair(grades.get(i), grades.get(i - 1), problems);
    }
    checkNames(grades, problems);
    Grade best = grades.get(0);
    Grade worst = grades.get(grades.size() - 1);
    boolean toTheTop =
        best.band().contains(fullMarks)
            || best.band().upper().filter(top -> top.compareTo(fullMarks) > 0).isPresent();
    if (!toTheTop || !worst.band().contains(Rational.ZERO)) {
      problems.error(
          ProblemCode.BAND_GAP,
          PATH,
          "等级应覆盖0至" + fullMarks + "，实为 " + worst.band() + " 至 " + best.band(),
          "Expected grades from 0 to "
              + fullMarks
              + ", got "
              + worst.band()
              + " to "
              + best.band());
    }
  }

  /** A grade is told by either of its names. */
  private static void checkNames(List<Grade> grades, Problems problems) {
    Set<String> zh = new HashSet<>();
    Set<String> en = new HashSet<>();
    for (Grade grade : grades) {
      boolean isNew = zh.add(grade.name().zh());
      if (!en.add(grade.name().en()) || !isNew) {
        problems.error(
            ProblemCode.DUPLICATE_ID,
            PATH,
            "等级名称应各不相同，重复的是“" + grade.name() + "”",
            "Expected a different name for each grade, got \"" + grade.name() + "\" twice");
      }
    }
  }

  private static void checkPair(Grade lower, Grade upper, Problems problems) {
    Optional<Interval> shared = lower.band().intersection(upper.band());
    if (shared.isPresent()) {
      problems.error(
          ProblemCode.BAND_OVERLAP,
          PATH,
          "等级区间不应重叠，“" + upper.name().zh() + "”与“" + lower.name().zh() + "”重叠于 " + shared.get(),
          "Expected grades that do not overlap, got "
              + shared.get()
              + " in both "
              + upper.band()
              + " and "
              + lower.band());
      return;
    }
    if (lower.band().compareLower(upper.band()) > 0) {
      problems.error(
          ProblemCode.BAND_OVERLAP,
          PATH,
          "等级应从高到低排列，实为 " + upper.band() + " 先于 " + lower.band(),
          "Expected grades best first, got " + upper.band() + " before " + lower.band());
      return;
    }
    Optional<Interval> gap = lower.band().gapTo(upper.band());
    if (gap.isPresent()) {
      problems.error(
          ProblemCode.BAND_GAP,
          PATH,
          "等级区间应首尾相接，“" + lower.name().zh() + "”与“" + upper.name().zh() + "”之间缺 " + gap.get(),
          "Expected grades without a gap, got none for "
              + gap.get()
              + " between "
              + lower.band()
              + " and "
              + upper.band());
    }
  }
}
