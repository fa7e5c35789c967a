package io.openrubric.standard.cn.sheet;

import java.util.Set;

/** What people write where they have nothing to say (留空的写法). */
public final class Blank {
  private static final Set<String> WORDS =
      Set.of(
          "", "/", "\\", "-", "--", "\u2013", "\u2014", "\u2014\u2014", "无", "…", "……", "...", "*");

  private Blank() {}

  /**
   * Whether a cell says nothing.
   *
   * @param text the cell
   * @return whether it is blank, or a word or sign for it, such as 无 or ——
   */
  public static boolean is(String text) {
    return WORDS.contains(text.strip());
  }
}
