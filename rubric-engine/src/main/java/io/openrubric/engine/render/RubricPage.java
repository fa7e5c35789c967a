package io.openrubric.engine.render;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Language;
import io.openrubric.api.Rubric;
import io.openrubric.engine.CompiledRubric;
import java.util.ArrayList;
import java.util.List;

/**
 * A rubric laid out for people (评价指标体系一览): its tree with weights, bonuses, penalties and vetoes,
 * and for each leaf and each of these its rule in words, the inputs to fill in, and sources.
 *
 * <p>{@code RubricPage.of(compiled).text(Language.ZH)}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RubricPage {
  private final CompiledRubric compiled;

  private RubricPage(CompiledRubric compiled) {
    this.compiled = compiled;
  }

  /**
   * The page of a rubric.
   *
   * @param rubric the rubric
   * @return the page
   */
  public static RubricPage of(CompiledRubric rubric) {
    return new RubricPage(rubric);
  }

  /**
   * The page as its parts.
   *
   * @param language which
   * @return the document
   */
  public Document document(Language language) {
    Phrases phrases = new Phrases(language);
    Rubric rubric = compiled.rubric();
    Document.Builder page = Document.builder();
    RubricHeading.add(page, rubric, phrases);
    RubricHeading.addTotals(page, rubric, phrases);
    page.heading(2, phrases.of("指标与分值", "Indicators and weights"));
    Table.Builder table =
        Table.builder()
            .words(phrases.of("指标", "Indicator"))
            .numbers(phrases.of("分值", "Weight"))
            .words(phrases.of("编号", "Id"));
    rubric.indicators().forEach(indicator -> addRows(table, indicator, 0, phrases));
    page.add(table.build());
    addAdjustments(page, rubric, phrases);
    page.heading(2, phrases.of("计分规则与填报项", "Rules and inputs"));
    List<Block.Item> items = new ArrayList<>();
    rubric.indicators().forEach(indicator -> addLeaves(items, indicator, "", phrases));
    rubric.adjustments().forEach(adjustment -> items.add(item(adjustment, phrases)));
    return page.list(items).build();
  }

  /**
   * The page for a terminal.
   *
   * @param language which
   * @return aligned lines
   */
  public String text(Language language) {
    return document(language).text();
  }

  /**
   * The page as Markdown.
   *
   * @param language which
   * @return its text
   */
  public String markdown(Language language) {
    return document(language).markdown();
  }

  /** Bonuses, penalties and vetoes, where there are any. */
  private static void addAdjustments(Document.Builder page, Rubric rubric, Phrases phrases) {
    if (rubric.adjustments().isEmpty()) {
      return;
    }
    page.heading(2, phrases.of("调整项", "Adjustments"));
    Table.Builder table =
        Table.builder()
            .words(phrases.of("调整项", "Adjustment"))
            .words(phrases.of("类型", "Kind"))
            .numbers(phrases.of("最多", "At most"))
            .words(phrases.of("编号", "Id"));
    for (Adjustment adjustment : rubric.adjustments()) {
      table.row(
          List.of(
              new Table.Words(phrases.of(adjustment.name()), 0),
              new Table.Words(kind(adjustment, phrases), 0),
              new Table.Words(weight(adjustment), 0),
              new Table.Words(adjustment.id(), 0)));
    }
    page.add(table.build());
  }

  private static String kind(Adjustment adjustment, Phrases phrases) {
    if (adjustment instanceof Adjustment.Bonus) {
      return phrases.of("加分", "bonus");
    }
    return adjustment instanceof Adjustment.Penalty
        ? phrases.of("扣分", "penalty")
        : phrases.of("一票否决", "veto");
  }

  private static String weight(Adjustment adjustment) {
    return adjustment.indicator().map(leaf -> leaf.weight().toString()).orElse("");
  }

  private static void addRows(
      Table.Builder table, Indicator indicator, int indent, Phrases phrases) {
    table.row(
        List.of(
            new Table.Words(phrases.of(indicator.name()), indent),
            new Table.Words(indicator.weight().toString(), 0),
            new Table.Words(indicator.id(), 0)));
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> addRows(table, child, indent + 1, phrases));
    }
  }

  private void addLeaves(
      List<Block.Item> items, Indicator indicator, String above, Phrases phrases) {
    String path = above + phrases.of(indicator.name());
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> addLeaves(items, child, path + "/", phrases));
    } else if (indicator instanceof IndicatorLeaf leaf) {
      items.add(item(leaf, path, phrases));
    }
  }

  private Block.Item item(Adjustment adjustment, Phrases phrases) {
    String weight = weight(adjustment);
    return RuleItems.item(
        adjustment.id(),
        adjustment.citations(),
        phrases.of(adjustment.name()) + (weight.isEmpty() ? "" : "  " + weight),
        compiled.rule(adjustment.id()),
        compiled.inputs(adjustment.id()),
        phrases);
  }

  private Block.Item item(IndicatorLeaf leaf, String path, Phrases phrases) {
    return RuleItems.leaf(
        leaf,
        path + "  " + leaf.weight(),
        compiled.rule(leaf.id()),
        compiled.inputs(leaf.id()),
        phrases);
  }
}
