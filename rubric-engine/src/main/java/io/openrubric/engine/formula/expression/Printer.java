package io.openrubric.engine.formula.expression;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Language;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import java.util.List;
import java.util.function.IntFunction;

/** Writes a tree for a reader: × and ÷ for signs, and words or values for its inputs. */
final class Printer {
  private final IntFunction<String> inputs;
  private final Language language;

  private Printer(IntFunction<String> inputs, Language language) {
    this.inputs = inputs;
    this.language = language;
  }

  /** With the names of the inputs. */
  static Printer ofNames(List<InputSpec> inputs, Language language) {
    return new Printer(slot -> inputs.get(slot).name().in(language), language);
  }

  /** With the values of the inputs, the same in every language. */
  static Printer ofValues(List<InputSpec> inputs, Inputs values) {
    return new Printer(
        slot ->
            inputs.get(slot).type() == InputType.FLAG
                ? values.input(slot).toString()
                : shown(values.number(slot)),
        Language.EN);
  }

  /** The expression in one line. */
  String print(Node node) {
    if (node instanceof Node.Constant constant) {
      return shown(constant.value());
    }
    if (node instanceof Node.Variable variable) {
      return inputs.apply(variable.slot());
    }
    Node.Call call = (Node.Call) node;
    Operation operation = call.operation();
    String sign = operation.sign().in(language);
    return switch (operation.form()) {
      case FUNCTION ->
          call.arguments().stream().map(this::print).collect(joining(", ", sign + "(", ")"));
      case PREFIX -> prefixed(sign, within(call.argument(0), operation.precedence()));
      case INFIX ->
          within(call.argument(0), operation.precedence() + (operation == Operation.POWER ? 1 : 0))
              + " "
              + sign
              + " "
              + within(call.argument(1), operation.rightPrecedence());
    };
  }

  private static String prefixed(String sign, String argument) {
    return Character.isLetter(sign.charAt(0)) ? sign + " " + argument : sign + argument;
  }

  /** A part, in brackets where it binds less tightly than its surroundings need. */
  private String within(Node node, int tightness) {
    boolean loose = node instanceof Node.Call call && call.operation().precedence() < tightness;
    return loose ? "(" + print(node) + ")" : print(node);
  }

  /** A number that can stand beside any sign: in brackets if it is negative or a fraction. */
  private static String shown(Rational value) {
    return value.isNegative() || !value.isDecimal() ? "(" + value + ")" : value.toString();
  }
}
