package io.openrubric.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The documents of the first release. */
final class Fixtures {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/fixtures/v1");

  private Fixtures() {}

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a document that is not there yet, if asked to; never one that is. */
  static void writeMissing(String name, Supplier<String> document) {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("fixtures.write") && !Files.exists(file)) {
      try {
        Files.writeString(file, document.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
