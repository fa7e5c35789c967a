package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BrokenWorkbookPropertyTest {
  private static final String WORKSHEET =
      Xlsx.rows("level1,indicator,weight", "产出,x,1")
          + "<row r=\"5\"><c r=\"A5\" s=\"1\"><f>1</f><v>0.5</v></c>"
          + "<c r=\"B5\" t=\"s\"><v>0</v></c></row>";

  private static Xlsx workbook(String worksheet) {
    return new Xlsx()
        .formats("0.0%;[Red]-0%")
        .strings("<si><t>a</t></si>")
        .worksheet("a", worksheet);
  }

  /** Reads all of it, or fails in the one way that is documented. */
  private static boolean isRead(byte[] bytes) {
    try {
      for (Worksheet worksheet : Workbook.of(bytes).worksheets()) {
        worksheet.rows();
      }
      return true;
    } catch (BadWorkbookException e) {
      return false;
    }
  }

  @Property
  void aChangedByteIsReadOrRefused(@ForAll @IntRange(max = 5_000) int at, @ForAll byte value) {
    byte[] bytes = workbook(WORKSHEET).bytes();
    assertThat(isRead(bytes)).isTrue();
    bytes[at % bytes.length] = value;
    isRead(bytes);
  }

  @Property
  void aChangedSignOfXmlIsReadOrRefused(
      @ForAll @IntRange(max = 2_000) int at, @ForAll @IntRange(min = 1, max = 127) int sign) {
    byte[] xml = WORKSHEET.getBytes(StandardCharsets.UTF_8);
    xml[at % xml.length] = (byte) sign;
    isRead(workbook(new String(xml, StandardCharsets.UTF_8)).bytes());
  }
}
