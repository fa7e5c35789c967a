package io.openrubric.engine.contract;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Language;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/**
 * The laws that every {@link ScoringFormula} keeps (计分公式契约), as properties. Extend it for a formula
 * of your own, in a class whose name ends in {@code PropertyTest}:
 *
 * <pre>{@code
 * class HalfFormulaPropertyTest extends FormulaContract {
 *   protected ScoringFormula formula() { return new HalfFormula(); }
 *   protected List<Parameters> rules() { return List.of(Parameters.none()); }
 * }
 * }</pre>
 *
 * <p>The laws: a score lies from 0 to the weight, or the inputs are refused in both languages; the
 * same inputs score the same; every score can be explained; it is among those the formula says it
 * can reach; and it moves in the direction the formula says. So that they are not kept by refusing
 * everything, each rule must also score at least a twentieth of the inputs it is tried on: override
 * {@link #values} and {@link #choices} where the general ones seldom fit.
 *
 * @since 0.1.0
 */
// The laws are public, not protected: where the tests run on the module path, jqwik may call only
// what
// this package exports.
public abstract class FormulaContract {
  private static final String LEAF = "leaf";
  private static final int SAMPLES = 500;
  private static final int LEAST_SCORED = SAMPLES / 20;

  /** For subclasses. */
  protected FormulaContract() {}

  /**
   * The formula that is held to the laws.
   *
   * @return the formula
   */
  protected abstract ScoringFormula formula();

  /**
   * Parameters of some rules of its kind, valid for {@link #weight}.
   *
   * @return at least one
   */
  protected abstract List<Parameters> rules();

  /**
   * The weight of the leaf.
   *
   * @return 10 by default
   */
  protected Weight weight() {
    return Weight.of(10);
  }

  /**
   * The leaf's own target, for formulas that look at it.
   *
   * @return none by default
   */
  protected Optional<Target> target() {
    return Optional.empty();
  }

  /**
   * The cases that choices are drawn from.
   *
   * @return the cases, beside a nonsensical one
   */
  protected List<String> choices() {
    return List.of("none-such");
  }

  /**
   * Values for an input.
   *
   * @param spec the input
   * @return values that fit its type, sensible ones and others
   */
  protected Arbitrary<Input> values(InputSpec spec) {
    Arbitrary<Rational> numbers =
        Arbitraries.integers().between(-40, 480).map(i -> Rational.of(i, 4));
    Arbitrary<Input> amounts = numbers.map(n -> new Input.Amount(Quantity.of(n)));
    Arbitrary<Input> flags = Arbitraries.of(true, false).map(Input.Flag::new);
    return switch (spec.type()) {
      case NUMBER -> amounts;
      case DAY ->
          Arbitraries.integers()
              .between(0, 1000)
              .map(days -> new Input.Day(LocalDate.of(2023, 11, 30).plusDays(days)));
      case FLAG -> flags;
      case TICK -> Arbitraries.oneOf(flags, amounts);
      case CHOICE -> Arbitraries.of(choices()).map(Input.Choice::new);
      case SERIES -> numbers.list().ofMinSize(1).ofMaxSize(6).map(Input.Series::new);
    };
  }

  /**
   * A compiled leaf with inputs for it.
   *
   * @return the pairs that the laws are tried on
   */
  @Provide
  public Arbitrary<Tuple2<CompiledRubric, Map<String, Input>>> cards() {
    return Arbitraries.of(compiled())
        .flatMap(rubric -> inputs(rubric).map(inputs -> Tuple.of(rubric, inputs)));
  }

  private List<CompiledRubric> compiled() {
    return rules().stream().map(rule -> compile(Rule.of(formula().kind(), rule))).toList();
  }

  private Arbitrary<Map<String, Input>> inputs(CompiledRubric rubric) {
    Arbitrary<Map<String, Input>> all = Arbitraries.create(LinkedHashMap::new);
    for (InputSpec spec : rubric.inputs(LEAF)) {
      Arbitrary<Optional<Input>> value =
          spec.required()
              ? values(spec).map(Optional::of)
              : Arbitraries.oneOf(
                  values(spec).map(Optional::of), Arbitraries.just(Optional.empty()));
      all = all.flatMap(map -> value.map(input -> with(map, spec.id(), input)));
    }
    return all;
  }

  private static Map<String, Input> with(
      Map<String, Input> inputs, String name, Optional<Input> value) {
    Map<String, Input> more = new LinkedHashMap<>(inputs);
    value.ifPresent(input -> more.put(name, input));
    return more;
  }

  private CompiledRubric compile(Rule rule) {
    IndicatorLeaf.Builder leaf = IndicatorLeaf.builder();
    leaf.id(LEAF).name(Text.of("指标", "leaf")).weight(weight()).target(target()).rule(rule);
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("contract").title(Text.of("契约", "contract")).fullMarks(weight());
    return CompiledRubric.compile(
        rubric.addIndicators(leaf.build()).build(), FormulaRegistry.of(List.of(formula())));
  }

  private static ScoreReport score(CompiledRubric rubric, Map<String, Input> inputs) {
    return rubric.score(
        Observations.of("contract")
            .put(LEAF, new Observation.Measured(inputs, Optional.empty()))
            .build());
  }

