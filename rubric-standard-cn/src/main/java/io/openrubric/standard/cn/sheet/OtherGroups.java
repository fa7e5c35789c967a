package io.openrubric.standard.cn.sheet;

import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Nearest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * First levels that a sheet has and its standard has not (模板以外的一级指标): forms add 成本指标, or a row of
 * the budget. What they weigh counts, since the weights of the sheet win.
 *
 * @param template the standard with them
 * @param rows the rows of the sheet, and behind them that of the budget if the standard has no
 *     place for it
 * @param problems one for each
 */
record OtherGroups(OpenTemplate template, List<SheetRow> rows, List<Problem> problems) {
  /** The first level of rows on a form that has none. */
  static final String ALL = "绩效指标";

  private static final String ID = "other-";

  /** Nobody's form has as many; each is looked for by each row. */
  private static final int MOST = 20;

  /** Points beside the full marks, which no weight stands for. */
  private static final Pattern BONUS = Pattern.compile("加分|扣分|附加|奖励|否决");

  /** The number of the row of the budget, which is none of the sheet. */
  private static final int NO_ROW = 0;

  /**
   * Adds the first levels of rows with a name and a weight; one that may be a slip of the pen is
   * none.
   */
  static OtherGroups of(OpenTemplate template, Sheet sheet) {
    List<SheetRow> rows =
        Stream.concat(sheet.rows().stream(), budgetRow(template, sheet).stream()).toList();
    GroupNames known = GroupNames.of(template.groups());
    Map<String, SheetRow> others = new LinkedHashMap<>();
    boolean hasPlace = hasPlaceForBudget(template);
    for (SheetRow row : rows) {
      String name = row.text(SheetColumn.LEVEL1);
      boolean named =
          !row.text(SheetColumn.LEVEL2).isEmpty() || !row.text(SheetColumn.INDICATOR).isEmpty();
      if (named
          && !name.isEmpty()
          && others.size() < MOST
          && row.weight().isPresent()
          && !BONUS.matcher(name).find()
          && !(isOfBudget(row) && hasPlace)
          && known.find(name).isEmpty()
          && Nearest.to(name, known.printed()).isEmpty()) {
        others.putIfAbsent(GroupNames.bare(name), row);
      }
    }
    if (others.isEmpty()) {
      return new OtherGroups(template, rows, List.of());
    }
    OpenTemplate.Builder more = OpenTemplate.builder();
    more.from(template);
    int number = 0;
    for (SheetRow row : others.values()) {
      more.addGroups(group(template, row, ++number));
    }
    return new OtherGroups(
        more.build(),
        rows,
        others.values().stream().map(row -> problem(known, row, sheet.source())).toList());
  }

  private static boolean hasPlaceForBudget(OpenTemplate template) {
    return template.groups().stream().anyMatch(group -> group.fixed().isPresent());
  }

  /** Whether a row is that of the budget, whatever first level it stands under. */
  static boolean isOfBudget(SheetRow row) {
    return Stream.of(row.text(SheetColumn.INDICATOR), row.text(SheetColumn.LEVEL2))
        .anyMatch(name -> SheetFact.of(name).equals(Optional.of(SheetFact.EXECUTION_RATE)));
  }

  /** Whether a row has the figures of the budget that are stated as facts. */
  static boolean isBudget(SheetRow row) {
    return row.number() == NO_ROW;
  }

  private static Optional<SheetRow> budgetRow(OpenTemplate template, Sheet sheet) {
    if (hasPlaceForBudget(template) || sheet.rows().stream().anyMatch(OtherGroups::isOfBudget)) {
      return Optional.empty();
    }
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    cells.put(SheetColumn.LEVEL1, SheetFact.EXECUTION_RATE.label());
    cells.put(SheetColumn.INDICATOR, SheetFact.EXECUTION_RATE.label());
    cells.put(SheetColumn.SCORE, sheet.fact(SheetFact.BUDGET_SCORE).orElse(""));
    return sheet
        .fact(SheetFact.BUDGET_WEIGHT)
        .filter(weight -> FigureText.points(weight).filter(Rational::isPositive).isPresent())
        .map(
            weight -> {
              cells.put(SheetColumn.WEIGHT, weight);
              return new SheetRow(NO_ROW, 0, cells);
            });
  }

  private static TemplateGroup group(OpenTemplate template, SheetRow row, int number) {
    String name = GroupNames.bare(row.text(SheetColumn.LEVEL1));
    TemplateGroup.Builder group = TemplateGroup.builder();
    group
        .id(ID + number)
        .name(Text.of(row.text(SheetColumn.LEVEL1), row.text(SheetColumn.LEVEL1)))
        .addAliases(name)
        .citations(template.citations());
    return group.build();
  }

  private static Problem problem(GroupNames known, SheetRow row, String source) {
    String name = Shown.quoted(row.text(SheetColumn.LEVEL1));
    if (row.text(SheetColumn.LEVEL1).equals(ALL)) {
      return Problem.note(
          SheetProblemCode.NO_FIRST_LEVELS,
          source,
          "表上没有一级指标，各行按表上的分值计，未与标准的分值核对",
          "Expected first-level indicators, got none; weights count as printed and were not held"
              + " against those of the standard");
    }
    return Problem.warning(
        SheetProblemCode.UNKNOWN_GROUP,
        source + " " + row.text(SheetColumn.LEVEL1),
        "标准的一级指标为 " + String.join("、", known.printed()) + "，表上另有 " + name + "，按表上的分值计",
        "Expected one of the first-level indicators "
            + known.printed()
            + ", got "
            + name
            + ", which counts as printed");
  }
}
