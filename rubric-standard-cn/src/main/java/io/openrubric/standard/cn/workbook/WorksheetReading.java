package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One worksheet being read. */
final class WorksheetReading {
  private static final int MOST_NOT_COMPUTED = 100;
  private static final int LAST_ROW = 1_048_576;

  private final XmlPart xml;
  private final CellText texts;
  private final Zeros zeros;
  private final int last;

  private final List<WorksheetRow> rows = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final BitSet hiddenColumns = new BitSet();
  private final List<CellName> notComputed = new ArrayList<>();

  /** The formulas that gave 0, and whether any gave something else. */
  private final List<CellName> gaveZero = new ArrayList<>();

  private boolean gaveMore;

  private int row;
  private int cells;
  private int characters;

  /** Reads up to a row. */
  WorksheetReading(XmlPart xml, CellText texts, Zeros zeros, int last) {
    this.xml = xml;
    this.texts = texts;
    this.zeros = zeros;
    this.last = last;
  }

  Worksheet.Rows rows() throws BadWorkbookException {
    while (xml.next() && !xml.starts("sheetData")) {
      if (xml.starts("col") && xml.flag("hidden")) {
        addHiddenColumns();
      }
    }
    while (xml.next() && !xml.ends("sheetData") && row <= last) {
      if (xml.starts("row")) {
        addRow();
      }
    }
    if (row <= last) {
      MergedCells merged = new MergedCells(rows, notComputed);
      while (xml.next()) {
        if (xml.starts("mergeCell")) {
          merged.merge(xml.attribute("ref").orElse(""));
        }
      }
    }
    blankZeros();
    rows.removeIf(each -> each.cells().isEmpty());
    return new Worksheet.Rows(
        rows, notComputed.stream().map(CellName::toString).toList(), hidden());
  }

  private void addHiddenColumns() throws BadWorkbookException {
    int first = xml.index(xml.attribute("min").orElse("1")) - 1;
    int end = Math.min(xml.index(xml.attribute("max").orElse("1")), Worksheet.MOST_COLUMNS);
    if (first >= 0 && first < end) {
      hiddenColumns.set(first, end);
    }
  }

  /** The hidden columns and rows in which something stands. */
  private List<String> hidden() {
    BitSet used = new BitSet();
    rows.forEach(each -> each.cells().keySet().forEach(used::set));
    used.and(hiddenColumns);
    Stream<Integer> numbers = rows.stream().map(WorksheetRow::number).filter(hiddenRows::contains);
    return Stream.concat(
            used.stream().mapToObj(CellName::letters), numbers.map(number -> number.toString()))
        .toList();
  }

  private void addRow() throws BadWorkbookException {
    int above = row;
    row = xml.attribute("r").isPresent() ? xml.index(xml.attribute("r").get()) : row + 1;
    if (row <= above || row > LAST_ROW) {
      throw xml.fault("第" + above + "行之后为第" + row + "行", "row " + row + " below row " + above);
    }
    if (row > last) {
      return;
    }
    boolean hidden = xml.flag("hidden");
    SortedMap<Integer, String> shown = new TreeMap<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        column =
            xml.attribute("r").isPresent() ? CellName.column(xml.attribute("r").get()) : column + 1;
        if (column < 0 || column >= Worksheet.MOST_COLUMNS) {
          throw BadWorkbookException.tooLong(
              Worksheet.MOST_COLUMNS, "列", " columns in a worksheet");
        }
        CellName cell = new CellName(column, row);
        String text = text(cell);
        if (!text.isBlank() && shown.put(column, text) != null) {
          throw xml.fault("单元格 " + cell + " 出现两次", "cell " + cell + " is there twice");
        }
      }
    }
    if (!shown.isEmpty()) {
      cells += shown.size();
      check(rows.size() + 1, Worksheet.MOST_ROWS, "行", " rows in a worksheet");
      check(cells, Worksheet.MOST_CELLS, "个单元格", " cells in a worksheet");
      rows.add(new WorksheetRow(row, shown));
      if (hidden) {
        hiddenRows.add(row);
      }
    }
  }

  private String text(CellName cell) throws BadWorkbookException {
    String type = xml.attribute("t").orElse("n");
    int style = xml.index(xml.attribute("s").orElse("0"));
    String text = "";
    String value = "";
    boolean formula = false;
    boolean valued = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.text();
      } else if (xml.starts("is")) {
        text = texts.text(style, xml.richText());
      } else if (xml.starts("v")) {
        value = xml.text();
        // An empty text is the value of many a formula.
        valued |= !value.isEmpty() || type.equals("str");
        text = value.isEmpty() ? "" : texts.of(xml, type, style, value);
      } else if (xml.starts("extLst")) {
        xml.text();
      }
    }
    if (formula && !valued) {
      addNotComputed(cell);
    } else if (formula && zeros != Zeros.COMPUTED) {
      addResult(cell, type.equals("n") && isZero(value) && !text.isBlank());
    }
    characters += text.length();
    check(characters, Worksheet.MOST_CHARACTERS, "字（每张工作表）", " characters in a worksheet");
    return text;
  }

  private void addNotComputed(CellName cell) {
    if (notComputed.size() < MOST_NOT_COMPUTED) {
      notComputed.add(cell);
    }
  }

  private static boolean isZero(String value) {
    return value.length() <= "0.000000".length() && value.matches("-?0+(?:\\.0+)?");
  }

  private void addResult(CellName cell, boolean zero) {
    if (zero) {
      gaveZero.add(cell);
    }
    gaveMore |= !zero;
  }

  /** Takes away the results that are none. */
  private void blankZeros() {
    if (zeros == Zeros.NOT_COMPUTED || !gaveMore) {
      Map<Integer, SortedMap<Integer, String>> byNumber = new HashMap<>();
      rows.forEach(each -> byNumber.put(each.number(), each.cells()));
      for (CellName cell : gaveZero) {
        SortedMap<Integer, String> shown = byNumber.get(cell.row());
        // It may have stood under merged cells.
        if (shown != null && shown.remove(cell.column()) != null) {
          addNotComputed(cell);
        }
      }
    }
  }

  private static void check(int count, int most, String zh, String en) throws BadWorkbookException {
    if (count > most) {
      throw BadWorkbookException.tooLong(most, zh, en);
    }
  }
}
