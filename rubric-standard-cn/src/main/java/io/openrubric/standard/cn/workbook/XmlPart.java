package io.openrubric.standard.cn.workbook;

import io.openrubric.engine.text.Excerpt;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a part one by one, by their names without prefix. The parser is that of the JDK,
 * whatever else is on the class path; a document type, which could name entities and other files,
 * is refused.
 */
final class XmlPart {
  private static final int DEEPEST = 100;
  private static final int LONGEST_SHOWN = 60;

  private final String name;
  private final XMLStreamReader reader;
  private int depth;

  private XmlPart(String name, XMLStreamReader reader) {
    this.name = name;
    this.reader = reader;
  }

  static XmlPart of(String name, byte[] bytes) throws BadWorkbookException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new XmlPart(name, factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      throw BadWorkbookException.part(name, String.valueOf(e.getMessage()));
    }
  }

  String name() {
    return name;
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() throws BadWorkbookException {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  private int event() throws BadWorkbookException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw fault("it has a document type or entities");
      }
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw fault("elements lie deeper than " + DEEPEST);
      }
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      return event;
    } catch (XMLStreamException e) {
      throw fault(String.valueOf(e.getMessage()));
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
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        default -> {
          // Comments and the like.
        }
      }
    }
    return text.toString();
  }

  /** The text of a string: its runs without the readings of its characters (拼音). */
  String richText() throws BadWorkbookException {
    String element = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    while (next() && !ends(element)) {
      if (starts("t")) {
        text.append(text());
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
    throw fault("expected an index, got " + shown(text));
  }

  BadWorkbookException fault(String why) {
    return BadWorkbookException.part(name, why);
  }

  static String shown(String text) {
    return "\"" + Excerpt.start(text, LONGEST_SHOWN) + "\"";
  }
}
