package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistTest {
  private static Checkpoint checkpoint(String id, String points) {
    return new Checkpoint(id, Text.of("要点" + id, "point " + id), Rational.parse(points));
  }

  private static final OneLeaf LEAF =
      OneLeaf.of(
          "3",
          Rule.checklist(
              List.of(checkpoint("a", "1"), checkpoint("b", "1.5"), checkpoint("c", "0.5"))));

  @Test
  void ticksEarnTheirPointsAndPartsCountInPart() {
    Observation card =
        Observation.measured().flag("a", true).amount("b", "0.5").flag("c", false).build();
    assertThat(LEAF.exact(card)).isEqualTo(Rational.parse("1.5"));
    assertThat(LEAF.codes(card)).isEmpty();
    Explanation explanation = LEAF.explanation(card);
    assertThat(explanation.arithmetic()).contains("1 + 0.5 + 0 = 1.5");
    assertThat(explanation.reason().orElseThrow().zh()).isEqualTo("“要点b”失1分；“要点c”失0.5分");
    assertThat(explanation.reason().orElseThrow().en())
        .isEqualTo("lost 1 for \"point b\"; 0.5 for \"point c\"");
    assertThat(explanation.inputs())
        .extracting(input -> input.value().en())
        .containsExactly("yes", "0.5", "no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.3~0.4", "≥0.5", "50%", "1元", "1万"})
  void pointsAreOneBareNumber(String points) {
    Observation card =
        Observation.measured()
            .flag("a", true)
            .amount("b", Quantity.parse(points))
            .flag("c", false)
            .build();
    assertThat(LEAF.codes(card)).containsExactly(ProblemCode.BAD_INPUT);
    assertThat(LEAF.report(card).total()).isEmpty();
  }

  @Test
  void aCheckpointWithoutAnAnswerCountsAsZeroWithAWarning() {
    Observation card = Observation.measured().flag("a", true).flag("b", true).build();
    assertThat(LEAF.exact(card)).isEqualTo(Rational.parse("2.5"));
    assertThat(LEAF.codes(card)).containsExactly(ProblemCode.MISSING_VALUE);
    assertThat(LEAF.report(card).problems()).noneMatch(Problem::isError);
    assertThat(LEAF.explanation(card).reason().orElseThrow().zh()).isEqualTo("“要点c”失0.5分（未填报）");
    assertThat(LEAF.explanation(card).reason().orElseThrow().en())
        .isEqualTo("lost 0.5 for \"point c\" (not reported)");
  }

  @Test
  void aCheckpointWithoutAnAnswerIsAnErrorWherePolicySaysSo() {
    Observation card = Observation.measured().flag("a", true).flag("b", true).build();
    assertThat(LEAF.with(MissingPolicy.ERROR).score(card).basis()).isEqualTo(Score.Basis.REFUSED);
    assertThat(LEAF.with(MissingPolicy.ERROR).report(card).total()).isEmpty();
  }

  @Test
  void aCardWithoutAnyAnswerCountsAsMissing() {
    Observation card = Observation.measured().build();
    assertThat(LEAF.score(card).basis()).isEqualTo(Score.Basis.MISSING);
    assertThat(LEAF.codes(card)).containsExactly(ProblemCode.MISSING_VALUE);
  }

  @Test
  void pointsAboveACheckpointOrBelowZeroAreRefused() {
    for (String points : List.of("1.01", "-0.01")) {
      Observation card = Observation.measured().amount("a", points).flag("b", true).build();
      assertThat(LEAF.codes(card)).contains(ProblemCode.POINTS_OUT_OF_RANGE);
      assertThat(LEAF.report(card).total()).isEmpty();
    }
    Observation edges = Observation.measured().amount("a", "1").amount("b", "0").build();
    assertThat(LEAF.exact(edges)).isEqualTo(Rational.ONE);
  }

  @Test
  void fullMarksNeedNoReason() {
    Observation card =
        Observation.measured().flag("a", true).flag("b", true).flag("c", true).build();
    assertThat(LEAF.explanation(card).reason()).isEmpty();
    assertThat(LEAF.explanation(card).rule().zh()).isEqualTo("按要点计分：要点a（1分）；要点b（1.5分）；要点c（0.5分）");
    assertThat(LEAF.explanation(card).rule().en())
        .isEqualTo("points by checkpoint: point a (1); point b (1.5); point c (0.5)");
  }

  @Test
  void pointsWhoseSumCouldNotBeReadAgainAreRefused() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    Observation.MeasuredBuilder card = Observation.measured();
    for (int i = 0; i < 50; i++) {
      checkpoints.add(checkpoint("c" + i, "1"));
      card.amount("c" + i, LongFractions.of(i));
    }
    OneLeaf leaf = OneLeaf.of("50", Rule.checklist(checkpoints));
    assertThat(leaf.codes(card.build())).containsExactly(ProblemCode.BAD_INPUT);
  }

  @Test
  void checkpointsWhoseSumCouldNotBeReadAgainAreNoRubric() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      checkpoints.add(new Checkpoint("c" + i, Text.same("c" + i), LongFractions.of(i)));
    }
    assertThat(OneLeaf.of("3", Rule.checklist(checkpoints)).faults())
        .singleElement()
        .extracting(problem -> problem.message().en())
        .isEqualTo("Expected checkpoints that add to 3, got …");
  }

  @Test
  void checkpointsMustDifferAndAddToTheWeight() {
    Rule twice = Rule.checklist(List.of(checkpoint("a", "1"), checkpoint("a", "2")));
    assertThat(OneLeaf.of("3", twice).faults())
        .extracting(Problem::code)
        .contains(ProblemCode.DUPLICATE_ID);
    Rule off = Rule.checklist(List.of(checkpoint("a", "1"), checkpoint("b", "1.99")));
    assertThat(OneLeaf.of("3", off).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WEIGHTS_DO_NOT_ADD);
    Rule negative = Rule.checklist(List.of(checkpoint("a", "-1"), checkpoint("b", "4")));
    assertThat(OneLeaf.of("3", negative).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_PARAMETER);
    assertThat(OneLeaf.of("3", Rule.checklist(List.of())).faults())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_PARAMETER);
  }
}
