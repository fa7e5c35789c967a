package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Quantities of every kind that can be constructed. */
final class Quantities implements ArbitrarySupplier<Quantity> {

  /** Pieces that mean something to the reader, so that random text comes close to the grammar. */
  private static final String[] PIECES = {
    "1", "5", "1,000", "2023", "0.5", "1/3", "１", "-", "－", "~", "至", "到", "+", ".", ",", "/", " ",
    "　", "≥", "≤=", "＞", "不低于", "不超过", "等于", "约", "近", "≈", "余", "多", "来", "左右", "以上", "以下", "及以上",
    "以内", "内", "之间", "(含)", "万", "十万", "千", "百", "亿", "元", "个", "台", "人次", "人", "年", "月", "天", "公里",
    "千米", "平方米", "㎡", "m²", "m2", "%", "％", "‰", "百分点", "·", "*", "每", "（", "）", "(套)", "项目", "度",
    "km", "°", "半", "二", "²", "①", "½", "\u200B", "\u0007", "\u0301", "ᄀ", "ᅡ", "㌀", "\uD800"
  };

  @Override
  public Arbitrary<Quantity> get() {
    Arbitrary<Optional<Rational>> widths = rationals().map(Rational::abs).optional(0.3);
    Arbitrary<Optional<TargetComparator>> comparators =
        Arbitraries.of(TargetComparator.class)
            .filter(comparator -> comparator != TargetComparator.QUALITATIVE)
            .optional(0.5);
    return Combinators.combine(
            rationals(), widths, units(), comparators, Arbitraries.of(true, false))
        .as(Quantities::quantity);
  }

  /** A range where there is a width, else a number that may have a comparator. */
  private static Quantity quantity(
      Rational value,
      Optional<Rational> width,
      Unit unit,
      Optional<TargetComparator> comparator,
      boolean approximate) {
    Optional<Rational> upper = width.filter(Rational::isPositive).map(value::plus);
    // A whole number in this place would be a calendar year.
    Rational number =
        unit.toString().startsWith("年") && value.isInteger() ? Rational.of(1, 2) : value;
    return upper.isPresent() && number.equals(value)
        ? new Quantity(number, upper, unit, Optional.empty(), approximate)
        : new Quantity(number, Optional.empty(), unit, comparator, approximate);
  }

  static Arbitrary<Rational> rationals() {
    Arbitrary<Rational> everyday = Arbitraries.bigDecimals().ofScale(3).map(Rational::of);
    Arbitrary<Rational> fractions =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs().filter(d -> d != 0))
            .as(Rational::of);
    Arbitrary<BigInteger> integers =
        Arbitraries.bigIntegers().between(BigInteger.TWO.pow(99).negate(), BigInteger.TWO.pow(99));
    Arbitrary<Rational> wide =
        Combinators.combine(integers, integers.filter(d -> d.signum() != 0)).as(Rational::of);
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(-120, 2200).map(Rational::of)),
        Tuple.of(3, everyday),
        Tuple.of(2, fractions),
        Tuple.of(1, wide));
  }

  /** Units of the table, with scales and compounds, and words made of any letters. */
  static Arbitrary<Unit> units() {
    Arbitrary<String> known =
        Arbitraries.of("", "个", "元", "万元", "%", "年", "天", "人次", "公里", "亿", "台(套)", "百分点", "千克");
    Arbitrary<String> compounds =
        Combinators.combine(
                Arbitraries.of("元", "万元", "次", "%", "吨"),
                Arbitraries.of("/", "/每", "·"),
                Arbitraries.of("人", "人·年", "人次", "项目/年", "万人", "日"))
            .as((above, sign, below) -> above + sign + below);
    return Arbitraries.frequencyOf(
            Tuple.of(3, known), Tuple.of(2, compounds), Tuple.of(2, words()), Tuple.of(1, pieces()))
        .map(Quantities::unitOrNone);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('一', '龥')
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(4);
  }

  /** Text that is nearly a quantity. */
  static Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
  }

  private static Unit unitOrNone(String text) {
    try {
      return Unit.parse(text);
    } catch (QuantityFormatException e) {
      return Unit.NONE;
    }
  }
}
