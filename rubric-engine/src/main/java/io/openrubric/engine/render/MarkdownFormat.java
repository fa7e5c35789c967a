package io.openrubric.engine.render;

import io.openrubric.engine.render.Table.Alignment;
import java.io.IOException;
import java.util.List;

/** Writes a document as Markdown; the words in it are escaped. */
final class MarkdownFormat implements DocumentFormat {
  private static final String STEP = "&emsp;";

  @Override
  public void write(Document document, Appendable out) throws IOException {
    boolean first = true;
    for (Block block : document.blocks()) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      if (block instanceof Block.Heading heading) {
        out.append("#".repeat(heading.level())).append(' ');
        out.append(escaped(heading.words())).append('\n');
      } else if (block instanceof Block.Paragraph paragraph) {
        write(paragraph.lines(), out);
      } else if (block instanceof Block.Items items) {
        write(items, out);
      } else if (block instanceof Table table) {
        write(table, out);
      }
    }
  }

  private static void write(List<String> lines, Appendable out) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      out.append(escapedLine(lines.get(i))).append(last ? "\n" : "  \n");
    }
  }

  private static void write(Block.Items items, Appendable out) throws IOException {
    for (Block.Item item : items.items()) {
      out.append("- ").append(escapedLine(item.words())).append('\n');
      for (String detail : item.details()) {
        out.append("  - ").append(escapedLine(detail)).append('\n');
      }
    }
  }

  private static void write(Table table, Appendable out) throws IOException {
    for (Table.Column column : table.columns()) {
      out.append("| ").append(escaped(column.header())).append(' ');
    }
    out.append("|\n");
    for (Table.Column column : table.columns()) {
      out.append(column.alignment() == Alignment.RIGHT ? "| ---: " : "| --- ");
    }
    out.append("|\n");
    for (List<Table.Cell> row : table.rows()) {
      for (Table.Cell cell : row) {
        out.append("| ").append(cell(cell)).append(' ');
      }
      out.append("|\n");
    }
  }

  private static String cell(Table.Cell cell) {
    return cell instanceof Table.Words words
        ? STEP.repeat(words.indent()) + escaped(words.words())
        : BarCells.of((Table.Bar) cell);
  }

  /** Words that begin a line: what would begin a heading, list or quote there is escaped too. */
  private static String escapedLine(String words) {
    String escaped = escaped(words).strip();
    if (escaped.isEmpty()) {
      return escaped;
    }
    if ("#+-=".indexOf(escaped.charAt(0)) >= 0) {
      return "\\" + escaped;
    }
    int digits = 0;
    while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > 0 && digits < escaped.length();
    return numbered && ".)".indexOf(escaped.charAt(digits)) >= 0
        ? escaped.substring(0, digits) + "\\" + escaped.substring(digits)
        : escaped;
  }

  private static String escaped(String words) {
    String plain = PlainWords.of(words);
    StringBuilder escaped = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$' -> escaped.append('\\').append(c);
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
