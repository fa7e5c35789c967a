package io.openrubric.engine.formula.expression;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.formula.expression.Operation.ValueType;

/** Checks what a tree of an expression means: numbers and conditions, decimals, exponents. */
final class Checker {
  /** The greatest exponent. */
  static final int MAX_EXPONENT = 12;

  /** The most decimals that round can keep. */
  static final int MAX_DECIMALS = 12;

  private final Names names;
  private final Faults faults;

  Checker(Names names, Faults faults) {
    this.names = names;
    this.faults = faults;
  }

  /** Reports everything wrong with a node where a number or a condition is wanted. */
  void check(Node node, ValueType wanted) {
    if (node instanceof Node.Variable variable) {
      if (!names.use(variable.slot(), wanted)) {
        mismatch(node, wanted);
      }
    } else if (node instanceof Node.Call call) {
      if (call.operation().gives() != wanted) {
        mismatch(node, wanted);
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        check(call.argument(i), call.operation().takes(i));
      }
      checkNumbers(call);
    } else if (wanted != ValueType.NUMBER) {
      mismatch(node, wanted);
    }
  }

  private void mismatch(Node node, ValueType wanted) {
    ValueType got = wanted == ValueType.NUMBER ? ValueType.TRUTH : ValueType.NUMBER;
    faults.report(node.position(), wanted.label(), got.label());
  }

  private void checkNumbers(Node.Call call) {
    switch (call.operation()) {
      case POWER -> checkWhole(call, MAX_EXPONENT, Text.of("指数", "exponent"));
      case ROUND -> checkWhole(call, MAX_DECIMALS, Text.of("小数位数", "number of decimals"));
      case DIVIDE -> {
        if (Evaluator.isAlwaysZero(call.argument(1))) {
          faults.report(
              call.argument(1).position(),
              Text.of("不为0的除数", "a divisor other than 0"),
              Text.same("0"));
        }
      }
      case CLAMP -> {
        if (call.argument(1) instanceof Node.Constant least
            && call.argument(2) instanceof Node.Constant most
            && least.value().compareTo(most.value()) > 0) {
          faults.report(
              least.position(),
              Text.of("不大于上限 " + most.value() + " 的下限", "a lower bound up to " + most.value()),
              Text.same(least.value().toString()));
        }
      }
      default -> {}
    }
  }

  private void checkWhole(Node.Call call, int most, Text what) {
    Node second = call.argument(1);
    if (!(second instanceof Node.Constant constant)
        || !constant.value().isInteger()
        || constant.value().compareTo(Rational.of(most)) > 0) {
      faults.report(
          second.position(),
          Text.of(
              "0至" + most + "的整数作为" + what.zh(),
              what.en() + " written as a whole number up to " + most),
          second instanceof Node.Constant constant
              ? Text.same(constant.value().toString())
              : Text.of("算式", "something to compute"));
    }
  }
}
