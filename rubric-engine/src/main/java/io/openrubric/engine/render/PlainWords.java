package io.openrubric.engine.render;

/**
 * Makes words safe to show on one line: no control characters, nothing that turns the direction.
 */
final class PlainWords {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainWords() {}

  /** The words with line breaks and tabs as spaces, and other steering characters replaced. */
  static String of(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (steers(words.charAt(i))) {
        return replaced(words);
      }
    }
    return words;
  }

  private static String replaced(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\r' && i + 1 < words.length() && words.charAt(i + 1) == '\n') {
        continue;
      }
      boolean blank = c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
      plain.append(blank ? ' ' : steers(c) ? REPLACEMENT : c);
    }
    return plain.toString();
  }

  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
