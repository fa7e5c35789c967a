package io.openrubric.standard.cn.sheet;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Lines as bytes, made as they are read. */
final class LineStream extends InputStream {
  private final Iterator<String> lines;
  private byte[] line = {};
  private int at;

  LineStream(Stream<String> lines) {
    this.lines = lines.iterator();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (at == line.length) {
      if (!lines.hasNext()) {
        return -1;
      }
      line = lines.next().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, bytes, offset, count);
    at += count;
    return count;
  }
}
