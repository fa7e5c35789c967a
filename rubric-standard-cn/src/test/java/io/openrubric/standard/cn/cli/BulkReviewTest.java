package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over very many sheets, in a JVM of its own with little memory. */
class BulkReviewTest {
  private static final int SHEETS = 10_000;
  private static final int BROKEN = 6_173;
  private static final String HEAP = "256m";
  private static final Path CASE =
      Path.of("src/test/resources/cases/luzhou-2023/51050023T000008279149.csv");

  @TempDir Path folder;

  @Test
  void tenThousandSheetsFitAndABrokenOneCostsOneFinding() throws Exception {
    Path answer = folder.resolve("answer.csv");
    Path errors = folder.resolve("errors.txt");
    Process run =
        new ProcessBuilder(command(answer))
            .redirectErrorStream(true)
            .redirectOutput(errors.toFile())
            .start();
    assertThat(run.waitFor(15, TimeUnit.MINUTES)).isTrue();
    assertThat(errors).content().isEmpty();
    assertThat(run.exitValue()).isEqualTo(Main.FINDINGS);
    try (Stream<String> lines = Files.lines(answer)) {
      List<String> found = new ArrayList<>();
      long added =
          lines
              .peek(line -> found.addAll(line.contains("not-readable") ? List.of(line) : List.of()))
              .filter(line -> line.contains("total-does-not-add"))
              .count();
      assertThat(added).isEqualTo(SHEETS - 1);
      assertThat(found).singleElement().asString().contains(BROKEN + ".csv", "ERROR");
    }
  }

  private List<String> command(Path answer) throws IOException {
    String sheet = Files.readString(CASE).replace("97.81", "97.18");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                classPath(),
                Main.class.getName(),
                "review",
                "--standard",
                "sichuan-2023",
                "--format",
                "csv",
                "--output",
                answer.toString()));
    for (int i = 0; i < SHEETS; i++) {
      Path file = folder.resolve(i + ".csv");
      if (i == BROKEN) {
        Files.writeString(file, "level1,indicator\n产出,x\n");
      } else {
        Files.writeString(file, sheet);
      }
      command.add(file.toString());
    }
    return command;
  }

  /** Of the tests, whether they run on the class path or on the module path. */
  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(key -> System.getProperty(key, ""))
        .filter(path -> !path.isEmpty())
        .reduce((first, second) -> first + File.pathSeparator + second)
        .orElseThrow();
  }
}
