package io.openrubric.standard.cn.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the first bytes of a file say that it is; its name does not say so. */
enum FileStart {
  /** A zip file, as workbooks of today are. */
  ZIP(0x50, 0x4B, 0x03, 0x04),
  /** A file of files, as the workbooks of 1997 are (.xls), and those with a password. */
  COMPOUND(0xD0, 0xCF, 0x11, 0xE0),
  /** A page of the web or other XML, which many systems export under the name of a workbook. */
  MARKUP('<'),
  /** Anything else: text, perhaps. */
  OTHER;

  /** How many bytes tell it. */
  static final int LENGTH = 4;

  private final byte[] start;

  FileStart(int... start) {
    this.start = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      this.start[i] = (byte) start[i];
    }
  }

  static FileStart of(byte[] bytes) {
    for (FileStart each : values()) {
      int length = each.start.length;
      if (bytes.length >= length && Arrays.equals(bytes, 0, length, each.start, 0, length)) {
        return each;
      }
    }
    return OTHER;
  }

  /** Of a file that can be read twice; else it is anything. */
  static FileStart of(Path file) {
    if (!Files.isRegularFile(file)) {
      return OTHER;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(LENGTH));
    } catch (IOException toldByReading) {
      return OTHER;
    }
  }
}
