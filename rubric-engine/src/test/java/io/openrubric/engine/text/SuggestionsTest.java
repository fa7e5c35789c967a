package io.openrubric.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  @Test
  void theFirstTwentyProblemsGetOne() {
    Suggestions suggestions = new Suggestions();
    for (int i = 0; i < 20; i++) {
      assertThat(suggestions.nearest("wieght", List.of("weight"))).contains("weight");
    }
    assertThat(suggestions.nearest("wieght", List.of("weight"))).isEmpty();
  }
}
