package io.openrubric.engine.formula.expression;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableSet;
import io.openrubric.api.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything an expression can do; one row each, and what is not here does not exist. */
enum Operation {
  OR("or", Text.of("或", "or"), Form.INFIX, 1, ValueType.TRUTH, ValueType.TRUTH),
  AND("and", Text.of("且", "and"), Form.INFIX, 2, ValueType.TRUTH, ValueType.TRUTH),
  NOT("not", Text.of("非", "not"), Form.PREFIX, 3, ValueType.TRUTH, ValueType.TRUTH),
  EQUAL("=", "＝", 4, ValueType.TRUTH),
  UNEQUAL("!=", "≠", 4, ValueType.TRUTH),
  LESS("<", "＜", 4, ValueType.TRUTH),
  AT_MOST("<=", "≤", 4, ValueType.TRUTH),
  GREATER(">", "＞", 4, ValueType.TRUTH),
  AT_LEAST(">=", "≥", 4, ValueType.TRUTH),
  ADD("+", "+", 5, ValueType.NUMBER),
  SUBTRACT("-", "−", 5, ValueType.NUMBER),
  MULTIPLY("*", "×", 6, ValueType.NUMBER),
  DIVIDE("/", "÷", 6, ValueType.NUMBER),
  NEGATE("-", Text.same("−"), Form.PREFIX, 7, ValueType.NUMBER, ValueType.NUMBER),
  POWER("^", "^", 8, ValueType.NUMBER),
  MIN("min", Text.of("最小值", "min"), 1, Operation.MANY),
  MAX("max", Text.of("最大值", "max"), 1, Operation.MANY),
  ABS("abs", Text.of("绝对值", "abs"), 1, 1),
  ROUND("round", Text.of("四舍五入", "round"), 2, 2),
  FLOOR("floor", Text.of("向下取整", "floor"), 1, 1),
  CEIL("ceil", Text.of("向上取整", "ceil"), 1, 1),
  CLAMP("clamp", Text.of("限于区间", "clamp"), 3, 3),
  IF("if", Text.of("若", "if"), 3, 3);

  /** How an operation is written. */
  enum Form {
    PREFIX,
    INFIX,
    FUNCTION
  }

  /** What a node is worth: a number, or yes or no. */
  enum ValueType {
    NUMBER(Text.of("数值", "a number")),
    TRUTH(Text.of("条件", "a condition"));

    private final Text label;

    ValueType(Text label) {
      this.label = label;
    }

    Text label() {
      return label;
    }
  }

  /** More arguments than an expression has room for. */
  static final int MANY = Lexer.MAX_LENGTH;

  private static final int TIGHTEST = 9;
  private static final Set<String> BRACKETS = ImmutableSet.of("(", ")", ",", "%");
  private static final Map<String, Operation> PREFIXES = byWord(Form.PREFIX);
  private static final Map<String, Operation> INFIXES = byWord(Form.INFIX);
  private static final Map<String, Operation> FUNCTIONS = byWord(Form.FUNCTION);

  private final String word;
  private final Text sign;
  private final Form form;
  private final int precedence;
  private final ValueType takes;
  private final ValueType gives;
  private final int least;
  private final int most;

  /** An infix operation on numbers. */
  Operation(String word, String sign, int precedence, ValueType gives) {
    this(word, Text.same(sign), Form.INFIX, precedence, ValueType.NUMBER, gives);
  }

  Operation(String word, Text sign, Form form, int precedence, ValueType takes, ValueType gives) {
    this(word, sign, form, precedence, takes, gives, form == Form.INFIX ? 2 : 1);
  }

  private Operation(
      String word,
      Text sign,
      Form form,
      int precedence,
      ValueType takes,
      ValueType gives,
      int arity) {
    this.word = word;
    this.sign = sign;
    this.form = form;
    this.precedence = precedence;
    this.takes = takes;
    this.gives = gives;
    this.least = arity;
    this.most = arity;
  }

  /** A function of numbers. */
  Operation(String word, Text sign, int least, int most) {
    this.word = word;
    this.sign = sign;
    this.form = Form.FUNCTION;
    this.precedence = TIGHTEST;
    this.takes = ValueType.NUMBER;
    this.gives = ValueType.NUMBER;
    this.least = least;
    this.most = most;
  }

  private static Map<String, Operation> byWord(Form form) {
    return Stream.of(values())
        .filter(operation -> operation.form == form)
        .collect(toImmutableMap(operation -> operation.word, Function.identity()));
  }

  /** Whether signs of this form stand in expressions. */
  static boolean isSign(String sign) {
    return BRACKETS.contains(sign) || INFIXES.containsKey(sign);
  }

  /** The operation that a token before its argument stands for. */
  static Optional<Operation> prefix(Token token) {
    return Optional.ofNullable(PREFIXES.get(token.text()));
  }

  /** The operation that a token between its arguments stands for. */
  static Optional<Operation> infix(Token token) {
    return Optional.ofNullable(INFIXES.get(token.text()));
  }

  /** The function of a name. */
  static Optional<Operation> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** The names of all functions. */
  static Set<String> functions() {
    return FUNCTIONS.keySet();
  }

  /** How it is written in an expression. */
  String word() {
    return word;
  }

  /** How it is shown to a reader. */
  Text sign() {
    return sign;
  }

  Form form() {
    return form;
  }

  /** How tightly it binds; the tighter, the greater. */
  int precedence() {
    return precedence;
  }

  /** How tightly what stands right of it must bind. */
  int rightPrecedence() {
    return form == Form.INFIX && this != POWER ? precedence + 1 : precedence;
  }

  /** What its argument must be. */
  ValueType takes(int argument) {
    return this == IF && argument == 0 ? ValueType.TRUTH : takes;
  }

  /** What it is worth. */
  ValueType gives() {
    return gives;
  }

  /** Whether it can have so many arguments. */
  boolean takesAsMany(int arguments) {
    return arguments >= least && arguments <= most;
  }

  /** How many arguments it takes, in words. */
  Text arity() {
    return most == MANY
        ? Text.of("至少" + least + "个参数", "at least " + arguments(least))
        : Text.of(least + "个参数", arguments(least));
  }

  private static String arguments(int count) {
    return count + (count == 1 ? " argument" : " arguments");
  }
}
