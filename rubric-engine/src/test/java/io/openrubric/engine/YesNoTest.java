package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import org.junit.jupiter.api.Test;

class YesNoTest {
  private static final OneLeaf LEAF = OneLeaf.of("4", Rule.yesNo());

  private static Observation met(boolean yes) {
    return Observation.measured().flag("met", yes).build();
  }

  @Test
  void yesGivesFullMarksAndNoGivesNone() {
    assertThat(LEAF.exact(met(true))).isEqualTo(Rational.of(4));
    assertThat(LEAF.exact(met(false))).isEqualTo(Rational.ZERO);
  }

  @Test
  void theScoreIsExplained() {
    assertThat(LEAF.arithmetic(met(true))).isEqualTo("1 × 4 = 4");
    assertThat(LEAF.explanation(met(true)).reason()).isEmpty();
    assertThat(LEAF.arithmetic(met(false))).isEqualTo("0 × 4 = 0");
    assertThat(LEAF.explanation(met(false)).reason().orElseThrow().zh()).isEqualTo("是否达到：否");
    assertThat(LEAF.explanation(met(false)).reason().orElseThrow().en())
        .isEqualTo("requirement met: no");
    assertThat(LEAF.explanation(met(false)).rule().zh()).isEqualTo("达到要求得4分，否则不得分");
    assertThat(LEAF.explanation(met(false)).rule().en())
        .isEqualTo("4 points if the requirement is met, else none");
    assertThat(LEAF.explanation(met(false)).inputs().get(0).value()).isEqualTo(Text.of("否", "no"));
  }
}
