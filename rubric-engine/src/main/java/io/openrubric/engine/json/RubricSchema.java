package io.openrubric.engine.json;

import static io.openrubric.engine.json.SchemaParts.anyOf;
import static io.openrubric.engine.json.SchemaParts.array;
import static io.openrubric.engine.json.SchemaParts.constant;
import static io.openrubric.engine.json.SchemaParts.object;
import static io.openrubric.engine.json.SchemaParts.pattern;
import static io.openrubric.engine.json.SchemaParts.ref;
import static io.openrubric.engine.json.SchemaParts.required;
import static io.openrubric.engine.json.SchemaParts.text;
import static io.openrubric.engine.json.SchemaParts.type;
import static io.openrubric.engine.json.SchemaParts.wholeNumber;
import static io.openrubric.engine.json.SchemaParts.words;

import io.openrubric.api.Provenance;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.FormulaRegistry;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of rubric documents (评价指标体系文档的 JSON Schema), for completion in an
 * editor and for checks before a document is handed in.
 *
 * <p>For the built-in rules it lies beside this class in the jar, as {@code
 * io/openrubric/engine/json/rubric.schema.json}; with formulas of your own, write one:
 *
 * <pre>{@code
 * String schema = RubricSchema.write(FormulaRegistry.load());
 * }</pre>
 *
 * <p>It knows the fields and their types, not their sense: weights that do not add are found when a
 * rubric is compiled.
 *
 * @since 0.1.0
 */
public final class RubricSchema {
  private static final Text DECIMAL = Text.of("十进制数", "a decimal");

  private RubricSchema() {}

  /**
   * Writes the schema.
   *
   * @param formulas the formulas that rules may name
   * @return the schema, ending with a line feed
   */
  public static String write(FormulaRegistry formulas) {
    JsonValue.Builder schema =
        JsonValue.object()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$id", "urn:openrubric:rubric:1")
            .put("title", "评价指标体系 · Rubric");
    document().fields().forEach(schema::put);
    return schema.put("$defs", definitions(formulas)).build().toJson();
  }

  private static JsonValue.OfObject document() {
    JsonValue.Builder fields =
        JsonValue.object()
            .put("schema", constant(RubricJson.SCHEMA))
            .put("id", ref("id", "模板编号", "id of the rubric"))
            .put("version", text("本文档的版本", "version of this document"))
            .put("semantics", wholeNumber("计分口径版本", "revision of scoring behaviour"))
            .put("title", ref("text", "名称", "title"))
            .put("region", ref("text", "适用地区", "where it holds"))
            .put("validFrom", wholeNumber("自该预算年度起适用", "first fiscal year"))
            .put("validTo", wholeNumber("至该预算年度止适用", "last fiscal year"))
            .put("published", day())
            .put("fullMarks", ref("weight", "满分，默认100", "full marks, 100 by default"))
            .put("rounding", rounding())
            .put("missing", ref("missing"))
            .put("notApplicable", ref("notApplicable"))
            .put("grades", grades())
            .put("sources", sources())
            .put("citations", ref("citations"))
            .put("indicators", array(ref("indicator"), "一级指标", "first-level indicators"))
            .put("adjustments", array(ref("adjustment"), "加分、扣分与否决", "outside the full marks"));
    return object(fields.build(), List.of("schema", "id", "title", "indicators")).build();
  }

