package io.openrubric.engine;

import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.engine.formula.BoundedSum;
import io.openrubric.engine.formula.PeerInputs;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.engine.text.Nearest;
import io.openrubric.engine.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of one project through a plan. */
final class Scoring implements ScoreOutput {
  private final Plan plan;
  private final Observations observations;
  private final Findings findings;
  private final Set<String> unread;
  private final LeafResult[] results;

  /** Of the exact points that do not fit longs. */
  private final BoundedSum wide = new BoundedSum();

  private PlanLeaf leaf;
  private @Nullable Rational points;
  private boolean refused;
  private int answers;

  Scoring(Plan plan, Observations observations, Reading reading) {
    this.plan = plan;
    this.observations = observations;
    this.findings = new Findings(reading);
    this.unread = reading.unread();
    this.results = new LeafResult[plan.leaves().size()];
    this.leaf = plan.leaves().get(0);
  }

  ScoreReport run() {
    checkNames();
    boolean[] leftOut = leftOut();
    boolean allApply = !plan.chooses();
    for (PlanLeaf each : plan.leaves()) {
      leaf = each;
      int i = each.node().leaf();
      results[i] =
          leftOut[each.node().index()]
              ? LeafResult.notChosen()
              : score(observations.find(each.leaf().id()).orElse(null));
      allApply &= results[i].basis() != Score.Basis.NOT_APPLICABLE;
    }
    Rational[] weights = allApply ? plan.declaredWeights() : effectiveWeights(leftOut);
    for (PlanLeaf each : plan.leaves()) {
      leaf = each;
      int i = each.node().leaf();
      results[i] = weighed(results[i], weights[each.node().index()]);
    }
    return new PlanReport(plan, observations, results, weights, findings);
  }

  private boolean[] leftOut() {
    if (!plan.chooses()) {
      return new boolean[plan.nodes().size()];
    }
    return new Choice(plan, observations, findings).leftOut();
  }

  private Rational[] effectiveWeights(boolean[] leftOut) {
    boolean[] applies = new boolean[plan.nodes().size()];
    for (PlanLeaf each : plan.leaves()) {
      applies[each.node().index()] =
          results[each.node().leaf()].basis() != Score.Basis.NOT_APPLICABLE;
    }
    return new EffectiveWeights(plan, applies, leftOut, findings).byNode();
  }

  private void checkNames() {
    Suggestions suggestions = new Suggestions();
    for (String id : observations.byId().keySet()) {
      PlanNode node = plan.find(id);
      if (node != null && !node.isLeaf()) {
        String leaves = Excerpt.list(plan.leavesBelow(node));
        findings.error(
            ProblemCode.UNKNOWN_INDICATOR,
            id,
            "应填报末级指标，" + id + " 有下级：" + leaves,
            "Expected a leaf, got the group " + id + "; its leaves are " + leaves);
      } else if (node == null) {
        Optional<String> near = suggestions.nearest(id, plan.ids());
        findings.error(
            ProblemCode.UNKNOWN_INDICATOR,
            id,
            "指标编号应为" + plan.rubric().id() + "的末级指标，实为 " + id + Nearest.question(near).zh(),
            "Expected a leaf of "
                + plan.rubric().id()
                + ", got "
                + id
                + Nearest.question(near).en());
      }
    }
  }

  private LeafResult score(@Nullable Observation observation) {
    if (!unread.isEmpty() && unread.contains(leaf.leaf().id())) {
      return LeafResult.refused(LeafResult.NO_INPUTS);
    }
    if (observation == null && !leaf.node().isOrdinary()) {
      return LeafResult.of(Score.Basis.RULE, Rational.ZERO, LeafResult.NO_INPUTS);
    }
    if (observation == null) {
      return missing(Observation.Absence.NOT_REPORTED, "", LeafResult.NO_INPUTS);
    }
    if (observation instanceof Observation.Measured measured) {
      return measured(measured);
    }
    if (observation instanceof Observation.Given given) {
      if (leaf.scorer() instanceof VetoScorer) {
        findings.error(
            ProblemCode.BAD_INPUT,
            leaf,
            "否决项应填报是否触发（triggered），实为得分 " + given.points(),
            "Expected whether the veto is triggered, yes or no, got points " + given.points());
        return LeafResult.refused(LeafResult.NO_INPUTS);
      }
      return LeafResult.of(Score.Basis.GIVEN, given.points(), LeafResult.NO_INPUTS);
    }
    if (observation instanceof Observation.Missing missing) {
      return missing(
          missing.absence(), missing.reason().map(r -> ": " + r).orElse(""), LeafResult.NO_INPUTS);
    }
    return LeafResult.of(Score.Basis.NOT_APPLICABLE, Rational.ZERO, LeafResult.NO_INPUTS);
  }

