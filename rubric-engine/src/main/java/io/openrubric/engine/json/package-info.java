/**
 * Documents as JSON: {@link io.openrubric.engine.json.RubricJson} reads and writes rubrics, {@link
 * io.openrubric.engine.json.TemplateJson} templates of any kind, {@link
 * io.openrubric.engine.json.JsonValue} writes any result.
 *
 * <p>Every document begins with its {@code schema}. Decimals are text ({@code "0.02"}), so that no
 * reader makes binary floating point of them; JSON numbers are read exactly where a decimal is
 * expected. Unknown fields are refused. A document that cannot be read fails with all its problems
 * at once, each with a JSON pointer to its place. Written documents are canonical: equal content
 * gives equal text. A rubric reads:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/rubric/1",
 *   "id": "xizang-2022",                    // required: schema, id, title, indicators
 *   "version": "1",                         // of this document; default "1"
 *   "semantics": 1,                         // revision of scoring behaviour; default the current one
 *   "title": {"zh": "…", "en": "…"},        // en may be left out wherever there are both
 *   "region": {"zh": "西藏自治区", "en": "Tibet"},
 *   "validFrom": 2022, "validTo": 2024,     // fiscal years
 *   "published": "2023-05-01",
 *   "fullMarks": "100",                     // default "100"
 *   "rounding": "LEAF 2 HALF_UP",           // the default; also TOTAL and RATE(2) 2 HALF_UP
 *   "missing": "zero",                      // the default; or "error"
 *   "notApplicable": "spread-in-group",     // the default; or "scale-to-full" or {"moveTo": "id"}
 *   "grades": [{"zh": "优", "en": "excellent", "band": "[90,100]"}, …],   // default 90/80/60
 *   "sources": {"framework": {"document": "财预〔2020〕10号", "zh": "…", "en": "…"}},
 *   "citations": [{"source": "framework", "article": "第十八条", "provenance": "REGULATION",
 *                  "note": {"zh": "…", "en": "…"}}],
 *   "indicators": [
 *     {"id": "output", "zh": "产出", "en": "Output", "weight": "40", "citations": […],
 *      "children": [
 *        {"id": "output.quantity", "zh": "产出数量", "en": "Output quantity", "weight": "40",
 *         "rule": {"kind": "ratio"},        // the other fields are the rule's parameters
 *         "target": {"comparator": "≥", "value": "95", "unit": "%"},       // or {"aim": "显著提升"}
 *         "missing": "error", "notApplicable": "scale-to-full"}]}],
 *   // a group may have "marks": "100" (two-stage block) or "chooseOne": true beside its children;
 *   // with "split": "equal" its children state no weight: each has an equal share of it
 *   "adjustments": [                        // outside the full marks; none by default
 *     {"kind": "bonus", "id": "award", …},  // or "penalty"; the other fields are those of a leaf
 *     {"kind": "veto", "id": "fraud", "zh": "…", "totalCap": "59", "gradeCap": "差"}]
 * }
 * }</pre>
 *
 * <p>An open template fixes the first level and leaves the leaves to each project. Its head is that
 * of a rubric, from {@code id} to {@code citations}; then it reads:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/open-template/1", …,  // required: schema, id, title, weightSets, groups
 *   "weightSets": [{"id": "with-cost", "zh": "设成本指标", "en": "with cost"}],   // the default first
 *   "groups": [
 *     {"id": "execution", "zh": "预算执行率", "aliases": ["预算执行"],
 *      "weights": {"with-cost": "10"},          // by set; a set left out gives none; no weights: open
 *      "fixed": {"id": "execution", "zh": "预算执行率", "rule": {…}, "target": {…}, …},
 *      "citations": […]},                       // fixed: the one leaf, which has no weight of its own
 *     {"id": "output", "zh": "产出", "weights": {"with-cost": "90"},
 *      "rules": {"≥": {"rule": {"kind": "ratio"}, "citations": […]}},   // instead of those below
 *      "suggested": [                           // leaves without weights; all but id and zh optional
 *        {"id": "output.completion", "zh": "实际完成率", "secondLevel": {"zh": "产出数量"},
 *         "rate": {"kind": "share",             // actual÷base; saving-rate: (base−actual)÷base;
 *                  "actual": {"input": "actual", "zh": "实际产出数", "unit": "个"},   // change-rate:
 *                  "base": {"input": "planned", "zh": "计划产出数"}},    // (actual−base)÷base
 *         "target": {…}, "direction": "higher", "citations": […]}]}],   // or "lower", "nearer"
 *   "rules": {                                  // by kind of target: ≥ ≤ ＝ ＞ ＜ 定性
 *     "≤": {"rule": {"kind": "ratio"}, "citations": […]}},   // default: ratio, and given for 定性
 *   "norms": [{"groups": ["output", "benefit"], "comparator": "≥", "points": "60",
 *              "severity": "warning", "citation": {…}}]      // or "error", "note"
 * }
 * }</pre>
 *
 * <p>A document is at most 4 MiB long and 64 levels deep. Reading needs {@code
 * tools.jackson.core:jackson-core} on the path; writing needs nothing.
 */
@NullMarked
package io.openrubric.engine.json;

import org.jspecify.annotations.NullMarked;
