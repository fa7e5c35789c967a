package io.openrubric.standard.cn.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of money in the head of a form: names above, below them the figures of the whole budget
 * and of its sources. What stands under no name of its own is not read.
 */
final class MoneyLines {
  /** What the row of the whole budget is called, above those of its sources. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "|(?:(?:[0-9]{4})?年度|全年|本年度?)?(?:项目|预算|支出)?(?:资金|预算|预算资金)?"
              + "(?:总额|合计|总计|总数|总金额|总资金)|年度财政资金总额|(?:年度|项目)?(?:预算|资金|预算资金)");

  /** What stands beside the amounts of the budget. */
  private static final Set<SheetFact> OF_BUDGET =
      Set.of(SheetFact.EXECUTION_RATE, SheetFact.BUDGET_WEIGHT, SheetFact.BUDGET_SCORE);

  /** Takes the figures of the whole budget. */
  interface Facts {
    /** Takes one figure; whether a bare one is in 元. */
    void state(SheetFact fact, String text, boolean inYuan, String place);
  }

  private final NavigableMap<Integer, SheetFact> columns;

  /** The columns whose name says 元. */
  private final Set<Integer> yuan;

  /** The column of the reason why the budget was not spent, where there is one. */
  private final Optional<Integer> reasonColumn;

  private final Facts facts;

  /** The rows whose name is that of the whole budget; one on a form that is filled in with care. */
  private final List<NavigableMap<Integer, String>> wholes = new ArrayList<>();

  private final List<NavigableMap<Integer, String>> sources = new ArrayList<>();
  private boolean hasWhole;

  /** Whether a line below the names was read. */
  private boolean isBegun;

  /** The first row whose name says nothing, which may be the whole budget, and its place. */
  private NavigableMap<Integer, String> unnamed = new TreeMap<>();

  private String placeOfUnnamed = "";
  private String reason = "";
  private boolean severalUnnamed;

  private MoneyLines(
      NavigableMap<Integer, SheetFact> columns,
      Set<Integer> yuan,
      Optional<Integer> reasonColumn,
      Facts facts) {
    this.columns = columns;
    this.yuan = yuan;
    this.reasonColumn = reasonColumn;
    this.facts = facts;
  }

  /** The table below a line of names, empty if the line is none. */
  static Optional<MoneyLines> of(NavigableMap<Integer, String> cells, boolean inYuan, Facts facts) {
    NavigableMap<Integer, SheetFact> names = new TreeMap<>();
    cells.forEach((index, cell) -> nameOfMoney(cell).ifPresent(fact -> names.put(index, fact)));
    boolean amounts = names.values().stream().anyMatch(f -> f.kind() == SheetFact.Kind.MONEY);
    boolean figures = cells.values().stream().anyMatch(c -> FigureText.quantity(c).isPresent());
    if (!amounts || names.size() < 2 || figures) {
      return Optional.empty();
    }
    Set<Integer> yuan = new HashSet<>();
    for (int index : names.keySet()) {
      String name = RowReading.plain(Objects.requireNonNull(cells.get(index)));
      if (name.endsWith("(元)") || (inYuan && !name.endsWith("(万元)"))) {
        yuan.add(index);
      }
    }
    Optional<Integer> reason =
        cells.tailMap(names.firstKey()).entrySet().stream()
            .filter(
                cell ->
                    SheetColumn.of(cell.getValue()).filter(SheetColumn.REASON::equals).isPresent())
            .map(Map.Entry::getKey)
            .findFirst();
    return Optional.of(new MoneyLines(names, yuan, reason, facts));
  }

  private static Optional<SheetFact> nameOfMoney(String cell) {
    Optional<SheetFact> fact =
        SheetFact.of(RowReading.plain(cell))
            .filter(f -> f.kind() == SheetFact.Kind.MONEY || OF_BUDGET.contains(f));
    return fact.or(
        () ->
            SheetColumn.of(cell)
                .flatMap(
                    column ->
                        switch (column) {
                          case WEIGHT -> Optional.of(SheetFact.BUDGET_WEIGHT);
                          case SCORE -> Optional.of(SheetFact.BUDGET_SCORE);
                          default -> Optional.empty();
                        }));
  }

