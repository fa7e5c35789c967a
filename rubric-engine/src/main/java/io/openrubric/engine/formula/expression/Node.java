package io.openrubric.engine.formula.expression;

import io.openrubric.api.number.Rational;
import java.util.List;

/** A part of an expression that has a value. */
sealed interface Node {

  /** Where it is named: 1 is the first character. */
  int position();

  /**
   * A number: one that is written, or the leaf's weight or target.
   *
   * @param value the number
   * @param position where
   */
  record Constant(Rational value, int position) implements Node {}

  /**
   * An input of the leaf.
   *
   * @param slot its slot
   * @param position where
   */
  record Variable(int slot, int position) implements Node {}

  /**
   * An operation on other nodes.
   *
   * @param operation which
   * @param arguments what it works on
   * @param position where its sign or name stands
   */
  record Call(Operation operation, List<Node> arguments, int position) implements Node {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    Node argument(int index) {
      return arguments.get(index);
    }
  }
}
