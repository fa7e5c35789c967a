package io.openrubric.engine.formula.expression;

import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Inputs;
import java.math.RoundingMode;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Computes a tree exactly. Conditions and the branches of {@code if} are computed only where they
 * are needed, so that {@code if(planned = 0, 0, done / planned)} divides by nothing.
 */
final class Evaluator {
  /** The longest numerator or denominator on the way, about 600 digits. */
  static final int MAX_BITS = 2_048;

  private final IntFunction<Rational> numbers;
  private final IntPredicate flags;

  private Evaluator(IntFunction<Rational> numbers, IntPredicate flags) {
    this.numbers = numbers;
    this.flags = flags;
  }

  Evaluator(Inputs inputs) {
    this(inputs::number, inputs::flag);
  }

  /** Whether a divisor that no input can change is 0. */
  static boolean isAlwaysZero(Node divisor) {
    try {
      return isConstant(divisor) && WITHOUT_INPUTS.number(divisor).isZero();
    } catch (UndefinedException e) {
      // Reported where it is undefined.
      return false;
    }
  }

  private static final Evaluator WITHOUT_INPUTS =
      new Evaluator(
          slot -> {
            throw new IllegalStateException("Expected a constant, got input " + slot);
          },
          slot -> {
            throw new IllegalStateException("Expected a constant, got input " + slot);
          });

  private static boolean isConstant(Node node) {
    return node instanceof Node.Constant
        || (node instanceof Node.Call call
            && call.arguments().stream().allMatch(Evaluator::isConstant));
  }

  /**
   * The value of a number.
   *
   * @throws UndefinedException if it has none for these inputs, or is too long
   */
  Rational number(Node node) {
    Rational value;
    if (node instanceof Node.Constant constant) {
      value = constant.value();
    } else if (node instanceof Node.Variable variable) {
      value = numbers.apply(variable.slot());
    } else {
      value = number((Node.Call) node);
    }
    if (isLong(value)) {
      throw new UndefinedException(UndefinedException.Cause.TOO_LONG, node);
    }
    return value;
  }

  private static boolean isLong(Rational value) {
    return !value.fitsLong()
        && Math.max(value.numerator().bitLength(), value.denominator().bitLength()) > MAX_BITS;
  }

  private Rational number(Node.Call call) {
    return switch (call.operation()) {
      case ADD -> left(call).plus(right(call));
      case SUBTRACT -> left(call).minus(right(call));
      case MULTIPLY -> left(call).multipliedBy(right(call));
      case DIVIDE -> left(call).dividedBy(divisor(call.argument(1)));
      case NEGATE -> left(call).negated();
      case POWER -> power(call);
      case MIN -> call.arguments().stream().map(this::number).reduce(Rational::min).orElseThrow();
      case MAX -> call.arguments().stream().map(this::number).reduce(Rational::max).orElseThrow();
      case ABS -> left(call).abs();
      case ROUND ->
          Rational.of(left(call).rounded(right(call).numerator().intValue(), RoundingMode.HALF_UP));
      case FLOOR -> left(call).floor();
      case CEIL -> left(call).ceiling();
      case CLAMP -> Rational.min(Rational.max(left(call), right(call)), number(call.argument(2)));
      case IF -> number(call.argument(truth(call.argument(0)) ? 1 : 2));
      default -> throw new IllegalStateException("Expected a number, got " + call.operation());
    };
  }

  private Rational left(Node.Call call) {
    return number(call.argument(0));
  }

  private Rational right(Node.Call call) {
    return number(call.argument(1));
  }

  private Rational divisor(Node node) {
    Rational divisor = number(node);
    if (divisor.isZero()) {
      throw new UndefinedException(UndefinedException.Cause.ZERO_DIVISOR, node);
    }
    return divisor;
  }

  private Rational power(Node.Call call) {
    Rational base = left(call);
    Rational power = Rational.ONE;
    for (int i = right(call).numerator().intValue(); i > 0; i--) {
      power = power.multipliedBy(base);
      if (isLong(power)) {
        throw new UndefinedException(UndefinedException.Cause.TOO_LONG, call);
      }
    }
    return power;
  }

  /**
   * Whether a condition holds.
   *
   * @throws UndefinedException if that cannot be said for these inputs
   */
  boolean truth(Node node) {
    if (node instanceof Node.Variable variable) {
      return flags.test(variable.slot());
    }
    Node.Call call = (Node.Call) node;
    return switch (call.operation()) {
      case OR -> truth(call.argument(0)) || truth(call.argument(1));
      case AND -> truth(call.argument(0)) && truth(call.argument(1));
      case NOT -> !truth(call.argument(0));
      case EQUAL -> compared(call) == 0;
      case UNEQUAL -> compared(call) != 0;
      case LESS -> compared(call) < 0;
      case AT_MOST -> compared(call) <= 0;
      case GREATER -> compared(call) > 0;
      case AT_LEAST -> compared(call) >= 0;
      default -> throw new IllegalStateException("Expected a condition, got " + call.operation());
    };
  }

  private int compared(Node.Call call) {
    return left(call).compareTo(right(call));
  }
}
