package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Quantity;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputType;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class FigureTextPropertyTest {

  @Property
  void everyDecimalIsReadExactly(
      @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(6)
          BigDecimal number) {
    assertThat(FigureText.number(number.toPlainString())).contains(Rational.of(number));
    assertThat(FigureText.quantity(number.toPlainString() + "万元"))
        .contains(Quantity.of(number.toPlainString(), "万元"));
  }

  @Property
  void fullWidthReadsLikeHalfWidth(
      @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(2)
          BigDecimal number) {
    StringBuilder wide = new StringBuilder();
    number.toPlainString().chars().forEach(c -> wide.append((char) (c - '!' + '！')));
    assertThat(FigureText.number(wide.toString())).contains(Rational.of(number));
  }

  @Property
  void separatorsChangeNothing(@ForAll long number) {
    assertThat(FigureText.number(String.format(java.util.Locale.ROOT, "%,d", number)))
        .contains(Rational.of(number));
  }

  @Property
  void arbitraryTextNeverThrows(@ForAll String text, @ForAll InputType type) {
    assertThat(InputText.read(type, text)).isNotNull();
  }

  @Property
  void aNumberIsNoFormula(@ForAll @Scale(3) BigDecimal number) {
    assertThat(FormulaGuard.guarded(number.toPlainString())).isEqualTo(number.toPlainString());
  }

  @Property
  void guardingIsReversible(@ForAll String text) {
    assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
  }
}