  private static JsonValue definitions(FormulaRegistry formulas) {
    JsonValue.Builder definitions =
        JsonValue.object()
            .put("id", pattern("^[a-z0-9]+([.-][a-z0-9]+)*$", "编号", "lower-case ASCII words"))
            .put("text", bilingual())
            .put("decimal", SchemaParts.decimal(Interval.all(), DECIMAL))
            .put(
                "weight",
                SchemaParts.decimal(Interval.atLeast(Rational.ZERO), Text.of("分值", "weight")))
            .put("band", pattern("^[\\[(][^,]*,[^,]*[\\])]$", "区间，如[60,80)", "such as [60,80)"))
            .put("citations", array(ref("citation"), "依据", "sources and articles"))
            .put("citation", citation())
            .put("target", target())
            .put("missing", words(List.of("zero", "error"), "缺失值的处理", "what a missing value means"))
            .put("notApplicable", notApplicable())
            .put("indicator", indicator("group", "leaf"))
            .put("sharingIndicator", indicator("sharingGroup", "sharingLeaf"))
            .put("group", group(true))
            .put("sharingGroup", group(false))
            .put("leaf", leaf(JsonValue.object(), List.of(), true))
            .put("sharingLeaf", leaf(JsonValue.object(), List.of(), false))
            .put("adjustment", adjustment())
            .put("rule", rule(formulas));
    for (String kind : formulas.kinds()) {
      formulas
          .find(kind)
          .ifPresent(
              formula ->
                  definitions.put(
                      "rule-" + kind,
                      SchemaParts.parameters(
                              JsonValue.object().put(RuleReader.KIND, constant(kind)),
                              List.of(RuleReader.KIND),
                              formula.parameters())
                          .build()));
    }
    return definitions.build();
  }

