package io.openrubric.standard.cn.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;

/**
 * The parts of a workbook, which is a zip file. They are inflated in memory and counted on the way:
 * the sizes that a file states are not believed, and nothing is written to disk. Only XML is; there
 * are no words in pictures.
 */
final class Parts {
  static final int MOST_BYTES = 50_000_000;
  static final int MOST_PARTS = 2_000;
  private static final int CHUNK = 1 << 14;

  /** By name in lower case. */
  private final Map<String, byte[]> byName = new HashMap<>();

  private int room = MOST_BYTES;

  private Parts() {}

  static Parts of(byte[] zip) throws BadWorkbookException {
    Parts parts = new Parts();
    for (ZipDirectory.Entry entry : ZipDirectory.of(zip, MOST_PARTS)) {
      String name = entry.name().toLowerCase(Locale.ROOT);
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        if (parts.byName.put(name, parts.inflated(zip, entry)) != null) {
          throw BadWorkbookException.part(entry.name(), "it is there twice");
        }
      }
    }
    return parts;
  }

  private byte[] inflated(byte[] zip, ZipDirectory.Entry entry) throws BadWorkbookException {
    if (entry.encrypted()) {
      throw BadWorkbookException.part(entry.name(), "it is encrypted");
    }
    Inflater inflater = new Inflater(true);
    try {
      byte[] bytes =
          switch (entry.method()) {
            case ZipEntry.STORED ->
                counted(new ByteArrayInputStream(zip, entry.start(), entry.size()));
            case ZipEntry.DEFLATED -> {
              int rest = zip.length - entry.start();
              yield counted(
                  new InflaterInputStream(
                      new ByteArrayInputStream(zip, entry.start(), rest), inflater));
            }
            default ->
                throw BadWorkbookException.part(
                    entry.name(), "it is packed by method " + entry.method());
          };
      CRC32 check = new CRC32();
      check.update(bytes);
      if (check.getValue() != entry.check()) {
        throw BadWorkbookException.part(entry.name(), "its checksum differs");
      }
      return bytes;
    } catch (IOException e) {
      throw BadWorkbookException.part(entry.name(), String.valueOf(e.getMessage()));
    } finally {
      inflater.end();
    }
  }

  private byte[] counted(InputStream in) throws IOException, BadWorkbookException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      room -= read;
      if (room < 0) {
        throw BadWorkbookException.tooLarge(
            MOST_BYTES, "字节（解压后）", " bytes in an inflated workbook");
      }
      kept.write(chunk, 0, read);
    }
    return kept.toByteArray();
  }

  /** A part that may be absent. */
  Optional<XmlPart> find(String name) throws BadWorkbookException {
    byte[] bytes = byName.get(name.toLowerCase(Locale.ROOT));
    return bytes == null ? Optional.empty() : Optional.of(XmlPart.of(name, bytes));
  }

  /** A part that another one refers to. */
  XmlPart get(String name) throws BadWorkbookException {
    Optional<XmlPart> part = find(name);
    if (part.isEmpty()) {
      throw BadWorkbookException.part(name, "it is not there");
    }
    return part.get();
  }
}
