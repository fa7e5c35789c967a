package io.openrubric.standard.cn.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.Reading;
import io.openrubric.engine.review.PrintedRate;
import io.openrubric.engine.review.PrintedWeight;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.CsvRows;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A filled-in sheet as a form: the only place that knows both. */
final class SheetForm {
  private static final String BUDGET = "预算执行率";
  private static final Unit MONEY = Unit.parse("万元");

  /** What the review says itself and better, or what is no departure. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          ProblemCode.WEIGHT_OFF_NORM,
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          SheetProblemCode.ASSUMED_COMPARATOR,
          SheetProblemCode.ASSUMED_UNIT);

  private final Template template;
  private final FilledSheet filled;
  private final Sheet sheet;

  SheetForm(Template template, FilledSheet filled) {
    this.template = template;
    this.filled = filled;
    this.sheet = filled.sheet();
  }

  ReviewedForm form() {
    Reading reading = filled.reading();
    List<Problem> problems = reading.problems().stream().filter(this::isPassedOn).toList();
    ReviewedForm.Builder form =
        ReviewedForm.builder(filled.rubric(), filled.observations())
            .report(
                filled
                    .rubric()
                    .score(
                        filled.observations(),
                        new Reading(problems, reading.unread(), reading.placeOf())));
    reading.problems().stream()
        .filter(p -> p.code().equals(ProblemCode.WEIGHT_OFF_NORM) && p.path().contains("+"))
        .forEach(form::problem);
    reading.problems().stream()
        .filter(p -> p.code().equals(SheetProblemCode.ASSUMED_COMPARATOR))
        .forEach(p -> p.indicator().ifPresent(id -> form.assumption(id, p.message())));
    filled.rows().forEach((id, row) -> add(form, id, row));
    filled.budgetLeaf().ifPresent(id -> form.path(id, BUDGET));
    filled
        .rubric()
        .leaves()
        .forEach(
            leaf ->
                filled
                    .printedScore(leaf.id())
                    .flatMap(CsvRows::number)
                    .ifPresent(points -> form.points(leaf.id(), points)));
    sheet.fact(SheetFact.TOTAL).flatMap(CsvRows::number).ifPresent(form::total);
    sheet.fact(SheetFact.GRADE).ifPresent(form::grade);
    form.fullMarks(
        Optional.of(template.fullMarks().points().toBigDecimal())
            .filter(full -> !sheet.rows().isEmpty()));
    addRate(form);
    if (!sheet.rows().isEmpty()) {
      norms().forEach(form::norm);
    }
    return form.build();
  }

  private boolean isPassedOn(Problem problem) {
    if (NOT_PASSED_ON.contains(problem.code())) {
      return false;
    }
    // Without an actual value there was nothing to recompute from.
    return !problem.code().equals(SheetProblemCode.NOT_RECOMPUTED)
        || problem
            .indicator()
            .map(id -> filled.rows().get(id))
            .map(row -> !row.text(SheetColumn.ACTUAL).isEmpty())
            .orElse(true);
  }

  private void add(ReviewedForm.Builder form, String id, SheetRow row) {
    form.path(id, row.path());
    if (sheet.header().containsKey(SheetColumn.REASON)) {
      form.asksReason(id);
      String reason = row.text(SheetColumn.REASON);
      if (!reason.isEmpty()) {
        form.reason(id, reason);
      }
    }
    if (sheet.header().containsKey(SheetColumn.ACTUAL) && row.text(SheetColumn.ACTUAL).isEmpty()) {
      form.withoutActual(id);
    }
    CompletionRates.rate(row).ifPresent(form::rate);
  }

  private void addRate(ReviewedForm.Builder form) {
    Optional<Rational> whole = money(SheetFact.BUDGET).filter(budget -> !budget.isZero());
    Optional<Rational> part = money(SheetFact.EXECUTED);
    Optional<BigDecimal> printed = sheet.fact(SheetFact.EXECUTION_RATE).flatMap(CsvRows::number);
    if (whole.isPresent() && part.isPresent() && printed.isPresent()) {
      form.rate(new PrintedRate(BUDGET, part.get(), whole.get(), printed.get()));
    }
  }

  private Optional<Rational> money(SheetFact fact) {
    return sheet.money(fact).flatMap((Quantity amount) -> amount.in(MONEY));
  }

  /** The weights of the sheet beside those of the template. */
  private List<PrintedWeight> norms() {
    Map<String, Rational> weights = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    collect(filled.rubric().rubric().indicators(), weights, names);
    List<PrintedWeight> norms = new ArrayList<>();
    if (template instanceof OpenTemplate open) {
      String set = fittingSet(open, weights);
      for (TemplateGroup group : open.groups()) {
        if (!group.weights().isEmpty()) {
          String id = group.fixed().map(IndicatorLeaf::id).orElse(group.id());
          String path =
              group.fixed().isPresent() ? BUDGET : names.getOrDefault(id, group.name().zh());
          norms.add(norm(path, id, norm(group, set), weights));
        }
      }
    } else if (template instanceof Rubric rubric) {
      Map<String, Rational> standard = new HashMap<>();
      collect(rubric.indicators(), standard, new HashMap<>());
      for (IndicatorLeaf leaf : filled.rubric().leaves()) {
        SheetRow row = filled.rows().get(leaf.id());
        String path = row == null ? filled.rubric().path(leaf.id()) : row.path();
        norms.add(norm(path, leaf.id(), standard.getOrDefault(leaf.id(), Rational.ZERO), weights));
      }
    }
    return norms;
  }

  private static PrintedWeight norm(
      String path, String id, Rational norm, Map<String, Rational> weights) {
    Rational printed = weights.get(id);
    return new PrintedWeight(
        path,
        printed == null ? Optional.empty() : Optional.of(id),
        norm.toBigDecimal(),
        printed == null ? BigDecimal.ZERO : printed.toBigDecimal());
  }

  private static Rational norm(TemplateGroup group, String set) {
    Weight weight = group.weights().get(set);
    return weight == null ? Rational.ZERO : weight.points();
  }

  /** The weight set with the fewest departures; the first of several. */
  private static String fittingSet(OpenTemplate open, Map<String, Rational> weights) {
    String best = open.weightSets().get(0).id();
    long least = Long.MAX_VALUE;
    for (WeightSet set : open.weightSets()) {
      long off =
          open.groups().stream()
              .filter(
                  group -> {
                    String id = group.fixed().map(IndicatorLeaf::id).orElse(group.id());
                    return !norm(group, set.id()).equals(weights.getOrDefault(id, Rational.ZERO));
                  })
              .count();
      if (off < least) {
        least = off;
        best = set.id();
      }
    }
    return best;
  }

  private static void collect(
      List<Indicator> indicators, Map<String, Rational> weights, Map<String, String> names) {
    for (Indicator each : indicators) {
      weights.put(each.id(), each.weight().points());
      names.put(each.id(), each.name().zh());
      if (each instanceof IndicatorGroup group) {
        collect(group.children(), weights, names);
      }
    }
  }
}
