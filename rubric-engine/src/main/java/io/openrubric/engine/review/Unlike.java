package io.openrubric.engine.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Quantity;
import io.openrubric.api.Target;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A printed score beside the one the rule gives, and in which one way they differ. Each way has a
 * check of its own; they all ask here, so that one difference is one finding.
 */
final class Unlike {
  /** The ways a printed score can depart from the rule. */
  enum Way {
    NONE,
    ABOVE_WEIGHT,
    BELOW_ZERO,
    WITHOUT_ACTUAL,
    ROUNDED,
    MISSED_BUT_FULL,
    WITHHELD,
    DIFFERS
  }

  private final ReviewedForm form;
  private final Score leaf;
  private final BigDecimal printed;
  private final Way way;

  private Unlike(ReviewedForm form, Score leaf, BigDecimal printed) {
    this.form = form;
    this.leaf = leaf;
    this.printed = printed;
    this.way = way();
  }

  /** Hands over each leaf with a printed score that departs in one way. */
  static void each(ReviewedForm form, Way way, Consumer<Unlike> found) {
    for (Unlike unlike : form.unlike()) {
      if (unlike.way == way) {
        found.accept(unlike);
      }
    }
  }

  /** Each leaf with a printed score, in form order. */
  static List<Unlike> all(ReviewedForm form) {
    List<Unlike> all = new ArrayList<>();
    add(form, form.report().leaves(), all);
    add(form, form.report().adjustments(), all);
    return List.copyOf(all);
  }

  private static void add(ReviewedForm form, List<Score> scores, List<Unlike> all) {
    for (Score score : scores) {
      Optional<BigDecimal> printed = form.points(score.id());
      if (printed.isPresent() && !form.lacksWeight(score.id())) {
        all.add(new Unlike(form, score, printed.get()));
      }
    }
  }

  private Way way() {
    BigDecimal points = leaf.role() == Score.Role.PENALTY ? printed.negate() : printed;
    Optional<BigDecimal> computed = leaf.points();
    if (computed.filter(right -> right.compareTo(printed) == 0).isPresent() && !isBlank()) {
      return Way.NONE;
    } else if (points.compareTo(leaf.weight()) > 0) {
      return Way.ABOVE_WEIGHT;
    } else if (points.signum() < 0) {
      return Way.BELOW_ZERO;
    } else if (isBlank()) {
      return points.signum() > 0 ? Way.WITHOUT_ACTUAL : Way.NONE;
    }
    return computed.isEmpty() || leaf.exact().isEmpty()
        ? Way.NONE
        : unlike(leaf.exact().get(), computed.get());
  }

  private boolean isBlank() {
    return leaf.basis() == Score.Basis.MISSING || form.lacksActual(leaf.id());
  }

  private Way unlike(Rational exact, BigDecimal computed) {
    boolean ordinary = leaf.role() == Score.Role.ORDINARY;
    boolean met = ordinary && exact.compareTo(Rational.of(leaf.weight())) >= 0;
    boolean full = ordinary && printed.compareTo(leaf.weight()) == 0;
    boolean decimals = printed.scale() > 0 && (!full || met) && Rounded.within(exact, printed);
    if (decimals || Rounded.byOneDigit(computed, printed)) {
      return Way.ROUNDED;
    }
    return met ? Way.WITHHELD : full ? Way.MISSED_BUT_FULL : Way.DIFFERS;
  }

  String id() {
    return leaf.id();
  }

  BigDecimal weight() {
    return leaf.weight();
  }

  /** What the rule gives, empty if it was not applied or nothing could be computed. */
  private Optional<String> expected() {
    boolean beyond = way == Way.ABOVE_WEIGHT || way == Way.BELOW_ZERO;
    return way == Way.WITHOUT_ACTUAL || (beyond && leaf.basis() != Score.Basis.RULE)
        ? Optional.empty()
        : leaf.points().map(BigDecimal::toPlainString);
  }

