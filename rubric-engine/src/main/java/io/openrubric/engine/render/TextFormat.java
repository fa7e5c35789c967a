package io.openrubric.engine.render;

import io.openrubric.engine.render.Table.Alignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a document as aligned lines for a terminal. */
final class TextFormat implements DocumentFormat {
  private static final String GAP = "  ";

  /** Cells that are wider stand out, so that one of them does not widen every row. */
  private static final int MOST_WIDTH = 200;

  private static final String STEP = "  ";

  @Override
  public void write(Document document, Appendable out) throws IOException {
    boolean first = true;
    for (Block block : document.blocks()) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      if (block instanceof Block.Heading heading) {
        write(heading, out);
      } else if (block instanceof Block.Paragraph paragraph) {
        for (String line : paragraph.lines()) {
          line(line, out);
        }
      } else if (block instanceof Block.Items items) {
        write(items, out);
      } else if (block instanceof Table table) {
        write(table, out);
      }
    }
  }

  private static void write(Block.Heading heading, Appendable out) throws IOException {
    String words = PlainWords.of(heading.words());
    line(words, out);
    if (heading.level() <= 2) {
      line((heading.level() == 1 ? "=" : "-").repeat(DisplayWidth.of(words)), out);
    }
  }

  private static void write(Block.Items items, Appendable out) throws IOException {
    for (Block.Item item : items.items()) {
      line("- " + item.words(), out);
      for (String detail : item.details()) {
        line("    " + detail, out);
      }
    }
  }

  private static void write(Table table, Appendable out) throws IOException {
    int[] widths = new int[table.columns().size()];
    List<String> header = table.columns().stream().map(c -> PlainWords.of(c.header())).toList();
    widen(widths, header);
    List<List<String>> rows = new ArrayList<>(table.rows().size());
    for (List<Table.Cell> row : table.rows()) {
      List<String> words = row.stream().map(TextFormat::words).toList();
      widen(widths, words);
      rows.add(words);
    }
    row(table, widths, header, out);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    row(table, widths, rule, out);
    for (List<String> words : rows) {
      row(table, widths, words, out);
    }
  }

  private static String words(Table.Cell cell) {
    return cell instanceof Table.Words words
        ? STEP.repeat(words.indent()) + PlainWords.of(words.words())
        : BarCells.of((Table.Bar) cell);
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], Math.min(MOST_WIDTH, DisplayWidth.of(row.get(i))));
    }
  }

  private static void row(Table table, int[] widths, List<String> row, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String words = row.get(i);
      String space = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(words)));
      boolean right = table.columns().get(i).alignment() == Alignment.RIGHT;
      line.append(i == 0 ? "" : GAP).append(right ? space + words : words + space);
    }
    line(line.toString(), out);
  }

  private static void line(String line, Appendable out) throws IOException {
    out.append(PlainWords.of(line).stripTrailing()).append('\n');
  }
}
