package io.openrubric.engine;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.util.List;

/** A rubric with a single leaf, to test one rule by itself. */
final class OneLeaf {
  private static final String ID = "leaf";

  private final IndicatorLeaf leaf;
  private final Rounding rounding;
  private final FormulaRegistry formulas;

  private OneLeaf(IndicatorLeaf leaf, Rounding rounding, FormulaRegistry formulas) {
    this.leaf = leaf;
    this.rounding = rounding;
    this.formulas = formulas;
  }

  static OneLeaf of(String weight, Rule rule) {
    return new OneLeaf(
        IndicatorLeaf.builder()
            .id(ID)
            .name(Text.of("指标", "the leaf"))
            .weight(Weight.of(weight))
            .rule(rule)
            .build(),
        Rounding.DEFAULT,
        FormulaRegistry.standard());
  }

  static OneLeaf ratio(String weight, TargetComparator comparator, Rational target) {
    return of(weight, Rule.ratio()).with(target(comparator, target));
  }

  static Target target(TargetComparator comparator, Rational value) {
    return Target.of(comparator, Quantity.of(value));
  }

  OneLeaf with(Target target) {
    return new OneLeaf(
        IndicatorLeaf.builder().from(leaf).target(target).build(), rounding, formulas);
  }

  OneLeaf with(MissingPolicy missing) {
    return new OneLeaf(
        IndicatorLeaf.builder().from(leaf).missing(missing).build(), rounding, formulas);
  }

  OneLeaf with(Rounding other) {
    return new OneLeaf(leaf, other, formulas);
  }

  OneLeaf with(FormulaRegistry other) {
    return new OneLeaf(leaf, rounding, other);
  }

  Rubric rubric() {
    Interval all = Interval.closed(Rational.ZERO, leaf.weight().points());
    return Rubric.builder()
        .id("one-leaf")
        .title(Text.of("单指标", "One leaf"))
        .fullMarks(leaf.weight())
        .rounding(rounding)
        .grades(new GradeScale(List.of(new Grade(Text.same("评"), all))))
        .addIndicators(leaf)
        .build();
  }

  CompiledRubric compiled() {
    return CompiledRubric.compile(rubric(), formulas);
  }

  List<Problem> faults() {
    return Faults.of(rubric(), formulas);
  }

  ScoreReport report(Observation observation) {
    return compiled().score(Observations.of("project").put(ID, observation).build());
  }

  Score score(Observation observation) {
    return report(observation).score(ID);
  }

  /** The exact points; fails if there are none. */
  Rational exact(Observation observation) {
    return score(observation).exact().orElseThrow();
  }

  /** The printed points; fails if there are none. */
  String printed(Observation observation) {
    return score(observation).points().orElseThrow().toPlainString();
  }

  /** The codes of the problems of one scoring run. */
  List<String> codes(Observation observation) {
    return report(observation).problems().stream().map(Problem::code).toList();
  }

  Explanation explanation(Observation observation) {
    return report(observation).explanation(ID);
  }

  String arithmetic(Observation observation) {
    return explanation(observation).arithmetic().orElseThrow();
  }
}
