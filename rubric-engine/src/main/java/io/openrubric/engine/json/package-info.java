/**
 * Documents as JSON: {@link io.openrubric.engine.json.RubricJson} reads and writes rubrics, {@link
 * io.openrubric.engine.json.TemplateJson} templates of any kind, {@link
 * io.openrubric.engine.json.ObservationsJson} what is known about a project, {@link
 * io.openrubric.engine.json.ReportJson} sealed reports, which {@link
 * io.openrubric.engine.json.Verification} recomputes; {@link io.openrubric.engine.json.JsonValue}
 * writes any result.
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
 *   // with "split": "equal" its children state no weight: each has an equal share of it, to the
 *   // decimals of "rounding", by largest remainder with ties by id
 *   "adjustments": [                        // outside the full marks; none by default
 *     {"kind": "bonus", "id": "award", …},  // or "penalty"; the other fields are those of a leaf;
 *       // a penalty takes off what its rule scores, and by the rules violations, deduction and
 *       // late-deduction what they count: nothing where there is no fault
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
 *      "reasonBelow": "0.9",                    // a share of the weight; less needs a stated reason
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
 * <p>What is known about a project, by the ids of leaves; every observation has exactly one of
 * {@code inputs}, {@code given}, {@code missing} and {@code notApplicable}:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/observations/1",      // required: schema, project, observations
 *   "semantics": 1,                             // revision of what observations mean; default 1
 *   "project": "某道路改造项目",
 *   "observations": {
 *     "output.quantity": {
 *       "inputs": {                             // by the inputs of the leaf's rule
 *         "actual": "54公里", "planned": "80",  // a quantity as people write it
 *         "met": true,                          // an answer
 *         "finished": {"day": "2023-12-31"},
 *         "case": {"choice": "none"},
 *         "points": ["85", "88.5"]},            // several numbers
 *       "evidence": "竣工验收报告第3页"},
 *     "output.quality": {"given": "4.7", "reason": "抽检一处不合格"},
 *     "effect.income": {"missing": "not-due"},  // not-reported, not-due, withheld, unreadable
 *     "effect.users": {"notApplicable": "尚未投入使用"}}
 * }
 * }</pre>
 *
 * <p>A sealed report says what it was made from and everything that a {@link
 * io.openrubric.api.report.ScoreReport} does; {@code points} and {@code total} have the rubric's
 * number of decimals, {@code exact} may be a fraction such as {@code 281457193/3800000}:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/report/1",
 *   "semantics": 1,                             // the rubric's revision of scoring behaviour
 *   "seal": {"rubric": "sha256:…", "observations": "sha256:…", "library": "0.1.0"},
 *   "rubric": "xizang-2022", "project": "某道路改造项目", "fullMarks": "100",
 *   "total": "74.07", "exactTotal": "…", "grade": {"zh": "中", "en": "fair", "band": "[60,80)"},
 *   "sources": {…},
 *   "scores": [                                 // in form order, groups before what is below them
 *     {"id": "output.done", "path": "产出/完成率", "zh": "完成率", "en": "Completion", "level": 2,
 *      "role": "ordinary",                      // bonus, penalty, veto
 *      "basis": "rule",                         // sum, given, missing, not-applicable, refused
 *      "declaredWeight": "15", "weight": "15", "points": "9.13", "exact": "9.125",
 *      "explanation": {"rule": {"zh": "…", "en": "…"}, "inputs": [{"zh": "完成数", "en": "done",
 *        "value": {"zh": "54公里", "en": "54公里"}}], "arithmetic": "…", "reason": {…},
 *        "notes": [], "citations": […]}}],
 *   "losses": [{"indicator": "output.done", "zh": "完成率", "en": "Completion", "points": "5.87"}],
 *   "problems": [{"code": "missing-value", "severity": "warning", "path": "…", "indicator": "…",
 *                 "message": {"zh": "…", "en": "…"}}]
 * }
 * }</pre>
 *
 * <p>A review of one form (复核结果) has its findings in the order they were found:
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/review/1", "semantics": 1,
 *   "project": "车驾管业务", "source": "printed.csv", "rows": 4,
 *   "computedTotal": "75.73", "reportedTotal": "66.3",
 *   "sources": {…},
 *   "findings": [{"code": "total-does-not-add", "severity": "error", "path": "合计",
 *                 "indicator": "…", "expected": "76.3", "reported": "66.3",
 *                 "zh": "…", "en": "…", "citations": […]}]
 * }
 * }</pre>
 *
 * <p>Text is of whole characters: half of one is refused when it is read, and written as U+FFFD.
 *
 * <p>A document is at most 4 MiB long and 64 levels deep, a number written out at most a thousand
 * characters; only the exact figures of a report may be longer. Reading needs {@code
 * com.google.code.gson:gson} 2.11 or newer on the path; writing needs nothing.
 */
@NullMarked
package io.openrubric.engine.json;

import org.jspecify.annotations.NullMarked;
