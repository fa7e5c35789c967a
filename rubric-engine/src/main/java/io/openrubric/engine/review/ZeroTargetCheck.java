package io.openrubric.engine.review;

import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Free points: a target of 0, an actual value of 0, and points for it. */
record ZeroTargetCheck() implements ReviewCheck {
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
      Optional<BigDecimal> points = form.points(id).or(() -> form.report().score(id).points());
      if (points.filter(p -> p.signum() > 0).isPresent()) {
        String free = points.get().toPlainString();
        found.accept(
            Departure.at(form.path(id), message(free, form.reason(id))).of(id).printed(free));
      }
    }
  }

  private static Text message(String free, Optional<String> reason) {
    return Text.of(
        "指标值为0、完成值也为0，无需努力即得 "
            + free
            + " 分，请核实该指标是否应保留"
            + reason.map(why -> "；表上原因：" + why).orElse(""),
        "Expected a target other than 0, got 0 met by 0: "
            + free
            + " free points"
            + reason.map(why -> "; reason stated: " + why).orElse(""));
  }
}
