package io.openrubric.standard.cn.sheet;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/**
 * How far an aim was completed (指标完成率): actual ÷ target, exact and not capped.
 *
 * <pre>{@code
 * CompletionRate.of("60万", "43.56万").get().percent(0); // 73
 * CompletionRate.of("40万", "未支付").get().percent(0);   // 0
 * CompletionRate.of("大幅提升", "有效提高");               // empty: a person has to judge
 * }</pre>
 *
 * <p>Aims in words are complete when the actual words are the same. It is not a score: that takes
 * the comparator and the weight. Immutable and thread-safe.
 *
 * @param actual what was done, 1 for words that are those of the aim
 * @param target what should be done in the same unit, above 0; 1 for words
 * @since 0.1.0
 */
public record CompletionRate(Rational actual, Rational target) {
  private static final Set<String> NOTHING =
      Set.of(
          "未支付", "未完成", "未开展", "未实施", "未执行", "未采购", "未启动", "未支出", "尚未支付", "尚未完成", "尚未开展", "尚未实施",
          "尚未执行", "尚未采购", "尚未启动", "尚未支出");

  /**
   * Checks that a rate can be formed.
   *
   * @throws IllegalArgumentException if the target is not above 0
   */
  public CompletionRate {
    requireNonNull(actual, "actual");
    if (!target.isPositive()) {
      throw new IllegalArgumentException("Expected a target above 0, got " + target);
    }
  }

  /**
   * The rate as a share.
   *
   * @return actual ÷ target: 1 is complete
   */
  public Rational share() {
    return actual.dividedBy(target);
  }

  /**
   * The rate of an actual value against its target, both as printed.
   *
   * @param target the target: a quantity, or an aim in words
   * @param actual the actual value: a quantity, words, or that nothing was done
   * @return the rate; empty where it takes a judgement, a unit does not fit, the target is not
   *     above 0, or {@code 12月} may be a month or a number of them
   */
  public static Optional<CompletionRate> of(String target, String actual) {
    boolean same = RowReading.plain(target).equals(RowReading.plain(actual)) && !target.isBlank();
    if (!same && (RowReading.mayBeDate(target) || RowReading.mayBeDate(actual))) {
      return Optional.empty();
    }
    Optional<Quantity> planned = quantity(target, true);
    Optional<Quantity> done =
        isNothing(actual)
            ? planned.map(aim -> Quantity.of(Rational.ZERO, aim.unit()))
            : quantity(actual, false);
    if (planned.isPresent() && done.isPresent()) {
      return rate(planned.get(), done.get());
    }
    return same && planned.isEmpty()
        ? Optional.of(new CompletionRate(Rational.ONE, Rational.ONE))
        : Optional.empty();
  }

  /**
   * Whether what should be done by a date was done in time.
   *
   * @param aim the date, such as {@code 2023年12月底前}
   * @param done the date on which it was done
   * @return whether it was, empty where the texts are no dates or leave it open
   */
  public static Optional<Boolean> isInTime(String aim, String done) {
    return Deadline.isMet(aim, done);
  }

  /** Whether words say that nothing was done. */
  static boolean isNothing(String actual) {
    return NOTHING.contains(RowReading.plain(actual));
  }

  private static Optional<CompletionRate> rate(Quantity planned, Quantity done) {
    Optional<Rational> base =
        planned.unit().isNone() || done.unit().isNone()
            ? Optional.of(planned.value())
            : planned.in(done.unit());
    // 95 beside 96% could be meant either way.
    boolean unclear =
        planned.unit().isNone() != done.unit().isNone()
            && !done.value().isZero()
            && (planned.unit().isNone() ? done : planned).in(Unit.NONE).isPresent();
    return base.filter(aim -> aim.isPositive() && !unclear && !done.value().isNegative())
        .map(aim -> new CompletionRate(done.value(), aim));
  }

  private static Optional<Quantity> quantity(String text, boolean aim) {
    try {
      return Optional.of(Quantity.parse(text))
          .filter(q -> q.upper().isEmpty() && !q.approximate())
          .filter(q -> aim || q.comparator().map(TargetComparator.EQUAL::equals).orElse(true));
    } catch (QuantityFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The rate in percent, rounded half up.
   *
   * @param scale the decimals
   * @return the percentage
   */
  public BigDecimal percent(int scale) {
    return share().multipliedBy(Rational.HUNDRED).rounded(scale, RoundingMode.HALF_UP);
  }
}
