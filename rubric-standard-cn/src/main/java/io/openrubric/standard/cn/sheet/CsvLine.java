package io.openrubric.standard.cn.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of a CSV file in UTF-8, put together byte by byte in one array: with a text for each figure
 * to be encoded, writing took more time than scoring.
 */
final class CsvLine {
  private static final int ROOM = 64;
  private static final int TEN = 10;

  /** The bytes that a character takes at most. */
  private static final int MOST_BYTES = 3;

  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = TEN * POWERS[i - 1];
    }
  }

  private byte[] line = new byte[ROOM];
  private int length;
  private boolean begun;

  /** Adds a text, guarded and in quotes where a reader needs that. */
  void text(String field) throws IOException {
    if (isWord(field)) {
      append(field);
    } else {
      String record = CsvText.of(List.of(List.of(field)));
      append(record.substring(0, record.length() - 1));
    }
  }

  private static boolean isWord(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (!Character.isLetterOrDigit(field.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void append(String field) throws IOException {
    separate(MOST_BYTES * field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c < 0x80) {
        line[length++] = (byte) c;
      } else if (c < 0x800) {
        line[length++] = (byte) (0xC0 | (c >> 6));
        line[length++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        line[length++] = (byte) (0xE0 | (c >> 12));
        line[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        line[length++] = (byte) (0x80 | (c & 0x3F));
      } else {
        // Rare, and refused if it is half a character.
        ByteBuffer rest =
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(field, i, field.length()));
        int count = rest.remaining();
        rest.get(line, length, count);
        length += count;
        return;
      }
    }
  }

  /** Adds an empty field. */
  void blank() {
    separate(0);
  }

  /** Adds a figure of up to 18 digits with its decimals. */
  void figure(BigDecimal value) {
    figure(value.unscaledValue().longValueExact(), value.scale());
  }

  /** Adds a figure with up to 18 decimals, in units of the last; any long but the least. */
  void figure(long units, int scale) {
    separate(ROOM);
    if (units < 0) {
      line[length++] = '-';
    }
    long rest = Math.abs(units);
    int digits = scale + 1;
    while (digits < POWERS.length && rest >= POWERS[digits]) {
      digits++;
    }
    int end = length + digits + (scale == 0 ? 0 : 1);
    int at = end;
    for (int i = 1; at > length; i++) {
      line[--at] = (byte) ('0' + rest % TEN);
      rest /= TEN;
      if (i == scale) {
        line[--at] = '.';
      }
    }
    length = end;
  }

  /** Writes the line and begins the next. */
  void end(OutputStream out) throws IOException {
    line[length++] = '\n';
    out.write(line, 0, length);
    length = 0;
    begun = false;
  }

  /** Separates from the field before, with room for another and the end of the line. */
  private void separate(int field) {
    if (line.length < length + field + ROOM) {
      line = Arrays.copyOf(line, 2 * (length + field + ROOM));
    }
    if (begun) {
      line[length++] = ',';
    }
    begun = true;
  }
}
