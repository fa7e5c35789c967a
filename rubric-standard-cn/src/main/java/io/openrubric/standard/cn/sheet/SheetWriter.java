package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;

/**
 * Writes a filled-in sheet as CSV (写出自评表) so that {@link SheetReader} reads the same sheet back.
 *
 * <p>Text that a spreadsheet program could take for a formula gets an apostrophe in front; a
 * comparator alone stays as it is.
 *
 * @since 0.1.0
 */
public final class SheetWriter {
  private SheetWriter() {}

  /**
   * Writes a sheet: facts, header, rows.
   *
   * @param sheet the sheet
   * @param out where to write; neither buffered here nor closed
   */
  public static void write(Sheet sheet, Writer out) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    sheet
        .facts()
        .forEach((key, text) -> csv.writeRecord(List.of("#" + key, FormulaGuard.guarded(text))));
    csv.writeRecord(sheet.header().values().stream().map(FormulaGuard::guarded).toList());
    for (SheetRow row : sheet.rows()) {
      csv.writeRecord(
          sheet.header().keySet().stream()
              .map(column -> FormulaGuard.guarded(row.text(column)))
              .toList());
    }
  }
}
