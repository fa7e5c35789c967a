package io.openrubric.engine.json;

import io.openrubric.api.Text;

/**
 * The revision that gave observations and sheets the meaning they have (填报数据的口径版本). Later revisions
 * of scoring leave it as it is unless they read the same words otherwise.
 *
 * @since 0.1.0
 */
public final class DataSemantics {
  /** The revision that documents of observations and sheets name. */
  public static final int REVISION = 1;

  private DataSemantics() {}

  /**
   * Refuses a document of another revision; one that names none has this one.
   *
   * @param document the fields of the document
   */
  public static void check(JsonFields document) {
    document.optional(
        "semantics",
        node -> {
          int revision = node.integer(1);
          if (revision > REVISION) {
            node.badValue(
                Text.of("1 至 " + REVISION + " 的整数", "a whole number from 1 to " + REVISION));
          }
          return revision;
        });
  }
}
