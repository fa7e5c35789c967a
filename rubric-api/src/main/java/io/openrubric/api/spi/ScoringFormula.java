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
 * public final class SquareRootFormula implements ScoringFormula {
 *   public String kind() { return "all-or-nothing"; }
 *   public List<ParameterSpec> parameters() { return List.of(); }
 *   public LeafScorer compile(LeafContext leaf) { return new AllOrNothing(leaf.weight()); }
 * }
 * }</pre>
 *
 * <p>Formulas must be immutable or at least thread-safe.
 *
 * @since 0.1.0
 */
public interface ScoringFormula {

  /**
   * The id that rules name: lower-case ASCII words joined by hyphens, unique among all formulas of
   * a registry.
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
