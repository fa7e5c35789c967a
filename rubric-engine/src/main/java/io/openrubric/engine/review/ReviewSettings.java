package io.openrubric.engine.review;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Severity;
import io.openrubric.api.number.Rational;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which checks a review runs, and how grave their findings are (复核设置).
 *
 * <p>{@link io.openrubric.engine.json.ReviewSettingsJson} reads it from a file. Immutable and
 * thread-safe.
 *
 * @param off the codes that are switched off
 * @param severities by code: another severity than that of the check; a finding that a stated
 *     reason excuses is one lower
 * @param farAboveTarget from how many times its target on an actual value is far above it
 * @since 0.1.0
 */
public record ReviewSettings(
    Set<String> off, Map<String, Severity> severities, Rational farAboveTarget) {

  /** Every check with its own severity; far above is one and a half times the target. */
  public static final ReviewSettings DEFAULT =
      new ReviewSettings(Set.of(), Map.of(), Rational.of(3, 2));

  /**
   * Copies the codes.
   *
   * @throws IllegalArgumentException if the factor is not above 1
   */
  public ReviewSettings {
    off = Set.copyOf(new TreeSet<>(off));
    severities = Map.copyOf(new TreeMap<>(severities));
    requireNonNull(farAboveTarget, "farAboveTarget");
    if (farAboveTarget.compareTo(Rational.ONE) <= 0) {
      throw new IllegalArgumentException("Expected a factor above 1, got " + farAboveTarget);
    }
  }

  /**
   * These settings with one check switched off.
   *
   * @param code the code of the check
   * @return the settings
   */
  public ReviewSettings without(String code) {
    Set<String> codes = new TreeSet<>(off);
    codes.add(code);
    return new ReviewSettings(codes, severities, farAboveTarget);
  }

  /**
   * These settings with another severity for one check.
   *
   * @param code the code of the check
   * @param severity how grave its findings are
   * @return the settings
   */
  public ReviewSettings with(String code, Severity severity) {
    Map<String, Severity> changed = new TreeMap<>(severities);
    changed.put(code, severity);
    return new ReviewSettings(off, changed, farAboveTarget);
  }

  /**
   * These settings with another idea of what is far above a target.
   *
   * @param factor from how many times the target on, above 1
   * @return the settings
   */
  public ReviewSettings withFarAboveTarget(Rational factor) {
    return new ReviewSettings(off, severities, factor);
  }
}
