package io.openrubric.standard.cn.sheet;

import com.google.common.base.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks through a whole file for bytes that are not UTF-8 before anything of it is used: a table
 * from a spreadsheet program in GB18030 should fail as a whole, not after its first rows.
 */
final class Utf8Check {
  private static final int CHUNK = 1 << 16;

  /** The bytes of the longest character. */
  private static final int LONGEST = 4;

  private Utf8Check() {}

  /** Fails at the first line that is not UTF-8. */
  static void check(Path file) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int held = 0;
    long checked = 0;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(chunk, held, CHUNK - held);
        end = read < 0;
        int filled = held + Math.max(read, 0);
        int whole = end ? filled : whole(chunk, filled);
        if (!Utf8.isWellFormed(chunk, 0, whole)) {
          long line = 1 + lineFeeds(file, checked) + linesBeforeFault(chunk, whole);
          throw failure(file.toString(), line);
        }
        checked += whole;
        held = filled - whole;
        System.arraycopy(chunk, whole, chunk, 0, held);
      }
    }
  }

  /** The bytes before a last character that may go on in the next ones. */
  private static int whole(byte[] bytes, int count) {
    for (int i = count - 1; i >= Math.max(0, count - LONGEST); i--) {
      boolean goesOn = (bytes[i] & 0xC0) == 0x80;
      if (!goesOn) {
        return bytes[i] < 0 ? i : count;
      }
    }
    return count;
  }

  private static int linesBeforeFault(byte[] bytes, int count) {
    int start = 0;
    int lines = 0;
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        if (!Utf8.isWellFormed(bytes, start, i - start)) {
          return lines;
        }
        start = i + 1;
        lines++;
      }
    }
    return lines;
  }

  /** The line feeds among the first bytes: counted only once something is wrong behind them. */
  private static long lineFeeds(Path file, long bytes) throws IOException {
    long lines = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
      for (long i = 0; i < bytes; i++) {
        lines += in.read() == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  /** The problem of a file that is not UTF-8. */
  static RuntimeException failure(String file, long line) {
    return ProblemList.failure(
        SheetProblemCode.NOT_UTF_8,
        file,
        file + ":" + line,
        "文件应为 UTF-8 编码，此行含有其他编码的字节；请另存为“CSV UTF-8”",
        "Expected UTF-8, got bytes of another encoding on this line; save the file as \"CSV"
            + " UTF-8\"");
  }
}