  private LeafResult missing(Observation.Absence absence, String detail, LeafInputs inputs) {
    if (leaf.missing() == MissingPolicy.ERROR) {
      findings.error(
          ProblemCode.MISSING_VALUE,
          leaf,
          "缺少完成值（" + absence.label().zh() + detail + "），无法计分",
          "Expected a value, got none (" + absence.label().en() + detail + ")");
      return LeafResult.refused(inputs);
    }
    findings.warning(
        ProblemCode.MISSING_VALUE,
        leaf,
        "缺少完成值（" + absence.label().zh() + detail + "），按0分计",
        "Expected a value, got none (" + absence.label().en() + detail + "): counts as 0");
    return LeafResult.of(Score.Basis.MISSING, Rational.ZERO, inputs);
  }

  /** Which is no fault of the project: nothing was held against the others. */
  private static boolean lacksOnlyPeers(List<InputSpec> missing) {
    return missing.size() == 1 && missing.get(0).id().equals(PeerInputs.PEERS.id());
  }

  private LeafResult measured(Observation.Measured measured) {
    InputBinding binding = new InputBinding(leaf, findings);
    Optional<LeafInputs> inputs = binding.bind(measured);
    if (inputs.isEmpty()) {
      return LeafResult.refused(LeafResult.NO_INPUTS);
    }
    if (lacksOnlyPeers(binding.missing())) {
      findings.error(
          ProblemCode.MISSING_VALUE,
          leaf,
          "缺少同组各项目的值（peers），应由 Portfolio 将各项目一起计分",
          "Expected the values of all projects (peers), got none: Portfolio scores projects together"
              + " and fills them in");
      return LeafResult.refused(inputs.get());
    }
    if (!binding.missing().isEmpty()) {
      List<String> names = binding.missing().stream().map(InputSpec::id).toList();
      return missing(Observation.Absence.NOT_REPORTED, " " + names, inputs.get());
    }
    for (InputSpec checkpoint : binding.unanswered()) {
      findings.warning(
          ProblemCode.MISSING_VALUE,
          leaf,
          "要点“" + checkpoint.name().zh() + "”未填报，按0分计",
          "Expected an answer for checkpoint " + checkpoint.id() + ", got none: counts as 0");
    }
    return computed(inputs.get());
  }

  private LeafResult computed(LeafInputs inputs) {
    points = null;
    refused = false;
    answers = 0;
    try {
      leaf.scorer().score(inputs, this);
    } catch (RuntimeException e) {
      refuse(
          ProblemCode.FORMULA_FAILED, "评分规则执行失败：" + e, "Expected the formula to score, got " + e);
    }
    Rational exact = points;
    if (refused) {
      return LeafResult.refused(inputs);
    }
    if (answers != 1 || exact == null || exact.isNegative() || exact.compareTo(leaf.weight()) > 0) {
      Text got =
          answers > 1
              ? Text.of("多个得分", "several")
              : exact == null ? Text.of("没有得分", "none") : Text.of(" " + exact, exact.toString());
      refuse(
          ProblemCode.FORMULA_FAILED,
          "评分规则应给出0至" + leaf.weight() + "分，实为" + got.zh(),
          "Expected the formula to give points from 0 to " + leaf.weight() + ", got " + got.en());
      return LeafResult.refused(inputs);
    }
    return LeafResult.of(leaf.isGiven() ? Score.Basis.GIVEN : Score.Basis.RULE, exact, inputs);
  }

  /** The result under the weight that counts, and rounded. */
  private LeafResult weighed(LeafResult result, Rational weight) {
    Rational exact = result.exact();
    if (exact == null) {
      return result;
    }
    if (result.basis() == Score.Basis.GIVEN) {
      if (exact.isNegative() || exact.compareTo(weight) > 0) {
        findings.error(
            ProblemCode.POINTS_OUT_OF_RANGE,
            leaf,
            "得分应在0至" + weight + "之间，实为 " + exact,
            "Expected points from 0 to " + weight + ", got " + exact);
        return LeafResult.refused(result.inputs());
      }
    } else if (!weight.equals(leaf.weight()) && !exact.isZero()) {
      exact = exact.multipliedBy(weight).dividedBy(leaf.weight());
    }
    if (!exact.fitsLong() && !wide.add(exact)) {
      findings.error(
          ProblemCode.BAD_INPUT,
          leaf,
          "各指标的精确得分之和写出来应至多" + Rational.MAX_TEXT_LENGTH + "个字符，加上本指标后更长",
          "Expected exact points whose sum is written in at most "
              + Rational.MAX_TEXT_LENGTH
              + " characters, got more with these");
      return LeafResult.refused(result.inputs());
    }
    return result.rounded(exact, plan.rubric().rounding());
  }

  @Override
  public void points(Rational exact) {
    answers++;
    points = exact;
  }

  @Override
  public void points(long numerator, long denominator) {
    answers++;
    points = Rational.of(numerator, denominator);
  }

  @Override
  public void refuse(String code, String zh, String en) {
    refused = true;
    findings.error(code, leaf, zh, en);
  }

  @Override
  public void note(String code, String zh, String en) {
    findings.note(code, leaf, zh, en);
  }
}
