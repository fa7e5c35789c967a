package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read at once, a character may begin in one part and end in the next. */
class Utf8CheckTest {
  private static final int LINES = 9_000;

  @TempDir private Path folder;

  private static byte[] text(int shift) {
    return ("x".repeat(shift) + "项目𠮷é,1\n".repeat(LINES)).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void charactersMayBeginAnywhere(int shift) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), text(shift));
    assertThatCode(() -> Utf8Check.check(file)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4_000, 5_000, LINES})
  void theLineOfAFaultIsTold(int line) throws IOException {
    byte[] bytes = text(0);
    int length = bytes.length / LINES;
    bytes[(line - 1) * length + 1] = 'x';
    Path file = Files.write(folder.resolve("table.csv"), bytes);
    assertThatThrownBy(() -> Utf8Check.check(file)).hasMessageContaining("table.csv:" + line + ")");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aFileMayNotEndInsideACharacter(int left) throws IOException {
    byte[] bytes = ("a,1\n" + "𠮷").getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("table.csv"), Arrays.copyOf(bytes, 4 + left));
    assertThatThrownBy(() -> Utf8Check.check(file)).hasMessageContaining("table.csv:2");
  }
}
