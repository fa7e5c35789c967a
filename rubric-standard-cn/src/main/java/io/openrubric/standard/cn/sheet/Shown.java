package io.openrubric.standard.cn.sheet;

/** Shows what somebody wrote inside a message. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The text in quotes, cut where it would drown the message. */
  static String quoted(String text) {
    return text.length() > LONGEST ? "\"" + text.substring(0, LONGEST) + "…\"" : "\"" + text + "\"";
  }
}
