package io.openrubric.api.spi;

import java.util.List;

/**
 * The code behind a kind of rule (计分公式), built in or plugged in.
 *
 * <p>A formula works in two steps. {@link #compile} is called once for each leaf when a rubric is
 * compiled; the {@link LeafScorer} it returns then scores any number of observations. A formula of
 * your own is registered with the engine's registry, or found by {@link java.util.ServiceLoader}:
 *
 * <pre>{@code
 * public final class HalfFormula implements ScoringFormula {
 *   public String kind() { return "half"; }
 *   public List<ParameterSpec> parameters() { return List.of(); }
 *   public LeafScorer compile(LeafContext leaf) { return new Half(leaf.weight()); }
 *
 *   private record Half(Rational weight) implements LeafScorer {
 *     public List<InputSpec> inputs() {
 *       return List.of(InputSpec.required(InputName.of("done", "已完成", "done"), InputType.FLAG));
 *     }
 *     public Text rule() { return Text.of("完成得满分，否则得一半", "full if done, else half"); }
 *     public void score(Inputs in, ScoreOutput output) {
 *       output.points(in.flag(0) ? weight : weight.dividedBy(Rational.of(2)));
 *     }
 *     public void explain(Inputs in, Reasoning explanation) {
 *       explanation.arithmetic(in.flag(0) ? "1 × " + weight : weight + " ÷ 2");
 *       if (!in.flag(0)) {
 *         explanation.because("未完成", "not done");
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>For {@code ServiceLoader} on the class path the class must be public with a public constructor
 * without parameters, and named in {@code META-INF/services/io.openrubric.api.spi.ScoringFormula};
 * a module says {@code provides … with …}.
 *
 * <p>Formulas must be immutable or at least thread-safe.
 *
 * @since 0.1.0
 */
public interface ScoringFormula {

  /**
   * The id that rules name: lower-case ASCII words joined by dots and hyphens, unique among all
   * formulas of a registry.
   *
   * @return the kind
   */
  String kind();

  /**
   * The parameters that a rule of this kind can have. Everything stated here is checked before
   * {@link #compile} is called, and defaults are filled in.
   *
   * @return the schema, empty if there are no parameters
   */
  List<ParameterSpec> parameters();

  /**
   * Called once for each leaf when a rubric is compiled. What the schema cannot state is checked
   * here: report every problem with {@link LeafContext#report}; if any was reported, the rubric is
   * refused and the returned scorer is never used.
   *
   * @param leaf the leaf, its weight and its checked parameters
   * @return the leaf's scorer
   */
  LeafScorer compile(LeafContext leaf);
}
