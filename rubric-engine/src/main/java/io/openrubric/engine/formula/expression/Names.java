package io.openrubric.engine.formula.expression;

import io.openrubric.api.InputName;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.formula.expression.Operation.ValueType;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names an expression can use: the leaf's weight and target, and its inputs by their key or
 * their Chinese name. Where the rule declares no inputs, every other name is one.
 */
final class Names {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:\\.[a-z0-9]+)*+");

  private final Map<String, Rational> constants = new LinkedHashMap<>();
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<InputName> inputs = new ArrayList<>();
  private final Map<Integer, ValueType> types = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Faults declaration;
  private final Faults faults;
  private final boolean open;

  Names(
      Map<String, Rational> constants,
      List<InputName> declared,
      Faults declaration,
      Faults faults) {
    this.constants.putAll(constants);
    this.declaration = declaration;
    this.faults = faults;
    this.open = declared.isEmpty();
    declared.forEach(this::declare);
  }

  private void declare(InputName input) {
    int slot = inputs.size();
    inputs.add(input);
    if (!ID.matcher(input.id()).matches()) {
      declaration.report(
          Text.of(
              "表达式可用的输入项的键应为以点相连的小写英文单词，实为“" + input.id() + "”",
              "Expected an input of lower-case ASCII words joined by dots, got '"
                  + input.id()
                  + "'"));
    }
    Set<String> words = new LinkedHashSet<>(List.of(input.id(), input.name().zh()));
    for (String word : words) {
      if (constants.containsKey(word)
          || Operation.function(word).isPresent()
          || slots.putIfAbsent(word, slot) != null) {
        declaration.report(
            Text.of(
                "输入项的名称应各不相同且不与" + constants.keySet() + "及函数同名，实为“" + word + "”",
                "Expected inputs of different names other than "
                    + constants.keySet()
                    + " and the functions, got '"
                    + word
                    + "'"));
      }
    }
  }

  /** Whether the expression uses one of these names. */
  boolean uses(List<String> words) {
    return !Collections.disjoint(used, words);
  }

  /** The node that a name stands for. */
  Node find(Token token) {
    String name = token.text();
    Rational constant = constants.get(name);
    if (constant != null) {
      used.add(name);
      return new Node.Constant(constant, token.position());
    }
    Integer slot = slots.get(name);
    if (slot != null) {
      used.add(inputs.get(slot).id());
      return new Node.Variable(slot, token.position());
    }
    if (open && ID.matcher(name).matches()) {
      used.add(name);
      slots.put(name, inputs.size());
      inputs.add(InputName.of(name, name, name));
      return new Node.Variable(inputs.size() - 1, token.position());
    }
    unknown(token);
    return new Node.Constant(Rational.ONE, token.position());
  }

  private void unknown(Token token) {
    Set<String> known = new LinkedHashSet<>(constants.keySet());
    known.addAll(slots.keySet());
    Optional<String> near = Nearest.to(token.text(), known);
    Text got = Shown.token(token);
    faults.report(
        token.position(),
        open
            ? Text.of("小写英文名称", "a name of lower-case ASCII words joined by dots")
            : Text.of("已有名称" + known + "之一", "one of the names " + known),
        Text.of(got.zh() + Nearest.question(near).zh(), got.en() + Nearest.question(near).en()));
  }

  /** Notes that an input is used as a number or as a condition; false if it was used otherwise. */
  boolean use(int slot, ValueType type) {
    ValueType before = types.putIfAbsent(slot, type);
    return before == null || before == type;
  }

  /** Reports the declared inputs that the expression does not use. */
  void reportUnused() {
    for (InputName input : inputs) {
      String id = input.id();
      if (!used.contains(id)) {
        declaration.report(
            Text.of(
                "列明的输入项都应用到，未用到的是 " + id,
                "Expected every declared input to be used, got " + id + " unused"));
      }
    }
  }

  /** The inputs by slot; those of which the rule names no unit count in this one. */
  List<InputSpec> inputs(String unit) {
    List<InputSpec> specs = new ArrayList<>();
    for (int slot = 0; slot < inputs.size(); slot++) {
      InputName input = inputs.get(slot);
      boolean truth = types.get(slot) == ValueType.TRUTH;
      specs.add(
          truth
              ? InputSpec.required(input, InputType.FLAG)
              : InputSpec.required(
                  input.unit().isEmpty() ? input.in(unit) : input, InputType.NUMBER));
    }
    return List.copyOf(specs);
  }
}
