package io.openrubric.standard.cn.sheet;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Declaration;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A sheet whose rows declare the leaves of an open template. */
final class OpenForm {
  private static final Weight NONE = Weight.of(0);

  private static final RowValue.Unusable GIVEN =
      FormNotes.unusable("标准没有规定计算方法", "the standard has no rule to compute it by");

  private final OpenTemplate template;
  private final FormulaRegistry formulas;
  private final Sheet sheet;

  /** The rows of the sheet, and that of the budget where the standard has no place for it. */
  private final List<SheetRow> rows;

  private final FormNotes notes;
  private final GroupNames groups;
  private final List<DeclaredLeaf> declared = new ArrayList<>();

  /** The leaves that the standard has no rule for. */
  private final Set<String> given = new HashSet<>();

  private final Map<String, RowValue> valueById = new LinkedHashMap<>();
  private final MetAims met = new MetAims();
  private final Map<String, SheetRow> fixedRows = new LinkedHashMap<>();
  private final Map<String, String> printedNames = new LinkedHashMap<>();

  /** The weights of the standard that the sheet is held against. */
  private WeightSet set;

  OpenForm(OpenTemplate template, FormulaRegistry formulas, Sheet sheet) {
    this.formulas = formulas;
    this.sheet = sheet;
    OtherGroups all = OtherGroups.of(template, sheet);
    this.template = all.template();
    this.set = this.template.weightSets().get(0);
    this.rows = all.rows();
    this.notes = new FormNotes(sheet);
    this.groups = GroupNames.of(this.template.groups());
    all.problems().forEach(notes.problems()::add);
  }

