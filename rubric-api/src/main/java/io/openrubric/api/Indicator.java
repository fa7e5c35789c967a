package io.openrubric.api;

import java.util.List;

/**
 * A node of a rubric (指标): a {@link IndicatorGroup group} (一级、二级指标) or a {@link IndicatorLeaf leaf}
 * that is scored (三级指标).
 *
 * <p>Its id is stable ASCII and unique in the rubric, because names repeat: two leaves of one form
 * can both be called 管理制度健全性. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Indicator permits IndicatorGroup, IndicatorLeaf {

  /**
   * The stable id: lower-case ASCII words joined by dots and hyphens, such as {@code
   * output.quantity.completion}.
   *
   * @return the id
   */
  String id();

  /**
   * The name as the form prints it.
   *
   * @return the name
   */
  Text name();

  /**
   * The full marks of this node.
   *
   * @return the weight
   */
  Weight weight();

  /**
   * Where this row's numbers come from.
   *
   * @return the citations, most important first
   */
  List<Citation> citations();
}
