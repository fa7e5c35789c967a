package io.openrubric.standard.cn.sheet;

import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The weights of one level that stand in a column of their own, or behind the names of second
 * levels: 项目立项（15分）. Of cells that were merged, only the first has a text, or all have the same.
 */
final class LevelWeights {
  private static final Pattern IN_POINTS = Pattern.compile("分[)\\]】]?$");

  private final SheetColumn level;
  private final SheetColumn column;

  /** The rows of each level, where it stands in consecutive ones. */
  private final List<List<SheetRow>> blocks = new ArrayList<>();

  /** What all levels of one name below the same first level weigh. */
  private final Map<List<String>, List<Rational>> allOfName = new HashMap<>();

  private LevelWeights(SheetColumn level, SheetColumn column, List<SheetRow> rows) {
    this.level = level;
    this.column = column;
    for (SheetRow row : rows) {
      if (blocks.isEmpty() || !continues(blocks.get(blocks.size() - 1).get(0), row)) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(row);
    }
    Map<List<String>, List<SheetRow>> byName = new HashMap<>();
    blocks.forEach(
        block ->
            byName.computeIfAbsent(key(block.get(0)), name -> new ArrayList<>()).addAll(block));
    byName.forEach((name, all) -> allOfName.put(name, whole(all, running(all))));
  }

  /** The weights of first and second levels that are not those of the rows below them. */
  static List<LevelWeight> wrong(List<SheetRow> rows) {
    return Stream.of(
            new LevelWeights(SheetColumn.LEVEL1, SheetColumn.LEVEL1_WEIGHT, rows),
            new LevelWeights(SheetColumn.LEVEL2, SheetColumn.LEVEL2_WEIGHT, rows))
        .flatMap(weights -> weights.wrong().stream())
        .toList();
  }

  private List<LevelWeight> wrong() {
    List<LevelWeight> certain = new ArrayList<>();
    List<LevelWeight> inColumn = new ArrayList<>();
    int fitting = 0;
    for (List<SheetRow> block : blocks) {
      Optional<Rational> named = named(block.get(0));
      Optional<Rational> printed = named.isPresent() ? named : inColumn(block);
      Set<Rational> sums = sums(block);
      if (printed.isEmpty() || sums.isEmpty()) {
        continue;
      }
      if (!sums.contains(printed.get())) {
        LevelWeight weight =
            new LevelWeight(path(block.get(0)), printed.get(), sums.iterator().next());
        (named.isPresent() ? certain : inColumn).add(weight);
      } else if (named.isEmpty()) {
        fitting++;
      }
    }
    // Where fewer fit than not, the column has something else, such as shares of the level above.
    if (fitting > 0 && fitting >= inColumn.size()) {
      certain.addAll(inColumn);
    }
    return certain;
  }

  private boolean continues(SheetRow begin, SheetRow row) {
    boolean merged = level == SheetColumn.LEVEL2 && row.text(SheetColumn.LEVEL2).isEmpty();
    return IndicatorSum.isBudget(row)
        || (merged ? first(begin).equals(first(row)) : key(begin).equals(key(row)));
  }

  private static String first(SheetRow row) {
    return GroupNames.bare(row.text(SheetColumn.LEVEL1));
  }

  /**
   * What tells one level from another: second levels of one name stand below several first ones.
   */
  private List<String> key(SheetRow row) {
    return List.of(first(row), GroupNames.bare(row.text(level)));
  }

  private String path(SheetRow row) {
    String first = row.text(SheetColumn.LEVEL1);
    return level == SheetColumn.LEVEL1 ? first : first + "/" + row.text(level);
  }

  /** The weight behind the name of a second level; those of first levels are held elsewhere. */
  private Optional<Rational> named(SheetRow row) {
    String name = row.text(SheetColumn.LEVEL2);
    return level == SheetColumn.LEVEL2 && IN_POINTS.matcher(RowReading.plain(name)).find()
        ? FigureText.points(GroupFigures.named(name).weight())
        : Optional.empty();
  }

  /** The one weight in the column, empty if there is none, or one that is unlike another. */
  private Optional<Rational> inColumn(List<SheetRow> block) {
    Set<Optional<Rational>> weights = new LinkedHashSet<>();
    block.stream()
        .map(row -> row.text(column))
        .filter(text -> !Blank.is(text))
        .forEach(text -> weights.add(FigureText.points(text)));
    return weights.size() == 1 ? weights.iterator().next() : Optional.empty();
  }

  /**
   * What a level may weigh: all its rows, or all of its name below the same first level; of a
   * second level also the first of them, since a blank cell below may be none of it. The budget may
   * be among them or a first level of its own.
   */
  private Set<Rational> sums(List<SheetRow> block) {
    List<Rational> running = running(block);
    Set<Rational> sums = new LinkedHashSet<>(whole(block, running));
    sums.addAll(allOfName.getOrDefault(key(block.get(0)), List.of()));
    if (level == SheetColumn.LEVEL2) {
      sums.addAll(running);
    }
    return sums;
  }

  /** The last sums, none if a weight is not known. */
  private static List<Rational> whole(List<SheetRow> rows, List<Rational> running) {
    int end = 2 * rows.size();
    return running.size() == end ? List.copyOf(running.subList(end - 2, end)) : List.of();
  }

  /**
   * The sums of the first rows, of the first two and so on, each with the budget and without it, up
   * to a row whose weight is not known.
   */
  private static List<Rational> running(List<SheetRow> rows) {
    List<Rational> sums = new ArrayList<>();
    Rational all = Rational.ZERO;
    Rational others = Rational.ZERO;
    for (SheetRow row : rows) {
      Optional<Rational> weight = row.weight();
      if (weight.isEmpty()) {
        return sums;
      }
      all = all.plus(weight.get());
      others = IndicatorSum.isBudget(row) ? others : others.plus(weight.get());
      sums.add(all);
      sums.add(others);
    }
    return sums;
  }
}
