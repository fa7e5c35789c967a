package io.openrubric.standard.cn.sheet;

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
 * @param share the rate as a share: 1 is complete
 * @since 0.1.0
 */
public record CompletionRate(Rational share) {
  private static final Set<String> NOTHING =
      Set.of(
          "未支付", "未完成", "未开展", "未实施", "未执行", "未采购", "未启动", "未支出", "尚未支付", "尚未完成", "尚未开展", "尚未实施",
          "尚未执行", "尚未采购", "尚未启动", "尚未支出");

  /**
   * The rate of an actual value against its target, both as printed.
   *
   * @param target the target: a quantity, or an aim in words
   * @param actual the actual value: a quantity, words, or that nothing was done
   * @return the rate; empty where it takes a judgement, a unit does not fit or the target is not
   *     above 0
   */
  public static Optional<CompletionRate> of(String target, String actual) {
    Optional<Quantity> planned = quantity(target, true);
    Optional<Quantity> done =
        isNothing(actual)
            ? planned.map(aim -> Quantity.of(Rational.ZERO, aim.unit()))
            : quantity(actual, false);
    if (planned.isPresent() && done.isPresent()) {
      Optional<Rational> rate = rate(planned.get(), done.get());
      return rate.map(CompletionRate::new);
    }
    boolean same =
        planned.isEmpty()
            && !target.isBlank()
            && RowReading.plain(target).equals(RowReading.plain(actual));
    return same ? Optional.of(new CompletionRate(Rational.ONE)) : Optional.empty();
  }

  /** Whether words say that nothing was done. */
  static boolean isNothing(String actual) {
    return NOTHING.contains(RowReading.plain(actual));
  }

  private static Optional<Rational> rate(Quantity planned, Quantity done) {
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
        .map(aim -> done.value().dividedBy(aim));
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
    return share.multipliedBy(Rational.HUNDRED).rounded(scale, RoundingMode.HALF_UP);
  }
}
