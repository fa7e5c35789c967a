package io.openrubric.standard.cn.workbook;

import io.openrubric.engine.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a part one by one, by their names without prefix. The parser is that of the JDK,
 * whatever else is on the class path; a document type, which could name entities and other files,
 * is refused.
 */
final class XmlPart implements AutoCloseable {
  private static final int DEEPEST = 100;
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_NAMES = 1_000;

  private final String name;
  private final XmlCharacters characters;
  private final XMLStreamReader reader;

  /** The parser keeps every name of an element, attribute or namespace. */
  private final Set<String> names = new HashSet<>();

  private int depth;

  private XmlPart(String name, XmlCharacters characters) throws XMLStreamException {
    this.name = name;
    this.characters = characters;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.reader = factory.createXMLStreamReader(characters);
  }

  static XmlPart of(String name, InputStream bytes) throws BadWorkbookException {
    try {
      return new XmlPart(name, XmlCharacters.of(name, bytes));
    } catch (IOException | XMLStreamException e) {
      throw told(name, e);
    }
  }

  /** A reason on its way through the parser. */
  static IOException passing(BadWorkbookException reason) {
    return new IOException(reason);
  }

  /** The reason that went through the parser, or its own. */
  private static BadWorkbookException told(String name, Exception e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof BadWorkbookException)) {
      cause = cause instanceof XMLStreamException x ? x.getNestedException() : cause.getCause();
    }
    if (cause != null) {
      return (BadWorkbookException) cause;
    }
    if (e instanceof XMLStreamException x && x.getNestedException() == null) {
      int line = x.getLocation().getLineNumber();
      int column = x.getLocation().getColumnNumber();
      BadWorkbookException bad =
          BadWorkbookException.part(
              name,
              "第" + line + "行第" + column + "字处不合 XML 格式",
              "its XML is wrong at line " + line + ", character " + column);
      bad.initCause(e);
      return bad;
    }
    return BadWorkbookException.part(name, e);
  }

  @Override
  public void close() {
    try {
      characters.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() throws BadWorkbookException {
    while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private int event() throws BadWorkbookException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw fault("含文档类型声明或实体", "it has a document type or entities");
      }
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw fault("元素嵌套超过" + DEEPEST + "层", "elements lie deeper than " + DEEPEST);
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      addNames(event);
      return event;
    } catch (XMLStreamException e) {
      throw told(name, e);
    }
  }

  private void addNames(int event) throws BadWorkbookException {
    if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      names.add(reader.getPITarget());
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      names.add(reader.getLocalName());
      names.add(reader.getPrefix());
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        names.add(reader.getAttributeLocalName(i));
        names.add(reader.getAttributePrefix(i));
      }
      for (int i = 0; i < reader.getNamespaceCount(); i++) {
        names.add(reader.getNamespacePrefix(i));
        names.add(reader.getNamespaceURI(i));
      }
    }
    if (names.size() > MOST_NAMES) {
      throw BadWorkbookException.tooLarge(
          MOST_NAMES, "个元素和属性名（每个部分）", " names of elements and attributes in a part");
    }
  }

  /** Goes to the next start of an element of this name; false if there is none. */
  boolean find(String element) throws BadWorkbookException {
    while (next()) {
      if (starts(element)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element of this name starts here. */
  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  /** Whether an element of this name ends here. */
  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** An attribute of the element that starts here, whatever its prefix. */
  Optional<String> attribute(String attribute) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(attribute)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** An attribute that says yes or no. */
  boolean flag(String attribute) {
    String value = attribute(attribute).orElse("");
    return value.equals("1") || value.equals("true");
  }

  /** The characters of the element that starts here, up to its end. */
  String text() throws BadWorkbookException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      switch (event()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        default -> {
          // Comments and the like.
        }
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, char[] characters, int start, int length)
      throws BadWorkbookException {
    text.append(characters, start, length);
    checkLength(text);
  }

  private static void checkLength(StringBuilder text) throws BadWorkbookException {
    if (text.length() > Worksheet.LONGEST_CELL) {
      throw BadWorkbookException.tooLarge(
          Worksheet.LONGEST_CELL, "字（每个单元格）", " characters in a cell");
    }
  }

  /** The text of a string: its runs without the readings of its characters (拼音). */
  String richText() throws BadWorkbookException {
    String element = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    while (next() && !ends(element)) {
      if (starts("t")) {
        text.append(text());
        checkLength(text);
      } else if (starts("rPh")) {
        text();
      }
    }
    return EscapedText.plain(text.toString());
  }

  /** A number from 0 on. */
  int index(String text) throws BadWorkbookException {
    try {
      int index = Integer.parseInt(text.strip());
      if (index >= 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw fault("应为序号，实为 " + shown(text), "expected an index, got " + shown(text));
  }

  BadWorkbookException fault(String zh, String en) {
    return BadWorkbookException.part(name, zh, en);
  }

  static String shown(String text) {
    return "\"" + Excerpt.start(text, LONGEST_SHOWN) + "\"";
  }
}
