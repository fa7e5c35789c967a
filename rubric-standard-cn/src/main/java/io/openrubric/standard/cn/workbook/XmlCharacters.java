package io.openrubric.standard.cn.workbook;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a part on their way to the parser. It keeps every text, tag, comment and
 * instruction whole until its end comes, so that none may be much longer than a cell; a document
 * type, which could name entities and other files, is refused.
 */
final class XmlCharacters extends FilterReader {
  /** Each character of a cell may be written as one such as &amp;#x4E2D; */
  private static final int LONGEST = 10 * Worksheet.LONGEST_CELL;

  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)[\"']");

  /** {@code <!---->}, of which one dash is not the beginning and the end. */
  private static final int SHORTEST_COMMENT = 7;

  private final String part;
  private Within within = Within.TEXT;
  private int length;
  private char last;
  private char beforeLast;

  /** What a character is part of. */
  private enum Within {
    TEXT,
    /** Behind the sign that begins all others. */
    BEGIN,
    /** Behind that and an exclamation mark. */
    DECLARED,
    TAG,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private XmlCharacters(String part, Reader in) {
    super(in);
    this.part = part;
  }

  /** The characters of bytes in the encoding that the first of them tell. */
  static XmlCharacters of(String part, InputStream bytes) throws IOException, BadWorkbookException {
    BufferedInputStream in = new BufferedInputStream(bytes);
    in.mark(LONGEST_DECLARATION);
    String start = new String(in.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
    in.reset();
    Charset charset = StandardCharsets.UTF_8;
    Matcher stated = ENCODING.matcher(start);
    if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
      charset = StandardCharsets.UTF_16;
    } else if (start.startsWith("\0<") || start.startsWith("<\0")) {
      charset = start.charAt(0) == '<' ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    } else if (start.startsWith("\u00EF\u00BB\u00BF")) {
      in.skipNBytes(3);
    } else if (stated.find() && !stated.group(1).startsWith("UTF-16")) {
      charset = charset(part, stated.group(1));
    }
    return new XmlCharacters(part, new InputStreamReader(in, charset.newDecoder()));
  }

  private static Charset charset(String part, String name) throws BadWorkbookException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw BadWorkbookException.part(
          part, "不支持字符编码 " + XmlPart.shown(name), "it is in encoding " + XmlPart.shown(name));
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] characters, int start, int count) throws IOException {
    int read = super.read(characters, start, count);
    for (int i = start; i < start + read; i++) {
      take(characters[i]);
    }
    return read;
  }

  private void take(char c) throws IOException {
    if (++length > LONGEST) {
      throw XmlPart.passing(
          BadWorkbookException.tooLarge(LONGEST, "字（每段文字或标记）", " characters in a text or tag"));
    }
    switch (within) {
      case TEXT -> {
        if (c == '<') {
          begin(Within.BEGIN);
        }
      }
      case BEGIN ->
          within = c == '?' ? Within.INSTRUCTION : c == '!' ? Within.DECLARED : Within.TAG;
      case DECLARED -> {
        if (c != '-' && c != '[') {
          throw XmlPart.passing(
              BadWorkbookException.part(part, "含文档类型声明或实体", "it has a document type or entities"));
        }
        within = c == '-' ? Within.COMMENT : Within.CDATA;
      }
      default -> {
        if (c == '>' && isEnd()) {
          begin(Within.TEXT);
        }
      }
    }
    beforeLast = last;
    last = c;
  }

  private void begin(Within next) {
    within = next;
    length = 0;
  }

  /** Whether what a character is part of ends with the sign that may end it. */
  private boolean isEnd() {
    return switch (within) {
      case INSTRUCTION -> last == '?';
      case COMMENT -> last == '-' && beforeLast == '-' && length >= SHORTEST_COMMENT - 1;
      case CDATA -> last == ']' && beforeLast == ']';
      // The value of an attribute may hold the sign, but never the one that begins a tag.
      default -> true;
    };
  }
}
