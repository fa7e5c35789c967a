package io.openrubric.engine.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known word nearest to a mistyped one (最相近的名称), for "did you mean …" in messages.
 *
 * <p>Words are compared by edit distance, upper and lower case being alike. A word counts as near
 * when at most a third of its letters, and at least one letter, would have to change. Words longer
 * than {@value #LONGEST} characters get no suggestion, so that a hostile document costs no more
 * than a plain one.
 */
public final class Nearest {

  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * Finds the known word that is nearest to the given one.
   *
   * @param word the word that is not known
   * @param known the words that are; the first of several equally near ones is taken
   * @return the nearest known word, empty if none is near enough
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = word.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      if (candidate.length() > LONGEST) {
        continue;
      }
      int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
      if (Math.abs(word.length() - candidate.length()) > allowed) {
        continue;
      }
      int distance = distance(folded, candidate.toLowerCase(Locale.ROOT));
      if (distance <= allowed && distance < least) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** Levenshtein's distance, one row at a time. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int above = row[column];
        int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        row[column] = Math.min(change, 1 + Math.min(above, row[column - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
