package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook in the format of Office Open XML (工作簿, .xlsx), read with the JDK alone.
 *
 * <p>Cells are the texts that a spreadsheet program shows, see {@link CellFormat}; formulas are
 * what they gave when the workbook was saved, nothing is computed. It may be anybody's file: what
 * it inflates to, its parts, rows, columns and characters are bounded. Not thread-safe.
 */
public final class Workbook {
  private final List<Worksheet> worksheets;

  private Workbook(List<Worksheet> worksheets) {
    this.worksheets = List.copyOf(worksheets);
  }

  /**
   * Reads what a workbook consists of, without the rows of its worksheets.
   *
   * @param bytes the file
   * @return the workbook
   * @throws BadWorkbookException if the bytes are none, or are too many when inflated
   */
  public static Workbook of(byte[] bytes) throws BadWorkbookException {
    try {
      return read(Parts.of(bytes));
    } catch (RuntimeException e) {
      // The zip and XML readers of the JDK throw some on bytes that no program has written.
      throw BadWorkbookException.part("zip", e);
    }
  }

  private static Workbook read(Parts parts) throws BadWorkbookException {
    String main = Relations.of(parts, "").first("officeDocument").orElse("xl/workbook.xml");
    if (main.endsWith(".bin")) {
      throw BadWorkbookException.of(
          "应为 .xlsx 工作簿，实为二进制工作簿（.xlsb）；请另存为 .xlsx",
          "Expected an .xlsx workbook, got a binary one (.xlsb); save it as .xlsx");
    }
    try (XmlPart xml = parts.find(main).orElseThrow(Workbook::isNone)) {
      if (!xml.next() || !xml.starts("workbook")) {
        throw isNone();
      }
      Relations relations = Relations.of(parts, main);
      SharedStrings shared = SharedStrings.NONE;
      Optional<String> strings = relations.first("sharedStrings");
      if (strings.isPresent()) {
        try (XmlPart part = parts.get(strings.get())) {
          shared = SharedStrings.of(part);
        }
      }
      Styles styles = Styles.NONE;
      Optional<String> formats = relations.first("styles");
      if (formats.isPresent()) {
        try (XmlPart part = parts.get(formats.get())) {
          styles = Styles.of(part);
        }
      }
      MainPart contents = MainPart.of(xml, relations);
      CellText texts = new CellText(shared, styles, contents.dates());
      List<Worksheet> worksheets = new ArrayList<>();
      for (MainPart.Listed each : contents.worksheets()) {
        worksheets.add(new Worksheet(each, parts, texts, contents.zeros()));
      }
      return new Workbook(worksheets);
    }
  }

  private static BadWorkbookException isNone() {
    return BadWorkbookException.of(
        "应为 .xlsx 工作簿，实为其他 zip 文件（其中没有工作簿）",
        "Expected an .xlsx workbook, got a zip file without one");
  }

  /**
   * The worksheets.
   *
   * @return the worksheets in order, also hidden ones
   */
  public List<Worksheet> worksheets() {
    return worksheets;
  }
}
