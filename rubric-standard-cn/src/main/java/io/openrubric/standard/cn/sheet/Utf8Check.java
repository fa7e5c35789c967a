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
  private static final int STRETCH = 32;
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private Utf8Check() {}

  /** Fails at the first line that is not UTF-8. */
  static void check(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] chunk = new byte[CHUNK];
    ByteBuffer bytes = ByteBuffer.wrap(chunk);
    CharBuffer chars = CharBuffer.allocate(STRETCH);
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(chunk, bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        boolean sound = decode(decoder, bytes, chars, end);
        line += lineFeeds(chunk, bytes.position());
        if (!sound) {
          throw failure(file.toString(), line);
        }
        bytes.compact();
      }
    }
  }

  /** Decodes all but what may go on in the next bytes; false at what is not UTF-8. */
  private static boolean decode(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
    int limit = bytes.limit();
    skipAscii(bytes);
    while (bytes.hasRemaining()) {
      int from = bytes.position();
      bytes.limit(Math.min(limit, from + STRETCH));
      CoderResult result = decoder.decode(bytes, chars.clear(), end && bytes.limit() == limit);
      bytes.limit(limit);
      if (result.isError() || bytes.position() == from) {
        return !result.isError();
      }
      skipAscii(bytes);
    }
    return true;
  }

  /** Most of a table is ASCII, and eight bytes are told to be so at once. */
  private static void skipAscii(ByteBuffer bytes) {
    int at = bytes.position();
    while (at + Long.BYTES <= bytes.limit() && (bytes.getLong(at) & BEYOND_ASCII) == 0) {
      at += Long.BYTES;
    }
    bytes.position(at);
  }

  private static int lineFeeds(byte[] bytes, int count) {
    int lines = 0;
    for (int i = 0; i < count; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
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
