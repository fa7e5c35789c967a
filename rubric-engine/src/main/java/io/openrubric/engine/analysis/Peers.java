package io.openrubric.engine.analysis;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.CompiledRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all projects have measured for one leaf, in units that convert into each other.
 *
 * <p>The unit that fits most projects counts. A number without a unit is taken to have the one unit
 * of all others; beside a share or several units it is refused: nothing is guessed. The order of
 * the projects makes no difference.
 */
final class Peers {
  private final CompiledRubric rubric;
  private final String leaf;
  private final String input;
  private final Set<Unit> units = new TreeSet<>(Comparator.comparing(Unit::toString));
  private final Unit common;
  private final List<Quantity> values = new ArrayList<>();

  /** Made when first asked for. */
  private final Map<Unit, Input.Series> inUnit = new HashMap<>();

  /**
   * Collects the values.
   *
   * @param leaf the leaf's id
   * @param input the key of the number its rule compares
   */
  Peers(CompiledRubric rubric, String leaf, String input, List<Observations> projects) {
    this.rubric = rubric;
    this.leaf = leaf;
    this.input = input;
    List<Value> found = new ArrayList<>();
    for (Observations project : projects) {
      if (project.find(leaf).orElse(null) instanceof Observation.Measured measured) {
        value(measured).ifPresent(found::add);
      }
    }
    for (Value value : found) {
      units.add(value.given().isNone() ? value.scored().unit() : value.given());
    }
    if (units.size() > 1) {
      units.remove(Unit.NONE);
    }
    List<Quantity> meant = new ArrayList<>();
    for (Value value : found) {
      meant(value).ifPresent(meant::add);
    }
    this.common = common(meant);
    for (Quantity quantity : meant) {
      if (quantity.in(common).isPresent()) {
        values.add(quantity);
      }
    }
  }

  /**
   * A value.
   *
   * @param given the unit it was given in
   * @param scored the value as scoring gets it
   */
  private record Value(Unit given, Quantity scored) {}

  private Optional<Value> value(Observation.Measured measured) {
    return measured.inputs().get(input) instanceof Input.Amount amount
        ? rubric
            .quantity(leaf, input, measured)
            .map(scored -> new Value(amount.quantity().unit(), scored))
        : Optional.empty();
  }

  /** The value with the unit it can only have. */
  private Optional<Quantity> meant(Value value) {
    if (!value.given().isNone() || !value.scored().unit().isNone()) {
      return Optional.of(value.scored());
    }
    Unit first = units.iterator().next();
    boolean clear = units.size() == 1 && (first.isNone() || first.factorTo(Unit.NONE).isEmpty());
    return clear ? Optional.of(Quantity.of(value.scored().value(), first)) : Optional.empty();
  }

  /** The unit most values convert to; of several the first by name. */
  private Unit common(List<Quantity> meant) {
    Unit best = Unit.NONE;
    long most = 0;
    for (Unit unit : units) {
      long fit = meant.stream().filter(quantity -> quantity.in(unit).isPresent()).count();
      if (fit > most) {
        best = unit;
        most = fit;
      }
    }
    return best;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * The values of all, in the unit in which one project's value is scored.
   *
   * @return the series; empty if its value does not compare with them
   */
  Optional<Input> beside(Observation.Measured measured) {
    Optional<Value> own = value(measured);
    if (own.isEmpty()) {
      return Optional.of(series(common)); // scoring says what is wrong with it
    }
    return meant(own.get())
        .filter(quantity -> quantity.in(common).isPresent())
        .map(quantity -> series(quantity.unit()));
  }

  private Input.Series series(Unit unit) {
    return inUnit.computeIfAbsent(
        unit,
        wanted -> {
          List<Rational> all = new ArrayList<>();
          values.forEach(value -> value.in(wanted).ifPresent(all::add));
          return new Input.Series(all);
        });
  }

  /** Says that a value does not compare. */
  Problem refused(Observation.Measured measured) {
    Input got = measured.inputs().get(input);
    return Problem.error(
            ProblemCode.UNIT_MISMATCH,
            rubric.path(leaf),
            "输入项 " + input + " 的单位应能与其他项目的“" + common + "”换算，实为 " + got,
            "Expected input "
                + input
                + " in a unit that converts to "
                + common
                + ", as other projects have it, got "
                + got)
        .of(leaf);
  }
}
