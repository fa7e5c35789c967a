package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.NamedValues;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.ScoreOutput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quick way through a plan, for a project of which every leaf has what its rule takes and
 * nothing is worth a word; at anything else it gives up, and {@link Scoring} does the work.
 *
 * <p>Under these conditions the total is a plain sum of printed points, so it is held in one long
 * for each node. Observations are read by position: names are compared, never hashed, as long as
 * they come in form order. Whatever does not fit a long is given up too, so no figure can differ.
 */
final class QuickScoring implements Inputs, ScoreOutput {
  private final QuickPlan plan;
  private final NamedValues<Observation> observations;

  /** The inputs; as plain objects, since asking each whether it is an {@link Input} takes long. */
  private final @Nullable Object[] slots;

  private boolean answered;
  private boolean unusual;
  private long numerator;
  private long denominator;

  private QuickScoring(QuickPlan plan, Observations observations) {
    this.plan = plan;
    this.observations = observations.ordered();
    this.slots = new @Nullable Object[plan.mostInputs];
  }

  /** The printed points of every node in units of the last decimal; null if given up. */
  static long @Nullable [] score(QuickPlan plan, Observations observations) {
    return new QuickScoring(plan, observations).run();
  }

  private long @Nullable [] run() {
    int[] parents = plan.parents;
    long[] points = new long[parents.length];
    int used = 0;
    int next = 0;
    for (QuickPlan.Leaf leaf : plan.leaves) {
      int at = observations.indexOf(leaf.id, next);
      if (at < 0) {
        if (leaf.isOptional) {
          continue;
        }
        return null;
      }
      used++;
      next = at + 1;
      if (!score(leaf, observations.value(at))) {
        return null;
      }
      points[leaf.node] = leaf.sign * numerator;
    }
    if (used < observations.size()) {
      return null;
    }
    for (int i = parents.length - 1; i >= 0; i--) {
      if (parents[i] >= 0) {
        points[parents[i]] += points[i];
      }
    }
    return points;
  }

  /** Leaves the printed points in the numerator. */
  private boolean score(QuickPlan.Leaf leaf, Object observation) {
    answered = false;
    unusual = false;
    if (observation instanceof Observation.Measured measured) {
      if (leaf.isVeto || !bind(leaf, measured.ordered())) {
        return false;
      }
      try {
        leaf.scorer.score(this, this);
      } catch (RuntimeException e) {
        return false; // told by the other way
      }
    } else if (observation instanceof Observation.Given given) {
      points(given.points());
    } else {
      return false;
    }
    return answered && !unusual && inRange(leaf) && round();
  }

  private boolean inRange(QuickPlan.Leaf leaf) {
    if (numerator < 0 || denominator <= 0) {
      return false;
    }
    long most = leaf.weightNumerator * denominator;
    long got = leaf.weightDenominator * numerator;
    return Math.multiplyHigh(leaf.weightNumerator, denominator) == most >> 63
        && Math.multiplyHigh(leaf.weightDenominator, numerator) == got >> 63
        && got <= most;
  }

  private boolean round() {
    if (denominator == 1) {
      // In range, so at most a million points of at most a million units each.
      numerator *= plan.power;
      return true;
    }
    long scaled = numerator * plan.power;
    if (Math.multiplyHigh(numerator, plan.power) != scaled >> 63) {
      return false;
    }
    long down = scaled / denominator;
    long rest = scaled - down * denominator;
    boolean up =
        switch (plan.mode) {
          case HALF_UP -> rest >= denominator - rest;
          case HALF_DOWN -> rest > denominator - rest;
          case HALF_EVEN ->
              rest > denominator - rest || (rest == denominator - rest && (down & 1) == 1);
          case UP, CEILING -> rest > 0;
          case DOWN, FLOOR, UNNECESSARY -> false;
        };
    numerator = up ? down + 1 : down;
    return true;
  }

  private boolean bind(QuickPlan.Leaf leaf, NamedValues<Input> given) {
    @Nullable Unit common = null;
    int next = 0;
    int used = 0;
    for (int i = 0; i < leaf.slots.length; i++) {
      QuickPlan.Slot slot = leaf.slots[i];
      int at = given.indexOf(slot.name(), next);
      if (at < 0) {
        if (slot.isRequired()) {
          return false;
        }
        slots[i] = null;
        continue;
      }
      Object input = given.value(at);
      if (!fits(slot.type(), input)) {
        return false;
      }
      if (input instanceof Input.Amount amount) {
        Quantity quantity = amount.quantity();
        if (slot.isOpen()) {
          common = common == null ? quantity.unit() : common;
        }
        if (slot.type() == InputType.NUMBER
            && !isIn(slot.isOpen() ? common : slot.unit(), quantity)) {
          return false;
        }
      }
      slots[i] = input;
      used++;
      next = at + 1;
    }
    // Alone, a share such as 7% becomes a plain number; the other way sees to it.
    return used == given.size() && used > 0 && (common == null || common.isNone() || leaf.open > 1);
  }

  private static boolean fits(InputType type, Object input) {
    return switch (type) {
      case TICK ->
          input instanceof Input.Flag
              || (input instanceof Input.Amount amount && isPlain(amount.quantity()));
      case NUMBER -> input instanceof Input.Amount amount && isPlain(amount.quantity());
      case FLAG -> input instanceof Input.Flag;
      case CHOICE -> input instanceof Input.Choice;
      case DAY -> input instanceof Input.Day day && InputBinding.isInRange(day.date());
      case SERIES -> input instanceof Input.Series;
    };
  }

  private static boolean isPlain(Quantity quantity) {
    return !quantity.approximate() && InputBinding.isOneNumber(quantity);
  }

  private static boolean isIn(@Nullable Unit wanted, Quantity quantity) {
    return quantity.unit().equals(wanted);
  }

  @Override
  public boolean has(int slot) {
    return slots[slot] != null;
  }

  @Override
  public Input input(int slot) {
    return (Input) there(slot);
  }

  @Override
  public boolean isFlag(int slot) {
    return slots[slot] instanceof Input.Flag;
  }

  private Object there(int slot) {
    Object input = slots[slot];
    if (input == null) {
      throw new IllegalStateException("Expected an input in slot " + slot + ", got none");
    }
    return input;
  }

  @Override
  public Rational number(int slot) {
    return ((Input.Amount) there(slot)).quantity().value();
  }

  @Override
  public LocalDate day(int slot) {
    return ((Input.Day) there(slot)).date();
  }

  @Override
  public boolean flag(int slot) {
    return ((Input.Flag) there(slot)).yes();
  }

  @Override
  public List<Rational> series(int slot) {
    return ((Input.Series) there(slot)).values();
  }

  @Override
  public String choice(int slot) {
    return ((Input.Choice) there(slot)).name();
  }

  @Override
  public void points(Rational exact) {
    if (exact.fitsLong()) {
      points(exact.longNumerator(), exact.longDenominator());
    } else {
      unusual = true;
    }
  }

  @Override
  public void points(long pointsNumerator, long pointsDenominator) {
    unusual |= answered;
    answered = true;
    numerator = pointsNumerator;
    denominator = pointsDenominator;
  }

  @Override
  public void refuse(String code, String zh, String en) {
    unusual = true;
  }

  @Override
  public void note(String code, String zh, String en) {
    unusual = true;
  }
}
