package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formats of cells, by the number of a style. */
final class Styles {
  static final Styles NONE = new Styles(List.of());

  private static final int MOST_FORMATS = 1_000;
  private static final int MOST_STYLES = 100_000;

  private final List<CellFormat> formats;

  private Styles(List<CellFormat> formats) {
    this.formats = formats;
  }

  static Styles of(XmlPart xml) throws BadWorkbookException {
    Map<Integer, CellFormat> byId = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean declared = false;
    boolean ofCells = false;
    while (xml.next()) {
      // Other elements of these names stand in formats that depend on a condition, or on no cell.
      if (xml.starts("numFmts") || xml.ends("numFmts")) {
        declared = xml.starts("numFmts");
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts("cellXfs");
      } else if (declared && xml.starts("numFmt")) {
        check(byId.size(), MOST_FORMATS);
        byId.put(
            xml.index(xml.attribute("numFmtId").orElse("")),
            CellFormat.of(xml.attribute("formatCode").orElse("")));
      } else if (ofCells && xml.starts("xf")) {
        check(formats.size(), MOST_STYLES);
        int id = xml.index(xml.attribute("numFmtId").orElse("0"));
        formats.add(byId.computeIfAbsent(id, BuiltInFormats::get));
      }
    }
    return new Styles(formats);
  }

  private static void check(int count, int most) throws BadWorkbookException {
    if (count >= most) {
      throw BadWorkbookException.tooLarge(most, "个格式", " formats in a workbook");
    }
  }

  /** The format of a style; that of a cell without one is the first. */
  CellFormat get(int style) {
    return style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }
}
