package io.openrubric.engine.review;

import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Score;
import io.openrubric.api.spi.Reachable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A printed score that the rule can never give, found where the inputs are not known. What the
 * reading of the form found says it better.
 */
record UnreachableCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.SCORE_UNREACHABLE;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Rounding rounding = form.rubric().rubric().rounding();
    for (Score leaf : form.report().leaves()) {
      Optional<BigDecimal> printed = form.points(leaf.id());
      boolean inRange =
          printed
              .filter(p -> p.signum() >= 0 && p.compareTo(leaf.declaredWeight()) <= 0)
              .isPresent();
      // Where weight has moved, the scores of the declared weight say nothing.
      boolean moved = leaf.weight().compareTo(leaf.declaredWeight()) != 0;
      if (!inRange || moved || leaf.basis() != Score.Basis.GIVEN) {
        continue;
      }
      Optional<Problem> told =
          form.report().problems().stream()
              .filter(problem -> problem.code().equals(code()))
              .filter(problem -> problem.indicator().filter(leaf.id()::equals).isPresent())
              .findFirst();
      if (told.isPresent()) {
        found.accept(
            Departure.at(form.path(leaf.id()), told.get().message())
                .of(leaf.id())
                .printed(printed.orElseThrow().toPlainString())
                .excused(form.reason(leaf.id()).isPresent()));
        continue;
      }
      Reachable reachable = form.rubric().reachable(leaf.id());
      if (reachable instanceof Reachable.Only only
          && !only.canPrint(printed.orElseThrow(), rounding)) {
        String figure = printed.orElseThrow().toPlainString();
        String scores = String.join("、", only.scores().stream().map(Object::toString).toList());
        found.accept(
            Departure.at(
                    form.path(leaf.id()),
                    "按规则只可能得 " + scores + " 分，表上为 " + figure + " 分",
                    "Expected one of the scores "
                        + only.scores()
                        + " that the rule can give, got "
                        + figure)
                .of(leaf.id())
                .figures(scores, figure)
                .excused(form.reason(leaf.id()).isPresent()));
      }
    }
  }
}
