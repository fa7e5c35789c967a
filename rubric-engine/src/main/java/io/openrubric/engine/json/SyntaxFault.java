package io.openrubric.engine.json;

import io.openrubric.api.Text;
import java.io.EOFException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and why a text stops being JSON, from what the library says of it. */
final class SyntaxFault {

  /** The library's sentence and place; it gives the place in no other way. */
  private static final Pattern SENTENCE =
      Pattern.compile("(.*) at line (\\d+) column (\\d+) path .*", Pattern.DOTALL);

  /** What it says of most faults, which would be of use to a programmer only. */
  private static final String ADVICE = "Use JsonReader";

  private static final String TOO_DEEP = "Nesting limit";

  /** A number longer than the library's buffer, of which it says that it is none. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("-?[0-9][0-9.eE+-]{" + JsonDocument.MAX_NUMBER + ",}+");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]++");

  /** How much of the text is shown on either side of the fault. */
  private static final int NEAR = 15;

  private final CharBuffer json;
  private final boolean atEnd;
  private final String sentence;
  private final int line;
  private final int column;

  private SyntaxFault(CharBuffer json, boolean atEnd, String sentence, int line, int column) {
    this.json = json;
    this.atEnd = atEnd;
    this.sentence = sentence;
    this.line = line;
    this.column = column;
  }

  static SyntaxFault of(CharBuffer json, IOException fault) {
    Matcher parts = SENTENCE.matcher(fault.getMessage());
    if (!parts.matches()) {
      throw new IllegalStateException("Expected a fault with its place", fault);
    }
    return new SyntaxFault(
        json,
        fault instanceof EOFException,
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  void addTo(ProblemList problems) {
    String place = place(column);
    if (sentence.startsWith(TOO_DEEP)) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          // The bracket that is too many is read already.
          place(column - 1),
          "嵌套应至多 " + JsonDocument.MAX_DEPTH + " 层，实际更深",
          "Expected at most " + JsonDocument.MAX_DEPTH + " levels of nesting, got more");
    } else if (LONG_NUMBER.matcher(json).region(offset(), json.length()).lookingAt()) {
      problems.add(
          JsonProblemCode.TOO_LARGE,
          place,
          "数字应至多 " + JsonDocument.MAX_NUMBER + " 个字符，实际更长",
          "Expected a number of at most "
              + JsonDocument.MAX_NUMBER
              + " characters, got a longer one");
    } else {
      Text got = got();
      problems.add(
          JsonProblemCode.MALFORMED_JSON,
          place,
          "应为合法的 JSON，实为：" + got.zh(),
          "Expected well-formed JSON, got: " + got.en());
    }
  }

  private Text got() {
    if (atEnd) {
      return Text.of("文档到此结束", "the end of the document");
    }
    int at = offset();
    int from = Math.max(at - NEAR, 0);
    int to = Math.min(at + NEAR, json.length());
    String near = Shown.quoted(BLANK.matcher(json.subSequence(from, to)).replaceAll(" ").strip());
    return sentence.startsWith(ADVICE)
        ? Text.of(near + " 附近的文字", "what is near " + near)
        : Text.of(
            near + " 附近的文字（" + sentence + "）", "what is near " + near + " (" + sentence + ")");
  }

  private String place(int column) {
    return "line " + line + ", column " + column;
  }

  /** Where in the text the place is. */
  private int offset() {
    String text = json.toString();
    int start = 0;
    for (int before = 1; before < line; before++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(start + column - 1, json.length());
  }
}
