package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/**
 * Rows of words as CSV (RFC 4180), safe for spreadsheet programs: words that begin like a formula
 * get an apostrophe in front.
 *
 * @since 0.1.0
 */
public final class CsvText {
  private CsvText() {}

  /**
   * Writes rows.
   *
   * @param rows the cells of each row, the header first
   * @return lines, each ended by a line feed
   */
  public static String of(List<List<String>> rows) {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    rows.forEach(row -> csv.writeRecord(row.stream().map(FormulaGuard::guarded).toList()));
    return out.toString();
  }
}
