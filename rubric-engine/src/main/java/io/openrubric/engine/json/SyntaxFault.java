package io.openrubric.engine.json;

import io.openrubric.api.Text;
import io.openrubric.engine.text.Excerpt;
import java.nio.CharBuffer;
import java.util.regex.Pattern;

/**
 * Where a text stops being JSON, in the words of a problem.
 *
 * @param json the text
 * @param at the position of the first character that does not belong there, the length for the end
 * @param inText whether it stands in a text or a name
 */
record SyntaxFault(CharBuffer json, int at, boolean inText) {

  /** How much of the text before it is shown. */
  private static final int BEFORE = 20;

  /** The longest number that the library knows as one; of a longer one it says that it is none. */
  private static final int BUFFER = 1024;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{C}\\p{Z}]++");
  private static final String NUMBER_SIGNS = "0123456789.eE+-";

  void addTo(ProblemList problems, boolean tooDeep) {
    if (tooDeep) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place(at),
          "嵌套应至多 " + JsonDocument.MAX_DEPTH + " 层，实际更深",
          "Expected at most " + JsonDocument.MAX_DEPTH + " levels of nesting, got more");
    } else if (isInLongNumber()) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place(at - BUFFER + 1),
          "数字应至多 " + JsonDocument.MAX_NUMBER + " 个字符，实际更长",
          "Expected a number of at most "
              + JsonDocument.MAX_NUMBER
              + " characters, got a longer one");
    } else {
      Text got = got();
      problems.add(
          JsonProblemCode.MALFORMED_JSON,
          place(at),
          "应为合法的 JSON，实为：" + got.zh(),
          "Expected well-formed JSON, got: " + got.en());
    }
  }

  private Text got() {
    int end = at;
    while (end > 0 && Character.isWhitespace(json.charAt(end - 1))) {
      end--;
    }
    Text got = end == 0 && at == json.length() ? Text.of("空文档", "an empty document") : found();
    if (end == 0) {
      return got;
    }
    String before = BLANKS.matcher(Excerpt.end(json.subSequence(0, end), BEFORE)).replaceAll(" ");
    String quoted = Shown.quoted(before.strip());
    return Text.of(quoted + " 之后为" + got.zh(), got.en() + " after " + quoted);
  }

  private Text found() {
    if (at == json.length()) {
      return Text.of("文档结尾", "the end of the document");
    }
    int c = Character.codePointAt(json, at);
    if (inText && c == '"') {
      return Text.of("文字结尾，文字中有半个字符", "the end of a text with half a character in it");
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          Text.same("U+%04X".formatted(c));
      default -> Text.same(Character.toString(c));
    };
  }

  private boolean isInLongNumber() {
    int start = at + 1;
    while (start > 0 && start <= json.length() && isNumberSign(start - 1)) {
      start--;
    }
    return !inText && at + 1 - start == BUFFER;
  }

  private boolean isNumberSign(int index) {
    return NUMBER_SIGNS.indexOf(json.charAt(index)) >= 0;
  }

  /** The place of a position, with whatever line ends the text has. */
  private String place(int position) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < position; i++) {
      char c = json.charAt(i);
      boolean isLineFeed = c == '\n';
      if (isLineFeed || c == '\r') {
        // A line feed behind a carriage return ends the same line.
        line += isLineFeed && i > 0 && json.charAt(i - 1) == '\r' ? 0 : 1;
        start = i + 1;
      }
    }
    return "line " + line + ", column " + (position - start + 1);
  }
}
