package com.example.village.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.json.RubricJson;
import org.junit.jupiter.api.Test;

/** There is no JSON library here, and only reading JSON needs one. */
class WithoutJsonTest {

  @Test
  void theTestsRunOnThePathTheyAreCalledBy() {
    String path = CompiledRubric.class.getModule().isNamed() ? "module" : "class";
    assertEquals(System.getProperty("launch.path"), path);
  }

  @Test
  void noJsonLibraryIsOnThePath() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("com.google.gson.stream.JsonReader"));
  }

  @Test
  void documentsAreWrittenAndHashed() {
    assertTrue(RubricJson.write(VillageRoads.rubric()).contains("\"id\": \"village-roads\""));
    assertEquals(64, RubricJson.sha256(VillageRoads.rubric()).hex().length());
  }

  @Test
  void readingSaysInOneSentenceWhatIsMissing() {
    String document = RubricJson.write(VillageRoads.rubric());
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, () -> RubricJson.read(document, "roads.json"));
    assertTrue(missing.getMessage().startsWith("Expected com.google.code.gson:gson"));
  }
}
