package io.openrubric.engine.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Severity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Free points: a target of 0, an actual value of 0, and points for it. */
record ZeroTargetCheck() implements ReviewCheck {
  private static final String COMPARATOR = "comparator";

  @Override
  public String code() {
    return ReviewCode.ZERO_TARGET;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    for (Problem problem : form.report().problems()) {
      if (!problem.code().equals(ProblemCode.ZERO_TARGET) || problem.indicator().isEmpty()) {
        continue;
      }
      String id = problem.indicator().get();
      points(form, id)
          .filter(points -> points.signum() > 0)
          .ifPresent(
              points -> {
                Text free = free(Rounded.plain(points), isUpwards(form, id));
                found.accept(departure(form, id, free, points));
              });
    }
    for (IndicatorLeaf leaf : form.rubric().leaves()) {
      if (dividesByZero(form, leaf)) {
        points(form, leaf.id())
            .filter(points -> points.signum() > 0)
            .ifPresent(
                points ->
                    found.accept(
                        departure(form, leaf.id(), meaningless(Rounded.plain(points)), points)));
      }
    }
  }

  private static Optional<BigDecimal> points(ReviewedForm form, String id) {
    return form.points(id).or(() -> form.report().score(id).points());
  }

  private static Departure departure(
      ReviewedForm form, String id, Text message, BigDecimal points) {
    Optional<String> reason = form.reason(id);
    return Departure.at(
            form.path(id),
            message.zh() + reason.map(why -> "；表上原因：" + why).orElse(""),
            message.en() + reason.map(why -> "; reason stated: " + why).orElse(""))
        .of(id)
        .printed(points.toPlainString());
  }

  private static boolean isUpwards(ReviewedForm form, String id) {
    return form.leaf(id).map(ZeroTargetCheck::isUpwards).orElse(false);
  }

  private static boolean isUpwards(IndicatorLeaf leaf) {
    TargetComparator comparator =
        leaf.target()
            .filter(Target.Quantitative.class::isInstance)
            .map(aim -> ((Target.Quantitative) aim).comparator())
            .orElseGet(
                () ->
                    leaf.rule().parameters().has(COMPARATOR)
                        ? TargetComparator.parse(leaf.rule().parameters().text(COMPARATOR))
                        : TargetComparator.AT_LEAST);
    return comparator == TargetComparator.AT_LEAST || comparator == TargetComparator.GREATER_THAN;
  }

  /** Whether a ratio is formed of an actual value above 0 and a target of 0. */
  private static boolean dividesByZero(ReviewedForm form, IndicatorLeaf leaf) {
    if (!leaf.rule().kind().equals("ratio")
        || !(form.observations().find(leaf.id()).orElse(null)
            instanceof Observation.Measured measured)
        || form.report().score(leaf.id()).basis() != Score.Basis.RULE
        || !isUpwards(leaf)) {
      return false;
    }
    int zero = 0;
    int more = 0;
    for (Input input : measured.inputs().values()) {
      if (input instanceof Input.Amount amount) {
        zero += amount.quantity().value().isZero() ? 1 : 0;
        more += amount.quantity().value().isPositive() ? 1 : 0;
      }
    }
    boolean ownZero =
        leaf.target().orElse(null) instanceof Target.Quantitative aim
            && aim.value().value().isZero();
    // Of two inputs the one that is 0 must be the target: 0 of something would have no points.
    return more > 0
        && (ownZero || zero > 0)
        && form.report().score(leaf.id()).points().filter(p -> p.signum() > 0).isPresent();
  }

  private static Text free(String points, boolean upwards) {
    return upwards
        ? Text.of(
            "指标值和完成值均为0，得 " + points + " 分，请核实指标值是否填错或漏填",
            "target and actual are both 0 and "
                + points
                + " points are printed: check whether the target is wrong or missing")
        : Text.of(
            "指标值和完成值均为0，得 " + points + " 分；如为控制类指标（事故、投诉等）属正常，否则请核实",
            "target and actual are both 0 and "
                + points
                + " points are printed: right for a limit such as accidents, else check the row");
  }

  private static Text meaningless(String points) {
    return Text.of(
        "指标值（分母）为0，完成比例没有意义，得 " + points + " 分，请核实",
        "the target, by which the rule divides, is 0, so that the ratio means nothing and "
            + points
            + " points are printed: check the row");
  }
}