  /** What the rule gives, without trailing zeros. */
  Optional<String> right() {
    return expected().map(points -> Rounded.plain(new BigDecimal(points)));
  }

  /** The printed points, without trailing zeros. */
  String printed() {
    return Rounded.plain(printed);
  }

  /** What the rule gives and how, empty if it was not applied. */
  Text byRule() {
    return byRule(Text.of(" ", " "));
  }

  /** The same where it gives full marks. */
  Text fullByRule() {
    return byRule(Text.of("满分 ", " full marks "));
  }

  private Text byRule(Text marks) {
    return right()
        .map(
            points ->
                Text.of(
                    "按规则应得" + marks.zh() + points + " 分" + arithmetic().zh(),
                    "Expected" + marks.en() + points + " by the rule" + arithmetic().en()))
        .orElse(Text.same(""));
  }

  /** Whether some rounding of what the rule gives is the printed figure. */
  boolean isRounding() {
    return leaf.exact().filter(exact -> Rounded.within(exact, printed)).isPresent();
  }

  /** The actual value and the target where they are held against each other, empty elsewhere. */
  Optional<Held> held() {
    if (leaf.basis() == Score.Basis.RULE
        && form.leaf(leaf.id()).flatMap(IndicatorLeaf::target).orElse(null)
            instanceof Target.Quantitative aim
        && form.observations().find(leaf.id()).orElse(null) instanceof Observation.Measured measured
        && measured.inputs().size() == 1
        && measured.inputs().values().iterator().next() instanceof Input.Amount amount) {
      Quantity actual = amount.quantity();
      return actual
          .in(aim.value().unit())
          .or(() -> Optional.of(actual.value()).filter(v -> actual.unit().isNone()))
          .map(value -> new Held(actual, aim, aim.comparator().isMet(value, aim.value().value())));
    }
    return Optional.empty();
  }

  /**
   * An actual value beside its target.
   *
   * @param actual the value as it was given
   * @param target what it is held against
   * @param met whether the target is met
   */
  record Held(Quantity actual, Target target, boolean met) {}

  /** The arithmetic of the rule in brackets, or nothing. */
  private Text arithmetic() {
    if (leaf.basis() != Score.Basis.RULE) {
      return Text.same("");
    }
    return form.report()
        .explanation(leaf.id())
        .arithmetic()
        .map(line -> Text.of("（" + line + "）", " (" + line + ")"))
        .orElse(Text.same(""));
  }

  /** What was assumed, and the stated reason, or that there is none where the form asks for one. */
  Text reason() {
    return reason(
        form.asksReason(leaf.id()) ? Text.of("；未说明原因", "; no reason stated") : Text.same(""));
  }

  /** What was assumed, and the stated reason if there is one. */
  Text reasonIfStated() {
    return reason(Text.same(""));
  }

  private Text reason(Text none) {
    Text assumed =
        form.assumption(leaf.id())
            .map(what -> Text.of("；" + what.zh(), "; " + what.en()))
            .orElse(Text.same(""));
    Text stated =
        form.reason(leaf.id())
            .map(why -> Text.of("；表上原因：" + why, "; reason stated: " + why))
            .orElse(none);
    return Text.of(assumed.zh() + stated.zh(), assumed.en() + stated.en());
  }

  /** The departure with both figures; a stated reason excuses it. */
  Departure departure(String zh, String en) {
    Departure departure = certain(zh, en);
    return departure.excused(form.reason(leaf.id()).isPresent());
  }

  /** The departure with both figures, which no reason excuses. */
  Departure certain(String zh, String en) {
    Departure bare = Departure.at(form.path(leaf.id()), zh, en).of(leaf.id());
    String figure = printed.toPlainString();
    return expected()
        .map(right -> bare.figures(right, figure))
        .orElseGet(() -> bare.printed(figure));
  }
}
