package io.openrubric.standard.cn.workbook;

import java.util.List;

/** A worksheet of a workbook (工作表). */
public final class Worksheet {
  static final int MOST_COLUMNS = 16_384;
  static final int MOST_ROWS = 40_000;
  static final int MOST_CELLS = 1_000_000;
  static final int LONGEST_CELL = 100_000;

  /** Many cells may refer to one long text, so that a small file has more of them than bytes. */
  static final int MOST_CHARACTERS = 10_000_000;

  private final MainPart.Listed listed;
  private final Parts parts;
  private final CellText texts;
  private final Zeros zeros;

  Worksheet(MainPart.Listed listed, Parts parts, CellText texts, Zeros zeros) {
    this.listed = listed;
    this.parts = parts;
    this.texts = texts;
    this.zeros = zeros;
  }

  /**
   * Its name.
   *
   * @return the name on its tab
   */
  public String name() {
    return listed.name();
  }

  /**
   * Whether it is hidden.
   *
   * @return whether it has no tab
   */
  public boolean isHidden() {
    return listed.hidden();
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
    try (XmlPart xml = parts.get(listed.part())) {
      return new WorksheetReading(xml, texts, zeros, last).rows();
    } catch (RuntimeException e) {
      throw BadWorkbookException.part(listed.part(), e);
    }
  }

  /**
   * The rows of a worksheet.
   *
   * @param rows those in which something is shown
   * @param notComputed the cells with a formula that was never computed, such as B12; a hundred of
   *     them at most
   * @param hidden the hidden columns and rows in which something stands, such as B or 12
   */
  public record Rows(List<WorksheetRow> rows, List<String> notComputed, List<String> hidden) {
    /** Copies the lists. */
    public Rows {
      rows = List.copyOf(rows);
      notComputed = List.copyOf(notComputed);
      hidden = List.copyOf(hidden);
    }
  }
}
