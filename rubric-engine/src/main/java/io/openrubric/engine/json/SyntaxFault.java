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
 */
record SyntaxFault(CharBuffer json, int at) {

  /** How much of the text before it is shown. */
  private static final int BEFORE = 20;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]++");
  private static final String NUMBER_SIGNS = "0123456789.eE+-";

  void addTo(ProblemList problems, boolean tooDeep) {
    int number = startOfNumber();
    if (tooDeep) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place(at),
          "嵌套应至多 " + JsonDocument.MAX_DEPTH + " 层，实际更深",
          "Expected at most " + JsonDocument.MAX_DEPTH + " levels of nesting, got more");
    } else if (at - number >= JsonDocument.MAX_NUMBER) {
      // Of a number longer than its buffer the library says that it is none.
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place(number),
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
    String before = BLANKS.matcher(Excerpt.end(json.subSequence(0, at), BEFORE)).replaceAll(" ");
    if (before.isBlank()) {
      return at == json.length() ? Text.of("空文档", "an empty document") : character();
    }
    String quoted = Shown.quoted(before.strip());
    Text got = at == json.length() ? Text.of("文档结尾", "the end of the document") : character();
    return Text.of(quoted + " 之后为" + got.zh(), got.en() + " after " + quoted);
  }

  private Text character() {
    int c = Character.codePointAt(json, at);
    return Character.isISOControl(c) || Character.isWhitespace(c) || !Character.isDefined(c)
        ? Text.same("U+%04X".formatted(c))
        : Text.same(Character.toString(c));
  }

  private int startOfNumber() {
    int start = at;
    while (start > 0 && NUMBER_SIGNS.indexOf(json.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
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
