package io.openrubric.engine.json;

import static java.util.Objects.requireNonNull;

/**
 * What a report was made from (评价结果的封存信息), so that anyone can recompute it offline years later:
 * {@link Verification} does.
 *
 * @param semantics the revision of scoring behaviour that the rubric names
 * @param rubric the hash of the rubric
 * @param observations the hash of the observations
 * @param library the version of the library that scored; another one must come to the same figures
 * @since 0.1.0
 */
public record Seal(int semantics, Hash rubric, Hash observations, String library) {
  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if a part is null
   */
  public Seal {
    requireNonNull(rubric, "rubric");
    requireNonNull(observations, "observations");
    requireNonNull(library, "library");
  }
}