  private static JsonValue day() {
    return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "印发日期", "day such as 2023-05-01");
  }

  private static JsonValue rounding() {
    String modes =
        Stream.of(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .map(Enum::name)
            .collect(Collectors.joining("|"));
    return pattern(
        "^(LEAF|TOTAL|RATE\\([0-9]{1,2}\\)) [0-9]{1,2} (" + modes + ")$",
        "取整：阶段、小数位数、方式，默认 LEAF 2 HALF_UP",
        "rounding: stage, decimals, mode; LEAF 2 HALF_UP by default");
  }

  private static JsonValue bilingual() {
    return object(names().build(), List.of("zh")).build();
  }

  private static JsonValue.Builder names() {
    return JsonValue.object()
        .put("zh", text("中文", "words in Chinese"))
        .put("en", text("英文，默认同中文", "words in English, the Chinese ones by default"));
  }

  private static JsonValue grades() {
    JsonValue grade =
        object(names().put("band", ref("band")).build(), List.of("zh", "band")).build();
    return type("array", "等级，默认优良中差", "grades, 90/80/60 by default")
        .put("items", grade)
        .put("minItems", 1)
        .build();
  }

  private static JsonValue sources() {
    JsonValue fields = names().put("document", text("文号", "document number")).build();
    return type("object", "依据文件，以短名引用", "documents cited, by a short key")
        .put("additionalProperties", object(fields, List.of("document", "zh")).build())
        .build();
  }

  private static JsonValue citation() {
    List<String> provenances = Stream.of(Provenance.values()).map(Enum::name).toList();
    JsonValue fields =
        JsonValue.object()
            .put("source", text("sources中的短名", "key among the sources"))
            .put("article", text("条款", "article"))
            .put("provenance", words(provenances, "来源性质", "where the number comes from"))
            .put("note", ref("text", "说明", "note"))
            .build();
    return object(fields, List.of("source", "provenance")).build();
  }

  private static JsonValue target() {
    JsonValue number =
        object(
                JsonValue.object()
                    .put("comparator", SchemaParts.text("指标性质：≥ ≤ ＝ ＞ ＜", "comparator: ≥ ≤ ＝ ＞ ＜"))
                    .put("value", ref("decimal"))
                    .put("unit", text("计量单位", "unit"))
                    .build(),
                List.of("comparator", "value"))
            .build();
    JsonValue aim =
        object(
                JsonValue.object().put("aim", text("定性目标", "an aim in words")).build(),
                List.of("aim"))
            .build();
    return anyOf(number, aim);
  }

  private static JsonValue notApplicable() {
    JsonValue move =
        object(
                JsonValue.object().put("moveTo", ref("id", "承接分值的指标", "who takes it")).build(),
                List.of("moveTo"))
            .build();
    return anyOf(
        words(
            List.of("spread-in-group", "scale-to-full"),
            "不适用指标的分值去向",
            "where the weight of what does not apply goes"),
        move);
  }

  private static JsonValue indicator(String group, String leaf) {
    return JsonValue.object()
        .put("type", "object")
        .put("if", required("children"))
        .put("then", ref(group))
        .put("else", ref(leaf))
        .build();
  }

  private static JsonValue.Builder named(JsonValue.Builder fields, boolean weighted) {
    fields.put("id", ref("id", "指标编号", "the indicator's id"));
    names().build().fields().forEach(fields::put);
    if (weighted) {
      fields.put("weight", ref("weight", "分值", "full marks"));
    }
    return fields.put("citations", ref("citations"));
  }

  private static List<String> needed(List<String> first, boolean weighted, String last) {
    List<String> names = new ArrayList<>(first);
    names.addAll(weighted ? List.of("id", "zh", "weight", last) : List.of("id", "zh", last));
    return names;
  }

  private static JsonValue group(boolean weighted) {
    JsonValue fields =
        named(JsonValue.object(), weighted)
            .put("marks", ref("weight", "两级评分：下级先按此满分计", "a two-stage block out of so many"))
            .put("chooseOne", type("boolean", "下级择一", "one of the children is chosen").build())
            .put("split", words(List.of("equal"), "下级平均分配", "the children share equally"))
            .put("children", type("array", "下级指标", "what is below").put("minItems", 1).build())
            .build();
    return object(fields, needed(List.of(), weighted, "children"))
        .put("if", required("split"))
        .put("then", children("sharingIndicator"))
        .put("else", children("indicator"))
        .build();
  }

  private static JsonValue children(String definition) {
    JsonValue items = JsonValue.object().put("items", ref(definition)).build();
    return JsonValue.object()
        .put("properties", JsonValue.object().put("children", items).build())
        .build();
  }

  private static JsonValue leaf(JsonValue.Builder fields, List<String> needed, boolean weighted) {
    JsonValue all =
        named(fields, weighted)
            .put("rule", ref("rule", "评分规则", "how it is scored"))
            .put("target", ref("target"))
            .put("missing", ref("missing"))
            .put("notApplicable", ref("notApplicable"))
            .build();
    return object(all, needed(needed, weighted, "rule")).build();
  }

  private static JsonValue adjustment() {
    List<String> kind = List.of(AdjustmentReader.KIND);
    JsonValue extra =
        leaf(
            JsonValue.object()
                .put(
                    AdjustmentReader.KIND,
                    words(
                        List.of(AdjustmentReader.BONUS, AdjustmentReader.PENALTY),
                        "加分或扣分",
                        "added or taken off")),
            kind,
            true);
    JsonValue.Builder veto =
        JsonValue.object()
            .put(AdjustmentReader.KIND, constant(AdjustmentReader.VETO))
            .put("totalCap", ref("weight", "总分上限", "the most the total can be"))
            .put("gradeCap", text("等级上限", "the best the grade can be"));
    JsonValue vetoes =
        object(named(veto, false).build(), List.of(AdjustmentReader.KIND, "id", "zh"))
            .put("anyOf", List.of(required("totalCap"), required("gradeCap")))
            .build();
    return JsonValue.object()
        .put("type", "object")
        .put(
            "if",
            JsonValue.object()
                .put(
                    "properties",
                    JsonValue.object()
                        .put(AdjustmentReader.KIND, constant(AdjustmentReader.VETO))
                        .build())
                .put("required", SchemaParts.texts(kind.stream()))
                .build())
        .put("then", vetoes)
        .put("else", extra)
        .build();
  }

  private static JsonValue rule(FormulaRegistry formulas) {
    List<String> kinds = List.copyOf(formulas.kinds());
    JsonValue kind = words(kinds, "规则类型", "the kind of rule");
    return JsonValue.object()
        .put("type", "object")
        .put("properties", JsonValue.object().put(RuleReader.KIND, kind).build())
        .put("required", SchemaParts.texts(Stream.of(RuleReader.KIND)))
        .put("allOf", kinds.stream().map(RubricSchema::whenOfKind).toList())
        .build();
  }

  private static JsonValue whenOfKind(String kind) {
    JsonValue named = JsonValue.object().put(RuleReader.KIND, constant(kind)).build();
    return JsonValue.object()
        .put(
            "if",
            JsonValue.object()
                .put("properties", named)
                .put("required", SchemaParts.texts(Stream.of(RuleReader.KIND)))
                .build())
        .put("then", ref("rule-" + kind))
        .build();
  }
}
