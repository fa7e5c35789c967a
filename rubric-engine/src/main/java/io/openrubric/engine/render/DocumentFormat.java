package io.openrubric.engine.render;

import java.io.IOException;

/**
 * A way to write a {@link Document} (输出格式). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public interface DocumentFormat {

  /**
   * Writes a whole page.
   *
   * @param document the page
   * @param out where to
   * @throws IOException if it cannot be written
   */
  void write(Document document, Appendable out) throws IOException;

  /**
   * Text for a terminal: East Asian wide characters count two columns, combining marks none.
   * Control characters in the words are made visible, so that no name can steer the terminal.
   *
   * @return the format
   */
  static DocumentFormat text() {
    return new TextFormat();
  }

  /**
   * Markdown with tables; whatever the words hold, it stays words.
   *
   * @return the format
   */
  static DocumentFormat markdown() {
    return new MarkdownFormat();
  }
}
