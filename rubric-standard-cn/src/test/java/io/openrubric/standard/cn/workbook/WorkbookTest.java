package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

  private static Worksheet.Rows rows(Xlsx workbook) throws BadWorkbookException {
    return Workbook.of(workbook.bytes()).worksheets().get(0).rows();
  }

  /** What the first cell of a workbook shows. */
  private static String shown(Xlsx workbook) throws BadWorkbookException {
    return rows(workbook).rows().get(0).cells().get(0);
  }

  private static String cell(String xml) throws BadWorkbookException {
    return shown(new Xlsx().worksheet("a", "<row r=\"1\">" + xml + "</row>"));
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(
            () -> {
              for (Worksheet worksheet : Workbook.of(bytes).worksheets()) {
                worksheet.rows();
              }
            })
        .isInstanceOf(BadWorkbookException.class)
        .hasMessageStartingWith("Expected ")
        .hasMessageContaining(why);
  }

  private static void refused(Xlsx workbook, String why) {
    refused(workbook.bytes(), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A1'><v>0.30000000000000004</v></c>|0.3",
        "<c r='A1'><v>97.659999999999997</v></c>|97.66",
        "<c r='A1'><v>1.1E+2</v></c>|110",
        "<c r='A1'><v>1E-3</v></c>|0.001",
        "<c r='A1'><v>12345678901234567890</v></c>|12345678901234600000",
        "<c r='A1' t='n'><v>-0</v></c>|0",
        "<c r='A1'><f>1/3</f><v>0.33333333333333331</v></c>|0.333333333333333",
        "<c r='A1'><f>1/0</f><v>#DIV/0!</v></c>|#DIV/0!",
        "<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>|#DIV/0!",
        "<c r='A1' t='e'><v>#N/A</v></c>|#N/A",
        "<c r='A1' t='b'><v>1</v></c>|TRUE",
        "<c r='A1' t='b'><f>1=2</f><v>0</v></c>|FALSE",
        "<c r='A1' t='str'><f>\"良\"</f><v>良</v></c>|良",
        "<c r='A1' t='d'><v>2023-12-31T00:00:00</v></c>|2023-12-31",
        "<c r='A1' t='inlineStr'><is><t>≥95%</t></is></c>|≥95%",
        "<c r='A1' t='inlineStr'><is><r><t>实际</t></r><r><rPr><b/></rPr><t>值</t></r></is></c>|实际值",
        "<c r='A1' t='inlineStr'><is><t>重</t><rPh sb='0' eb='1'><t>chóng</t></rPh></is></c>|重",
        "<c r='A1' t='inlineStr'><is><t>a&lt;b &amp; &#x4E2D;<![CDATA[<c>]]></t></is></c>|a<b & 中<c>",
        "<c r='A1' t='inlineStr'><is><t>_x0041__x005F_x0042_</t></is></c>|A_x0042_",
        "<c><v>7</v></c>|7",
        "<c r='A1'><v>1E999999999</v></c>|1E999999999",
        "<c r='A1'><v>NaN</v></c>|NaN",
      })
  void aCellIsWhatItShows(String xml, String shown) throws Exception {
    assertThat(cell(xml)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "<c s='1' t='s'><v>0</v></c>",
    "<c s='1' t='str'><v>12</v></c>",
    "<c s='1' t='inlineStr'><is><t>12</t></is></c>"
  })
  void textsHaveAFormatToo(String xml) throws BadWorkbookException {
    Xlsx workbook = new Xlsx().formats("@\"公里\"").strings("<si><t>12</t></si>");
    assertThat(shown(workbook.worksheet("a", "<row>" + xml + "</row>"))).isEqualTo("12公里");
  }

  @Test
  void lineBreaksAreKept() throws Exception {
    assertThat(cell("<c t='inlineStr'><is><t>第一行\n第二行</t></is></c>")).isEqualTo("第一行\n第二行");
    assertThat(cell("<c t='inlineStr'><is><t>第一行_x000D_\n第二行</t></is></c>"))
        .isEqualTo("第一行\r\n第二行");
  }

  @Test
  void aStyleSaysHowANumberIsShown() throws Exception {
    Xlsx workbook =
        new Xlsx()
            .formats("0.00%", "yyyy\"年\"m\"月\"d\"日\"", "#,##0.00\"万元\"")
            .strings("<si><t>1.5</t></si>")
            .worksheet(
                "a",
                "<row><c s='1'><v>0.97499999999999998</v></c><c s='2'><v>45291</v></c>"
                    + "<c s='3'><f>A1</f><v>1234.5</v></c><c s='9'><v>4.50</v></c>"
                    + "<c s='1' t='s'><v>0</v></c><c s='1' t='str'><v>2</v></c></row>");
    assertThat(rows(workbook).rows().get(0).cells().values())
        .containsExactly("97.50%", "2023-12-31", "1,234.50万元", "4.5", "1.5", "2");
    assertThat(shown(workbook.from1904())).isEqualTo("97.50%");
    assertThat(rows(workbook).rows().get(0).cells()).containsEntry(1, "2028-01-01");
  }

  @Test
  void formatsOfConditionsAndOfNoCellDoNotCount() throws Exception {
    Xlsx workbook =
        new Xlsx()
            .styles(
                "<numFmts><numFmt numFmtId='164' formatCode='0.0'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='164'/></cellXfs>"
                    + "<dxfs><dxf><numFmt numFmtId='164' formatCode='0%'/></dxf></dxfs>")
            .worksheet("a", "<row><c s='0'><v>2</v></c></row>");
    assertThat(shown(workbook)).isEqualTo("2.0");
  }

  @Test
  void rowsAndColumnsAreThoseOfTheSpreadsheet() throws Exception {
    List<WorksheetRow> rows =
        rows(new Xlsx()
                .worksheet(
                    "a",
                    "<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c><c r='AA3'><v>3</v></c>"
                        + "</row><row><c><v>4</v></c></row><row/><row r='9'><c/></row>"
                        + "<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>"))
            .rows();
    assertThat(rows)
        .containsExactly(
            new WorksheetRow(3, new TreeMap<>(Map.of(1, "1", 2, "2", 26, "3"))),
            new WorksheetRow(4, new TreeMap<>(Map.of(0, "4"))),
            new WorksheetRow(1048576, new TreeMap<>(Map.of(16383, "5"))));
  }

  @Test
  void rowsBehindTheLastOneThatIsAskedForAreNotLookedAt() throws Exception {
    Worksheet worksheet =
        Workbook.of(
                new Xlsx()
                    .worksheet("a", Xlsx.rows("1", "2") + "<row r='7'><c r='ZZZZ7'/></row>")
                    .bytes())
            .worksheets()
            .get(0);
    assertThat(worksheet.rows(2).rows()).hasSize(2);
    assertThat(worksheet.rows(6).rows()).hasSize(2);
    assertThatThrownBy(() -> worksheet.rows(7)).isInstanceOf(BadWorkbookException.class);
  }

  @Test
  void formulasThatWereNeverComputedAreNamed() throws Exception {
    Worksheet.Rows rows =
        rows(
            new Xlsx()
                .worksheet(
                    "a",
                    "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>A2</f></c>"
                        + "<c r='AB2'><f>A2</f><v></v></c>"
                        + "<c r='AC2' t='str'><f>\"\"</f><v></v></c></row>"));
    assertThat(rows.notComputed()).containsExactly("B2", "AB2");
    assertThat(rows.rows().get(0).cells()).containsExactly(Map.entry(0, "1"));
  }

  @Test
  void prefixesAndFoldersDoNotMatter() throws Exception {
    String main = "xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='r' Type='http://purl.oclc.org/ooxml/officeDocument/"
            + "relationships/officeDocument' Target='/Book/Main.XML'/></Relationships>");
    parts.put(
        "book/main.xml",
        "<x:workbook "
            + main
            + "><x:sheets><x:sheet xmlns:q='q' name='一' q:id='q'/>"
            + "<x:sheet xmlns:q='q' name='图' q:id='chart'/></x:sheets></x:workbook>");
    parts.put(
        "book/_rels/main.xml.rels",
        "<Relationships><Relationship Id='q' Type='a/worksheet' Target='../w/one.xml'/>"
            + "<Relationship Id='chart' Type='a/chartsheet' Target='c.xml'/></Relationships>");
    parts.put(
        "w/one.xml",
        "<x:worksheet "
            + main
            + "><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    List<Worksheet> worksheets = Workbook.of(Xlsx.zip(parts)).worksheets();
    assertThat(worksheets).extracting(Worksheet::name).containsExactly("一");
    assertThat(worksheets.get(0).rows().rows().get(0).cells()).containsEntry(0, "1");
  }

  @Test
  void hiddenWorksheetsAreKnownAsSuch() throws Exception {
    List<Worksheet> worksheets =
        Workbook.of(
                new Xlsx()
                    .worksheet("a", "hidden", "")
                    .worksheet("b", "veryHidden", "")
                    .worksheet("c", "")
                    .bytes())
            .worksheets();
    assertThat(worksheets).extracting(Worksheet::isHidden).containsExactly(true, true, false);
  }

  @Test
  void aZipFileOfSomethingElseIsNoWorkbook() {
    refused(Xlsx.zip(Map.of("mimetype", "application/vnd.oasis")), "a zip file without one");
    refused(
        Xlsx.zip(
            Map.of(
                "_rels/.rels",
                "<r><Relationship Id='1' Type='x/officeDocument' Target='word/document.xml'/></r>",
                "word/document.xml",
                "<w:document xmlns:w='w'/>")),
        "a zip file without one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet [<!ENTITY a 'x'>]>",
        "<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE worksheet [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>]>",
      })
  void documentTypesAreRefused(String doctype) {
    for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml")) {
      Xlsx workbook = new Xlsx().formats("0").worksheet("a", Xlsx.rows("1"));
      refused(workbook.part(part, doctype + "<worksheet><v>&a;</v></worksheet>"), "document type");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='s'><v>1</v></c>|no text 1 among 1",
        "<c t='s'><v>2000000000</v></c>|no text 2000000000 among 1",
        "<c t='s'><v>-1</v></c>|expected an index, got \"-1\"",
        "<c t='s'><v>x</v></c>|expected an index",
        "<c s='x'><v>1</v></c>|expected an index",
        "<c r='XFE1'><v>1</v></c>|at most 16384 columns",
        "<c r='ZZZZZZZZZZ1'><v>1</v></c>|at most 16384 columns",
        "<c r='1'><v>1</v></c>|at most 16384 columns",
        "<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>|cell A1 is there twice",
        "</row><row r='1'/><row>|row 1 below row 1",
        "</row><row r='1048577'/><row>|row 1048577",
        "</row><row r='9999999999'/><row>|expected an index",
        "<c><v>&undeclared;</v></c>|fault in xl/worksheets/sheet1.xml",
        "<c>|fault in xl/worksheets/sheet1.xml",
      })
  void whatNoProgramWritesIsRefused(String row, String why) {
    refused(new Xlsx().strings("<si><t>a</t></si>").worksheet("a", "<row>" + row + "</row>"), why);
  }

  @Test
  void aPartMayHaveOtherNames() throws Exception {
    for (String name : List.of("xl/a b.xml", "/xl/a%20b.xml", "XL/A%20b.XML", "xl\\a b.xml")) {
      for (String target : List.of("a b.xml", "/xl/a%20b.xml", "%61%20b.XML")) {
        Xlsx workbook =
            new Xlsx()
                .worksheet("a", "")
                .part(
                    "xl/_rels/workbook.xml.rels",
                    "<r><Relationship Id='rId1' Type='x/worksheet' Target='" + target + "'/></r>")
                .part(name, "<worksheet><sheetData>" + Xlsx.rows("1") + "</sheetData></worksheet>");
        assertThat(shown(workbook)).isEqualTo("1");
      }
    }
    Xlsx other =
        new Xlsx()
            .part("_rels/.rels", "<r><Relationship Id='1' Type='x/officeDocument' Target='w'/></r>")
            .part("w", "<workbook/>");
    assertThat(Workbook.of(other.bytes()).worksheets()).isEmpty();
  }

  @Test
  void aBinaryWorkbookIsRefused() {
    String main = "<r><Relationship Id='1' Type='x/officeDocument' Target='xl/workbook.bin'/></r>";
    refused(new Xlsx().part("_rels/.rels", main), "got a binary one (.xlsb)");
  }

  @Test
  void partsThatAreMissingOrThereTwiceAreRefused() {
    Xlsx workbook = new Xlsx().worksheet("a", "").worksheet("b", "");
    String relations =
        "<r><Relationship Id='rId1' Type='x/worksheet' Target='w.xml'/>"
            + "<Relationship Id='rId2' Type='x/worksheet' Target='%s'/></r>";
    workbook.part("xl/w.xml", "<worksheet/>");
    workbook.part("xl/_rels/workbook.xml.rels", relations.formatted("w.xml"));
    refused(workbook, "two worksheets with one part");
    workbook.part("xl/_rels/workbook.xml.rels", relations.formatted("../XL/W.xml"));
    refused(workbook, "two worksheets with one part");
    workbook.part("xl/_rels/workbook.xml.rels", relations.formatted("no.xml"));
    refused(workbook, "xl/no.xml: it is not there");
    refused(workbook.part("xl/_rels/workbook.xml.rels", "<r/>"), "no part for worksheet \"a\"");
    refused(new Xlsx().part("XL/workbook.XML", ""), "it is there twice");
  }

  @Test
  void whatInflatesToMuchIsRefusedOnTheWay() {
    String half = "<a/>".repeat(Parts.MOST_BYTES / 8);
    byte[] bomb = new Xlsx().worksheet("a", half).worksheet("b", half).bytes();
    assertThat(bomb.length).isLessThan(200_000);
    refused(bomb, "at most 50000000 bytes");
    Xlsx many = new Xlsx();
    for (int i = 0; i < Parts.MOST_PARTS; i++) {
      many.part("p" + i, "");
    }
    refused(many, "at most 2000 parts");
  }

  @Test
  void moreOfAnythingThanAWorkbookHasIsRefused() {
    refused(new Xlsx().strings("<si/>".repeat(1_000_001)), "at most 1000000 shared texts");
    refused(new Xlsx().styles("<cellXfs>" + "<xf/>".repeat(100_001)), "at most 100000 formats");
    refused(new Xlsx().formats("0 ".repeat(1_001).split(" ")), "at most 1000 formats");
    StringBuilder relations = new StringBuilder("<r>");
    for (int i = 0; i <= 10_000; i++) {
      relations.append("<Relationship Id='").append(i).append("'/>");
    }
    refused(new Xlsx().part("_rels/.rels", relations.toString()), "at most 10000 relations");
    refused(new Xlsx().worksheet("a", "<a>".repeat(99)), "elements lie deeper than 100");
    Xlsx worksheets = new Xlsx();
    for (int i = 0; i <= 1_000; i++) {
      worksheets.worksheet("a", "");
    }
    refused(worksheets, "at most 1000 worksheets");
  }

  @Test
  void moreTextThanASheetHasIsRefused() {
    String most = "字".repeat(Worksheet.LONGEST_CELL);
    Xlsx tooLong = new Xlsx().worksheet("a", Xlsx.rows(most + "字"));
    refused(tooLong, "at most 100000 characters in a cell");
    // A small file, since all cells refer to one text.
    Xlsx tooMuch =
        new Xlsx()
            .strings("<si><t>" + most + "</t></si>")
            .worksheet("a", "<row>" + "<c t='s'><v>0</v></c>".repeat(101) + "</row>");
    refused(tooMuch, "at most 10000000 characters in a worksheet");
    Xlsx tooMany =
        new Xlsx().worksheet("a", "<row><c><v>1</v></c></row>".repeat(Worksheet.MOST_ROWS + 1));
    refused(tooMany, "at most 40000 rows");
    String row = "<row>" + "<c><v>1</v></c>".repeat(Worksheet.MOST_COLUMNS) + "</row>";
    refused(new Xlsx().worksheet("a", row.repeat(62)), "at most 1000000 cells");
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws Exception {
    byte[] whole = new Xlsx().worksheet("a", Xlsx.rows("1,2,3")).bytes();
    assertThat(Workbook.of(whole).worksheets()).hasSize(1);
    int read = 0;
    for (int length = 4; length < whole.length; length += 7) {
      try {
        // The list of its parts stands at the end of a zip file, and is not needed.
        Workbook.of(Arrays.copyOf(whole, length)).worksheets().get(0).rows();
        read++;
      } catch (BadWorkbookException expected) {
        assertThat(expected.text().zh()).isNotEmpty();
      }
    }
    assertThat(read).isLessThan(whole.length / 7 / 2);
  }
}
