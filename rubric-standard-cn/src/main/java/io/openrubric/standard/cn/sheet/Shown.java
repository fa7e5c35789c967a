package io.openrubric.standard.cn.sheet;

import io.openrubric.engine.text.Excerpt;

/** Shows what somebody wrote inside a message. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The text in Chinese quotes, cut likewise. */
  static String inQuotes(String text) {
    return "“" + Excerpt.start(text, LONGEST) + "”";
  }

  /** The text in quotes, cut where it would drown the message. */
  static String quoted(String text) {
    return "\"" + Excerpt.start(text, LONGEST) + "\"";
  }
}
