package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a worksheet beside the texts of its cells. */
class WorksheetTest {
  private static final String SUMS =
      "<row><c><f>B1</f><v>0</v></c><c><f>C1</f><v>0.0</v></c><c><v>0</v></c>%s</row>";

  private static Worksheet.Rows rows(Xlsx workbook) throws BadWorkbookException {
    return Workbook.of(workbook.bytes()).worksheets().get(0).rows();
  }

  private static List<SortedMap<Integer, String>> cells(Worksheet.Rows rows) {
    return rows.rows().stream().map(WorksheetRow::cells).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<calcPr calcId='191029'/>|''|0",
        "<calcPr iterate='false'/>|''|0",
        "<calcPr calcId='1' fullCalcOnLoad='1'/>|''|2",
        "<calcPr fullCalcOnLoad='true'/>|<c><f>1</f><v>1</v></c>|2",
        "''|''|2",
        "''|<c><f>1</f><v>0</v></c>|3",
        "''|<c><f>1</f></c>|3",
        "''|<c><v>1</v></c>|2",
        "''|<c><f>1</f><v>1</v></c>|0",
        "''|<c t='str'><f>1</f><v></v></c>|0",
      })
  void aResultOf0IsNoneWhereNothingComputes(String computing, String more, int notComputed)
      throws BadWorkbookException {
    Worksheet.Rows rows =
        rows(new Xlsx().computing(computing).worksheet("a", SUMS.formatted(more)));
    assertThat(rows.notComputed()).hasSize(notComputed);
    SortedMap<Integer, String> cells = cells(rows).get(0);
    assertThat(cells).containsEntry(2, "0");
    assertThat(cells.containsKey(0)).isEqualTo(notComputed == 0);
    assertThat(cells.containsKey(1)).isEqualTo(notComputed == 0);
  }

  @Test
  void underMergedCellsNothingIsRead() throws Exception {
    String merged =
        "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C2:C9'/><mergeCell ref='A4:XFD4'/>"
            + "<mergeCell/><mergeCell ref='B1:A1'/></mergeCells>";
    String more =
        "<row><c r='C5'><v>1</v></c><c r='D5'><f>A1</f></c></row><row><c r='C6'><f>A1</f></c></row>";
    Worksheet.Rows rows =
        rows(
            new Xlsx()
                .worksheet("a", "", Xlsx.rows("a,b,c", "d,e,f", "g,h,i", ",k,l") + more, merged));
    assertThat(rows.rows()).extracting(WorksheetRow::number).containsExactly(1, 2, 3);
    assertThat(cells(rows))
        .extracting(row -> String.join(",", row.values()))
        .containsExactly("a,c", "f", "g,h");
    assertThat(rows.notComputed()).containsExactly("D5");
    assertThatThrownBy(
            () ->
                rows(
                    new Xlsx()
                        .worksheet(
                            "a",
                            "",
                            Xlsx.rows("a", "b"),
                            "<mergeCell ref='A1:B2'/>".repeat(400_000))))
        .hasMessageContaining("at most 1000000 rows in merged cells");
  }

  @Test
  void hiddenRowsAndColumnsWithSomethingInThemAreNamed() throws Exception {
    String columns =
        "<cols><col min='1' max='1'/><col min='2' max='2' hidden='1'/>"
            + "<col min='4' max='16384' hidden='1'/></cols>";
    String rows =
        Xlsx.rows("a,b", "c,d", "e,f").replaceFirst("</row><row>", "</row><row hidden='1'>")
            + "<row hidden='1'><c r='A4'><v></v></c></row>";
    assertThat(rows(new Xlsx().worksheet("a", columns, rows, "")).hidden())
        .containsExactly("B", "2");
    assertThat(rows(new Xlsx().worksheet("a", rows.replace(" hidden='1'", ""))).hidden()).isEmpty();
  }

  @Test
  void whatOtherProgramsAddToACellIsNotItsValue() throws Exception {
    String cell = "<row><c><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>";
    assertThat(cells(rows(new Xlsx().worksheet("a", cell))).get(0)).containsEntry(0, "1");
  }
}
