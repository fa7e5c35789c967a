package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files as programs write them, and as none does. */
class ZipDirectoryTest {
  private static final byte[] XML = "<a/>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NAME = "a.xml".getBytes(StandardCharsets.UTF_8);

  private static String root(byte[] zip) throws BadWorkbookException {
    XmlPart part = Parts.of(zip).get("a.xml");
    assertThat(part.next() && part.starts("a")).isTrue();
    while (part.next()) {
      // The checksum stands at the end.
    }
    return "a";
  }

  private static byte[] written(int method, String remark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a.xml");
      entry.setMethod(method);
      entry.setSize(XML.length);
      entry.setCrc(check());
      zip.setComment(remark);
      zip.putNextEntry(entry);
      zip.write(XML);
    }
    return bytes.toByteArray();
  }

  private static long check() {
    CRC32 check = new CRC32();
    check.update(XML);
    return check.getValue();
  }

  /** A zip file of one stored part, with its sizes and places where those of large files stand. */
  private static byte[] wide() {
    ByteBuffer zip = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0x04034b50).putShort((short) 45).putShort((short) 0).putShort((short) 0);
    zip.putInt(0).putInt((int) check()).putInt(-1).putInt(-1);
    zip.putShort((short) NAME.length).putShort((short) 0).put(NAME).put(XML);
    int list = zip.position();
    zip.putInt(0x02014b50).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    zip.putShort((short) 0).putInt(0).putInt((int) check()).putInt(-1).putInt(-1);
    // A field of something else stands before the one that is wanted.
    zip.putShort((short) NAME.length).putShort((short) (5 + 28)).putShort((short) 0);
    zip.putShort((short) 0).putShort((short) 0).putInt(0).putInt(-1).put(NAME);
    zip.putShort((short) 0x7777).putShort((short) 1).put((byte) 1);
    zip.putShort((short) 1).putShort((short) 24);
    zip.putLong(XML.length).putLong(XML.length).putLong(0);
    int end = zip.position();
    zip.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    zip.putInt(0).putInt(0).putLong(1).putLong(1).putLong(end - list).putLong(list);
    zip.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    zip.putInt(0x06054b50).putInt(0).putShort((short) -1).putShort((short) -1);
    zip.putInt(-1).putInt(-1).putShort((short) 0);
    byte[] bytes = new byte[zip.position()];
    zip.flip().get(bytes);
    return bytes;
  }

  @Test
  void partsAreStoredOrDeflatedAndTheFileMayHaveARemark() throws Exception {
    assertThat(root(written(ZipEntry.STORED, ""))).isEqualTo("a");
    assertThat(root(written(ZipEntry.DEFLATED, "x".repeat(65_535)))).isEqualTo("a");
  }

  @Test
  void sizesAndPlacesMayBeThoseOfLargeFiles() throws Exception {
    assertThat(root(wide())).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checksum", "method", "encrypted", "place", "size"})
  void aPartThatCannotBeReadIsRefused(String what) throws Exception {
    byte[] bytes = written(ZipEntry.STORED, "");
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int list = zip.getInt(bytes.length - 6);
    String why =
        switch (what) {
          case "checksum" -> {
            bytes[30 + NAME.length + 1] = 'b';
            yield "its checksum differs";
          }
          case "method" -> {
            zip.putShort(list + 10, (short) 12);
            yield "packed by method 12";
          }
          case "encrypted" -> {
            zip.putShort(list + 8, (short) 1);
            yield "it is encrypted";
          }
          case "place" -> {
            zip.putInt(list + 42, 1);
            yield "it is not where the zip file says";
          }
          default -> {
            zip.putInt(list + 20, 2);
            yield "its checksum differs";
          }
        };
    assertThatThrownBy(() -> root(bytes))
        .isInstanceOf(BadWorkbookException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aPictureThatInflatesToMuchIsNotInflated() throws Exception {
    byte[] bytes =
        new Xlsx().worksheet("a", Xlsx.rows("1")).part("a.png", "0".repeat(60_000_000)).bytes();
    assertThat(Workbook.of(bytes).worksheets()).hasSize(1);
  }
}
