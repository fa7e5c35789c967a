package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A worksheet of a workbook (工作表). */
public final class Worksheet {
  static final int MOST_COLUMNS = 16_384;
  static final int MOST_ROWS = 40_000;
  static final int MOST_CELLS = 1_000_000;
  static final int LONGEST_CELL = 100_000;

  /** Many cells may refer to one long text, so that a small file has more of them than bytes. */
  static final int MOST_CHARACTERS = 10_000_000;

  private static final int MOST_NOT_COMPUTED = 100;
  private static final int LAST_ROW = 1_048_576;

  private final String name;
  private final boolean hidden;
  private final Parts parts;
  private final String part;
  private final CellText texts;

  Worksheet(String name, boolean hidden, Parts parts, String part, CellText texts) {
    this.name = name;
    this.hidden = hidden;
    this.parts = parts;
    this.part = part;
    this.texts = texts;
  }

  /**
   * Its name.
   *
   * @return the name on its tab
   */
  public String name() {
    return name;
  }

  /**
   * Whether it is hidden.
   *
   * @return whether it has no tab
   */
  public boolean isHidden() {
    return hidden;
  }

  /**
   * Reads its rows.
   *
   * @return all in which something is shown
   * @throws BadWorkbookException if something in it is wrong, or it is too large
   */
  public Rows rows() throws BadWorkbookException {
    return rows(Integer.MAX_VALUE);
  }

  /**
   * Reads its first rows.
   *
   * @param last the number of the last row to look at
   * @return those in which something is shown
   * @throws BadWorkbookException if something in them is wrong, or too large
   */
  public Rows rows(int last) throws BadWorkbookException {
    try (XmlPart xml = parts.get(part)) {
      return new Reading(xml, last).rows();
    } catch (RuntimeException e) {
      throw BadWorkbookException.part(part, e);
    }
  }

  /**
   * The rows of a worksheet.
   *
   * @param rows those in which something is shown
   * @param notComputed the cells with a formula that was never computed, such as B12; a hundred of
   *     them at most
   */
  public record Rows(List<WorksheetRow> rows, List<String> notComputed) {
    /** Copies the lists. */
    public Rows {
      rows = List.copyOf(rows);
      notComputed = List.copyOf(notComputed);
    }
  }

  /** One worksheet being read. */
  private final class Reading {
    private final XmlPart xml;
    private final int last;
    private final List<WorksheetRow> rows = new ArrayList<>();
    private final List<String> notComputed = new ArrayList<>();
    private int row;
    private int cells;
    private int characters;

    Reading(XmlPart xml, int last) {
      this.xml = xml;
      this.last = last;
    }

    Rows rows() throws BadWorkbookException {
      if (xml.find("sheetData")) {
        while (xml.next() && !xml.ends("sheetData") && row <= last) {
          if (xml.starts("row")) {
            addRow();
          }
        }
      }
      return new Rows(rows, notComputed);
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
      SortedMap<Integer, String> texts = new TreeMap<>();
      int column = -1;
      while (xml.next() && !xml.ends("row")) {
        if (xml.starts("c")) {
          column =
              xml.attribute("r").isPresent()
                  ? CellName.column(xml.attribute("r").get())
                  : column + 1;
          if (column < 0 || column >= MOST_COLUMNS) {
            throw BadWorkbookException.tooLong(MOST_COLUMNS, "列", " columns in a worksheet");
          }
          String text = cell(column);
          if (!text.isBlank() && texts.put(column, text) != null) {
            String cell = CellName.of(column, row);
            throw xml.fault("单元格 " + cell + " 出现两次", "cell " + cell + " is there twice");
          }
        }
      }
      if (!texts.isEmpty()) {
        cells += texts.size();
        check(rows.size() + 1, MOST_ROWS, "行", " rows in a worksheet");
        check(cells, MOST_CELLS, "个单元格", " cells in a worksheet");
        rows.add(new WorksheetRow(row, texts));
      }
    }

    private String cell(int column) throws BadWorkbookException {
      String type = xml.attribute("t").orElse("n");
      int style = xml.index(xml.attribute("s").orElse("0"));
      String text = "";
      boolean formula = false;
      boolean valued = false;
      while (xml.next() && !xml.ends("c")) {
        if (xml.starts("f")) {
          formula = true;
          xml.text();
        } else if (xml.starts("is")) {
          text = xml.richText();
        } else if (xml.starts("v")) {
          String value = xml.text();
          // An empty text is the value of many a formula.
          valued |= !value.isEmpty() || type.equals("str");
          text = value.isEmpty() ? "" : texts.of(xml, type, style, value);
        }
      }
      if (formula && !valued && notComputed.size() < MOST_NOT_COMPUTED) {
        notComputed.add(CellName.of(column, row));
      }
      characters += text.length();
      check(characters, MOST_CHARACTERS, "字（每张工作表）", " characters in a worksheet");
      return text;
    }

    private void check(int count, int most, String zh, String en) throws BadWorkbookException {
      if (count > most) {
        throw BadWorkbookException.tooLong(most, zh, en);
      }
    }
  }
}
