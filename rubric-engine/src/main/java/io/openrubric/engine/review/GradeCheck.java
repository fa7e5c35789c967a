package io.openrubric.engine.review;

import io.openrubric.api.Grade;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
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
      String figure = total.get().toPlainString();
      found.accept(
          Departure.at(
                  PATH,
                  figure
                      + " 分应为“"
                      + grade.name().zh()
                      + "”"
                      + grade.band()
                      + "，表上为“"
                      + printed
                      + "”",
                  "Expected grade "
                      + grade.name().en()
                      + " "
                      + grade.band()
                      + " for "
                      + figure
                      + ", got "
                      + printed)
              .figures(grade.name().zh(), printed));
    }
  }

  /** Whether a word is a grade's name, perhaps in a longer form: 优秀, 优等 or 优（A） for 优. */
  private static boolean isCalled(String word, Grade grade) {
    String zh = grade.name().zh();
    return word.equalsIgnoreCase(grade.name().en())
        || (word.startsWith(zh) && LONGER.matcher(word.substring(zh.length())).matches());
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
