package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Text;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.FormulaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema that ships says what the code says; a validator checks documents against it. */
class RubricSchemaTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("basedir", "."))
          .resolve("src/main/resources/io/openrubric/engine/json/rubric.schema.json");

  @Test
  void theShippedSchemaIsUpToDate() throws IOException {
    String expected = RubricSchema.write(FormulaRegistry.standard());
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(SHIPPED, expected);
    }
    assertThat(Files.readString(SHIPPED))
        .as(
            "%s is stale; write it again with: mvn -pl rubric-engine -am test"
                + " -Dtest=RubricSchemaTest -Dschema.write=true",
            SHIPPED)
        .isEqualTo(expected);
  }

  @Test
  void aFormulaOfYourOwnIsInTheSchemaOfItsRegistry() {
    ScoringFormula own =
        new ScoringFormula() {
          @Override
          public String kind() {
            return "county.own";
          }

          @Override
          public List<ParameterSpec> parameters() {
            return List.of(ParameterSpec.flag("strict", Text.of("从严", "strictly")));
          }

          @Override
          public LeafScorer compile(LeafContext leaf) {
            throw new IllegalStateException("Expected no leaf, got " + leaf);
          }
        };
    assertThat(RubricSchema.write(FormulaRegistry.standard().with(own)))
        .contains("\"rule-county.own\"", "从严 · strictly");
  }
}
