package io.openrubric.engine.formula.expression;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an expression by how tightly its signs bind (Pratt's method). */
final class Parser {
  /** How deep brackets and signs before a value can nest. */
  static final int MAX_DEPTH = 60;

  /** How many numbers, names and operations an expression can have. */
  static final int MAX_NODES = 500;

  private static final Text VALUE = Text.of("数值、名称或“(”", "a number, a name or '('");

  private final List<Token> tokens;
  private final Names names;
  private final Faults faults;
  private int next;
  private int nodes;
  private int depth;

  private Parser(List<Token> tokens, Names names, Faults faults) {
    this.tokens = tokens;
    this.names = names;
    this.faults = faults;
  }

  /**
   * The tree of an expression. Wrong names and numbers of arguments go to the faults.
   *
   * @throws SyntaxException where nothing sensible can follow
   */
  static Node parse(String text, Names names, Faults faults) throws SyntaxException {
    Parser parser = new Parser(Lexer.tokens(text), names, faults);
    Node root = parser.node(0);
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected(Text.of("运算符或表达式结尾", "an operator or the end"));
    }
    return root;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = peek();
    next++;
    return token;
  }

  private boolean takes(String sign) {
    boolean found = peek().is(sign);
    if (found) {
      next++;
    }
    return found;
  }

  private void expect(String sign) throws SyntaxException {
    if (!takes(sign)) {
      throw unexpected(Shown.quoted(sign));
    }
  }

  private SyntaxException unexpected(Text expected) {
    return SyntaxException.at(peek().position(), expected, Shown.token(peek()));
  }

  private Node node(int loosest) throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw SyntaxException.at(
          peek().position(),
          Text.of("不超过" + MAX_DEPTH + "层的嵌套", "nesting of at most " + MAX_DEPTH + " levels"),
          Text.of("更深的嵌套", "deeper nesting"));
    }
    Node left = operand();
    Optional<Operation> infix = Operation.infix(peek());
    while (infix.isPresent() && infix.get().precedence() >= loosest) {
      int position = take().position();
      Node right = node(infix.get().rightPrecedence());
      left = counted(new Node.Call(infix.get(), List.of(left, right), position));
      infix = Operation.infix(peek());
    }
    depth--;
    return left;
  }

  private Node operand() throws SyntaxException {
    Token token = peek();
    Optional<Operation> prefix = Operation.prefix(token);
    if (prefix.isPresent()) {
      next++;
      Node argument = node(prefix.get().rightPrecedence());
      return counted(new Node.Call(prefix.get(), List.of(argument), token.position()));
    }
    if (token.kind() == Token.Kind.NUMBER) {
      next++;
      Rational value = Rational.parse(token.text());
      return counted(
          new Node.Constant(
              takes("%") ? value.dividedBy(Rational.HUNDRED) : value, token.position()));
    }
    if (takes("(")) {
      Node inner = node(0);
      expect(")");
      return inner;
    }
    if (token.kind() != Token.Kind.NAME || Operation.infix(token).isPresent()) {
      throw unexpected(VALUE);
    }
    next++;
    boolean call = takes("(");
    if (!call && Operation.function(token.text()).isPresent()) {
      throw unexpected(Shown.quoted("("));
    }
    return counted(call ? call(token) : names.find(token));
  }

  private Node call(Token name) throws SyntaxException {
    List<Node> arguments = new ArrayList<>();
    if (!takes(")")) {
      do {
        arguments.add(node(0));
      } while (takes(","));
      expect(")");
    }
    Optional<Operation> function = Operation.function(name.text());
    if (function.isEmpty()) {
      unknownFunction(name);
      return new Node.Constant(Rational.ONE, name.position());
    }
    if (!function.get().takesAsMany(arguments.size())) {
      Text arity = function.get().arity();
      faults.report(
          name.position(),
          Text.of(name.text() + "带" + arity.zh(), name.text() + " with " + arity.en()),
          Text.of(arguments.size() + "个", String.valueOf(arguments.size())));
      return new Node.Constant(Rational.ONE, name.position());
    }
    return new Node.Call(function.get(), arguments, name.position());
  }

  private void unknownFunction(Token name) {
    Optional<String> near = Nearest.to(name.text(), Operation.functions());
    Text got = Shown.token(name);
    faults.report(
        name.position(),
        Text.of(
            "函数" + Operation.functions() + "之一", "one of the functions " + Operation.functions()),
        Text.of(got.zh() + Nearest.question(near).zh(), got.en() + Nearest.question(near).en()));
  }

  private Node counted(Node node) throws SyntaxException {
    if (++nodes > MAX_NODES) {
      throw SyntaxException.at(
          node.position(),
          Text.of(
              "不超过" + MAX_NODES + "个数值、名称和运算",
              "at most " + MAX_NODES + " numbers, names and operations"),
          Text.of("更多", "more"));
    }
    return node;
  }
}
