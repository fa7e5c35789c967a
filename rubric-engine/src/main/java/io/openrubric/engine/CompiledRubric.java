package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.Direction;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Reachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rubric that was checked and is ready to score (已编译的评价指标体系).
 *
 * <pre>{@code
 * CompiledRubric compiled = CompiledRubric.compile(rubric);
 * ScoreReport report = compiled.score(
 *     Observations.of("道路维护")
 *         .put("output.quantity.completion",
 *              Observation.measured().amount("actual", "54").amount("planned", "80").build())
 *         .build());
 * report.total();  // Optional[10.13]
 * }</pre>
 *
 * <p>Compiling checks everything and reports all problems at once (see {@link #compile(Rubric,
 * FormulaRegistry)} for the one limit); scoring never fails on bad observations but says in the
 * report what was wrong and where. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CompiledRubric {
  private final Plan plan;

  private CompiledRubric(Plan plan) {
    this.plan = plan;
  }

  /**
   * Compiles a rubric that uses built-in rules only.
   *
   * @param rubric the rubric
   * @return the compiled rubric
   * @throws io.openrubric.api.InvalidDocumentException if anything is wrong with it, with every
   *     problem
   */
  public static CompiledRubric compile(Rubric rubric) {
    return compile(rubric, FormulaRegistry.standard());
  }

  /**
   * Compiles a rubric. What a formula itself checks, it checks only where the parameters of its
   * rule are sound; so a leaf whose parameters have a problem may show another one after that is
   * mended.
   *
   * @param rubric the rubric
   * @param formulas the formulas its rules may name
   * @return the compiled rubric
   * @throws io.openrubric.api.InvalidDocumentException if anything is wrong with it, with every
   *     problem
   */
  public static CompiledRubric compile(Rubric rubric, FormulaRegistry formulas) {
    return compile(rubric, formulas, Revisions.RELEASED);
  }

  /** Compiles a rubric for an engine that has these revisions of scoring behaviour. */
  static CompiledRubric compile(Rubric rubric, FormulaRegistry formulas, Revisions revisions) {
    requireNonNull(rubric, "rubric");
    requireNonNull(formulas, "formulas");
    return new CompiledRubric(new RubricCompiler(rubric, formulas, revisions).compile());
  }

  /**
   * The rubric this was compiled from.
   *
   * @return the rubric
   */
  public Rubric rubric() {
    return plan.rubric();
  }

  /**
   * The leaves that count towards full marks.
   *
   * @return the leaves in form order
   */
  public List<IndicatorLeaf> leaves() {
    List<IndicatorLeaf> leaves = new ArrayList<>();
    for (PlanLeaf leaf : plan.leaves()) {
      if (leaf.node().isOrdinary()) {
        leaves.add(leaf.leaf());
      }
    }
    return List.copyOf(leaves);
  }

  /**
   * The Chinese names from the first level down to an indicator, joined by {@code /}.
   *
   * @param id the indicator's id
   * @return the path
   * @throws IllegalArgumentException if there is no such indicator
   */
  public String path(String id) {
    return plan.node(id).path();
  }

  /**
   * The place of an indicator in form order, groups before what is below them, adjustments last.
   *
   * @param id the indicator's id
   * @return its index in {@link ScoreReport#scores}
   * @throws IllegalArgumentException if there is no such indicator
   */
  public int position(String id) {
    return plan.node(id).index();
  }

  /**
   * The inputs a leaf's rule takes.
   *
   * @param leafId the leaf's id
   * @return the inputs
   * @throws IllegalArgumentException if there is no such leaf
   */
  public List<InputSpec> inputs(String leafId) {
    return plan.leaf(leafId).scorer().inputs();
  }

  /**
   * A leaf's rule in words.
   *
   * @param leafId the leaf's id
   * @return one sentence
   * @throws IllegalArgumentException if there is no such leaf
   */
  public Text rule(String leafId) {
    return plan.rule(plan.leaf(leafId));
  }

  /**
   * Which scores a leaf can get at all under its declared weight.
   *
   * @param leafId the leaf's id
   * @return the scores
   * @throws IllegalArgumentException if there is no such leaf
   */
  public Reachable reachable(String leafId) {
    return plan.leaf(leafId).scorer().reachable();
  }

  /**
   * Which way a leaf's score moves when one of its inputs rises.
   *
   * @param leafId the leaf's id
   * @param input the input's key
   * @return the direction
   * @throws IllegalArgumentException if there is no such leaf or input
   */
  public Direction direction(String leafId, String input) {
    return plan.leaf(leafId).scorer().direction(slot(leafId, input));
  }

  /**
   * A number that was measured for a leaf, as its rule gets it: in the unit the rule counts in, or
   * where it names none, in the one that was given: without its scale, 2万次 as 20000次, and a share
   * such as 95% as 0.95. Where the rule only divides the numbers by each other they stay as given.
   *
   * @param leafId the leaf's id
   * @param input the input's key
   * @param measured what was measured
   * @return the number; empty if there is none, or scoring refuses what was measured
   * @throws IllegalArgumentException if there is no such leaf or input
   */
  public Optional<Quantity> quantity(String leafId, String input, Observation.Measured measured) {
    int slot = slot(leafId, input);
    Findings unasked = new Findings(plan.plainReading());
    Optional<LeafInputs> inputs = new InputBinding(plan.leaf(leafId), unasked).bind(measured);
    return inputs.isPresent()
            && inputs.get().has(slot)
            && inputs.get().input(slot) instanceof Input.Amount amount
        ? Optional.of(amount.quantity())
        : Optional.empty();
  }

  private int slot(String leafId, String input) {
    List<InputSpec> inputs = inputs(leafId);
    for (int slot = 0; slot < inputs.size(); slot++) {
      if (inputs.get(slot).id().equals(input)) {
        return slot;
      }
    }
    throw new IllegalArgumentException(
        "Expected one of the inputs "
            + inputs.stream().map(InputSpec::id).toList()
            + ", got "
            + input
            + " ("
            + leafId
            + ")");
  }

  /**
   * Scores one project. Never fails on bad observations: the report's problems say what was wrong.
   *
   * @param observations what is known about the project
   * @return the report
   */
  public ScoreReport score(Observations observations) {
    return score(observations, plan.plainReading());
  }

  /**
   * Scores one project whose observations were read from somewhere. The report begins with the
   * problems of reading, and says of its own problems where the observation stands.
   *
   * @param observations what is known about the project
   * @param reading what was found while reading
   * @return the report
   */
  public ScoreReport score(Observations observations, Reading reading) {
    requireNonNull(observations, "observations");
    requireNonNull(reading, "reading");
    return plan.semantics().score(plan, observations, reading);
  }

  /**
   * Scores many projects in constant memory, in order, and in parallel where the stream is.
   *
   * @param observations the projects
   * @return their reports
   */
  public Stream<ScoreReport> scoreAll(Stream<Observations> observations) {
    requireNonNull(observations, "observations");
    return observations.map(this::score);
  }

  /** The rubric's id. */
  @Override
  public String toString() {
    return "CompiledRubric " + plan.rubric().id();
  }
}
