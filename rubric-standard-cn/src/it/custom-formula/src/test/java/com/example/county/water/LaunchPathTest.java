package com.example.county.water;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.openrubric.engine.CompiledRubric;
import io.openrubric.standard.cn.StandardTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two executions of the tests are what they are called. */
class LaunchPathTest {

  @ParameterizedTest
  @ValueSource(classes = {ResponseTimeFormula.class, CompiledRubric.class, StandardTemplates.class})
  void codeIsInANamedModuleOnTheModulePathOnly(Class<?> type) {
    String path = type.getModule().isNamed() ? "module" : "class";
    assertEquals(System.getProperty("launch.path"), path);
  }

  @Test
  void testsAreInTheModuleTheyTest() {
    assertEquals(ResponseTimeFormula.class.getModule(), LaunchPathTest.class.getModule());
  }
}
