package io.openrubric.standard.cn.sheet;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;

/**
 * A weight that is printed for a level, and what the rows below it weigh (一二级指标的分值). Immutable and
 * thread-safe.
 *
 * @param path the names of the level as printed
 * @param weight its weight as printed
 * @param sum what its rows weigh together
 * @since 0.1.0
 */
public record LevelWeight(String path, Rational weight, Rational sum) {

  /** Checks that nothing is missing. */
  public LevelWeight {
    requireNonNull(path, "path");
    requireNonNull(weight, "weight");
    requireNonNull(sum, "sum");
  }
}
