package io.openrubric.engine.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Severity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.number.Rational;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An actual value far above a target that should be reached: the target was perhaps set too low
 * (财预〔2020〕10号 第十六条, which gives no number).
 *
 * @param factor from how many times the target on
 */
record FarAboveTargetCheck(Rational factor) implements ReviewCheck {
  private static final String ACTUAL = "actual";

  @Override
  public String code() {
    return ReviewCode.FAR_ABOVE_TARGET;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    for (IndicatorLeaf leaf : form.rubric().leaves()) {
      if (leaf.target().orElse(null) instanceof Target.Quantitative aim
          && (aim.comparator() == TargetComparator.AT_LEAST
              || aim.comparator() == TargetComparator.GREATER_THAN)
          && aim.value().value().isPositive()) {
        times(form, leaf, aim)
            .filter(times -> times.compareTo(factor) >= 0)
            .ifPresent(times -> found.accept(departure(form, leaf, aim, times)));
      }
    }
  }

  private static Optional<Rational> times(
      ReviewedForm form, IndicatorLeaf leaf, Target.Quantitative aim) {
    Observation observation = form.observations().find(leaf.id()).orElse(null);
    if (observation instanceof Observation.Measured measured
        && measured.inputs().get(ACTUAL) instanceof Input.Amount amount) {
      return amount
          .quantity()
          .in(aim.value().unit())
          .or(
              () ->
                  amount.quantity().unit().isNone()
                      ? Optional.of(amount.quantity().value())
                      : Optional.empty())
          .map(actual -> actual.dividedBy(aim.value().value()));
    }
    return Optional.empty();
  }

  private static Departure departure(
      ReviewedForm form, IndicatorLeaf leaf, Target.Quantitative aim, Rational times) {
    String percent = times.multipliedBy(Rational.HUNDRED).rounded(0, RoundingMode.HALF_UP) + "%";
    Departure departure =
        Departure.at(
                form.path(leaf.id()),
                "完成值为指标值 " + aim + " 的 " + percent + "，指标值可能偏低，应按偏离程度酌情调减",
                "Expected an actual value near the target "
                    + aim
                    + ", got "
                    + percent
                    + " of it; "
                    + "the target was perhaps set too low")
            .of(leaf.id());
    return form.points(leaf.id())
        .map(points -> departure.printed(points.toPlainString()))
        .orElse(departure);
  }
}
