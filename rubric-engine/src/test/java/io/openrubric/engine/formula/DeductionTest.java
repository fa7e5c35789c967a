package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Reachable;
import org.junit.jupiter.api.Test;

class DeductionTest {
  private static Deduction of(String weight, String points, String most) {
    return new Deduction(
        Rational.parse(weight), Rational.parse(points), Rational.parse(most), false);
  }

  @Test
  void whatIsLeftIsListedDownToTheFloor() {
    Deduction deduction = of("5", "2", "3");
    assertThat(deduction.byCount()).containsExactly(Rational.of(5), Rational.of(3), Rational.of(2));
    assertThat(deduction.isListed()).isTrue();
    assertThat(deduction.reachable()).isInstanceOf(Reachable.Only.class);
    assertThatThrownBy(() -> deduction.byCount().get(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aLongListIsNotKept() {
    Deduction deduction = of("1", "1/977", "1");
    assertThat(deduction.byCount()).hasSize(978).last().isEqualTo(Rational.ZERO);
    assertThat(deduction.byCount().get(1)).isNotSameAs(deduction.byCount().get(1));
    assertThat(deduction.isListed()).isTrue();
  }

  @Test
  void aListThatWouldBeLongerEndsAboveTheFloor() {
    Deduction deduction = of("1", "1/1001", "1");
    assertThat(deduction.byCount()).hasSize(1001).last().isEqualTo(Rational.of(1, 1001));
    assertThat(deduction.isListed()).isFalse();
    assertThat(deduction.reachable()).isInstanceOf(Reachable.Between.class);
  }
}
