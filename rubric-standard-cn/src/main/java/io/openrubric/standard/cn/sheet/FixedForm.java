package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet whose rows are the leaves of a fixed rubric. */
final class FixedForm {
  private final Rubric template;
  private final CompiledRubric standard;
  private final FormulaRegistry formulas;
  private final Sheet sheet;
  private final FormNotes notes;
  private final Map<String, Weight> weights = new LinkedHashMap<>();

  FixedForm(CompiledRubric standard, FormulaRegistry formulas, Sheet sheet) {
    this.template = standard.rubric();
    this.standard = standard;
    this.formulas = formulas;
    this.sheet = sheet;
    this.notes = new FormNotes(sheet);
  }

  FilledSheet fill() {
    Map<String, IndicatorLeaf> leaves = new LinkedHashMap<>();
    standard.leaves().forEach(leaf -> leaves.put(leaf.id(), leaf));
    LeafMatch match = new LeafMatch(standard);
    sheet.rows().forEach(row -> add(row, match, leaves));
    leaves.keySet().stream()
        .filter(id -> !notes.rowById().containsKey(id))
        .forEach(id -> missing(standard.path(id)));
    FactInputs facts = new FactInputs(sheet, standard, notes);
    CompiledRubric rubric = weights.isEmpty() ? standard : reweighted(facts);
    Observations.Builder observations = Observations.of(sheet.project());
    notes
        .rowById()
        .forEach(
            (id, row) -> {
              if (!notes.isUnread(id)) {
                observations.put(id, observation(id, row, facts));
              }
            });
    return new FilledSheet(
        sheet,
        rubric,
        observations.build(),
        notes.reading(rubric),
        notes.rowById(),
        Optional.empty(),
        Optional.empty());
  }

  private void add(SheetRow row, LeafMatch match, Map<String, IndicatorLeaf> leaves) {
    String place = sheet.place(row);
    List<String> found = match.find(row);
    IndicatorLeaf leaf = found.size() == 1 ? leaves.get(found.get(0)) : null;
    if (leaf == null) {
      Optional<String> near = Nearest.to(row.name(), match.names());
      notes
          .problems()
          .error(
              found.isEmpty() ? ProblemCode.UNKNOWN_INDICATOR : SheetProblemCode.AMBIGUOUS_NAME,
              place,
              "应为 "
                  + template.id()
                  + " 的末级指标，实为 "
                  + Shown.quoted(row.path())
                  + Nearest.question(near).zh(),
              "Expected a leaf of "
                  + template.id()
                  + ", got "
                  + Shown.quoted(row.path())
                  + Nearest.question(near).en());
      return;
    }
    if (notes.rowById().putIfAbsent(leaf.id(), row) != null) {
      notes
          .problems()
          .error(
              SheetProblemCode.DUPLICATE_ROW,
              place,
              "每个指标应只有一行，“" + row.name() + "”重复",
              "Expected one row for each indicator, got another for " + row.name());
      return;
    }
    Optional<Weight> weight =
        notes.weight(row.text(SheetColumn.WEIGHT), place, notes.of(leaf.id()));
    if (weight.isEmpty()) {
      notes.markUnread(leaf.id());
    } else if (!weight.get().equals(leaf.weight())) {
      weights.put(leaf.id(), weight.get());
      notes
          .of(leaf.id())
          .accept(
              Problem.warning(
                  ProblemCode.WEIGHT_OFF_NORM,
                  place,
                  "模板规定分值为 " + leaf.weight() + "，实为 " + weight.get() + "，按后者计",
                  "Expected a weight of "
                      + leaf.weight()
                      + ", got "
                      + weight.get()
                      + ", which counts"));
    }
  }

  private void missing(String path) {
    notes
        .problems()
        .error(
            SheetProblemCode.MISSING_ROW,
            sheet.source() + " " + path,
            "自评表应有此指标，实为没有",
            "Expected a row for this indicator, got none");
  }

  private Observation observation(String id, SheetRow row, FactInputs facts) {
    String score = row.text(SheetColumn.SCORE);
    String reason = row.text(SheetColumn.REASON);
    return facts.concern(id)
        ? facts.observe(id, score, reason, sheet.place(row))
        : notes.printed(
            id,
            score,
            reason,
            FormNotes.unusable("自评表没有规则所需的输入项", "the sheet has no inputs of its rule"),
            sheet.place(row));
  }

  private CompiledRubric reweighted(FactInputs facts) {
    checkTooMuch();
    List<Indicator> indicators = new ArrayList<>();
    template.indicators().forEach(indicator -> indicators.add(reweighted(indicator, facts)));
    Rational sum = sum(indicators);
    if (!sum.equals(template.fullMarks().points())) {
      notes
          .problems()
          .add(
              Problem.warning(
                  ProblemCode.WEIGHTS_DO_NOT_ADD,
                  sheet.source(),
                  "各指标分值之和应为 " + template.fullMarks() + "，实为 " + sum,
                  "Expected weights that add to " + template.fullMarks() + ", got " + sum));
    }
    Rubric.Builder rubric = Rubric.builder();
    rubric
        .from(template)
        .indicators(indicators)
        .fullMarks(new Weight(sum))
        .grades(template.grades().reaching(sum));
    return notes.compile(rubric.build(), formulas);
  }

  private void checkTooMuch() {
    Rational sum = Rational.ZERO;
    for (IndicatorLeaf leaf : standard.leaves()) {
      sum = sum.plus(weights.getOrDefault(leaf.id(), leaf.weight()).points());
    }
    if (sum.compareTo(Rational.of(Weight.MAX_POINTS)) > 0) {
      String zh = "指标分值之和应不超过 " + Weight.MAX_POINTS + "，实为 " + sum;
      String en = "Expected weights that add to at most " + Weight.MAX_POINTS + ", got " + sum;
      throw notes.failure(List.of(Problem.error(ProblemCode.TOO_LARGE, template.id(), zh, en)));
    }
  }

  private Indicator reweighted(Indicator indicator, FactInputs facts) {
    if (indicator instanceof IndicatorGroup group) {
      List<Indicator> children = new ArrayList<>();
      group.children().forEach(child -> children.add(reweighted(child, facts)));
      IndicatorGroup.Builder changed = IndicatorGroup.builder();
      changed.from(group).children(children);
      Weight sum = new Weight(sum(children));
      if (group.marks().isPresent()) {
        changed.marks(sum);
      } else if (!group.chooseOne()) {
        changed.weight(sum);
      }
      return changed.build();
    }
    IndicatorLeaf leaf = (IndicatorLeaf) indicator;
    Weight weight = weights.get(leaf.id());
    if (weight == null) {
      return leaf;
    }
    IndicatorLeaf.Builder changed = IndicatorLeaf.builder();
    changed.from(leaf).weight(weight);
    if (!facts.concern(leaf.id())) {
      // Its points are given, and a checklist would not add to another weight.
      changed.rule(Rule.given()).target(Optional.empty());
    }
    return changed.build();
  }

  private static Rational sum(List<Indicator> indicators) {
    Rational sum = Rational.ZERO;
    for (Indicator indicator : indicators) {
      sum = sum.plus(indicator.weight().points());
    }
    return sum;
  }
}
