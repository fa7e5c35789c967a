package io.openrubric.standard.cn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room may know which; every rule also checks that it saw enough classes. */
class ArchitectureTest {
  private static final int LEAST_CLASSES = 150;
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.openrubric");

  @Test
  void enoughClassesWereSeen() {
    assertThat(CLASSES.size()).isGreaterThan(LEAST_CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "io.openrubric.api.number, io.openrubric.api",
    "io.openrubric.api.number, io.openrubric.api.report..",
    "io.openrubric.api.number, io.openrubric.api.spi..",
    "io.openrubric.api, io.openrubric.api.report..",
    "io.openrubric.api, io.openrubric.api.spi..",
    "io.openrubric.api.report, io.openrubric.api.spi..",
    "io.openrubric.api.., io.openrubric.engine..",
    "io.openrubric.engine.formula, io.openrubric.engine",
    "io.openrubric.engine, io.openrubric.engine.json..",
    "io.openrubric.engine, io.openrubric.engine.render..",
    "io.openrubric.engine, io.openrubric.engine.analysis..",
    "io.openrubric.engine, io.openrubric.engine.review..",
    "io.openrubric.engine.formula, io.openrubric.engine.review..",
    "io.openrubric.engine.review, io.openrubric.engine.json..",
    "io.openrubric.engine.review, io.openrubric.engine.render..",
    "io.openrubric.engine.review, io.openrubric.engine.analysis..",
    "io.openrubric.engine.., io.openrubric.standard..",
    "io.openrubric.standard.cn.workbook.., io.openrubric.standard.cn.sheet..",
    "io.openrubric.standard.cn.sheet.., io.openrubric.standard.cn.review..",
    "io.openrubric.standard.cn.sheet.., io.openrubric.standard.cn.monitoring..",
    "io.openrubric.standard.cn.review.., io.openrubric.standard.cn.monitoring..",
    "io.openrubric.standard.cn.monitoring.., io.openrubric.standard.cn.review..",
    "io.openrubric.standard.cn.review.., io.openrubric.standard.cn.cli..",
    "io.openrubric.standard.cn.monitoring.., io.openrubric.standard.cn.cli..",
    "io.openrubric.standard.cn.sheet.., io.openrubric.standard.cn.cli..",
  })
  void aRoomKnowsOnlyTheRoomsItRestsOn(String room, String forbidden) {
    assertThat(CLASSES.stream().filter(c -> matches(c.getPackageName(), room)).count())
        .as("classes in %s", room)
        .isGreaterThan(1);
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(room)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(forbidden);
    rule.check(CLASSES);
  }

  private static boolean matches(String packageName, String room) {
    return room.endsWith("..")
        ? packageName.startsWith(room.substring(0, room.length() - 2))
        : packageName.equals(room);
  }

  @Test
  void theApiNeedsNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAPackage("io.openrubric.api..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "io.openrubric.api..", "java..", "org.immutables.value..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void noFigureIsEverADouble() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Double")
        .check(CLASSES);
  }

  @Test
  void modulesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("io.openrubric.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
