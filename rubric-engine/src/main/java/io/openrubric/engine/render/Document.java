package io.openrubric.engine.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page as its parts (文档): what it says, not how it looks.
 *
 * <pre>{@code
 * Document.builder().heading(1, "评价结果").paragraph("合计 86.00 良").build().text()
 * }</pre>
 *
 * <p>Words are plain: each {@link DocumentFormat} escapes what it must. Immutable and thread-safe.
 *
 * @param blocks the parts in order
 * @since 0.1.0
 */
public record Document(List<Block> blocks) {

  /** Copies the parts. */
  public Document {
    blocks = List.copyOf(blocks);
  }

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The page for a terminal, aligned with Chinese characters counted as two columns.
   *
   * @return lines, each ended by a line feed
   */
  public String text() {
    return written(DocumentFormat.text());
  }

  /**
   * The page as Markdown with tables.
   *
   * @return lines, each ended by a line feed
   */
  public String markdown() {
    return written(DocumentFormat.markdown());
  }

  private String written(DocumentFormat format) {
    StringBuilder out = new StringBuilder();
    try {
      format.write(this, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** Builds a {@link Document}. */
  public static final class Builder {
    private final List<Block> blocks = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a part.
     *
     * @param block the part
     * @return this builder
     */
    public Builder add(Block block) {
      blocks.add(block);
      return this;
    }

    /**
     * Adds a heading.
     *
     * @param level 1 for the page's title
     * @param words the heading
     * @return this builder
     */
    public Builder heading(int level, String words) {
      return add(new Block.Heading(level, words));
    }

    /**
     * Adds a paragraph.
     *
     * @param lines its lines
     * @return this builder
     */
    public Builder paragraph(String... lines) {
      return add(new Block.Paragraph(Arrays.asList(lines)));
    }

    /**
     * Adds a list, unless it has no items.
     *
     * @param items its items
     * @return this builder
     */
    public Builder list(List<Block.Item> items) {
      return items.isEmpty() ? this : add(new Block.Items(items));
    }

    /**
     * The document.
     *
     * @return what was added
     */
    public Document build() {
      return new Document(blocks);
    }
  }
}
