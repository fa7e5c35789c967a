package io.openrubric.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestPropertyTest {
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(9);
  }

  @Provide
  Arbitrary<List<String>> known() {
    return words().list().ofMaxSize(6);
  }

  @Property(tries = 1000)
  void noKnownWordIsNearerThanTheOneThatIsFound(
      @ForAll("words") String word, @ForAll("known") List<String> known) {
    Optional<String> found = Nearest.to(word, known);
    Optional<String> expected = Optional.empty();
    for (String each : known) {
      int allowed = Math.max(1, Math.max(word.length(), each.length()) / 3);
      int changes = changes(word, each);
      if (changes <= allowed && expected.map(best -> changes < changes(word, best)).orElse(true)) {
        expected = Optional.of(each);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  /** Levenshtein's distance by the whole table. */
  private static int changes(String left, String right) {
    int[][] table = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
          table[i][j] =
              Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return table[left.length()][right.length()];
  }
}
