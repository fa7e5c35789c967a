package io.openrubric.api;

/**
 * The languages every message and explanation exists in.
 *
 * @since 0.1.0
 */
public enum Language {
  /** Simplified Chinese (中文). */
  ZH,
  /** English. */
  EN
}
