package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A workbook in the format of Office Open XML (工作簿, .xlsx), read with the JDK alone.
 *
 * <p>Cells are the texts that a spreadsheet program shows, see {@link CellFormat}; formulas are
 * what they gave when the workbook was saved, nothing is computed. It may be anybody's file: what
 * it inflates to, its parts, rows, columns and characters are bounded. Not thread-safe.
 */
public final class Workbook {
  private static final int MOST_WORKSHEETS = 1_000;

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
      return new Workbook(worksheets(xml, parts, relations, shared, styles));
    }
  }

  private static BadWorkbookException isNone() {
    return BadWorkbookException.of(
        "应为 .xlsx 工作簿，实为其他 zip 文件（其中没有工作簿）",
        "Expected an .xlsx workbook, got a zip file without one");
  }

  private static List<Worksheet> worksheets(
      XmlPart xml, Parts parts, Relations relations, SharedStrings shared, Styles styles)
      throws BadWorkbookException {
    List<Worksheet> worksheets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    DateSystem dates = DateSystem.FROM_1900;
    boolean within = false;
    while (xml.next()) {
      if (xml.starts("workbookPr") && xml.flag("date1904")) {
        dates = DateSystem.FROM_1904;
      } else if (xml.starts("sheets") || xml.ends("sheets")) {
        within = xml.starts("sheets");
      } else if (within && xml.starts("sheet")) {
        String name = xml.attribute("name").orElse("");
        String id = xml.attribute("id").orElse("");
        Relations.Relation relation = relations.byId(id).orElseThrow(() -> noPart(xml, name));
        // Sheets of charts and macros have no cells.
        if (relation.type().equals("worksheet")) {
          if (worksheets.size() == MOST_WORKSHEETS) {
            throw BadWorkbookException.tooLarge(MOST_WORKSHEETS, "张工作表", " worksheets");
          }
          if (!seen.add(Parts.key(relation.target()))) {
            throw xml.fault(
                "两张工作表同为 " + XmlPart.shown(relation.target()),
                "two worksheets with one part " + XmlPart.shown(relation.target()));
          }
          boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
          CellText cells = new CellText(shared, styles, dates);
          worksheets.add(new Worksheet(name, hidden, parts, relation.target(), cells));
        }
      }
    }
    return worksheets;
  }

  private static BadWorkbookException noPart(XmlPart xml, String name) {
    String shown = XmlPart.shown(name);
    return xml.fault("没有工作表 " + shown + " 的内容", "no part for worksheet " + shown);
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
