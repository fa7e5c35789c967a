package io.openrubric.standard.cn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fenced blocks of a README. What a block is, the comment before its fence says: {@code <!--
 * java first -->}, {@code <!-- prints first -->}, {@code <!-- file inputs.csv -->}, {@code <!-- run
 * -->} or, with another exit code than 0, {@code <!-- run 1 -->}.
 *
 * @param blocks the blocks in order
 */
record Readme(List<Block> blocks) {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(?:<!-- (\\w+) ?(\\S*) -->\\n)?```(\\w+)\\n((?s).*?)^```$");

  /**
   * One block.
   *
   * @param kind what it is, empty if the README does not say
   * @param name which
   * @param language the word at its fence
   * @param content its lines
   */
  record Block(String kind, String name, String language, String content) {}

  static Readme of(String file) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(read(MODULE.resolve("..").resolve(file)));
    while (matcher.find()) {
      blocks.add(
          new Block(
              matcher.group(1) == null ? "" : matcher.group(1),
              matcher.group(2) == null ? "" : matcher.group(2),
              matcher.group(3),
              matcher.group(4)));
    }
    return new Readme(blocks);
  }

  List<Block> all(String kind) {
    return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
  }

  /** A region of the snippets, moved to the left margin. */
  static String snippet(String name) {
    String source =
        read(MODULE.resolve("src/test/java/io/openrubric/standard/cn/ReadmeSnippets.java"));
    Matcher matcher =
        Pattern.compile("(?m)^ *// begin " + name + "\\n((?s).*?)^ *// end$").matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("Expected a snippet, got none called " + name);
    }
    return matcher.group(1).stripTrailing().stripIndent() + "\n";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
