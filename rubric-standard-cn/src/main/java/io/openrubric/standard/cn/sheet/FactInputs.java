package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.CompiledRubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores leaves whose rule takes nothing but facts of the sheet, such as 预算执行率. */
final class FactInputs {
  private final Sheet sheet;
  private final CompiledRubric rubric;
  private final FormNotes notes;

  FactInputs(Sheet sheet, CompiledRubric rubric, FormNotes notes) {
    this.sheet = sheet;
    this.rubric = rubric;
    this.notes = notes;
  }

  /** Whether all a leaf's rule takes are facts that a sheet can have. */
  boolean concern(String id) {
    List<InputSpec> inputs = rubric.inputs(id);
    return !inputs.isEmpty()
        && inputs.stream().allMatch(input -> SheetFact.ofInput(input.id()).isPresent());
  }

  /**
   * The facts as what was observed for a leaf; the printed score where one is missing, or where the
   * rule does not provide for them.
   */
  Observation observe(String id, String printed, String reason, String place) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (InputSpec spec : rubric.inputs(id)) {
      Optional<SheetFact> fact = SheetFact.ofInput(spec.id());
      Optional<Input> input = fact.flatMap(known -> read(id, known, spec.type()));
      input.ifPresent(value -> inputs.put(spec.id(), value));
      if (input.isEmpty() && spec.required()) {
        return notes.printed(id, printed, reason, unusable(fact, spec), place);
      }
    }
    Observation measured = new Observation.Measured(inputs, Optional.of(sheet.source()));
    Optional<Problem> refusal = refusal(id, measured);
    return refusal.isEmpty() || printed.isEmpty()
        ? measured
        : notes.printed(
            id,
            printed,
            reason,
            new RowValue.Unusable(Observation.Absence.UNREADABLE, refusal.get().message()),
            place);
  }

  private static RowValue.Unusable unusable(Optional<SheetFact> fact, InputSpec spec) {
    return fact.filter(SheetFact.FINISHED::equals).isPresent()
        ? FormNotes.unusable(
            "表上没有写明项目是否完成", "the sheet does not say whether the project is finished")
        : FormNotes.unusable(
            "没有可用的" + fact.map(SheetFact::label).orElse(spec.name().zh()),
            "there is no usable fact " + fact.map(SheetFact::key).orElse(spec.id()));
  }

  private Optional<Input> read(String id, SheetFact fact, InputType type) {
    Optional<String> text = sheet.fact(fact);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Input> input =
        type == InputType.NUMBER
            ? sheet.money(fact).map(Input.Amount::new)
            : InputText.read(type, text.get());
    if (input.isEmpty()) {
      notes
          .of(id)
          .accept(
              Problem.warning(
                  SheetProblemCode.UNREADABLE_FACT,
                  sheet.source() + " #" + fact.key(),
                  fact.label() + "应为" + type.label().zh() + "，表上为" + Shown.inQuotes(text.get()),
                  "Expected "
                      + type.label().en()
                      + " in "
                      + fact.key()
                      + ", got "
                      + Shown.quoted(text.get())));
    }
    return input;
  }

  /** Why the rule gives no score for an observation, empty if it does. */
  private Optional<Problem> refusal(String id, Observation measured) {
    ScoreReport trial = rubric.score(Observations.of(sheet.project()).put(id, measured).build());
    return trial.score(id).basis() == Score.Basis.REFUSED
        ? trial.problems().stream()
            .filter(p -> p.isError() && p.indicator().filter(id::equals).isPresent())
            .findFirst()
        : Optional.empty();
  }
}
