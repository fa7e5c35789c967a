package io.openrubric.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void tenWordsAreListedAndOfMoreTheFirst() {
    assertThat(Excerpt.list(List.of())).isEqualTo("[]");
    assertThat(Excerpt.list(Collections.nCopies(10, "a")))
        .isEqualTo("[a, a, a, a, a, a, a, a, a, a]");
    assertThat(Excerpt.list(Collections.nCopies(11, "a")))
        .isEqualTo("[a, a, a, a, a, a, a, a, a, a, …]");
  }

  @Test
  void aLongWordIsCutInAList() {
    assertThat(Excerpt.list(List.of("a", "b".repeat(61), "c")))
        .isEqualTo("[a, " + "b".repeat(60) + "…, c]");
  }
}
