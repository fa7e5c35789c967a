package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.engine.text.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains the score of one leaf from what the report keeps. */
final class Explainer implements Reasoning {
  private static final int LONGEST_FRACTION = 40;
  private static final int APPROXIMATE_SCALE = 6;

  private final PlanLeaf leaf;
  private final Text rule;
  private final Score score;
  private final Rational weight;
  private final LeafResult result;
  private final @Nullable Observation observation;
  private final List<Problem> problems;
  private Optional<String> arithmetic = Optional.empty();
  private Optional<Text> reason = Optional.empty();
  private final List<Text> told = new ArrayList<>();

  Explainer(
      PlanLeaf leaf,
      Text rule,
      Score score,
      Rational weight,
      LeafResult result,
      Observations observations,
      List<Problem> problems) {
    this.leaf = leaf;
    this.rule = rule;
    this.score = score;
    this.weight = weight;
    this.result = result;
    this.observation = observations.find(leaf.leaf().id()).orElse(null);
    this.problems =
        problems.stream()
            .filter(problem -> problem.indicator().equals(Optional.of(leaf.leaf().id())))
            .toList();
  }

  Explanation explain() {
    switch (score.basis()) {
      case RULE -> {
        if (result.inputs() == LeafResult.NO_INPUTS) {
          reason = Optional.of(Text.of("未发生", "did not occur"));
          break;
        }
        explainRule();
      }
      case GIVEN -> explainGiven();
      case MISSING -> reason = worst();
      case REFUSED ->
          reason =
              worst()
                  .or(() -> Optional.of(Text.of("填报内容无法识别", "what was reported cannot be read")));
      case NOT_APPLICABLE -> reason = Optional.of(leftOut());
      case SUM -> throw new IllegalStateException("Expected a leaf, got the group " + score.id());
    }
    // A weight with more decimals than the rounding prints a loss although nothing was lost.
    boolean full =
        leaf.node().isOrdinary() && result.exact() != null && result.exact().equals(weight);
    boolean lost = !full && score.lost().map(l -> l.signum() > 0).orElse(true);
    return Explanation.of(
        score,
        rule,
        inputs(),
        arithmetic,
        lost || !leaf.node().isOrdinary() || score.basis() == Score.Basis.NOT_APPLICABLE
            ? reason
            : Optional.empty(),
        notes(),
        leaf.leaf().citations());
  }

  private void explainRule() {
    try {
      leaf.scorer().explain(result.inputs(), this);
      arithmetic = arithmetic.map(this::completed);
    } catch (RuntimeException e) {
      String failure = Failure.of(e);
      reason =
          Optional.of(
              Text.of(
                  "评分规则的说明失败：" + failure,
                  "Expected the formula to explain its score, got " + failure));
    }
  }

  private void explainGiven() {
    Optional<String> stated =
        observation instanceof Observation.Given given ? given.reason() : Optional.empty();
    reason =
        Optional.of(
            stated
                .map(Text::same)
                .orElseGet(() -> Text.of("填报得分，未说明扣分原因", "points as given, no reason stated")));
  }

  private Text leftOut() {
    if (!(observation instanceof Observation.NotApplicable gone)) {
      return Text.of("选择性指标，未选用", "not chosen: another of its group counts");
    }
    boolean moved = result.inputs() != LeafResult.NOT_CHOSEN && !leaf.weight().isZero();
    return Text.of(
        "不适用（" + gone.reason() + "）" + (moved ? "，分值" + leaf.weight() + "已移出" : ""),
        "does not apply ("
            + gone.reason()
            + ")"
            + (moved ? "; its weight " + leaf.weight() + " has moved" : ""));
  }

  private Optional<Text> worst() {
    return problems.stream()
        .min((a, b) -> a.severity().compareTo(b.severity()))
        .map(Problem::message);
  }

  private List<Text> notes() {
    List<Text> notes = new ArrayList<>(told);
    if (score.basis() == Score.Basis.GIVEN) {
      notes.add(Text.of("直接给分，未按规则复算", "points as given, not recomputed by the rule"));
    }
    if (!weight.equals(leaf.weight()) && score.basis() != Score.Basis.NOT_APPLICABLE) {
      notes.add(
          Text.of(
              "分值由" + leaf.weight() + "调整为" + weight + "（承接不适用指标的分值）",
              "weight "
                  + leaf.weight()
                  + " became "
                  + weight
                  + " by indicators that do not apply"));
    }
    problems.stream()
        .map(Problem::message)
        .filter(message -> !reason.equals(Optional.of(message)))
        .forEach(notes::add);
    return notes;
  }

  private List<Explanation.Given> inputs() {
    if (result.inputs() == LeafResult.NO_INPUTS || result.inputs() == LeafResult.NOT_CHOSEN) {
      return List.of();
    }
    Optional<String> evidence =
        observation instanceof Observation.Measured measured
            ? measured.evidence()
            : Optional.empty();
    List<Explanation.Given> given = new ArrayList<>();
    List<InputSpec> specs = leaf.scorer().inputs();
    for (int slot = 0; slot < specs.size(); slot++) {
      if (result.inputs().has(slot)) {
        InputSpec spec = specs.get(slot);
        given.add(new Explanation.Given(spec.name(), asGiven(spec, slot), evidence));
      }
    }
    return given;
  }

  /** The input as it was observed, and in the unit it was converted to. */
  private Text asGiven(InputSpec spec, int slot) {
    Input given =
        observation instanceof Observation.Measured measured
            ? measured.inputs().get(spec.id())
            : null;
    Input taken = result.inputs().input(slot);
    return given instanceof Input.Amount before
            && taken instanceof Input.Amount after
            && !after.quantity().unit().isNone()
            && !after.quantity().unit().equals(before.quantity().unit())
            && !before.quantity().unit().isNone()
        ? Text.of(before + "（" + after + "）", before + " (" + after + ")")
        : (given == null ? taken : given).text();
  }

  /** The left side with the weight that moved, the exact result and the printed one. */
  private String completed(String left) {
    Rational exact = result.exact();
    if (exact == null || result.printed() == null) {
      return left;
    }
    String line = left;
    if (!weight.equals(leaf.weight())) {
      int last = line.lastIndexOf("; ");
      String before = last < 0 ? "" : line.substring(0, last + 2);
      String term = line.substring(before.length());
      line = before + "(" + term + ") × " + weight + " ÷ " + leaf.weight();
    }
    String shown = shown(exact);
    if (!line.equals(shown) && !line.endsWith("→ " + shown)) {
      line += (shown.startsWith("≈") ? " " : " = ") + shown;
    }
    return Rational.of(result.printed()).equals(exact)
        ? line
        : line + " → " + result.printed().toPlainString();
  }

  private static String shown(Rational exact) {
    String text = exact.toString();
    return text.length() <= LONGEST_FRACTION
        ? text
        : "≈ " + exact.rounded(APPROXIMATE_SCALE, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public void arithmetic(String line) {
    arithmetic = Optional.of(line);
  }

  @Override
  public void because(Text why) {
    reason = Optional.of(why);
  }

  @Override
  public void note(String zh, String en) {
    told.add(Text.of(zh, en));
  }
}
