package io.openrubric.standard.cn.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of what is in a zip file, which stands at its end. {@link java.util.zip.ZipInputStream}
 * does without it and then cannot read what some programs write as they go, and {@link
 * java.util.zip.ZipFile} reads files on disk alone.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int DATA = 0x04034b50;

  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int ENTRY_LENGTH = 46;
  private static final int DATA_LENGTH = 30;
  private static final int LONGEST_REMARK = 0xFFFF;

  /** Stands where a size or place has eight bytes elsewhere. */
  private static final long ELSEWHERE = 0xFFFF_FFFFL;

  private static final int ENCRYPTED = 1;

  /**
   * One part of a zip file.
   *
   * @param name its name
   * @param method how it is packed
   * @param encrypted whether it cannot be read
   * @param check the checksum of what is in it
   * @param start where its bytes start
   * @param size how many they are
   */
  record Entry(String name, int method, boolean encrypted, long check, int start, int size) {}

  private final ByteBuffer zip;

  private ZipDirectory(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The parts of a zip file, at most so many; what is out of place is an exception of the JDK. */
  static List<Entry> of(byte[] zip, int most) throws BadWorkbookException {
    return new ZipDirectory(zip).entries(most);
  }

  private List<Entry> entries(int most) throws BadWorkbookException {
    List<Entry> entries = new ArrayList<>();
    int at = start();
    while (zip.getInt(at) == ENTRY) {
      if (entries.size() == most) {
        throw BadWorkbookException.tooLarge(most, "个部分", " parts in a workbook");
      }
      int name = unsigned(at + 28);
      int extra = unsigned(at + 30);
      entries.add(entry(at, name, extra));
      at = at + ENTRY_LENGTH + name + extra + unsigned(at + 32);
    }
    return entries;
  }

  /** Where the list starts. */
  private int start() throws BadWorkbookException {
    int last = zip.limit() - END_LENGTH;
    for (int end = last; end >= Math.max(0, last - LONGEST_REMARK); end--) {
      if (zip.getInt(end) == END) {
        long start = wide(end + 16);
        int locator = end - LOCATOR_LENGTH;
        if (start == ELSEWHERE && locator >= 0 && zip.getInt(locator) == LOCATOR_64) {
          int end64 = Math.toIntExact(zip.getLong(locator + 8));
          if (zip.getInt(end64) == END_64) {
            start = zip.getLong(end64 + 48);
          }
        }
        return Math.toIntExact(start);
      }
    }
    throw BadWorkbookException.part("zip", "文件不完整", "it was cut off");
  }

  private Entry entry(int at, int nameLength, int extraLength) throws BadWorkbookException {
    int nameStart = at + ENTRY_LENGTH;
    String name =
        new String(zip.array(), nameStart, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
    long size = wide(at + 20);
    long place = wide(at + 42);
    int wideField = wideField(nameStart + nameLength, extraLength);
    if (wideField >= 0) {
      // Only what does not stand above stands here: the size, the packed size, the place.
      int next = wideField + (wide(at + 24) == ELSEWHERE ? Long.BYTES : 0);
      if (size == ELSEWHERE) {
        size = zip.getLong(next);
        next += Long.BYTES;
      }
      place = place == ELSEWHERE ? zip.getLong(next) : place;
    }
    int data = Math.toIntExact(place);
    if (zip.getInt(data) != DATA) {
      throw BadWorkbookException.part(name, "位置有误", "it is not where the zip file says");
    }
    return new Entry(
        name,
        unsigned(at + 10),
        (unsigned(at + 8) & ENCRYPTED) != 0,
        wide(at + 16),
        data + DATA_LENGTH + unsigned(data + 26) + unsigned(data + 28),
        Math.toIntExact(size));
  }

  /** Where the eight bytes stand among further fields, -1 if there are none. */
  private int wideField(int start, int length) {
    int at = start;
    while (at + 4 <= start + length) {
      if (unsigned(at) == 1) {
        return at + 4;
      }
      at = at + 4 + unsigned(at + 2);
    }
    return -1;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private long wide(int at) {
    return Integer.toUnsignedLong(zip.getInt(at));
  }
}
