package io.openrubric.engine.text;

import java.util.Collection;
import java.util.StringJoiner;

/** Parts of texts that are short enough for a message, and hold no half of a character. */
public final class Excerpt {
  private static final int WORDS = 10;
  private static final int WORD = 60;

  private Excerpt() {}

  /**
   * The start of a text.
   *
   * @param text any text
   * @param most how many characters there may be, at least one
   * @return the text, or its start and an ellipsis
   */
  public static String start(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }

  /**
   * The first of several words.
   *
   * @param words any words
   * @return ten of them at most, each with its start, in brackets as lists are printed
   */
  public static String list(Collection<String> words) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    int listed = 0;
    for (String word : words) {
      if (listed++ == WORDS) {
        return list.add("…").toString();
      }
      list.add(start(word, WORD));
    }
    return list.toString();
  }

  /**
   * The end of a text.
   *
   * @param text any text
   * @param most how many characters there may be, at least one
   * @return the text, or its end
   */
  public static String end(CharSequence text, int most) {
    int start = Math.max(text.length() - most, 0);
    boolean half = start > 0 && Character.isLowSurrogate(text.charAt(start));
    return text.subSequence(half ? start + 1 : start, text.length()).toString();
  }
}
