package io.openrubric.engine.json;

import io.openrubric.api.Text;
import io.openrubric.engine.text.Excerpt;

/** How values of a document are shown in messages: short, however long they are. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String quoted(String text) {
    return "\"" + cut(text) + "\"";
  }

  static String cut(String text) {
    return Excerpt.start(text, LONGEST);
  }

  /** Whether a text holds half of a character, so that it has no UTF-8 form. */
  static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Says what a value is, for the "got" part of a message. */
  static Text value(JsonValue value) {
    if (value instanceof JsonValue.OfText text) {
      return both("文字", "the text", quoted(text.value()));
    } else if (value instanceof JsonValue.OfNumber number) {
      return both("数字", "the number", cut(number.literal()));
    } else if (value instanceof JsonValue.OfFlag flag) {
      return Text.same(Boolean.toString(flag.value()));
    } else if (value instanceof JsonValue.OfArray array) {
      return Text.of("数组（" + array.items().size() + " 项）", "an array of " + array.items().size());
    } else if (value instanceof JsonValue.OfObject object) {
      int size = object.fields().size();
      return Text.of(
          "对象（" + size + " 个字段）", "an object of " + size + (size == 1 ? " field" : " fields"));
    }
    return Text.same("null");
  }

  private static Text both(String zh, String en, String value) {
    return Text.of(zh + " " + value, en + " " + value);
  }
}
