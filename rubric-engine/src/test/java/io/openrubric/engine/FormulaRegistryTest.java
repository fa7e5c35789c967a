package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.formula.BuiltInFormulas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaRegistryTest {
  private record Kind(String kind) implements ScoringFormula {
    @Override
    public List<ParameterSpec> parameters() {
      return List.of();
    }

    @Override
    public LeafScorer compile(LeafContext leaf) {
      throw new UnsupportedOperationException(kind);
    }
  }

  @Test
  void theStandardRegistryHasTheBuiltInKinds() {
    assertThat(FormulaRegistry.standard().kinds()).containsAll(Rules.KINDS);
    assertThat(FormulaRegistry.load().kinds()).containsAll(Rules.KINDS);
    assertThat(FormulaRegistry.of(List.of())).hasToString("FormulaRegistry []");
    assertThat(FormulaRegistry.standard().toString()).startsWith("FormulaRegistry [ratio, ");
    assertThat(FormulaRegistry.standard().find("nothing")).isEmpty();
  }

  @Test
  void theBuiltInFormulasCouldBeHandedIn() {
    FormulaRegistry registry = FormulaRegistry.of(BuiltInFormulas.all());
    assertThat(registry.kinds()).containsExactlyElementsOf(FormulaRegistry.standard().kinds());
  }

  @Test
  void aKindOfOnesOwnComesAfterTheBuiltInOnes() {
    Kind mine = new Kind("my-kind");
    FormulaRegistry registry = FormulaRegistry.standard().with(mine);
    assertThat(registry.find("my-kind")).containsSame(mine);
    assertThat(registry.kinds()).startsWith("ratio").endsWith("my-kind");
    assertThat(FormulaRegistry.standard().find("my-kind")).isEmpty();
  }

  @Test
  void aDuplicateKindFailsAndNamesBothClasses() {
    assertThatThrownBy(() -> FormulaRegistry.standard().with(new Kind("ratio")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ratio")
        .hasMessageContaining(Kind.class.getName())
        .hasMessageContaining(
            FormulaRegistry.standard().find("ratio").orElseThrow().getClass().getName());
    List<Kind> twice = List.of(new Kind("my-kind"), new Kind("my-kind"));
    assertThatThrownBy(() -> FormulaRegistry.of(twice)).hasMessageContaining("my-kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "My-Kind", "a b", "比例", "a_b", "-a"})
  void aKindThatIsNoIdFailsAndNamesItsClass(String kind) {
    assertThatThrownBy(() -> FormulaRegistry.of(List.of(new Kind(kind))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + kind + "\"")
        .hasMessageContaining(Kind.class.getName());
  }
}
