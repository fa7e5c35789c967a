package io.openrubric.engine.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words that stand for constants in documents: {@code NOT_DUE} is {@code not-due}. */
public final class Words {
  private Words() {}

  /**
   * The word of one constant.
   *
   * @param constant the constant
   * @return its name in small letters, with hyphens
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * All constants by their words.
   *
   * @param type their type
   * @param <E> their type
   * @return the constants in order
   */
  public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(of(constant), constant);
    }
    return Collections.unmodifiableMap(words);
  }

  /**
   * The words of all constants.
   *
   * @param type their type
   * @param <E> their type
   * @return the words in order
   */
  public static <E extends Enum<E>> String[] all(Class<E> type) {
    return of(type).keySet().toArray(new String[0]);
  }

  /**
   * The constant of a word that is known to stand for one.
   *
   * @param type its type
   * @param word its word
   * @param <E> its type
   * @return the constant
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
