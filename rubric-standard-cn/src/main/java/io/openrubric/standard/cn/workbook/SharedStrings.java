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
    int characters = 0;
    while (xml.find("si")) {
      if (texts.size() == MOST) {
        throw BadWorkbookException.tooLong(MOST, "个共享文本", " shared texts in a workbook");
      }
      String text = xml.richText();
      characters += text.length();
      if (characters > Worksheet.MOST_CHARACTERS) {
        throw BadWorkbookException.tooLong(
            Worksheet.MOST_CHARACTERS, "字（共享文本）", " characters in shared texts");
      }
      texts.add(text);
    }
    return new SharedStrings(texts);
  }

  /** The text that a cell refers to. */
  String get(XmlPart worksheet, String number) throws BadWorkbookException {
    int index = worksheet.index(number);
    if (index >= texts.size()) {
      throw worksheet.fault(
          texts.size() + "个共享文本中没有第" + index + "个", "no text " + index + " among " + texts.size());
    }
    return texts.get(index);
  }
}
