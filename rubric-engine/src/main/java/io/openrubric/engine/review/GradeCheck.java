package io.openrubric.engine.review;

import io.openrubric.api.Grade;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A printed grade that is not the grade of the printed total. */
record GradeCheck() implements ReviewCheck {
  private static final String PATH = "评价结果";
  private static final Pattern LONGER = Pattern.compile("(?:秀|好|等|级|等级|档)?(?:[（(].*[）)])?");

  @Override
  public String code() {
    return ReviewCode.GRADE_OFF_BAND;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Optional<BigDecimal> total = form.total().or(() -> FormSums.of(form).expectedTotal());
    if (form.grade().isEmpty() || total.isEmpty()) {
      return;
    }
    String printed = form.grade().get().strip();
    Grade grade = expected(form, total.get());
    if (!isCalled(printed, grade)) {
      String figure = Rounded.plain(total.get());
      Text band = band(form.rubric().rubric().grades().grades(), grade.band());
      found.accept(
          Departure.at(
                  PATH,
                  "%s 分应评为“%s”（%s），表上为“%s”"
                      .formatted(figure, grade.name().zh(), band.zh(), printed),
                  "Expected grade %s (%s) for %s, got %s"
                      .formatted(grade.name().en(), band.en(), figure, named(form, printed)))
              .figures(grade.name().zh(), printed));
    }
  }

  /** Whether a word is a grade's name, perhaps in a longer form: 优秀, 优等 or 优（A） for 优. */
  private static boolean isCalled(String word, Grade grade) {
    String zh = grade.name().zh();
    return word.equalsIgnoreCase(grade.name().en())
        || (word.startsWith(zh) && LONGER.matcher(word.substring(zh.length())).matches());
  }

  /** A grade as printed, and in English where it is known. */
  private static String named(ReviewedForm form, String printed) {
    return form.rubric().rubric().grades().grades().stream()
        .filter(grade -> isCalled(printed, grade) && !printed.equalsIgnoreCase(grade.name().en()))
        .findFirst()
        .map(grade -> "\"" + printed + "\" (" + grade.name().en() + ")")
        .orElse("\"" + printed + "\"");
  }

  /** A band in words; the best has no end above, and the last none below. */
  private static Text band(List<Grade> grades, Interval band) {
    boolean best = grades.get(0).band().equals(band);
    boolean last = grades.get(grades.size() - 1).band().equals(band);
    Optional<Rational> lower = band.lower().filter(end -> !last);
    Optional<Rational> upper = band.upper().filter(end -> !best);
    if (lower.isEmpty() && upper.isEmpty()) {
      return Text.of("任何得分", "any total");
    } else if (lower.isEmpty()) {
      String end = upper.get().toString();
      return band.upperInclusive()
          ? Text.of(end + "分（含）以下", end + " or less")
          : Text.of(end + "分以下", "under " + end);
    }
    String start = lower.get() + "分" + (band.lowerInclusive() ? "（含）" : "（不含）");
    String from = (band.lowerInclusive() ? "" : "over ") + lower.get();
    return upper
        .map(
            end ->
                Text.of(
                    start + "至" + end + "分" + (band.upperInclusive() ? "（含）" : ""),
                    from + " to " + (band.upperInclusive() ? "" : "under ") + end))
        .orElseGet(
            () -> Text.of(start + "以上", band.lowerInclusive() ? lower.get() + " or more" : from));
  }

  /** The grade of a total; that of the report where the total is the report's, for vetoes. */
  private static Grade expected(ReviewedForm form, BigDecimal total) {
    boolean same = form.report().total().filter(t -> t.compareTo(total) == 0).isPresent();
    return form.report()
        .grade()
        .filter(grade -> same)
        .orElseGet(() -> form.rubric().rubric().grades().gradeOf(Rational.of(total)));
  }
}
