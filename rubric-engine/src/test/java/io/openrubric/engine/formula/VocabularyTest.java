package io.openrubric.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.engine.FormulaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of all kinds of rule says what the code says. */
class VocabularyTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."))
          .resolve("src/main/java/io/openrubric/engine/formula/README.md");

  @Test
  void everyKindHasItsSection() {
    assertThat(KindEntry.all())
        .extracting(KindEntry::kind)
        .containsExactlyElementsOf(FormulaRegistry.standard().kinds());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String expected = VocabularyPage.write();
    if (Boolean.getBoolean("vocabulary.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "%s is stale; write it again with: mvn -pl rubric-engine -am test"
                + " -Dtest=VocabularyTest -Dvocabulary.write=true",
            PAGE)
        .isEqualTo(expected);
  }
}
