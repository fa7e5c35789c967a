package io.openrubric.engine.json;

import io.openrubric.engine.json.Verification.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two documents say something else. What differs in words only is counted for itself, so that
 * however much there is of it, no figure is left out.
 */
final class JsonDifferences {
  private static final int MOST = 1000;

  private final List<Difference> differences = new ArrayList<>();
  private int inWords;
  private int others;

  private JsonDifferences() {}

  static List<Difference> between(JsonValue stored, JsonValue recomputed) {
    JsonDifferences all = new JsonDifferences();
    all.compare(Pointer.ROOT, stored, recomputed);
    return all.differences;
  }

  private void compare(Pointer at, @Nullable JsonValue stored, @Nullable JsonValue recomputed) {
    if (stored == null || recomputed == null) {
      add(at, stored, recomputed);
    } else if (stored instanceof JsonValue.OfObject one
        && recomputed instanceof JsonValue.OfObject other) {
      compareFields(at, one.fields(), other.fields());
    } else if (stored instanceof JsonValue.OfArray one
        && recomputed instanceof JsonValue.OfArray other) {
      compareItems(at, one.items(), other.items());
    } else if (!stored.equals(recomputed)) {
      add(at, stored, recomputed);
    }
  }

  private void compareFields(
      Pointer at, Map<String, JsonValue> stored, Map<String, JsonValue> recomputed) {
    Set<String> names = new LinkedHashSet<>(stored.keySet());
    names.addAll(recomputed.keySet());
    for (String name : names) {
      compare(at.field(name), stored.get(name), recomputed.get(name));
    }
  }

  private void compareItems(Pointer at, List<JsonValue> stored, List<JsonValue> recomputed) {
    for (int i = 0; i < Math.max(stored.size(), recomputed.size()); i++) {
      compare(
          at.item(i),
          i < stored.size() ? stored.get(i) : null,
          i < recomputed.size() ? recomputed.get(i) : null);
    }
  }

  private void add(Pointer at, @Nullable JsonValue stored, @Nullable JsonValue recomputed) {
    if (inWords == MOST && others == MOST) {
      return;
    }
    Difference difference = new Difference(at.toString(), shown(stored), shown(recomputed));
    if (difference.inWordsOnly() && inWords < MOST) {
      inWords++;
      differences.add(difference);
    } else if (!difference.inWordsOnly() && others < MOST) {
      others++;
      differences.add(difference);
    }
  }

  private static Optional<String> shown(@Nullable JsonValue value) {
    if (value instanceof JsonValue.OfText text) {
      return Optional.of(text.value());
    }
    return Optional.ofNullable(value).map(JsonValue::toJson).map(String::strip);
  }
}
