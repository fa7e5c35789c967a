package io.openrubric.api;

/**
 * Which way a suggested leaf should move (指标导向).
 *
 * @since 0.1.0
 */
public enum GoodDirection {
  /** The more the better (越高越好). */
  HIGHER(Text.of("越高越好", "the higher the better")),
  /** The less the better (越低越好). */
  LOWER(Text.of("越低越好", "the lower the better")),
  /** The nearer to the target the better (越接近指标值越好). */
  NEARER(Text.of("越接近指标值越好", "the nearer to the target the better"));

  private final Text label;

  GoodDirection(Text label) {
    this.label = label;
  }

  /**
   * The direction in words.
   *
   * @return a short phrase
   */
  public Text label() {
    return label;
  }
}
