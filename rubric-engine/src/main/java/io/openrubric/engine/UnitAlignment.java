package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the numbers of one leaf into the units its rule counts in; where the rule names none, into
 * the first unit that was given.
 *
 * <p>Units convert only within one dimension. A number without a unit is taken to have the rule's;
 * beside a number with a unit of another size, such as 95 beside 96%, it is refused: nothing is
 * guessed.
 */
final class UnitAlignment {
  private final PlanLeaf leaf;
  private final Findings findings;

  UnitAlignment(PlanLeaf leaf, Findings findings) {
    this.leaf = leaf;
    this.findings = findings;
  }

  /** Converts the amounts in place; false if a problem was reported. */
  boolean align(@Nullable Input[] bySlot) {
    List<InputSpec> specs = leaf.scorer().inputs();
    Unit common = common(specs, bySlot);
    boolean sound = true;
    for (int slot = 0; slot < bySlot.length; slot++) {
      if (bySlot[slot] instanceof Input.Amount amount
          && specs.get(slot).type() == InputType.NUMBER) {
        Unit stated = leaf.units().get(slot);
        Unit wanted = stated.isNone() ? common : stated;
        Quantity quantity = amount.quantity();
        if (quantity.unit().equals(wanted)) {
          continue;
        }
        Optional<Rational> value =
            quantity.unit().isNone() ? bare(quantity, stated, wanted) : quantity.in(wanted);
        if (value.isPresent()) {
          bySlot[slot] = new Input.Amount(Quantity.of(value.get(), wanted));
        } else {
          sound = false;
          refuse(specs.get(slot), quantity, wanted);
        }
      }
    }
    return sound;
  }

  /** A number without a unit, where it can only be meant one way. */
  private static Optional<Rational> bare(Quantity quantity, Unit stated, Unit wanted) {
    boolean clear = !stated.isNone() || wanted.factorTo(Unit.NONE).isEmpty();
    return clear ? Optional.of(quantity.value()) : Optional.empty();
  }

  /** The first unit given for an input whose unit the rule leaves open. */
  private Unit common(List<InputSpec> specs, @Nullable Input[] bySlot) {
    Unit first = Unit.NONE;
    int open = 0;
    for (int slot = 0; slot < bySlot.length; slot++) {
      if (specs.get(slot).type() == InputType.NUMBER && leaf.units().get(slot).isNone()) {
        open++;
        if (first.isNone() && bySlot[slot] instanceof Input.Amount amount) {
          first = amount.quantity().unit();
        }
      }
    }
    // Alone, a share such as 7% is held against plain numbers of the rule, so it becomes 0.07.
    return open == 1 && first.factorTo(Unit.NONE).isPresent() ? Unit.NONE : first;
  }

  private void refuse(InputSpec spec, Quantity got, Unit wanted) {
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
