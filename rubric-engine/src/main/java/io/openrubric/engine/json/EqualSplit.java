package io.openrubric.engine.json;

import io.openrubric.api.Weight;
import java.util.List;
import java.util.Map;

/** The equal shares (平均分配) of a group's weight among its children, which state none themselves. */
final class EqualSplit {
  private EqualSplit() {}

  /**
   * The shares by the children's ids, to the scale of the rubric or as fine as the whole; none
   * where the ids are not there or not different, which is told when they are read or compiled.
   */
  static Map<String, Weight> of(Weight whole, JsonNode children, int rubricScale) {
    List<String> ids =
        children.value() instanceof JsonValue.OfArray array
            ? array.items().stream().map(EqualSplit::id).toList()
            : List.of();
    if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
      return Map.of();
    }
    int scale =
        Math.max(Math.min(rubricScale, Weight.MAX_SCALE), whole.points().toBigDecimal().scale());
    return whole.splitEqually(ids, scale);
  }

  /** The id, or nothing where there is no text. */
  static String id(JsonValue child) {
    return child instanceof JsonValue.OfObject object
            && object.fields().get("id") instanceof JsonValue.OfText id
        ? id.value()
        : "";
  }
}
