package io.openrubric.standard.cn.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold or would change are written {@code _x000D_} in a workbook. */
final class EscapedText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String plain(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    return escapes.replaceAll(
        escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
