package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The same words in Chinese and in English (双语文本).
 *
 * <p>{@code Text.of("预算执行率", "Budget execution rate").in(Language.EN)} reads {@code Budget
 * execution rate}. Immutable and thread-safe.
 *
 * @param zh the Chinese words
 * @param en the English words
 * @since 0.1.0
 */
public record Text(String zh, String en) implements Serializable {

  /**
   * Checks that both languages are there.
   *
   * @throws NullPointerException if one is missing
   */
  public Text {
    requireNonNull(zh, "zh");
    requireNonNull(en, "en");
  }

  /**
   * Words in both languages.
   *
   * @param zh the Chinese words
   * @param en the English words
   * @return the pair
   */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /**
   * The same words for both languages, for names that are not translated.
   *
   * @param words the words
   * @return the pair
   */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /**
   * The words in one language.
   *
   * @param language which
   * @return the words
   */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Both languages, {@code 中文 | English}, or the words alone where they are the same. */
  @Override
  public String toString() {
    return zh.equals(en) ? zh : zh + " | " + en;
  }
}
