package io.openrubric.engine;

import java.util.regex.Pattern;

/** What an id looks like, of indicators, kinds and templates alike. */
final class Ids {
  static final String EXPECTED = "lower-case ASCII words joined by dots and hyphens";
  static final String EXPECTED_ZH = "以点或连字符相连的小写英文单词";

  private static final int MAX_LENGTH = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:[.-][a-z0-9]++)*+");

  private Ids() {}

  static boolean isId(String text) {
    return text.length() <= MAX_LENGTH && ID.matcher(text).matches();
  }
}
