package io.openrubric.standard.cn.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a sheet: UTF-8 if all of it is, else GB18030 if all of it is that. */
final class SheetEncoding {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int CHUNK = 1 << 14;

  private SheetEncoding() {}

  /** The encoding of some bytes; fails at the first line that is no UTF-8 if it is neither. */
  static Charset of(String file, byte[] bytes) {
    int wrong = firstWrong(bytes, StandardCharsets.UTF_8);
    if (wrong < 0) {
      return StandardCharsets.UTF_8;
    }
    if (firstWrong(bytes, GB18030) < 0) {
      return GB18030;
    }
    throw Utf8Check.failure(file, line(bytes, wrong));
  }

  /** Fails at the first line that is not in an encoding that was stated. */
  static void check(String file, byte[] bytes, Charset charset) {
    int wrong = firstWrong(bytes, charset);
    if (wrong >= 0) {
      throw ProblemList.failure(
          SheetProblemCode.NOT_UTF_8,
          file,
          file + ":" + line(bytes, wrong),
          "文件应为 " + charset + " 编码，此行含有其他编码的字节",
          "Expected " + charset + ", got bytes of another encoding on this line");
    }
  }

  /** The position of the first byte that does not belong there, -1 if all do. */
  private static int firstWrong(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), true);
    }
    return result.isError() ? in.position() : -1;
  }

  private static long line(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
