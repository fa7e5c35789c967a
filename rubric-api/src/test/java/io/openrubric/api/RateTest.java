package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  private static final InputName A = InputName.of("a", "甲", "A").in("万元");
  private static final InputName B = InputName.of("b", "乙", "B");

  @ParameterizedTest
  @CsvSource({
    "SHARE, share, 甲÷乙, A ÷ B",
    "SAVING_RATE, saving-rate, (乙−甲)÷乙, (B − A) ÷ B",
    "CHANGE_RATE, change-rate, (甲−乙)÷乙, (A − B) ÷ B"
  })
  void aRateReadsAsItsFormulaAndBecomesWhatARuleMeasures(
      Rate.Kind kind, String measure, String zh, String en) {
    Rate rate = new Rate(kind, A, B);
    assertThat(rate.formula()).isEqualTo(Text.of(zh, en));
    Rule rule = rate.scoredBy(Rule.of("linear", Parameters.builder().put("full", "0.9").build()));
    assertThat(rule.kind()).isEqualTo("linear");
    assertThat(rule.parameters().text("measure")).isEqualTo(measure);
    assertThat(rule.parameters().text("full")).isEqualTo("0.9");
    assertThat(InputName.from(rule.parameters().object("actual"))).isEqualTo(A);
    assertThat(InputName.from(rule.parameters().object("base"))).isEqualTo(B);
  }

  @Test
  void aRuleThatMeasuresAlreadyIsRefused() {
    Rule measuring = Rule.of("linear", Parameters.builder().put("measure", "value").build());
    assertThatThrownBy(() -> new Rate(Rate.Kind.SHARE, A, B).scoredBy(measuring))
        .hasMessage("Expected parameter measure once, got it twice");
  }
}
