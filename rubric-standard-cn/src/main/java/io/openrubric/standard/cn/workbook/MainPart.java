package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the main part of a workbook says.
 *
 * @param worksheets its worksheets
 * @param dates from which day it counts days
 * @param zeros what its formulas that gave 0 say
 */
record MainPart(List<Listed> worksheets, DateSystem dates, Zeros zeros) {
  private static final int MOST_WORKSHEETS = 1_000;

  /**
   * A worksheet.
   *
   * @param name the name on its tab
   * @param hidden whether it has no tab
   * @param part where its cells are
   */
  record Listed(String name, boolean hidden, String part) {}

  /** Reads it from behind its first element on. */
  static MainPart of(XmlPart xml, Relations relations) throws BadWorkbookException {
    List<Listed> worksheets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    DateSystem dates = DateSystem.FROM_1900;
    Zeros zeros = Zeros.DOUBTFUL;
    boolean within = false;
    while (xml.next()) {
      if (xml.starts("workbookPr") && xml.flag("date1904")) {
        dates = DateSystem.FROM_1904;
      } else if (xml.starts("calcPr")) {
        zeros = xml.flag("fullCalcOnLoad") ? Zeros.NOT_COMPUTED : Zeros.COMPUTED;
      } else if (xml.starts("sheets") || xml.ends("sheets")) {
        within = xml.starts("sheets");
      } else if (within && xml.starts("sheet")) {
        String name = xml.attribute("name").orElse("");
        String id = xml.attribute("id").orElse("");
        Relations.Relation relation = relations.byId(id).orElseThrow(() -> noPart(xml, name));
        // Sheets of charts and macros have no cells.
        if (relation.type().equals("worksheet")) {
          if (worksheets.size() == MOST_WORKSHEETS) {
            throw BadWorkbookException.tooLarge(
                MOST_WORKSHEETS, "张工作表", " worksheets in a workbook");
          }
          if (!seen.add(Parts.key(relation.target()))) {
            throw twice(xml, relation.target());
          }
          boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
          worksheets.add(new Listed(name, hidden, relation.target()));
        }
      }
    }
    return new MainPart(worksheets, dates, zeros);
  }

  private static BadWorkbookException noPart(XmlPart xml, String name) {
    String shown = XmlPart.shown(name);
    return xml.fault("没有工作表 " + shown + " 的内容", "no part for worksheet " + shown);
  }

  private static BadWorkbookException twice(XmlPart xml, String part) {
    String shown = XmlPart.shown(part);
    return xml.fault("两张工作表同为 " + shown, "two worksheets with one part " + shown);
  }
}
