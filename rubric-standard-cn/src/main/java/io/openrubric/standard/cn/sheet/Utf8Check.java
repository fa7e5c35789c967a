package io.openrubric.standard.cn.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks through a whole file for bytes that are not UTF-8 before anything of it is used: a table
 * from a spreadsheet program in GB18030 should fail as a whole, not after its first rows.
 */
final class Utf8Check {
  private static final int CHUNK = 1 << 16;

  private Utf8Check() {}

  /** Fails at the first line that is not UTF-8. */
  static void check(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars.clear(), end);
        line += lineFeeds(bytes);
        if (result.isError()) {
          throw failure(file.toString(), line);
        }
        bytes.compact();
      }
    }
  }

  private static int lineFeeds(ByteBuffer decoded) {
    int lines = 0;
    for (int i = 0; i < decoded.position(); i++) {
      if (decoded.get(i) == '\n') {
        lines++;
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
