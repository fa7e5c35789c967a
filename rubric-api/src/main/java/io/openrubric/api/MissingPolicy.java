package io.openrubric.api;

/**
 * What follows when a leaf has no value (缺失处理).
 *
 * @since 0.1.0
 */
public enum MissingPolicy {
  /** The leaf scores 0, and a warning says so (按零分计). */
  ZERO,
  /** The leaf has no score and the report no total (不予计分). */
  ERROR
}