  FilledSheet fill() {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> add(row, counts));
    Declaration declaration = declaration(fixedWeights());
    declaration.problems().forEach(notes::addOfStandard);
    CompiledRubric rubric = notes.compile(met.cited(declaration.rubric()), formulas);
    Observations.Builder observations = Observations.of(sheet.project());
    Optional<String> budget = observeFixed(rubric, observations);
    rubric.leaves().stream()
        .filter(leaf -> leaf.rule().kind().equals(Rule.given().kind()))
        .forEach(leaf -> given.add(leaf.id()));
    valueById.forEach((id, value) -> observations.put(id, observation(id, value, rubric)));
    // Its figures are facts, not those of a row.
    notes.rowById().values().removeIf(OtherGroups::isBudget);
    return new FilledSheet(
        sheet,
        rubric,
        observations.build(),
        notes.reading(rubric),
        notes.rowById(),
        budget,
        Optional.of(set));
  }

  private void add(SheetRow row, Map<String, Integer> counts) {
    String place = sheet.place(row);
    String level1 = row.text(SheetColumn.LEVEL1);
    Optional<TemplateGroup> found = groups.find(level1).or(() -> groupOfBudget(row));
    if (found.isEmpty()) {
      Optional<String> near = Nearest.to(level1, groups.printed());
      notes
          .problems()
          .error(
              SheetProblemCode.UNKNOWN_GROUP,
              place,
              "一级指标应为 "
                  + String.join("、", groups.printed())
                  + " 之一，实为 "
                  + Shown.quoted(level1)
                  + Nearest.question(near).zh(),
              "Expected one of the first-level indicators "
                  + groups.printed()
                  + ", got "
                  + Shown.quoted(level1)
                  + Nearest.question(near).en());
      return;
    }
    TemplateGroup group = found.get();
    if (group.fixed().isPresent()) {
      addFixed(group, row, place);
      return;
    }
    printedNames.putIfAbsent(group.id(), level1);
    String id = group.id() + "." + counts.merge(group.id(), 1, Integer::sum);
    notes.rowById().put(id, row);
    Optional<Weight> weight = notes.weight(row.text(SheetColumn.WEIGHT), place, notes.of(id));
    RowValue value = new RowReading(row, place, notes.of(id)).value();
    boolean negative =
        value instanceof RowValue.Measured measured
            && measured.target().value().value().isNegative();
    if (negative) {
      notes
          .of(id)
          .accept(
              Problem.error(
                  ProblemCode.NEGATIVE_TARGET,
                  place,
                  "指标值应不小于0，实为 " + row.text(SheetColumn.TARGET),
                  "Expected a target of 0 or more, got " + row.text(SheetColumn.TARGET)));
      value = FormNotes.unusable("指标值为负数", "the target is negative");
    }
    if (weight.isEmpty() || negative) {
      notes.markUnread(id);
    } else {
      valueById.put(id, value);
      if (value instanceof RowValue.Met aim) {
        met.add(id, aim);
      }
    }
    declared.add(leaf(group, row, weight.orElse(NONE), value));
  }

  /** The group of the budget's row, where that stands under a first level that is not known. */
  private Optional<TemplateGroup> groupOfBudget(SheetRow row) {
    return template.groups().stream()
        .filter(group -> group.fixed().isPresent() && OtherGroups.isOfBudget(row))
        .findFirst();
  }

  private static DeclaredLeaf leaf(
      TemplateGroup group, SheetRow row, Weight weight, RowValue value) {
    DeclaredLeaf.Builder leaf = DeclaredLeaf.builder();
    leaf.group(group.id())
        .name(row.name())
        .weight(weight)
        .secondLevel(Optional.of(row.text(SheetColumn.LEVEL2)).filter(name -> !name.isEmpty()));
    if (value instanceof RowValue.Measured measured) {
      leaf.target(measured.target());
    } else {
      String aim = row.text(SheetColumn.TARGET);
      leaf.target(Optional.of(aim).filter(words -> !words.isEmpty()).map(Target::aim));
      if (value instanceof RowValue.Met met) {
        leaf.rule(MetAims.rule(met, weight));
      } else if (!(value instanceof RowValue.Unusable why && why.inWords())) {
        leaf.rule(Rule.given());
      }
    }
    return leaf.build();
  }

  /** A row that prints the leaf that the standard itself fixes, as some forms do. */
  private void addFixed(TemplateGroup group, SheetRow row, String place) {
    if (fixedRows.putIfAbsent(group.id(), row) != null) {
      notes
          .problems()
          .error(
              SheetProblemCode.DUPLICATE_ROW,
              place,
              "“" + group.name().zh() + "”应只有一行，实有多行",
              "Expected one row for " + group.name().en() + ", got another");
    }
  }

  private Map<String, Weight> fixedWeights() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (TemplateGroup group : template.groups()) {
      if (group.fixed().isPresent()) {
        SheetRow row = fixedRows.get(group.id());
        Optional<String> text =
            row == null
                ? sheet.fact(SheetFact.BUDGET_WEIGHT)
                : Optional.of(row.text(SheetColumn.WEIGHT));
        String place =
            row == null ? sheet.source() + " #" + SheetFact.BUDGET_WEIGHT.key() : sheet.place(row);
        text.flatMap(words -> notes.weight(words, place, notes.problems()::add))
            .ifPresent(weight -> weights.put(group.id(), weight));
        if (text.isEmpty() && isWithoutBudget()) {
          weights.put(group.id(), NONE);
        }
      }
    }
    return weights;
  }

  /** Whether the rows alone have the full marks, and the budget no score. */
  private boolean isWithoutBudget() {
    Rational sum = Rational.ZERO;
    for (DeclaredLeaf leaf : declared) {
      sum = sum.plus(leaf.weight().points());
    }
    return sum.equals(template.fullMarks().points())
        && sheet.fact(SheetFact.BUDGET_SCORE).filter(text -> !Blank.is(text)).isEmpty();
  }

  /** The leaves declared under the weight set that fits them best. */
  private Declaration declaration(Map<String, Weight> fixed) {
    try {
      Declaration best = declaration(set, fixed);
      for (WeightSet other : template.weightSets()) {
        Declaration declaration = declaration(other, fixed);
        if (declaration.problems().size() < best.problems().size()) {
          best = declaration;
          set = other;
        }
      }
      if (!set.equals(template.weightSets().get(0))) {
        noteSet();
      }
      return best;
    } catch (InvalidDocumentException e) {
      throw notes.failure(e.problems());
    }
  }

  private Declaration declaration(WeightSet held, Map<String, Weight> fixed) {
    Declaration.Builder builder = Declaration.on(template).weightSet(held.id());
    printedNames.forEach(builder::printed);
    fixed.forEach(builder::fixedWeight);
    declared.forEach(builder::add);
    return builder.build();
  }

  private void noteSet() {
    notes
        .problems()
        .add(
            Problem.note(
                SheetProblemCode.OTHER_WEIGHT_SET,
                sheet.source(),
                "分值按“" + set.name().zh() + "”核对",
                "The weights were held against: " + set.name().en()));
  }

  /** Observes the leaves that the standard fixes, and answers the first one's id. */
  private Optional<String> observeFixed(CompiledRubric rubric, Observations.Builder observations) {
    Optional<String> first = Optional.empty();
    FactInputs facts = new FactInputs(sheet, rubric, notes);
    for (TemplateGroup group : template.groups()) {
      String id = group.fixed().map(leaf -> leaf.id()).orElse("");
      if (rubric.leaves().stream().noneMatch(leaf -> leaf.id().equals(id))) {
        continue;
      }
      SheetRow row = fixedRows.get(group.id());
      if (row != null) {
        notes.rowById().put(id, row);
      }
      String inRow = row == null ? "" : row.text(SheetColumn.SCORE);
      observations.put(
          id,
          facts.observe(
              id,
              inRow.isEmpty() ? sheet.fact(SheetFact.BUDGET_SCORE).orElse("") : inRow,
              row == null ? "" : row.text(SheetColumn.REASON),
              row == null ? sheet.source() + " " + rubric.path(id) : sheet.place(row)));
      first = first.isEmpty() ? Optional.of(id) : first;
    }
    return first.or(this::budgetOfOtherGroup);
  }

  private Optional<String> budgetOfOtherGroup() {
    return notes.rowById().entrySet().stream()
        .filter(entry -> OtherGroups.isBudget(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Observation observation(String id, RowValue value, CompiledRubric rubric) {
    SheetRow row = notes.rowById().get(id);
    if (row == null) {
      throw new IllegalStateException("Expected a row for " + id + ", got none");
    }
    if (value instanceof RowValue.Met aim) {
      return MetAims.observation(aim, place(row));
    }
    if (value instanceof RowValue.Measured measured) {
      if (given.contains(id)) {
        noteMissed(measured, row, notes.of(id));
        // What was reached is no number of points.
        return notes.printed(
            id, row.text(SheetColumn.SCORE), row.text(SheetColumn.REASON), GIVEN, sheet.place(row));
      }
      List<InputSpec> inputs = rubric.inputs(id).stream().filter(InputSpec::required).toList();
      if (inputs.size() == 1 && takes(inputs.get(0), measured.actual())) {
        return Observation.measured()
            .amount(inputs.get(0).id(), measured.actual())
            .evidence(place(row))
            .build();
      }
    }
    RowValue.Unusable why =
        value instanceof RowValue.Unusable unusable
            ? unusable
            : FormNotes.unusable(
                "规则需要 " + needed(rubric, id), "the rule takes " + needed(rubric, id));
    return notes.printed(
        id, row.text(SheetColumn.SCORE), row.text(SheetColumn.REASON), why, sheet.place(row));
  }

  /** Says that a target was missed, where no rule does. */
  private void noteMissed(RowValue.Measured measured, SheetRow row, Consumer<Problem> found) {
    Quantity target = measured.target().value();
    boolean met =
        measured
            .actual()
            .in(target.unit())
            .map(actual -> measured.target().comparator().isMet(actual, target.value()))
            .orElse(true);
    if (!met) {
      RowReading.noteMissed(row, sheet.place(row), found);
    }
  }

  /**
   * Whether an actual value can be what the rule asks for: a rate is not a number of complaints.
   */
  private static boolean takes(InputSpec input, Quantity actual) {
    if (input.type() != InputType.NUMBER) {
      return false;
    }
    Unit unit = Unit.parse(input.input().unit());
    return unit.isNone() || actual.unit().isNone() || actual.in(unit).isPresent();
  }

  private static String needed(CompiledRubric rubric, String id) {
    return rubric.inputs(id).stream()
        .map(
            input ->
                input.id() + (input.input().unit().isEmpty() ? "" : " " + input.input().unit()))
        .collect(joining(", "));
  }

  private String place(SheetRow row) {
    return row.line() > 0 ? sheet.source() + ":" + row.line() : sheet.source();
  }
}