  /** The laws below mean something: every rule scores at least a twentieth of its inputs. */
  @Example
  public void scoresSomeOfItsInputs() {
    for (CompiledRubric rubric : compiled()) {
      long scored =
          inputs(rubric)
              .sampleStream()
              .limit(SAMPLES)
              .filter(inputs -> score(rubric, inputs).score(LEAF).exact().isPresent())
              .count();
      require(
          scored >= LEAST_SCORED,
          "values and choices of which a rule scores at least " + LEAST_SCORED + " in " + SAMPLES,
          scored + " (" + rubric.rule(LEAF) + ")");
    }
  }

  /**
   * Law: a score lies from 0 to the weight, or the inputs are refused in both languages.
   *
   * @param card a leaf with inputs
   */
  @Property
  public void scoresFromZeroToTheWeightOrRefuses(
      @ForAll("cards") Tuple2<CompiledRubric, Map<String, Input>> card) {
    ScoreReport report = score(card.get1(), card.get2());
    require(
        report.problems().stream().noneMatch(p -> p.code().equals(ProblemCode.FORMULA_FAILED)),
        "no failure",
        report.problems());
    Optional<Rational> exact = report.score(LEAF).exact();
    if (exact.isEmpty()) {
      require(
          report.problems().stream()
              .anyMatch(
                  p -> p.isError() && !p.message().zh().isBlank() && !p.message().en().isBlank()),
          "a reason for refusing",
          report.problems());
      return;
    }
    require(
        !exact.get().isNegative() && exact.get().compareTo(weight().points()) <= 0,
        "points from 0 to " + weight(),
        exact.get());
  }

  /**
   * Law: the same inputs score the same.
   *
   * @param card a leaf with inputs
   */
  @Property
  public void scoresTheSameTwice(@ForAll("cards") Tuple2<CompiledRubric, Map<String, Input>> card) {
    Optional<Rational> first = score(card.get1(), card.get2()).score(LEAF).exact();
    Optional<Rational> second = score(card.get1(), card.get2()).score(LEAF).exact();
    require(first.equals(second), "the same score twice", first + " and " + second);
  }

  /**
   * Law: every score is explained, and every loss has a reason, in both languages.
   *
   * @param card a leaf with inputs
   */
  @Property
  public void explainsEveryScore(@ForAll("cards") Tuple2<CompiledRubric, Map<String, Input>> card) {
    Explanation explanation = score(card.get1(), card.get2()).explanation(LEAF);
    for (Language language : Language.values()) {
      require(!explanation.rule().in(language).isBlank(), "the rule in words", explanation);
      boolean lost =
          explanation.score().basis() == Score.Basis.RULE
              && explanation.score().lost().orElse(BigDecimal.ZERO).signum() > 0;
      require(
          !lost || explanation.reason().map(r -> !r.in(language).isBlank()).orElse(false),
          "a reason for lost points",
          explanation);
    }
  }

  /**
   * Law: every score is among those the formula says it can reach.
   *
   * @param card a leaf with inputs
   */
  @Property
  public void reachesOnlyWhatItSays(
      @ForAll("cards") Tuple2<CompiledRubric, Map<String, Input>> card) {
    Score score = score(card.get1(), card.get2()).score(LEAF);
    if (score.basis() == Score.Basis.RULE) {
      BigDecimal printed = score.points().orElseThrow();
      require(
          card.get1().reachable(LEAF).canPrint(printed, card.get1().rubric().rounding()),
          "a score among " + card.get1().reachable(LEAF),
          printed);
    }
  }

  /**
   * Law: raising one number or day, or turning a no into a yes, moves the score in the direction
   * the formula says.
   *
   * @param card a leaf with inputs
   * @param step how much it rises
   */
  @Property
  public void movesInItsDirection(
      @ForAll("cards") Tuple2<CompiledRubric, Map<String, Input>> card, @ForAll byte step) {
    CompiledRubric rubric = card.get1();
    Optional<Rational> before = score(rubric, card.get2()).score(LEAF).exact();
    for (InputSpec spec : rubric.inputs(LEAF)) {
      Optional<Input> raised = raised(card.get2().get(spec.id()), Math.abs((int) step));
      Direction direction = rubric.direction(LEAF, spec.id());
      if (before.isEmpty() || raised.isEmpty() || direction == Direction.MIXED) {
        continue;
      }
      Optional<Rational> after =
          score(rubric, with(card.get2(), spec.id(), raised)).score(LEAF).exact();
      if (after.isPresent()) {
        int order = after.get().compareTo(before.get());
        require(
            direction == Direction.RISES ? order >= 0 : order <= 0,
            "a score that " + direction + " with " + spec.id(),
            before.get() + " then " + after.get() + " for " + card.get2());
      }
    }
  }

  private static Optional<Input> raised(@Nullable Input input, int step) {
    if (input instanceof Input.Amount amount) {
      Quantity quantity = amount.quantity();
      Rational more = quantity.value().plus(Rational.of(step, 4));
      return Optional.of(new Input.Amount(Quantity.of(more, quantity.unit())));
    }
    if (input instanceof Input.Day day) {
      return Optional.of(new Input.Day(day.date().plusDays(step)));
    }
    if (input instanceof Input.Flag) {
      return Optional.of(new Input.Flag(true));
    }
    if (input instanceof Input.Series series) {
      List<Rational> values = series.values();
      return Optional.of(
          new Input.Series(
              IntStream.range(0, values.size())
                  .mapToObj(i -> values.get(i).plus(Rational.of(step, 4)))
                  .toList()));
    }
    return Optional.empty();
  }

  private static void require(boolean holds, String expected, Object got) {
    if (!holds) {
      throw new AssertionError("Expected " + expected + ", got " + got);
    }
  }
}
