package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A record of a CSV file, or a row of a worksheet. Its characters are in one array, and a field
 * becomes a text when it is asked for: most of a large table is figures, which are read from the
 * characters. Immutable.
 */
final class CsvRow {
  private final long line;
  private final char[] text;

  /** By field: where it ends. */
  private final int[] ends;

  private CsvRow(long line, char[] text, int[] ends) {
    this.line = line;
    this.text = text;
    this.ends = ends;
  }

  /** A row of texts. */
  static CsvRow of(long line, List<String> fields) {
    int[] ends = new int[fields.size()];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = text.append(fields.get(i)).length();
      text.append('\0');
    }
    return new CsvRow(line, text.toString().toCharArray(), ends);
  }

  /** The line on which it begins, from 1. */
  long line() {
    return line;
  }

  /** How many fields there are. */
  int size() {
    return ends.length;
  }

  /** How many fields there are but for blank ones at the end. */
  int used() {
    int used = size();
    while (used > 0 && isBlank(used - 1)) {
      used--;
    }
    return used;
  }

  /** A field as written, without its quotes. */
  String field(int index) {
    return new String(text, start(index), ends[index] - start(index));
  }

  /** All fields. */
  List<String> fields() {
    List<String> fields = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      fields.add(field(i));
    }
    return List.copyOf(fields);
  }

  /** Whether there is nothing in a field but white space. */
  boolean isBlank(int index) {
    for (int at = start(index); at < ends[index]; at++) {
      if (!Blank.isSpace(text[at])) {
        return false;
      }
    }
    return true;
  }

  /** The characters of all fields, with a 0 behind each; not to be written to. */
  char[] text() {
    return text;
  }

  /** Where a field begins in {@link #text}. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1] + 1;
  }

  /** Where it ends, before the 0. */
  int end(int index) {
    return ends[index];
  }

  /** Puts rows together from what the parser finds. */
  static final class Handler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private static final int ROOM = 64;

    private final int mostFields;
    private final int longestField;
    private final int longestRecord;
    private char[] text = new char[ROOM];
    private int[] ends = new int[ROOM];

    Handler(int mostFields, int longestField, int longestRecord) {
      this.mostFields = mostFields;
      this.longestField = longestField;
      this.longestRecord = longestRecord;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      int start = index == 0 ? 0 : ends[index - 1] + 1;
      int end = start + length;
      check(index + 1, mostFields, "fields");
      check(length, longestField, "characters in a field");
      check(end, longestRecord, "characters in a record");
      if (end >= text.length) {
        text = Arrays.copyOf(text, 2 * (end + 1));
      }
      if (index == ends.length) {
        ends = Arrays.copyOf(ends, 2 * index);
      }
      System.arraycopy(buffer, offset, text, start, length);
      text[end] = 0;
      ends[index] = end;
    }

    private static void check(int count, int most, String what) {
      if (count > most) {
        throw new CsvParseException("more than " + most + " " + what);
      }
    }

    @Override
    protected CsvRow buildRecord() {
      int size = getFieldCount();
      int length = size == 0 ? 0 : ends[size - 1] + 1;
      return new CsvRow(
          getStartingLineNumber(), Arrays.copyOf(text, length), Arrays.copyOf(ends, size));
    }
  }
}
