package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Observations;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
  private final Optional<WeightSet> weightSet;
  private final List<GroupFigures> subtotals;
  private final Optional<GroupFigures> sum;

  FilledSheet(
      Sheet sheet,
      CompiledRubric rubric,
      Observations observations,
      Reading reading,
      Map<String, SheetRow> rowById,
      Optional<String> budgetLeaf,
      Optional<WeightSet> weightSet) {
    this(
        sheet,
        rubric,
        observations,
        reading,
        rowById,
        budgetLeaf,
        weightSet,
        List.of(),
        Optional.empty());
  }

  private FilledSheet(
      Sheet sheet,
      CompiledRubric rubric,
      Observations observations,
      Reading reading,
      Map<String, SheetRow> rowById,
      Optional<String> budgetLeaf,
      Optional<WeightSet> weightSet,
      List<GroupFigures> subtotals,
      Optional<GroupFigures> sum) {
    this.subtotals = subtotals;
    this.sum = sum;
    this.sheet = sheet;
    this.rubric = rubric;
    this.observations = observations;
    this.reading = reading;
    this.rowById = Collections.unmodifiableMap(new LinkedHashMap<>(rowById));
    this.budgetLeaf = budgetLeaf;
    this.weightSet = weightSet;
  }

  FilledSheet with(List<GroupFigures> figures, Optional<GroupFigures> ofIndicators) {
    return new FilledSheet(
        sheet,
        rubric,
        observations,
        reading,
        rowById,
        budgetLeaf,
        weightSet,
        List.copyOf(figures),
        ofIndicators);
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
   * The weights of the standard that those of the sheet come nearest to.
   *
   * @return the set, empty for a standard that fixes its leaves
   */
  public Optional<WeightSet> weightSet() {
    return weightSet;
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
   * Whether the form has a place of its own for the reason why the budget was not spent.
   *
   * @return whether it has, filled in or not
   */
  public boolean hasPlaceForBudgetReason() {
    return sheet.facts().keySet().stream()
        .anyMatch(key -> SheetFact.of(key).filter(SheetFact.BUDGET_REASON::equals).isPresent());
  }

  /**
   * The subtotals of first levels, the total and the grade that were printed.
   *
   * @return the figures as printed
   */
  public PrintedFigures printed() {
    return new PrintedFigures(
        byGroup(GroupFigures::score), sheet.fact(SheetFact.TOTAL), sheet.grade());
  }

  /**
   * The weights that were printed for first levels, in a row of their own or as in 产出指标（50分）.
   *
   * @return the texts by the id of the first level
   */
  public Map<String, String> printedWeights() {
    return byGroup(GroupFigures::weight);
  }

  /**
   * The weights in columns of first and second levels, and behind the names of second levels, that
   * are not those of the rows below them.
   *
   * @return the weights in the order of the sheet; one that may be something else is not there
   */
  public List<LevelWeight> wrongLevelWeights() {
    return LevelWeights.wrong(sheet.rows());
  }

  /**
   * The weight that was printed beside the total.
   *
   * @return the text, empty if there is none
   */
  public Optional<String> printedFullMarks() {
    return subtotals.stream()
        .filter(each -> each.level1().equals(GroupFigures.ALL))
        .map(GroupFigures::weight)
        .filter(text -> !Blank.is(text))
        .findFirst();
  }

  /**
   * The sum of all first levels but that of the budget.
   *
   * @return the sum as printed, empty if there is none, or it is not clear what it is made of
   */
  public Optional<PartOfTotal> partOfTotal() {
    List<String> parts = new ArrayList<>();
    Rational weight = Rational.ZERO;
    for (Indicator first : rubric.rubric().indicators()) {
      if (!isBudget(first)) {
        parts.add(first.id());
        weight = weight.plus(first.weight().points());
      }
    }
    Optional<Rational> whole = Optional.of(weight);
    return sum.filter(printed -> FigureText.points(printed.weight()).equals(whole))
        .map(printed -> new PartOfTotal(printed.level1(), parts, printed.score()));
  }

  private boolean isBudget(Indicator first) {
    return leaves(first)
        .allMatch(
            leaf ->
                budgetLeaf.filter(leaf.id()::equals).isPresent()
                    || Optional.ofNullable(rowById.get(leaf.id()))
                        .filter(IndicatorSum::isBudget)
                        .isPresent());
  }

  /** Figures by the id of the first level that the rows of its name stand in. */
  private Map<String, String> byGroup(Function<GroupFigures, String> which) {
    Map<String, String> idByName = new HashMap<>();
    for (Indicator first : rubric.rubric().indicators()) {
      leaves(first)
          .flatMap(leaf -> Stream.ofNullable(rowById.get(leaf.id())))
          .forEach(row -> idByName.put(GroupNames.bare(row.text(SheetColumn.LEVEL1)), first.id()));
    }
    Map<String, Map<String, String>> byName = new LinkedHashMap<>();
    Stream<GroupFigures> named =
        rowById.values().stream().map(row -> GroupFigures.named(row.text(SheetColumn.LEVEL1)));
    Stream.concat(subtotals.stream(), named)
        .filter(each -> !each.level1().equals(GroupFigures.ALL))
        .filter(each -> !Blank.is(which.apply(each)))
        .filter(each -> idByName.containsKey(GroupNames.bare(each.level1())))
        .forEach(
            each -> {
              String name = GroupNames.bare(each.level1());
              byName
                  .computeIfAbsent(idByName.getOrDefault(name, ""), id -> new LinkedHashMap<>())
                  .putIfAbsent(name, which.apply(each));
            });
    Map<String, String> figures = new LinkedHashMap<>();
    byName.forEach(
        (id, texts) -> {
          // Where several first levels make one group, the figures of all of them are its own.
          long names = idByName.values().stream().filter(id::equals).count();
          sum(List.copyOf(texts.values()))
              .filter(sum -> texts.size() == names)
              .ifPresent(sum -> figures.put(id, sum));
        });
    return figures;
  }

  private static Optional<String> sum(List<String> texts) {
    if (texts.size() == 1) {
      return Optional.of(texts.get(0));
    }
    Rational sum = Rational.ZERO;
    for (String text : texts) {
      Optional<Rational> points = FigureText.points(text);
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(points.get());
    }
    return Optional.of(sum.toString());
  }

  private static Stream<Indicator> leaves(Indicator indicator) {
    return indicator instanceof IndicatorGroup group
        ? group.children().stream().flatMap(FilledSheet::leaves)
        : Stream.of(indicator);
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
