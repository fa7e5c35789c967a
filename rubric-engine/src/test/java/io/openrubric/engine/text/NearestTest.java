package io.openrubric.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN = List.of("weight", "rule", "id", "xizang-2022", "x");

  @ParameterizedTest
  @CsvSource({
    "wieght, weight",
    "Weight, weight",
    "weights, weight",
    "rules, rule",
    "xizang2022, xizang-2022",
    "xizang-2023, xizang-2022",
    "ic, id"
  })
  void aMistypedWordFindsItsNeighbour(String word, String nearest) {
    assertThat(Nearest.to(word, KNOWN)).contains(nearest);
  }

  @ParameterizedTest
  @CsvSource({"gansu-2023", "height-of-it", "colour"})
  void anUnrelatedWordFindsNothing(String word) {
    assertThat(Nearest.to(word, KNOWN)).isEmpty();
  }

  @Test
  void ofEquallyNearWordsTheFirstIsTaken() {
    assertThat(Nearest.to("cat", List.of("bat", "hat"))).contains("bat");
    assertThat(Nearest.to("cat", List.of("hat", "bat"))).contains("hat");
  }

  @Test
  void wordsOfSixtyLettersAreComparedAndLongerOnesAreNot() {
    String longest = "a".repeat(60);
    assertThat(Nearest.to("a".repeat(59) + "b", List.of(longest))).contains(longest);
    assertThat(Nearest.to("a".repeat(61), List.of(longest))).isEmpty();
    assertThat(Nearest.to(longest, List.of("a".repeat(61)))).isEmpty();
  }

  @Test
  void aNearerWordIsTakenWhereverItStands() {
    assertThat(Nearest.to("satisfaction", List.of("satisfying", "satisfactory")))
        .contains("satisfactory");
    assertThat(Nearest.to("WEIGHT", List.of("wieght", "weight", "weights"))).contains("weight");
  }

  @Test
  void amongNoWordsThereIsNoNearest() {
    assertThat(Nearest.to("word", List.of())).isEmpty();
  }
}
