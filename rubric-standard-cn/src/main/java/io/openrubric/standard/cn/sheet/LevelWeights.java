package io.openrubric.standard.cn.sheet;

import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  private LevelWeights(SheetColumn level, SheetColumn column, List<SheetRow> rows) {
    this.level = level;
    this.column = column;
    for (SheetRow row : rows) {
      if (blocks.isEmpty() || !continues(blocks.get(blocks.size() - 1).get(0), row)) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(row);
    }
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
    List<String> key = key(block.get(0));
    List<SheetRow> ofName =
        blocks.stream().filter(each -> key(each.get(0)).equals(key)).flatMap(List::stream).toList();
    List<List<SheetRow>> parts = new ArrayList<>(List.of(block, ofName));
    for (int i = 1; level == SheetColumn.LEVEL2 && i < block.size(); i++) {
      parts.add(block.subList(0, i));
    }
    Set<Rational> sums = new LinkedHashSet<>();
    for (List<SheetRow> part : parts) {
      sum(part.stream()).ifPresent(sums::add);
      sum(part.stream().filter(row -> !IndicatorSum.isBudget(row))).ifPresent(sums::add);
    }
    return sums;
  }

  private static Optional<Rational> sum(Stream<SheetRow> rows) {
    return rows.map(SheetRow::weight)
        .reduce(
            Optional.of(Rational.ZERO),
            (sum, weight) -> sum.flatMap(points -> weight.map(points::plus)));
  }
}
