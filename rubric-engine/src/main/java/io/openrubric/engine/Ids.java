package io.openrubric.engine;

/** What an id looks like, of indicators, kinds and templates alike. */
final class Ids {
  static final String EXPECTED = "lower-case ASCII words joined by dots and hyphens";
  static final String EXPECTED_ZH = "以点或连字符相连的小写英文单词";

  private static final int MAX_LENGTH = 200;

  private Ids() {}

  static boolean isId(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ofWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!ofWord && !(inWord && (c == '.' || c == '-'))) {
        return false;
      }
      inWord = ofWord;
    }
    return inWord;
  }
}
