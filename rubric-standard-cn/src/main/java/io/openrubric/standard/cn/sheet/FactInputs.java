package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.CompiledRubric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scores leaves whose rule takes nothing but facts of the sheet, such as 预算执行率. */
final class FactInputs {
  private static final Set<SheetFact> AMOUNTS = EnumSet.of(SheetFact.EXECUTED, SheetFact.BUDGET);

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
    List<InputSpec> absent = new ArrayList<>();
    for (InputSpec spec : rubric.inputs(id)) {
      Optional<Input> input =
          SheetFact.ofInput(spec.id()).flatMap(fact -> read(id, fact, spec.type()));
      input.ifPresent(value -> inputs.put(spec.id(), value));
      if (input.isEmpty() && spec.required()) {
        absent.add(spec);
      }
    }
    if (!absent.isEmpty()) {
      return byRate(id, printed, place)
          .or(() -> unlikeEitherAnswer(id, inputs, absent, printed, reason, place))
          .orElseGet(() -> notes.printed(id, printed, reason, unusable(absent.get(0)), place));
    }
    Observation measured = measured(inputs);
    Optional<Text> why = refusal(id, measured).map(Problem::message).or(() -> zeroBudget(inputs));
    return why.isEmpty() || (printed.isEmpty() && zeroBudget(inputs).isEmpty())
        ? measured
        : notes.printed(
            id,
            printed,
            reason,
            new RowValue.Unusable(Observation.Absence.UNREADABLE, why.get()),
            place);
  }

  private Observation measured(Map<String, Input> inputs) {
    return new Observation.Measured(inputs, Optional.of(sheet.source()));
  }

  /** That there is no rate of a budget of 0. */
  private static Optional<Text> zeroBudget(Map<String, Input> inputs) {
    return inputs.entrySet().stream()
        .filter(input -> SheetFact.ofInput(input.getKey()).equals(Optional.of(SheetFact.BUDGET)))
        .filter(
            input ->
                input.getValue() instanceof Input.Amount amount
                    && amount.quantity().value().isZero())
        .map(input -> Text.of("全年预算数为0，没有执行率", "the budget is 0, of which there is no rate"))
        .findFirst();
  }

  /**
   * The printed score with a warning, where nothing but an answer is missing and the score follows
   * from neither.
   */
  private Optional<Observation> unlikeEitherAnswer(
      String id,
      Map<String, Input> inputs,
      List<InputSpec> absent,
      String printed,
      String reason,
      String place) {
    Optional<Rational> score = FigureText.points(printed);
    InputSpec answer = absent.get(0);
    if (score.isEmpty() || absent.size() > 1 || answer.type() != InputType.FLAG) {
      return Optional.empty();
    }
    Optional<BigDecimal> yes = points(id, inputs, answer, true);
    Optional<BigDecimal> no = points(id, inputs, answer, false);
    if (yes.isEmpty()
        || no.isEmpty()
        || Stream.of(yes.get(), no.get()).map(Rational::of).anyMatch(score.get()::equals)) {
      return Optional.empty();
    }
    String ifYes = yes.get().stripTrailingZeros().toPlainString();
    String ifNo = no.get().stripTrailingZeros().toPlainString();
    notes
        .of(id)
        .accept(
            Problem.warning(
                SheetProblemCode.SCORE_UNREACHABLE,
                place,
                "表上没有写明“%s”：是则应得 %s 分，否则应得 %s 分，表上为 %s 分"
                    .formatted(answer.name().zh(), ifYes, ifNo, score.get()),
                "Expected %s if %s (which is not said), or else %s, got %s"
                    .formatted(ifYes, answer.name().en(), ifNo, score.get())));
    return Optional.of(
        new Observation.Given(score.get(), Optional.of(reason).filter(words -> !words.isEmpty())));
  }

  /** The score by one answer, empty where the rule does not provide for it. */
  private Optional<BigDecimal> points(
      String id, Map<String, Input> inputs, InputSpec answer, boolean yes) {
    Map<String, Input> all = new LinkedHashMap<>(inputs);
    all.put(answer.id(), new Input.Flag(yes));
    Score score = trial(id, measured(all)).score(id);
    return score.basis() == Score.Basis.RULE ? score.points() : Optional.empty();
  }

  /**
   * The printed rate in place of both amounts, where the sheet has neither; empty where the printed
   * score follows from a rate that prints the same.
   */
  private Optional<Observation> byRate(String id, String printed, String place) {
    Optional<BigDecimal> rate =
        AMOUNTS.equals(inputs(id)) && AMOUNTS.stream().allMatch(fact -> sheet.fact(fact).isEmpty())
            ? printedRate(id)
            : Optional.empty();
    if (rate.isEmpty() || follows(id, FigureText.points(printed), rate.get())) {
      return Optional.empty();
    }
    String percent = rate.get().toPlainString() + "%";
    notes
        .of(id)
        .accept(
            Problem.note(
                SheetProblemCode.ASSUMED_AMOUNTS,
                place,
                "没有全年预算数和全年执行数，按表上执行率 " + percent + " 计算",
                "Neither the budget nor what was spent of it was given; the printed rate "
                    + percent
                    + " was taken"));
    return Optional.of(spent(id, rate.get()));
  }

  private Set<SheetFact> inputs(String id) {
    Set<SheetFact> facts = EnumSet.noneOf(SheetFact.class);
    rubric.inputs(id).forEach(input -> SheetFact.ofInput(input.id()).ifPresent(facts::add));
    return facts;
  }

  /** The execution rate as a fact or in the row of the leaf, in percent. */
  private Optional<BigDecimal> printedRate(String id) {
    return sheet
        .fact(SheetFact.EXECUTION_RATE)
        .or(() -> Optional.ofNullable(notes.rowById().get(id)).map(r -> r.text(SheetColumn.ACTUAL)))
        .filter(text -> FigureText.halfWidth(text).endsWith("%"))
        .flatMap(CsvRows::number)
        .filter(percent -> percent.signum() >= 0);
  }

  /** Whether some rate that prints like this one gives the score. */
  private boolean follows(String id, Optional<Rational> score, BigDecimal rate) {
    BigDecimal half = BigDecimal.valueOf(5, rate.scale() + 1);
    Optional<BigDecimal> least = points(id, rate.subtract(half).max(BigDecimal.ZERO));
    Optional<BigDecimal> most = points(id, rate.add(half));
    return score.isPresent()
        && least.filter(points -> score.get().compareTo(Rational.of(points)) >= 0).isPresent()
        && most.filter(points -> score.get().compareTo(Rational.of(points)) <= 0).isPresent();
  }

  private Optional<BigDecimal> points(String id, BigDecimal rate) {
    return trial(id, spent(id, rate)).score(id).points();
  }

  /** So much spent of a hundred. */
  private Observation spent(String id, BigDecimal percent) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (InputSpec spec : rubric.inputs(id)) {
      boolean part = SheetFact.ofInput(spec.id()).filter(SheetFact.EXECUTED::equals).isPresent();
      Rational amount = part ? Rational.of(percent) : Rational.HUNDRED;
      inputs.put(spec.id(), new Input.Amount(Quantity.of(amount)));
    }
    return measured(inputs);
  }

  private static RowValue.Unusable unusable(InputSpec spec) {
    Optional<SheetFact> fact = SheetFact.ofInput(spec.id());
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
    ScoreReport trial = trial(id, measured);
    return trial.score(id).basis() == Score.Basis.REFUSED
        ? trial.problems().stream()
            .filter(p -> p.isError() && p.indicator().filter(id::equals).isPresent())
            .findFirst()
        : Optional.empty();
  }

  private ScoreReport trial(String id, Observation measured) {
    return rubric.score(Observations.of(sheet.project()).put(id, measured).build());
  }
}
