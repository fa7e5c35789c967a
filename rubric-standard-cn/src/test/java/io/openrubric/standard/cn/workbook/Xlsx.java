package io.openrubric.standard.cn.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as no program would write it. */
public final class Xlsx {
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> worksheets = new ArrayList<>();
  private String properties = "";
  private String computing = "<calcPr calcId=\"191029\"/>";

  public Xlsx() {
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
  }

  /** Another part, or another text for one. */
  public Xlsx part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** A worksheet with these rows, visible or hidden. */
  public Xlsx worksheet(String name, String state, String rows) {
    worksheets.add("name=\"" + name + "\" state=\"" + state + "\"");
    return part(
        "xl/worksheets/sheet" + worksheets.size() + ".xml",
        "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** A worksheet with what stands before its rows and behind them. */
  public Xlsx worksheet(String name, String before, String rows, String behind) {
    worksheet(name, rows);
    String part = "xl/worksheets/sheet" + worksheets.size() + ".xml";
    return part(
        part,
        "<worksheet"
            + MAIN
            + ">"
            + before
            + "<sheetData>"
            + rows
            + "</sheetData>"
            + behind
            + "</worksheet>");
  }

  public Xlsx worksheet(String name, String rows) {
    return worksheet(name, "visible", rows);
  }

  public Xlsx from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** What the program that saved it says of computing formulas. */
  public Xlsx computing(String xml) {
    computing = xml;
    return this;
  }

  public Xlsx strings(String items) {
    return part("xl/sharedStrings.xml", "<sst" + MAIN + ">" + items + "</sst>");
  }

  /** Formats of numbers, the first for style 1. */
  public Xlsx formats(String... codes) {
    StringBuilder declared = new StringBuilder();
    StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      declared
          .append("<numFmt numFmtId=\"")
          .append(164 + i)
          .append("\" formatCode=\"")
          .append(codes[i].replace("\"", "&quot;"))
          .append("\"/>");
      used.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
    }
    return styles("<numFmts>" + declared + "</numFmts><cellXfs>" + used + "</cellXfs>");
  }

  public Xlsx styles(String xml) {
    return part("xl/styles.xml", "<styleSheet" + MAIN + ">" + xml + "</styleSheet>");
  }

  /** Rows of texts, as a program writes them that knows no shared ones. */
  public static String rows(String... csv) {
    StringBuilder rows = new StringBuilder();
    for (String line : csv) {
      rows.append("<row>");
      for (String text : line.split(",", -1)) {
        rows.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relations(String each) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + each
        + "</Relationships>";
  }

  /** The whole file. */
  public byte[] bytes() {
    StringBuilder names = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    for (int i = 1; i <= worksheets.size(); i++) {
      names
          .append("<sheet sheetId=\"")
          .append(i)
          .append("\" r:id=\"rId")
          .append(i)
          .append("\" ")
          .append(worksheets.get(i - 1))
          .append("/>");
      targets.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    if (parts.containsKey("xl/sharedStrings.xml")) {
      targets.append(relation("strings", "sharedStrings", "/xl/sharedStrings.xml"));
    }
    if (parts.containsKey("xl/styles.xml")) {
      targets.append(relation("styles", "styles", "../xl/./styles.xml"));
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "xl/workbook.xml",
        "<workbook%s xmlns:r=\"%s\">%s<sheets>%s</sheets>%s</workbook>"
            .formatted(MAIN, RELATIONS, properties, names, computing));
    all.put("xl/_rels/workbook.xml.rels", relations(targets.toString()));
    all.putAll(parts);
    return zip(all);
  }

  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
