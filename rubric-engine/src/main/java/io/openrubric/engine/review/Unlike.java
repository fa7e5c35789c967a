package io.openrubric.engine.review;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import java.math.BigDecimal;
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
    for (Score leaf : form.report().leaves()) {
      Optional<BigDecimal> printed = form.points(leaf.id());
      if (printed.isPresent()) {
        Unlike unlike = new Unlike(form, leaf, printed.get());
        if (unlike.way == way) {
          found.accept(unlike);
        }
      }
    }
  }

  private Way way() {
    if (printed.compareTo(leaf.weight()) > 0) {
      return Way.ABOVE_WEIGHT;
    } else if (printed.signum() < 0) {
      return Way.BELOW_ZERO;
    }
    boolean blank = leaf.basis() == Score.Basis.MISSING || form.lacksActual(leaf.id());
    if (blank) {
      return printed.signum() > 0 ? Way.WITHOUT_ACTUAL : Way.NONE;
    }
    Optional<Rational> exact = leaf.exact();
    Optional<BigDecimal> computed = leaf.points();
    if (exact.isEmpty() || computed.isEmpty() || computed.get().compareTo(printed) == 0) {
      return Way.NONE;
    }
    boolean met = exact.get().compareTo(Rational.of(leaf.weight())) >= 0;
    boolean full = printed.compareTo(leaf.weight()) == 0;
    boolean decimals =
        printed.scale() > 0 && (!full || met) && Rounded.within(exact.get(), printed);
    if (decimals || Rounded.byOneDigit(computed.get(), printed)) {
      return Way.ROUNDED;
    }
    return met ? Way.WITHHELD : full ? Way.MISSED_BUT_FULL : Way.DIFFERS;
  }

  BigDecimal weight() {
    return leaf.weight();
  }

  /** What the rule gives, empty if it could not be computed. */
  Optional<String> expected() {
    return way == Way.WITHOUT_ACTUAL
        ? Optional.empty()
        : leaf.points().map(BigDecimal::toPlainString);
  }

  String printed() {
    return printed.toPlainString();
  }

  /** The arithmetic of the rule in brackets, or nothing. */
  Text arithmetic() {
    if (leaf.basis() != Score.Basis.RULE) {
      return Text.same("");
    }
    return form.report()
        .explanation(leaf.id())
        .arithmetic()
        .map(line -> Text.of("（" + line + "）", " (" + line + ")"))
        .orElse(Text.same(""));
  }

  /** The stated reason, or that there is none where the form asks for one. */
  Text reason() {
    return form.reason(leaf.id())
        .map(why -> Text.of("；表上原因：" + why, "; reason stated: " + why))
        .orElseGet(
            () ->
                form.asksReason(leaf.id())
                    ? Text.of("；未说明原因", "; no reason stated")
                    : Text.same(""));
  }

  /** The departure with both figures; a stated reason excuses it. */
  Departure departure(String zh, String en) {
    Departure departure = certain(zh, en);
    return departure.excused(form.reason(leaf.id()).isPresent());
  }

  /** The departure with both figures, which no reason excuses. */
  Departure certain(String zh, String en) {
    Departure bare = Departure.at(form.path(leaf.id()), zh, en).of(leaf.id()).printed(printed());
    return expected().map(right -> bare.figures(right, printed())).orElse(bare);
  }
}
