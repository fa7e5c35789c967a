package io.openrubric.standard.cn.sheet;

import java.util.Set;

/** What people write where they have nothing to say (留空的写法). */
public final class Blank {
  private static final Set<String> WORDS = Set.of("无", "暂无", "空", "空白");
  private static final String SIGNS = "/\\|*.·…-‐‑‒–—―－─━／＼＊．";

  private Blank() {}

  /**
   * Whether a cell says nothing.
   *
   * @param text the cell
   * @return whether it is blank, or a word or signs for it, such as 无 or ——
   */
  public static boolean is(String text) {
    return isSigns(text) || WORDS.contains(strip(text));
  }

  /**
   * Whether a cell holds no word and no figure. In place of an actual value 无 may be one: no
   * accident.
   *
   * @param text the cell
   * @return whether it is blank, or signs such as ——
   */
  public static boolean isSigns(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c) && SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is white space; that of web pages, which does not break, is too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A text without the white space around it. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
