package com.example.county.water;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The formula and the template are found, and only once. */
class RegistrationTest {
  private static final String SERVICES = "META-INF/services/";

  @Test
  void formulaIsFoundBesideTheBuiltInOnes() {
    FormulaRegistry formulas = FormulaRegistry.load();
    assertInstanceOf(ResponseTimeFormula.class, formulas.find("response-time").orElseThrow());
    assertTrue(formulas.kinds().containsAll(FormulaRegistry.standard().kinds()));
  }

  @Test
  void templateIsFoundBesideTheOfficialOnes() {
    List<String> ids = TemplateCatalogue.load().ids();
    assertTrue(ids.containsAll(List.of("rural-water", "xizang-2022")), ids::toString);
  }

  @Test
  void serviceFilesAndModuleInfoNameTheSameClasses() throws IOException, URISyntaxException {
    ModuleReference module = module();
    Map<String, List<String>> provided =
        module.descriptor().provides().stream()
            .collect(Collectors.toMap(Provides::service, Provides::providers));
    assertEquals(2, provided.size());
    assertEquals(provided, serviceFiles(module));
  }

  @Test
  void secondFormulaOfTheKindFailsNamingBothClasses() {
    FormulaRegistry formulas = FormulaRegistry.load();
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> formulas.with(new Impostor()));
    assertTrue(e.getMessage().contains(ResponseTimeFormula.class.getName()), e::getMessage);
    assertTrue(e.getMessage().contains(Impostor.class.getName()), e::getMessage);
  }

  /** What was built from src/main, whichever path it is on. */
  private static ModuleReference module() throws URISyntaxException {
    Path built =
        Path.of(
            ResponseTimeFormula.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(built).find("com.example.county.water").orElseThrow();
  }

  private static Map<String, List<String>> serviceFiles(ModuleReference module) throws IOException {
    Map<String, List<String>> classes = new TreeMap<>();
    try (ModuleReader reader = module.open()) {
      List<String> files =
          reader.list().filter(f -> f.startsWith(SERVICES) && !f.endsWith("/")).toList();
      for (String file : files) {
        try (InputStream in = reader.open(file).orElseThrow()) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          classes.put(file.substring(SERVICES.length()), text.lines().toList());
        }
      }
    }
    return classes;
  }

  private static final class Impostor implements ScoringFormula {
    @Override
    public String kind() {
      return "response-time";
    }

    @Override
    public List<ParameterSpec> parameters() {
      return List.of();
    }

    @Override
    public LeafScorer compile(LeafContext leaf) {
      throw new UnsupportedOperationException();
    }
  }
}
