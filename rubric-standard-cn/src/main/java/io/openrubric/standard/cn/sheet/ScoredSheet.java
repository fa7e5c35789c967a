package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Quantity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the computed figures into a sheet: what its author would have printed by the rules. */
final class ScoredSheet {
  private static final int PERCENT_SCALE = 2;

  private final FilledSheet filled;
  private final ScoreReport report;

  private ScoredSheet(FilledSheet filled) {
    this.filled = filled;
    this.report = filled.score();
  }

  static Sheet of(FilledSheet filled) {
    return new ScoredSheet(filled).sheet();
  }

  private Sheet sheet() {
    Sheet printed = filled.sheet();
    Sheet.Builder sheet = Sheet.builder(printed.source());
    facts().forEach(sheet::fact);
    printed.header().forEach(sheet::column);
    sheet.column(SheetColumn.SCORE).column(SheetColumn.REASON);
    Map<Integer, String> idByRow = new LinkedHashMap<>();
    filled.rows().forEach((id, row) -> idByRow.put(row.number(), id));
    for (SheetRow row : printed.rows()) {
      sheet.row(cells(row, Optional.ofNullable(idByRow.get(row.number()))));
    }
    return sheet.build();
  }

  private static Map<SheetColumn, String> cells(SheetRow row) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    return cells;
  }

  private Map<SheetColumn, String> cells(SheetRow row, Optional<String> id) {
    Map<SheetColumn, String> cells = cells(row);
    if (id.isPresent()) {
      points(id.get()).ifPresent(points -> cells.put(SheetColumn.SCORE, points));
      if (Blank.is(row.text(SheetColumn.REASON))) {
        reason(id.get()).ifPresent(reason -> cells.put(SheetColumn.REASON, reason));
      }
    }
    return cells;
  }

  private Optional<String> reason(String id) {
    return report.explanation(id).reason().map(Text::zh);
  }

  private Optional<String> points(String id) {
    return report.score(id).points().map(BigDecimal::toPlainString);
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(filled.sheet().facts());
    put(facts, SheetFact.BUDGET_SCORE, filled.budgetLeaf().flatMap(this::points));
    if (filled.hasPlaceForBudgetReason()
        && filled.sheet().fact(SheetFact.BUDGET_REASON).isEmpty()) {
      put(facts, SheetFact.BUDGET_REASON, filled.budgetLeaf().flatMap(this::reason));
    }
    put(facts, SheetFact.EXECUTION_RATE, executionRate().map(rate -> rate.toPlainString() + "%"));
    put(facts, SheetFact.TOTAL, report.total().map(BigDecimal::toPlainString));
    put(facts, SheetFact.GRADE, report.grade().map(grade -> grade.name().zh()));
    return facts;
  }

  private static void put(Map<String, String> facts, SheetFact fact, Optional<String> text) {
    text.ifPresent(
        figure -> {
          facts.keySet().removeIf(key -> SheetFact.of(key).filter(fact::equals).isPresent());
          facts.put(fact.key(), figure);
        });
  }

  private Optional<BigDecimal> executionRate() {
    Optional<Quantity> budget = filled.sheet().money(SheetFact.BUDGET);
    Optional<Rational> executed =
        budget.flatMap(
            whole ->
                filled.sheet().money(SheetFact.EXECUTED).flatMap(part -> part.in(whole.unit())));
    return executed
        .filter(part -> !budget.orElseThrow().value().isZero())
        .map(part -> part.dividedBy(budget.orElseThrow().value()))
        .map(rate -> rate.multipliedBy(Rational.HUNDRED))
        .map(percent -> percent.rounded(PERCENT_SCALE, RoundingMode.HALF_UP));
  }
}
