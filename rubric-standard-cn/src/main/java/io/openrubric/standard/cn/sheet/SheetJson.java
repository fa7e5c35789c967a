package io.openrubric.standard.cn.sheet;

import io.openrubric.engine.json.Hash;
import io.openrubric.engine.json.JsonDocument;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and writes filled-in sheets as JSON (自评表的 JSON 格式), every text as printed:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/sheet/1",             // required: schema, columns, rows
 *   "semantics": 1,                             // revision of what sheets mean; default 1
 *   "source": "道路养护.csv",                    // default: the name of the document
 *   "facts": {"project": "道路养护", "budget_adjusted": "120", "executed": "118.5"},
 *   "columns": ["level1", "indicator", "target", "actual", "weight", "得分"],   // as printed
 *   "rows": [
 *     {"line": 5,                               // in the file it was read from; may be left out
 *      "level1": "产出指标", "indicator": "养护里程", "target": "≥80公里", "actual": "76公里",
 *      "weight": "50", "reported_score": "47.5"}],
 *   "sources": [{"name": "财政拨款", "figures": {"budget_adjusted": "90", "executed": "88.5"}}],
 *   "problems": [{"code": "…", "severity": "error", "path": "…", "message": {"zh": "…", "en": "…"}}]
 * }
 * }</pre>
 *
 * <p>{@code sources} are rows of money in the head of a form ({@link MoneySource}), each perhaps
 * with {@code whole}, the row of the whole budget. Cells go by the keys of {@link SheetColumn},
 * facts by those of {@link SheetFact} or any other. {@code problems} are those of reading the sheet
 * before. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetJson {

  /** The schema that sheet documents name. */
  public static final String SCHEMA = "openrubric/sheet/1";

  private SheetJson() {}

  /**
   * Reads a sheet from text.
   *
   * @param json the document, at most 4 MiB characters
   * @param where what to call the document in messages, such as its file name
   * @return the sheet
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, with every problem
   */
  public static Sheet read(String json, String where) {
    return JsonDocument.read(json, where, SCHEMA, root -> SheetJsonReader.read(root, where));
  }

  /**
   * Reads a sheet from UTF-8 bytes, with or without a byte order mark.
   *
   * @param in the document, at most 4 MiB; not closed here
   * @param where what to call the document in messages, such as its file name
   * @return the sheet
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if the document cannot be read, with every
   *     problem
   */
  public static Sheet read(InputStream in, String where) throws IOException {
    return JsonDocument.read(in, where, SCHEMA, root -> SheetJsonReader.read(root, where));
  }

  /**
   * Writes a sheet in its canonical form: equal sheets from one source give equal text, in
   * whichever order their facts were stated, and reading it gives an equal sheet.
   *
   * @param sheet the sheet
   * @return the document, ending with a line feed
   */
  public static String write(Sheet sheet) {
    return SheetJsonWriter.write(sheet).toJson();
  }

  /**
   * The hash of the canonical form.
   *
   * @param sheet the sheet
   * @return the hash
   */
  public static Hash sha256(Sheet sheet) {
    return Hash.of(write(sheet));
  }
}
