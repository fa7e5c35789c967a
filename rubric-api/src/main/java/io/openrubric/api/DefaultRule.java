package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How declared leaves with one kind of target are scored where the project does not say (默认评分规则).
 *
 * <p>It carries its own citations, since a standard may say how ≥ is scored and be silent on ≤.
 * Immutable and thread-safe.
 *
 * @param rule the rule
 * @param citations where it comes from, most important first
 * @since 0.1.0
 */
public record DefaultRule(Rule rule, List<Citation> citations) {

  /** Copies the citations. */
  public DefaultRule {
    requireNonNull(rule, "rule");
    citations = List.copyOf(citations);
  }

  /**
   * A rule with its sources.
   *
   * @param rule the rule
   * @param citations where it comes from
   * @return the default
   */
  public static DefaultRule of(Rule rule, Citation... citations) {
    return new DefaultRule(rule, List.of(citations));
  }
}
