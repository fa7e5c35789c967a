package io.openrubric.standard.cn.workbook;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. */
final class SharedStrings {
  static final SharedStrings NONE = new SharedStrings(List.of());

  private static final int MOST = 1_000_000;

  private final List<String> texts;

  private SharedStrings(List<String> texts) {
    this.texts = texts;
  }

  static SharedStrings of(XmlPart xml) throws BadWorkbookException {
    List<String> texts = new ArrayList<>();
    while (xml.find("si")) {
      if (texts.size() == MOST) {
        throw BadWorkbookException.tooLarge(MOST, "个共享文本", " shared texts in a workbook");
      }
      texts.add(xml.richText());
    }
    return new SharedStrings(texts);
  }

  /** The text that a cell refers to. */
  String get(XmlPart worksheet, String number) throws BadWorkbookException {
    int index = worksheet.index(number);
    if (index >= texts.size()) {
      throw worksheet.fault("no text " + index + " among " + texts.size());
    }
    return texts.get(index);
  }
}
