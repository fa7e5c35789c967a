package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observations;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet held against its standard (可计分的自评表): the rubric that its rows make, what was observed for
 * each leaf, and beside each leaf the row it came from with the printed score.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FilledSheet {
  private final Sheet sheet;
  private final CompiledRubric rubric;
  private final Observations observations;
  private final Reading reading;
  private final Map<String, SheetRow> rowById;
  private final Optional<String> budgetLeaf;

  FilledSheet(
      Sheet sheet,
      CompiledRubric rubric,
      Observations observations,
      Reading reading,
      Map<String, SheetRow> rowById,
      Optional<String> budgetLeaf) {
    this.sheet = sheet;
    this.rubric = rubric;
    this.observations = observations;
    this.reading = reading;
    this.rowById = Collections.unmodifiableMap(new LinkedHashMap<>(rowById));
    this.budgetLeaf = budgetLeaf;
  }

  /**
   * The sheet.
   *
   * @return the sheet as printed, but for rows that declare no indicator and blank first levels
   */
  public Sheet sheet() {
    return sheet;
  }

  /**
   * What the sheet is scored by.
   *
   * @return the rubric of this sheet alone, with the weights printed on it
   */
  public CompiledRubric rubric() {
    return rubric;
  }

  /**
   * What was observed for each leaf.
   *
   * @return the observations
   */
  public Observations observations() {
    return observations;
  }

  /**
   * What was found while the sheet was read.
   *
   * @return problems and places
   */
  public Reading reading() {
    return reading;
  }

  /**
   * The rows by the id of their leaf.
   *
   * @return the rows in the order of the sheet; leaves that come from facts alone have none
   */
  public Map<String, SheetRow> rows() {
    return rowById;
  }

  /**
   * The leaf that the facts about the budget are scored under.
   *
   * @return its id, empty if the standard has none apart from the rows
   */
  public Optional<String> budgetLeaf() {
    return budgetLeaf;
  }

  /**
   * The score that was printed for a leaf.
   *
   * @param id the leaf's id
   * @return the text as printed, empty if none was
   */
  public Optional<String> printedScore(String id) {
    Optional<String> inRow =
        Optional.ofNullable(rowById.get(id))
            .map(row -> row.text(SheetColumn.SCORE))
            .filter(text -> !text.isEmpty());
    return inRow.isEmpty() && budgetLeaf.filter(id::equals).isPresent()
        ? sheet.fact(SheetFact.BUDGET_SCORE)
        : inRow;
  }

  /**
   * The total and grade that were printed.
   *
   * @return the figures as printed; a sheet has no subtotals
   */
  public PrintedFigures printed() {
    return new PrintedFigures(Map.of(), sheet.fact(SheetFact.TOTAL), sheet.fact(SheetFact.GRADE));
  }

  /**
   * Scores the sheet. The report has the problems of reading too; if one of them is an error, it
   * has no total.
   *
   * @return the report
   */
  public ScoreReport score() {
    return rubric.score(observations, reading);
  }

  /**
   * The sheet with the computed figures printed on it: scores, reasons of points lost where none is
   * stated, execution rate, total and grade. {@link SheetWriter} writes it as CSV.
   *
   * @return a sheet that follows from its rules wherever it can be scored
   */
  public Sheet scored() {
    return ScoredSheet.of(this);
  }
}
