package io.openrubric.standard.cn.sheet;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Lines of a CSV file, put together in one array without a text for each figure: so writing a large
 * table takes a third of the time.
 */
final class CsvLine {
  private static final int ROOM = 64;
  private static final int TEN = 10;
  private static final long[] POWERS =
      LongStream.iterate(1, power -> TEN * power).limit(19).toArray();

  private char[] line = new char[ROOM];
  private int length;
  private boolean begun;

  /** Adds a text, guarded and in quotes where a reader needs that. */
  void text(String field) {
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

  private void append(String field) {
    separate(field.length());
    field.getChars(0, field.length(), line, length);
    length += field.length();
  }

  /** Adds an empty field. */
  void blank() {
    append("");
  }

  /** Adds a figure with its decimals. */
  void figure(BigDecimal value) {
    append(value.toPlainString());
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
      line[--at] = (char) ('0' + rest % TEN);
      rest /= TEN;
      if (i == scale) {
        line[--at] = '.';
      }
    }
    length = end;
  }

  /** Writes the line and begins the next. */
  void end(Writer out) throws IOException {
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