  /** Reads a line below the names; answers whether it has figures of money. */
  boolean add(NavigableMap<Integer, String> cells, String place) {
    boolean isSecondLine = !isBegun;
    isBegun = true;
    if (!hasFigures(cells)) {
      if (isSecondLine) {
        columns.keySet().removeIf(index -> isSource(cells.getOrDefault(index, "")));
      }
      return false;
    }
    reason =
        reasonColumn
            .flatMap(index -> Optional.ofNullable(cells.get(index)))
            .filter(text -> reason.isEmpty() && !Blank.is(text))
            .orElse(reason);
    String name = label(cells);
    boolean isSource = MoneySource.isSource(name);
    if (WHOLE.matcher(name).matches() && !(name.isEmpty() && hasWhole)) {
      wholes.add(cells);
      addWhole(cells, place);
    } else if (!isSource && !hasWhole && unnamed.isEmpty()) {
      unnamed = cells;
      placeOfUnnamed = place;
    } else {
      severalUnnamed |= !isSource;
      sources.add(cells);
    }
    return true;
  }

  /** Whether a name is that of a source; under it stands a part of what is named above it. */
  private static boolean isSource(String cell) {
    return MoneySource.isSource(RowReading.plain(cell));
  }

  private void addWhole(NavigableMap<Integer, String> cells, String place) {
    columns.forEach((index, fact) -> state(fact, index, cells, place));
    oneBudget().ifPresent(index -> state(SheetFact.BUDGET, index, cells, place));
    hasWhole = true;
  }

  private void state(SheetFact fact, int index, NavigableMap<Integer, String> cells, String place) {
    facts.state(fact, cells.getOrDefault(index, ""), yuan.contains(index), place);
  }

  /** The column of the budget where a form has one alone, that of the beginning of the year. */
  private Optional<Integer> oneBudget() {
    return columns.containsValue(SheetFact.BUDGET)
        ? Optional.empty()
        : columns.entrySet().stream()
            .filter(column -> column.getValue() == SheetFact.BUDGET_INITIAL)
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private MoneySource source(NavigableMap<Integer, String> cells, Optional<MoneySource> whole) {
    Map<SheetFact, String> figures = new EnumMap<>(SheetFact.class);
    Optional<Integer> budget = oneBudget();
    columns.forEach(
        (index, fact) ->
            Optional.ofNullable(cells.get(index))
                .ifPresent(
                    text ->
                        figures.put(
                            budget.filter(index::equals).isPresent() ? SheetFact.BUDGET : fact,
                            text)));
    return new MoneySource(label(cells), figures, whole);
  }

  private boolean hasFigures(NavigableMap<Integer, String> cells) {
    return columns.keySet().stream()
        .flatMap(index -> Stream.ofNullable(cells.get(index)))
        .anyMatch(cell -> FigureText.quantity(cell).isPresent());
  }

  /** The name of a row of money: the text before its first figure. */
  private String label(NavigableMap<Integer, String> cells) {
    Map.Entry<Integer, String> beside = cells.lowerEntry(columns.firstKey());
    while (beside != null && FigureText.quantity(beside.getValue()).isPresent()) {
      beside = cells.lowerEntry(beside.getKey());
    }
    String printed = withoutColon(RowReading.plain(beside == null ? "" : beside.getValue()));
    return GroupNames.withoutNumber(withoutColon(RowReading.withoutRemark(printed)));
  }

  private static String withoutColon(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether the figures of the whole budget were read. */
  boolean hasWhole() {
    return hasWhole;
  }

  /** The reason why the budget was not spent, blank if none is stated in the column for it. */
  Optional<String> reason() {
    return reasonColumn.filter(index -> hasWhole).map(index -> reason);
  }

  /** Takes the only row whose name says nothing for the whole budget. */
  void takeOnlyRow() {
    if (!unnamed.isEmpty() && !severalUnnamed) {
      addWhole(unnamed, placeOfUnnamed);
      unnamed = new TreeMap<>();
    }
  }

  /** The sources, and behind them a row that was not taken for the whole. */
  List<MoneySource> sources() {
    Optional<MoneySource> whole =
        wholes.size() == 1
            ? Optional.of(source(wholes.get(0), Optional.empty()))
            : Optional.empty();
    return Stream.concat(sources.stream(), Stream.of(unnamed).filter(row -> !row.isEmpty()))
        .map(row -> source(row, whole))
        .toList();
  }
}
