package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Text;
import io.openrubric.engine.json.DataSemantics;
import io.openrubric.engine.json.JsonFields;
import io.openrubric.engine.json.JsonNode;
import io.openrubric.engine.json.ProblemJson;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a sheet of a document. */
final class SheetJsonReader {
  private static final List<String> FIELDS =
      List.of("schema", "semantics", "source", "facts", "columns", "rows", "sources", "problems");
  private static final List<String> ROW_FIELDS =
      Stream.concat(Stream.of("line"), Stream.of(SheetColumn.values()).map(SheetColumn::key))
          .toList();
  private static final List<String> FIGURES =
      Stream.of(SheetFact.values()).map(SheetFact::key).toList();
  private static final Text FACT =
      Text.of("以前未列明的项目信息", "the text of a fact that was not stated before");
  private static final Text COLUMN =
      Text.of("以前未列出的列名（如 level1、三级指标）", "the name of a column not named before, such as level1");
  private static final Text ROW = Text.of("至少有一个单元格的行", "a row with some text");

  private final Sheet.Builder sheet;
  private final Set<SheetColumn> columns = EnumSet.noneOf(SheetColumn.class);

  private SheetJsonReader(String source) {
    this.sheet = Sheet.builder(source);
  }

  static Sheet read(JsonNode root, String where) {
    JsonFields fields = root.fields(FIELDS);
    fields.text("schema");
    DataSemantics.check(fields);
    return new SheetJsonReader(fields.optional("source", JsonNode::text).orElse(where))
        .sheet(fields);
  }

  private Sheet sheet(JsonFields fields) {
    fields.optional("facts", node -> facts(node.fields()));
    fields.node("columns").items(this::column);
    fields.node("rows").items(this::row);
    fields.optional("sources", node -> node.items(this::source));
    fields
        .optional("problems", node -> node.items(ProblemJson::read))
        .ifPresent(problems -> problems.forEach(sheet.problems()::add));
    return sheet.build();
  }

  private JsonFields facts(JsonFields facts) {
    for (String key : facts.names()) {
      facts.optional(key, node -> node.parsed(FACT, text -> sheet.fact(key, text), sheet));
    }
    return facts;
  }

  private Sheet.Builder column(JsonNode node) {
    return node.parsed(
        COLUMN,
        name -> {
          SheetColumn column =
              SheetColumn.of(name)
                  .filter(columns::add)
                  .orElseThrow(() -> new IllegalArgumentException(name));
          return sheet.column(column, name);
        },
        sheet);
  }

  private Sheet.Builder source(JsonNode node) {
    JsonFields fields = node.fields(List.of("name", "figures", "whole"));
    Optional<MoneySource> whole =
        fields.optional(
            "whole", row -> money(row.fields(List.of("name", "figures")), Optional.empty()));
    return sheet.source(money(fields, whole));
  }

  private static MoneySource money(JsonFields fields, Optional<MoneySource> whole) {
    JsonFields texts = fields.node("figures").fields(FIGURES);
    Map<SheetFact, String> figures = new EnumMap<>(SheetFact.class);
    for (SheetFact fact : SheetFact.values()) {
      texts.optional(fact.key(), JsonNode::text).ifPresent(text -> figures.put(fact, text));
    }
    return new MoneySource(fields.text("name"), figures, whole);
  }

  private Sheet.Builder row(JsonNode node) {
    JsonFields fields = node.fields(ROW_FIELDS);
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      fields.optional(column.key(), JsonNode::text).ifPresent(text -> cells.put(column, text));
    }
    int line = fields.optional("line", number -> number.integer(1)).orElse(0);
    if (cells.values().stream().allMatch(String::isBlank)) {
      node.badValue(ROW);
      return sheet;
    }
    return sheet.row(line, cells);
  }
}
