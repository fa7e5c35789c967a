package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.formula.NumberMeaning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the numbers of one leaf into the units its rule counts in; where the rule names none, into
 * the first unit that was given, which points, shares and counts do not all take. A scale before
 * that unit goes into the number, and shares become plain numbers, as 2万次 and 7% are held against
 * the plain numbers of a rule; unless the rule only divides them by each other.
 *
 * <p>Units convert only within one dimension. A number without a unit is taken to have the rule's,
 * with a note where it may be meant as a plain share, such as 0.95 for a rule in %; beside a number
 * with a unit of another size, such as 95 beside 96% or 5000 beside 1万元, it is refused: nothing is
 * guessed.
 */
final class UnitAlignment {
  private final PlanLeaf leaf;
  private final Findings findings;

  /** What the others are brought to, where the rule names no unit. */
  private @Nullable Quantity firstGiven;

  private @Nullable InputSpec firstSpec;

  UnitAlignment(PlanLeaf leaf, Findings findings) {
    this.leaf = leaf;
    this.findings = findings;
  }

  /** Converts the amounts in place; false if a problem was reported. */
  boolean align(@Nullable Input[] bySlot) {
    List<InputSpec> specs = leaf.scorer().inputs();
    int index = first(specs, bySlot);
    if (index >= 0 && bySlot[index] instanceof Input.Amount given) {
      firstGiven = given.quantity();
      firstSpec = specs.get(index);
    }
    Unit first = firstGiven == null ? Unit.NONE : firstGiven.unit();
    Unit common = cancels(leaf) ? first : first.withoutScale();
    boolean sound = true;
    for (int slot = 0; slot < bySlot.length; slot++) {
      if (bySlot[slot] instanceof Input.Amount amount
          && specs.get(slot).type() == InputType.NUMBER) {
        Unit stated = leaf.units().get(slot);
        InputSpec spec = specs.get(slot);
        Optional<Input> aligned =
            stated.isNone() && !takes(spec, slot, amount.quantity())
                ? Optional.empty()
                : aligned(spec, amount, first, stated, stated.isNone() ? common : stated);
        bySlot[slot] = aligned.orElse(amount);
        sound &= aligned.isPresent();
        noteShare(spec, amount.quantity(), stated);
      }
    }
    return sound;
  }

  /**
   * Whether the units of a leaf's numbers cancel out whatever they are: it only divides them by
   * each other, and its rule states none of them.
   */
  static boolean cancels(PlanLeaf leaf) {
    return leaf.scorer().isQuotient() && leaf.units().stream().allMatch(Unit::isNone);
  }

  /** Whether a unit goes with what the number stands for; else a problem is reported. */
  private boolean takes(InputSpec spec, int slot, Quantity got) {
    NumberMeaning meaning = NumberMeaning.of(leaf.scorer(), slot);
    if (meaning.takes(got.unit())) {
      return true;
    }
    findings.error(
        ProblemCode.UNIT_MISMATCH,
        leaf,
        "输入项 %s（%s）的单位应为%s，实为 %s".formatted(spec.id(), spec.name().zh(), meaning.units().zh(), got),
        "Expected input %s in %s, got %s".formatted(spec.id(), meaning.units().en(), got));
    return false;
  }

  /** Tells how a number without a unit was read that is also a plain share. */
  private void noteShare(InputSpec spec, Quantity got, Unit stated) {
    Rational value = got.value();
    if (got.unit().isNone()
        && NumberMeaning.isPartOfOne(stated)
        && value.isPositive()
        && value.compareTo(Rational.ONE) <= 0) {
      String read = value.toString() + stated;
      findings.note(
          ProblemCode.UNIT_MISMATCH,
          leaf,
          "输入项 %s（%s）未写单位，%s 按 %s 计".formatted(spec.id(), spec.name().zh(), value, read),
          "Expected input %s with its unit, got %s: read as %s".formatted(spec.id(), value, read));
    }
  }

  private Optional<Input> aligned(
      InputSpec spec, Input.Amount amount, Unit first, Unit stated, Unit wanted) {
    Quantity quantity = amount.quantity();
    boolean plain = stated.isNone() && isShare(wanted) && !leaf.scorer().isQuotient();
    boolean lacksUnit = quantity.unit().isNone() && !(stated.isNone() ? first : stated).isNone();
    if (quantity.unit().equals(wanted) && !plain && !lacksUnit) {
      return Optional.of(amount);
    }
    Optional<Rational> value =
        quantity.unit().isNone() ? bare(quantity, first, stated) : quantity.in(wanted);
    if (value.isEmpty()) {
      refuse(spec, quantity, stated, stated.isNone() ? first : stated);
      return Optional.empty();
    }
    try {
      Quantity inWanted = Quantity.of(value.get(), wanted);
      return Optional.of(
          new Input.Amount(plain ? Quantity.of(inWanted.in(Unit.NONE).orElseThrow()) : inWanted));
    } catch (QuantityFormatException e) {
      findings.error(
          ProblemCode.BAD_INPUT,
          leaf,
          "输入项 " + spec.id() + "（" + spec.name().zh() + "）无法换算：" + e.reason().zh(),
          "Expected input " + spec.id() + " that converts, got " + e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isShare(Unit unit) {
    return !unit.isNone() && unit.factorTo(Unit.NONE).isPresent();
  }

  /** A number without a unit, where it can only be meant one way. */
  private static Optional<Rational> bare(Quantity quantity, Unit first, Unit stated) {
    boolean clear =
        !stated.isNone()
            || (first.factorTo(Unit.NONE).isEmpty() && first.withoutScale().equals(first));
    return clear ? Optional.of(quantity.value()) : Optional.empty();
  }

  /** The first input with a unit of those whose unit the rule leaves open, -1 for none. */
  private int first(List<InputSpec> specs, @Nullable Input[] bySlot) {
    for (int slot = 0; slot < bySlot.length; slot++) {
      if (specs.get(slot).type() == InputType.NUMBER
          && leaf.units().get(slot).isNone()
          && bySlot[slot] instanceof Input.Amount amount
          && !amount.quantity().unit().isNone()) {
        return slot;
      }
    }
    return -1;
  }

  private void refuse(InputSpec spec, Quantity got, Unit stated, Unit wanted) {
    if (stated.isNone() && firstSpec != null && !firstSpec.id().equals(spec.id())) {
      findings.error(
          ProblemCode.UNIT_MISMATCH,
          leaf,
          "输入项 %s（%s）%s 与 %s（%s）%s 的单位不同，不能换算"
              .formatted(
                  firstSpec.id(),
                  firstSpec.name().zh(),
                  firstGiven,
                  spec.id(),
                  spec.name().zh(),
                  got),
          "Expected inputs in one unit, got %s %s and %s %s"
              .formatted(firstSpec.id(), firstGiven, spec.id(), got));
      return;
    }
    String unit = wanted.isNone() ? "无" : wanted.toString();
    findings.error(
        ProblemCode.UNIT_MISMATCH,
        leaf,
        "输入项 " + spec.id() + "（" + spec.name().zh() + "）的单位应为“" + unit + "”，实为 " + got,
        "Expected input "
            + spec.id()
            + " in "
            + (wanted.isNone() ? "no unit" : wanted)
            + ", got "
            + got);
  }
}
