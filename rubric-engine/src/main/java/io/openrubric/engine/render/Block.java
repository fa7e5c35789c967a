package io.openrubric.engine.render;

import java.util.List;

/**
 * A part of a {@link Document} (段落单元).
 *
 * @since 0.1.0
 */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.Items, Table {

  /**
   * A heading (标题).
   *
   * @param level 1 for the page's title, up to {@value #LOWEST}
   * @param words the heading
   */
  record Heading(int level, String words) implements Block {
    /** The lowest level a heading can have. */
    public static final int LOWEST = 6;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #LOWEST}
     */
    public Heading {
      if (level < 1 || level > LOWEST) {
        throw new IllegalArgumentException(
            "Expected a level from 1 to " + LOWEST + ", got " + level);
      }
    }
  }

  /**
   * Some lines that belong together (段落).
   *
   * @param lines the lines
   */
  record Paragraph(List<String> lines) implements Block {
    /** Copies the lines. */
    public Paragraph {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A list (列表).
   *
   * @param items its items
   */
  record Items(List<Item> items) implements Block {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param words what it says
   * @param details lines below it, often none
   */
  record Item(String words, List<String> details) {
    /** Copies the details. */
    public Item {
      details = List.copyOf(details);
    }

    /**
     * An item without details.
     *
     * @param words what it says
     * @return the item
     */
    public static Item of(String words) {
      return new Item(words, List.of());
    }
  }
}
