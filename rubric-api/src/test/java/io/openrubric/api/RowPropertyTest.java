package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RowPropertyTest {
  private static final Columns COLUMNS =
      Columns.of(
          Column.number("a", "first"), Column.number("a", "second"), Column.number("a", "third"));

  private static void hasItsValues(Rational... values) {
    RowBuilder builder = COLUMNS.row("x");
    for (int i = 0; i < values.length; i++) {
      builder.number(i, values[i]);
    }
    Row row = builder.build().row();
    for (int i = 0; i < values.length; i++) {
      assertThat(row.number(COLUMNS.position(i))).isEqualTo(values[i]);
    }
  }

  @Property
  void numbersOfOneLeafKeepTheirValues(
      @ForAll long first,
      @ForAll @LongRange(min = 1) long firstParts,
      @ForAll long second,
      @ForAll @LongRange(min = 1) long secondParts,
      @ForAll @IntRange(max = 60) int less) {
    hasItsValues(
        Rational.of(first, firstParts),
        Rational.of(second >> less, (secondParts >> less) + 1),
        Rational.of(first >> less, (firstParts >> less) + 1));
  }

  @Property
  void decimalsSideBySideHaveOneDenominator(
      @ForAll int first,
      @ForAll @IntRange(max = 4) int scale,
      @ForAll int second,
      @ForAll @IntRange(max = 4) int otherScale) {
    Columns two = Columns.of(Column.number("a", "first"), Column.number("a", "second"));
    Row row =
        two.row("x")
            .number(0, Rational.of(BigDecimal.valueOf(first, scale)))
            .number(1, Rational.of(BigDecimal.valueOf(second, otherScale)))
            .build()
            .row();
    assertThat(row.word(1)).isEqualTo(row.word(3));
    assertThat(row.number(0)).isEqualTo(Rational.of(BigDecimal.valueOf(first, scale)));
    assertThat(row.number(2)).isEqualTo(Rational.of(BigDecimal.valueOf(second, otherScale)));
  }
}
