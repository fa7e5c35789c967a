package io.openrubric.standard.cn.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;

/**
 * The parts of a workbook, which is a zip file. They are inflated as they are read and counted on
 * the way: the sizes that a file states are not believed, and nothing is written to disk. What
 * nobody reads, such as pictures, is not inflated.
 */
final class Parts {
  static final int MOST_BYTES = 50_000_000;
  static final int MOST_PARTS = 2_000;

  private final byte[] zip;

  /** By what is the same for all names of one part. */
  private final Map<String, ZipDirectory.Entry> byName = new HashMap<>();

  private final Set<String> twice = new HashSet<>();

  /** How much of each part was read, at most. */
  private final Map<String, Integer> counted = new HashMap<>();

  private int room = MOST_BYTES;

  private Parts(byte[] zip) {
    this.zip = zip;
  }

  static Parts of(byte[] zip) throws BadWorkbookException {
    Parts parts = new Parts(zip);
    for (ZipDirectory.Entry entry : ZipDirectory.of(zip, MOST_PARTS)) {
      String name = key(entry.name());
      if (parts.byName.put(name, entry) != null) {
        parts.twice.add(name);
      }
    }
    return parts;
  }

  /** What is the same for all names of one part: %20 may stand for a blank. */
  static String key(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    try {
      return URLDecoder.decode(relative.replace("+", "%2B"), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noEscapes) {
      return relative.toLowerCase(Locale.ROOT);
    }
  }

  /** A part that may be absent. */
  Optional<XmlPart> find(String name) throws BadWorkbookException {
    ZipDirectory.Entry entry = byName.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if (twice.contains(key(name))) {
      throw BadWorkbookException.part(name, "它出现两次", "it is there twice");
    }
    return Optional.of(XmlPart.of(name, new PartStream(entry)));
  }

  /** A part that another one refers to. */
  XmlPart get(String name) throws BadWorkbookException {
    Optional<XmlPart> part = find(name);
    if (part.isEmpty()) {
      throw BadWorkbookException.part(name, "文件中没有它", "it is not there");
    }
    return part.get();
  }

  private InputStream inflated(ZipDirectory.Entry entry) throws BadWorkbookException {
    if (entry.encrypted()) {
      throw BadWorkbookException.part(entry.name(), "它已加密", "it is encrypted");
    }
    return switch (entry.method()) {
      case ZipEntry.STORED -> new ByteArrayInputStream(zip, entry.start(), entry.size());
      case ZipEntry.DEFLATED -> {
        InputStream packed =
            new ByteArrayInputStream(zip, entry.start(), zip.length - entry.start());
        Inflater inflater = new Inflater(true);
        yield new InflaterInputStream(packed, inflater) {
          @Override
          public void close() throws IOException {
            inflater.end();
            super.close();
          }
        };
      }
      default ->
          throw BadWorkbookException.part(
              entry.name(), "压缩方式为 " + entry.method(), "it is packed by method " + entry.method());
    };
  }

  /** The bytes of a part, counted where they were not read before, and checked at their end. */
  private final class PartStream extends FilterInputStream {
    private final ZipDirectory.Entry entry;
    private final CRC32 check = new CRC32();
    private int position;

    PartStream(ZipDirectory.Entry entry) throws BadWorkbookException {
      super(inflated(entry));
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int read = super.read(bytes, start, length);
      if (read < 0) {
        if (check.getValue() != entry.check()) {
          throw XmlPart.passing(
              BadWorkbookException.part(entry.name(), "校验和不符", "its checksum differs"));
        }
        return read;
      }
      check.update(bytes, start, read);
      position += read;
      count();
      return read;
    }

    private void count() throws IOException {
      int before = counted.getOrDefault(entry.name(), 0);
      if (position > before) {
        counted.put(entry.name(), position);
        room -= position - before;
      }
      if (room < 0) {
        throw XmlPart.passing(
            BadWorkbookException.tooLong(MOST_BYTES, "字节（解压后）", " bytes in an inflated workbook"));
      }
    }
  }
}
