package io.openrubric.engine.text;

import io.openrubric.api.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known word nearest to a mistyped one (最相近的名称), for "did you mean …" in messages.
 *
 * <p>Words are compared by edit distance, upper and lower case being alike. A word counts as near
 * when at most a third of the letters of the longer one, or one letter, would have to change. Words
 * longer than {@value #LONGEST} characters get no suggestion and are none, and a comparison ends
 * when too much differs; a search still looks at every known word, so whoever may have to search
 * often asks {@link Suggestions}.
 */
public final class Nearest {

  private static final int LONGEST = 60;
  private static final Text NOTHING = Text.same("");

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
      int most = Math.min(allowed, least - 1);
      int distance = distance(folded, candidate.toLowerCase(Locale.ROOT), most);
      if (distance <= most) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /**
   * Asks whether a word was meant, behind what was expected and got.
   *
   * @param near the word, empty for none
   * @return {@code ; did you mean X?}, nothing for none
   */
  public static Text question(Optional<String> near) {
    return near.map(word -> Text.of("，是否为 " + word + "？", "; did you mean " + word + "?"))
        .orElse(NOTHING);
  }

  /** Levenshtein's distance, one row at a time; any greater number where it is above the most. */
  private static int distance(String left, String right, int most) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      int least = line;
      for (int column = 1; column <= right.length(); column++) {
        int above = row[column];
        int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        row[column] = Math.min(change, 1 + Math.min(above, row[column - 1]));
        diagonal = above;
        least = Math.min(least, row[column]);
      }
      if (least > most) {
        return least; // it never falls from row to row
      }
    }
    return row[right.length()];
  }
}
