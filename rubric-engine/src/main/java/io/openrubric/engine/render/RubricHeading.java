package io.openrubric.engine.render;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Citation;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rounding;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The title of a template and where it comes from. */
final class RubricHeading {
  private RubricHeading() {}

  static void add(Document.Builder page, Template template, Phrases phrases) {
    page.heading(1, phrases.of(template.title()));
    List<String> lines = new ArrayList<>();
    lines.add(phrases.labelled("标准", "Standard", template.id()));
    for (Citation citation : template.citations()) {
      lines.add(
          phrases.labelled(
              "依据",
              "Source",
              citation.in(phrases.language()) + "  " + phrases.of(citation.title())));
    }
    page.add(new Block.Paragraph(lines));
  }

  /** How totals are graded and rounded. */
  static void addTotals(Document.Builder page, Template template, Phrases phrases) {
    String grades =
        template.grades().grades().stream()
            .map(grade -> phrases.of(grade.name()) + " " + grade.band())
            .collect(joining(phrases.of("，", ", ")));
    page.paragraph(
        phrases.labelled("等级", "Grades", grades),
        phrases.labelled("舍入", "Rounding", phrases.of(words(template.rounding()))));
  }

  private static Text words(Rounding rounding) {
    Text how = how(rounding.mode());
    String zh = how.zh() + (rounding.scale() == 0 ? "取整" : "保留" + rounding.scale() + "位小数");
    String en =
        (rounding.scale() == 0
                ? "whole points"
                : rounding.scale() == 1 ? "1 decimal" : rounding.scale() + " decimals")
            + ", "
            + how.en();
    return switch (rounding.stage()) {
      case LEAF -> Text.of("各三级指标" + zh, "each leaf to " + en);
      case TOTAL -> Text.of("仅合计" + zh, "only the total to " + en);
      case RATE -> {
        int percent = rounding.percentScale().orElseThrow();
        yield Text.of(
            "完成率的百分数先保留%d位小数，各三级指标再%s".formatted(percent, zh),
            "percentages first to %d decimals, then each leaf to %s".formatted(percent, en));
      }
    };
  }

  private static Text how(RoundingMode mode) {
    return switch (mode) {
      case HALF_UP -> Text.of("四舍五入", "half up");
      case HALF_DOWN -> Text.of("五舍六入", "half down");
      case HALF_EVEN -> Text.of("四舍六入五成双", "half to even");
      case DOWN -> Text.of("去尾", "towards 0");
      case UP -> Text.of("进一", "away from 0");
      case FLOOR -> Text.of("向下", "down");
      case CEILING -> Text.of("向上", "up");
      case UNNECESSARY -> Text.of("不舍入", "exact");
    };
  }
}
