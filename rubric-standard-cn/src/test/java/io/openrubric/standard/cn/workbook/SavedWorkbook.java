package io.openrubric.standard.cn.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/** A table saved as a workbook: what is a figure becomes a number with a format that shows it. */
public final class SavedWorkbook {
  private static final Pattern FIGURE =
      Pattern.compile("(-?)(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.(\\d+))?(%?)");

  /** How spreadsheet programs write numbers: 97.66 is 97.659999999999997. */
  private static final MathContext WRITTEN = new MathContext(17);

  private int figures;

  /** How many cells were numbers. */
  public int figures() {
    return figures;
  }

  public byte[] ofCsv(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(file)) {
      return of(csv.stream().map(CsvRecord::getFields).toList());
    }
  }

  private byte[] of(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
      Worksheet worksheet = workbook.newWorksheet("自评表");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          write(worksheet, row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Worksheet worksheet, int row, int column, String text) {
    Matcher figure = FIGURE.matcher(text);
    if (!figure.matches() || text.length() > 15) {
      worksheet.value(row, column, text);
      return;
    }
    figures++;
    boolean percent = !figure.group(3).isEmpty();
    String format = text.contains(",") ? "#,##0" : "0";
    if (figure.group(2) != null) {
      format += "." + "0".repeat(figure.group(2).length());
    }
    BigDecimal number = new BigDecimal(text.replaceAll("[,%]", ""));
    double held = number.movePointLeft(percent ? 2 : 0).doubleValue();
    worksheet.value(row, column, new BigDecimal(held).round(WRITTEN));
    worksheet.style(row, column).format(percent ? format + "%" : format).set();
  }
}
