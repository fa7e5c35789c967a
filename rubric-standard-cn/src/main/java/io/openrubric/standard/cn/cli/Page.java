package io.openrubric.standard.cn.cli;

import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.render.Document;
import io.openrubric.standard.cn.sheet.CsvText;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * An answer that fits in memory, in every format; each is made only if asked for.
 *
 * @param document for text and Markdown
 * @param json for JSON
 * @param rows for CSV, the header first
 */
record Page(
    Supplier<Document> document, Supplier<JsonValue> json, Supplier<List<List<String>>> rows) {

  /** Writes the answer in the format that was asked for. */
  int answer(Request request, Terminal terminal) throws IOException {
    try (Target target = Target.open(request, terminal)) {
      target
          .writer()
          .write(
              switch (request.format()) {
                case TEXT -> document.get().text();
                case MD -> document.get().markdown();
                case JSON -> json.get().toJson();
                case CSV -> CsvText.of(rows.get());
              });
      target.commit();
    }
    return Main.FINE;
  }
}
