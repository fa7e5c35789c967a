package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rule;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any text is scored or refused, and what is scored is what plain fractions give. */
class ExpressionPropertyTest {
  private static final String WEIGHT = "1000000";

  /** An expression with the value that plain fractions of big integers give it; none over 0. */
  private record Model(String text, Optional<BigInteger[]> value) {
    static Model of(String text, long top, long bottom) {
      return new Model(
          text,
          Optional.of(new BigInteger[] {BigInteger.valueOf(top), BigInteger.valueOf(bottom)}));
    }

    Model join(String sign, Model other) {
      String joined = "(" + text + " " + sign + " " + other.text + ")";
      if (value.isEmpty() || other.value.isEmpty()) {
        return new Model(joined, Optional.empty());
      }
      BigInteger a = value.get()[0];
      BigInteger b = value.get()[1];
      BigInteger c = other.value.get()[0];
      BigInteger d = other.value.get()[1];
      BigInteger top =
          switch (sign) {
            case "+" -> a.multiply(d).add(c.multiply(b));
            case "-" -> a.multiply(d).subtract(c.multiply(b));
            case "*" -> a.multiply(c);
            default -> a.multiply(d);
          };
      BigInteger bottom = sign.equals("/") ? b.multiply(c) : b.multiply(d);
      return new Model(
          joined,
          bottom.signum() == 0 ? Optional.empty() : Optional.of(new BigInteger[] {top, bottom}));
    }

    Model abs() {
      return new Model(
          "abs(" + text + ")", value.map(v -> new BigInteger[] {v[0].abs(), v[1].abs()}));
    }

    /** The points, or none where there is no value or it is above the weight. */
    Optional<Rational> points() {
      BigInteger most = new BigInteger(WEIGHT);
      return value
          .filter(v -> v[0].compareTo(most.multiply(v[1])) <= 0)
          .map(v -> Rational.of(v[0], v[1]));
    }
  }

  @Provide
  Arbitrary<Model> models() {
    Arbitrary<Model> leaves =
        Arbitraries.oneOf(
            Arbitraries.of(Model.of("x", 7, 3), Model.of("y", -5, 4), Model.of("zero", 0, 1)),
            Arbitraries.integers().between(0, 20).map(i -> Model.of(i + "", i, 1)),
            Arbitraries.integers()
                .between(1, 99)
                .map(i -> Model.of("0." + (100 + i) % 1000, 100 + i, 1000)));
    return tree(leaves, 5).map(Model::abs);
  }

  private static Arbitrary<Model> tree(Arbitrary<Model> leaves, int depth) {
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Model> below = Arbitraries.lazy(() -> tree(leaves, depth - 1));
    return Arbitraries.oneOf(
        leaves,
        Combinators.combine(below, Arbitraries.of("+", "-", "*", "/"), below)
            .as((left, sign, right) -> left.join(sign, right)));
  }

  @Property
  void agreesWithPlainFractions(@ForAll("models") Model model) {
    Rule rule = Rule.expression(model.text() + " + 0 * (x + y + zero)");
    OneLeaf leaf = OneLeaf.of(WEIGHT, rule);
    try {
      leaf.compiled();
    } catch (InvalidDocumentException e) {
      // A divisor of numbers alone was seen to be 0 before scoring.
      assertThat(model.value()).isEmpty();
      return;
    }
    Observation card =
        Observation.measured().amount("x", "7/3").amount("y", "-5/4").amount("zero", "0").build();
    assertThat(leaf.score(card).exact()).as(model.text()).isEqualTo(model.points());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "1", "0.5", "a", "b", "weight", "分值", "(", ")", ",", "+", "-", "*", "/", "^", "%", "<",
            "<=", "=", "!=", "and", "or", "not", "if(", "min(", "round(", "clamp(", " ", "2)", "、",
            "（", "×");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        words.list().ofMaxSize(25).map(list -> String.join("", list)),
        words.list().ofMaxSize(25).map(list -> String.join(" ", list)));
  }

  @Property(tries = 3000)
  void anyTextIsScoredOrRefused(
      @ForAll("texts") String text, @ForAll @IntRange(min = -3, max = 9) int value) {
    OneLeaf leaf = OneLeaf.of("10", Rule.expression(text));
    CompiledRubric rubric;
    try {
      rubric = leaf.compiled();
    } catch (InvalidDocumentException e) {
      assertThat(e.problems()).allMatch(p -> p.code().equals(ProblemCode.BAD_PARAMETER));
      return;
    }
    Observation.MeasuredBuilder card = Observation.measured();
    rubric
        .inputs("leaf")
        .forEach(
            input -> {
              switch (input.type()) {
                case FLAG -> card.flag(input.id(), value > 0);
                default -> card.amount(input.id(), Rational.of(value));
              }
            });
    ScoreReport report = leaf.report(card.build());
    assertThat(report.problems()).noneMatch(p -> p.code().equals(ProblemCode.FORMULA_FAILED));
    assertThat(report.score("leaf").exact().isPresent()).isEqualTo(report.problems().isEmpty());
    assertThat(report.explanation("leaf").rule().zh()).isNotBlank();
  }
}
