package io.openrubric.engine.json;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The words that stand for constants in documents: {@code NOT_DUE} is {@code not-due}. */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All constants by their words. */
  static <E extends Enum<E>> ImmutableMap<String, E> of(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(toImmutableMap(Words::of, Function.identity()));
  }
}
