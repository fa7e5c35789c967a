package io.openrubric.standard.cn;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.standard.cn.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show is what the code does. */
class ReadmeTest {
  private static final int FIRST_JAVA_WITHIN = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void javaIsThatOfTheSnippets(String file) {
    Readme readme = Readme.of(file);
    assertThat(readme.all("java")).hasSizeGreaterThanOrEqualTo(8);
    for (Readme.Block block : readme.blocks()) {
      if (block.language().equals("java")) {
        assertThat(block.kind()).as("the comment before %s", block.content()).isEqualTo("java");
        assertThat(block.content()).isEqualTo(Readme.snippet(block.name()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void snippetsPrintWhatIsShown(String file) throws IOException {
    List<Readme.Block> shown = Readme.of(file).all("prints");
    assertThat(shown).hasSizeGreaterThanOrEqualTo(3);
    for (Readme.Block block : shown) {
      assertThat(printedBy(block.name())).as(block.name()).isEqualTo(block.content());
    }
  }

  @Test
  void theOtherSnippetsRunToo() throws IOException {
    assertThat(printedBy("stream")).isEqualTo("甲县 90.00\n乙县 90.00\n");
    assertThat(printedBy("columns")).isEqualTo("87.50\n");
    assertThat(printedBy("register")).isEqualTo("full if done, else half\n");
    assertThat(printedBy("catalogue")).isEqualTo("Village roads\n");
    assertThat(printedBy("json")).isEqualTo("true\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theCommandLinePrintsWhatIsShown(String file) throws IOException {
    Readme readme = Readme.of(file);
    Files.writeString(folder.resolve("village-roads.json"), roads());
    for (Readme.Block input : readme.all("file")) {
      Files.writeString(folder.resolve(input.name()), input.content());
    }
    assertThat(readme.all("run")).hasSizeGreaterThanOrEqualTo(3);
    for (Readme.Block run : readme.all("run")) {
      List<String> lines = run.content().lines().toList();
      assertThat(lines.get(0)).startsWith("$ ");
      int code = run.name().isEmpty() ? 0 : Integer.parseInt(run.name());
      assertOccurInOrder(lines.subList(1, lines.size()), answer(lines.get(0), code));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theFirstJavaComesSoon(String file) throws IOException {
    Path readme = Path.of(System.getProperty("basedir", ".")).resolve("..").resolve(file);
    assertThat(Files.readAllLines(readme).indexOf("```java")).isBetween(0, FIRST_JAVA_WITHIN - 1);
  }

  @Test
  void bothReadmesShowTheSameFilesAndSnippets() {
    Readme english = Readme.of("README.md");
    Readme chinese = Readme.of("README.zh-CN.md");
    for (String kind : List.of("java", "prints", "file")) {
      assertThat(chinese.all(kind)).isEqualTo(english.all(kind));
    }
  }

  private static String roads() throws IOException {
    try (InputStream in = ReadmeSnippets.class.getResourceAsStream("village-roads.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What {@code mvn -q compile exec:java} or {@code rubric …} prints. */
  private String answer(String command, int expected) {
    String arguments = command.replaceFirst("^\\$ (mvn -q compile exec:java|rubric) ?", "");
    String[] args =
        Arrays.stream(arguments.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> Files.exists(folder.resolve(word)) ? folder.resolve(word) : word)
            .map(Object::toString)
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Main.run(args, stream(out), System.err);
    assertThat(code).as(command).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertOccurInOrder(List<String> shown, String answer) {
    List<String> left = new ArrayList<>(answer.lines().map(String::stripTrailing).toList());
    for (String line : shown) {
      if (!line.strip().equals("…")) {
        assertThat(left).contains(line);
        left.subList(0, left.indexOf(line) + 1).clear();
      }
    }
  }

  private String printedBy(String snippet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(stream(out));
    try {
      switch (snippet) {
        case "first" -> ReadmeSnippets.first();
        case "score" -> ReadmeSnippets.score();
        case "stream" -> ReadmeSnippets.stream();
        case "columns" -> ReadmeSnippets.columns();
        case "peers" -> ReadmeSnippets.peers();
        case "declare" -> ReadmeSnippets.declare();
        case "register" -> ReadmeSnippets.register();
        case "expression" -> ReadmeSnippets.expression();
        case "store" -> ReadmeSnippets.store();
        case "catalogue" -> ReadmeSnippets.catalogue();
        default ->
            ReadmeSnippets.json(Files.writeString(folder.resolve("village-roads.json"), roads()));
      }
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static PrintStream stream(ByteArrayOutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
