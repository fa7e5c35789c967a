package io.openrubric.api;

/**
 * How many units a shortfall counts as when points are deducted per unit (扣分单位的计法).
 *
 * <p>Of a shortfall of 3 with a unit of 2: 1.5 units prorated, 2 started, 1 completed.
 *
 * @since 0.1.0
 */
public enum UnitCounting {
  /** The exact share (按比例). */
  PRORATED("prorated", Text.of("按比例", "prorated")),
  /** Every unit that has begun counts whole (不足一个单位按一个单位). */
  STARTED("started", Text.of("不足一个单位按一个单位计", "each started unit counts whole")),
  /** Only units that are full count (满一个单位才计). */
  COMPLETED("completed", Text.of("满一个单位才计", "only completed units count"));

  private final String key;
  private final Text label;

  UnitCounting(String key, Text label) {
    this.key = key;
    this.label = label;
  }

  /**
   * The word used in documents.
   *
   * @return {@code prorated}, {@code started} or {@code completed}
   */
  public String key() {
    return key;
  }

  /**
   * The way of counting in words.
   *
   * @return a short phrase
   */
  public Text label() {
    return label;
  }
}
