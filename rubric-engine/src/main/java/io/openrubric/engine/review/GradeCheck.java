package io.openrubric.engine.review;

import io.openrubric.api.Grade;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** A printed grade that is not the grade of the printed total. */
record GradeCheck() implements ReviewCheck {
  private static final String PATH = "评价结果";

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
    Optional<BigDecimal> total = form.total().or(() -> new FormSums(form).expectedTotal());
    if (form.grade().isEmpty() || total.isEmpty()) {
      return;
    }
    String printed = form.grade().get().strip();
    Grade grade = expected(form, total.get());
    if (!printed.equals(grade.name().zh()) && !printed.equalsIgnoreCase(grade.name().en())) {
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

  /** The grade of a total; that of the report where the total is the report's, for vetoes. */
  private static Grade expected(ReviewedForm form, BigDecimal total) {
    boolean same = form.report().total().filter(t -> t.compareTo(total) == 0).isPresent();
    return form.report()
        .grade()
        .filter(grade -> same)
        .orElseGet(() -> form.rubric().rubric().grades().gradeOf(Rational.of(total)));
  }
}
