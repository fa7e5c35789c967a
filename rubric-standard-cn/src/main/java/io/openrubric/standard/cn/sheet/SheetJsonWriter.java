package io.openrubric.standard.cn.sheet;

import static java.util.Comparator.comparing;

import io.openrubric.engine.json.DataSemantics;
import io.openrubric.engine.json.JsonValue;
import io.openrubric.engine.json.ProblemJson;
import java.util.Comparator;
import java.util.Map;

/** Makes a document of a sheet. */
final class SheetJsonWriter {
  /** Known facts in form order, then others by their keys. */
  private static final Comparator<String> BY_FACT =
      comparing((String key) -> SheetFact.of(key).map(SheetFact::ordinal).orElse(Integer.MAX_VALUE))
          .thenComparing(key -> key);

  private SheetJsonWriter() {}

  static JsonValue write(Sheet sheet) {
    JsonValue.Builder facts = JsonValue.object();
    sheet.facts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_FACT))
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    JsonValue.Builder document =
        JsonValue.object()
            .put("schema", SheetJson.SCHEMA)
            .put("semantics", DataSemantics.REVISION)
            .put("source", sheet.source())
            .put("facts", facts.build())
            .put("columns", sheet.header().values().stream().map(JsonValue::of).toList())
            .put("rows", sheet.rows().stream().map(SheetJsonWriter::row).toList());
    if (!sheet.sources().isEmpty()) {
      document.put("sources", sheet.sources().stream().map(SheetJsonWriter::source).toList());
    }
    if (!sheet.problems().isEmpty()) {
      document.put("problems", sheet.problems().stream().map(ProblemJson::write).toList());
    }
    return document.build();
  }

  private static JsonValue source(MoneySource source) {
    JsonValue.Builder row = money(source);
    source.whole().ifPresent(whole -> row.put("whole", money(whole).build()));
    return row.build();
  }

  private static JsonValue.Builder money(MoneySource source) {
    JsonValue.Builder figures = JsonValue.object();
    source.figures().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(figure -> figures.put(figure.getKey().key(), figure.getValue()));
    return JsonValue.object().put("name", source.name()).put("figures", figures.build());
  }

  private static JsonValue row(SheetRow row) {
    JsonValue.Builder cells = JsonValue.object();
    if (row.line() > 0) {
      cells.put("line", row.line());
    }
    for (SheetColumn column : SheetColumn.values()) {
      if (!row.text(column).isEmpty()) {
        cells.put(column.key(), row.text(column));
      }
    }
    return cells.build();
  }
}
