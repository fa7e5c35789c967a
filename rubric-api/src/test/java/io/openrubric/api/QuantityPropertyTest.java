package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.number.Rational;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantityPropertyTest {

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void parseReadsWhatToStringPrints(@ForAll(supplier = Quantities.class) Quantity quantity) {
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aUnitReadsWhatItPrints(@ForAll("units") Unit unit) {
    assertThat(Unit.parse(unit.toString())).isEqualTo(unit);
    assertThat(Unit.parse(unit.toString()).factorTo(unit)).contains(Rational.ONE);
  }

  @Property(tries = 4000)
  void textNearTheGrammarIsReadForGoodOrRefused(@ForAll("pieces") String text) {
    assertReadForGoodOrRefused(text);
  }

  @Property(tries = 2000)
  void anyTextIsReadForGoodOrRefused(@ForAll("anyText") String text) {
    assertReadForGoodOrRefused(text);
    assertReadForGoodOrRefused("5" + text);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void conversionIsExactBackAndForth(
      @ForAll("rationals") Rational value, @ForAll("units") Unit one, @ForAll("units") Unit other) {
    Optional<Rational> there = one.factorTo(other);
    Optional<Rational> back = other.factorTo(one);
    assertThat(there.isPresent()).isEqualTo(back.isPresent());
    there.ifPresent(
        factor -> {
          assertThat(factor.isPositive()).isTrue();
          Rational converted = value.multipliedBy(factor);
          assertThat(converted.multipliedBy(back.orElseThrow())).isEqualTo(value);
        });
    assertThat(one.factorTo(one)).contains(Rational.ONE);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void conversionIsTransitive(
      @ForAll("convertible") Unit one,
      @ForAll("convertible") Unit second,
      @ForAll("convertible") Unit third) {
    Optional<Rational> direct = one.factorTo(third);
    Optional<Rational> byTheSecond =
        one.factorTo(second).flatMap(factor -> second.factorTo(third).map(factor::multipliedBy));
    if (byTheSecond.isPresent()) {
      assertThat(direct).isEqualTo(byTheSecond);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aUnitBesideANumberIsWhatBehindItItWouldBe(
      @ForAll(supplier = Quantities.class) Quantity quantity) {
    Quantity bare =
        new Quantity(
            quantity.value(),
            quantity.upper(),
            Unit.NONE,
            quantity.comparator(),
            quantity.approximate());
    assertThat(bare.withUnit(quantity.unit())).isEqualTo(quantity);
    assertThat(quantity.withUnit(quantity.unit())).isEqualTo(quantity);
    assertThat(quantity.withUnit(Unit.NONE)).isEqualTo(quantity);
    assertThat(quantity.in(quantity.unit())).contains(quantity.value());
  }

  @Provide
  Arbitrary<Rational> rationals() {
    return Quantities.rationals();
  }

  @Provide
  Arbitrary<Unit> units() {
    return Quantities.units();
  }

  /** Few dimensions, so that three of them often agree. */
  @Provide
  Arbitrary<Unit> convertible() {
    return Arbitraries.of("", "%", "‰", "万", "百万", "天", "小时", "分钟", "千小时", "人/天", "万人/日")
        .map(Unit::parse);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Quantities.pieces();
  }

  /** Any characters at all, short or longer than the limit. */
  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings().all().ofMaxLength(20),
        Arbitraries.strings().withCharRange('\0', '\u02ff').ofMaxLength(10),
        Arbitraries.strings().withCharRange('\u2000', '\u33ff').ofMaxLength(5),
        Arbitraries.strings().withCharRange('一', '\u9fff').ofMaxLength(10),
        Arbitraries.strings().withCharRange('\uff00', '\uffff').ofMaxLength(10),
        Arbitraries.strings().withChars("0123456789,.-万元").ofMinLength(900).ofMaxLength(1100));
  }

  private static void assertReadForGoodOrRefused(String text) {
    try {
      Quantity read = Quantity.parse(text);
      assertThat(Quantity.parse(read.toString())).isEqualTo(read);
      assertThat(read).hasToString(Quantity.parse(read.toString()).toString());
    } catch (QuantityFormatException e) {
      assertThat(e.reason().zh()).isNotBlank();
      assertThat(e.reason().en()).isNotBlank();
    }
  }
}
