package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Severity;
import io.openrubric.api.TemplateGroup;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetColumn;
import io.openrubric.standard.cn.sheet.SheetFact;
import io.openrubric.standard.cn.sheet.SheetReader;
import io.openrubric.standard.cn.sheet.SheetRow;
import io.openrubric.standard.cn.sheet.SheetScoring;
import io.openrubric.standard.cn.sheet.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sheets that are scored, written as CSV, read back and reviewed; then with one figure changed. */
class SheetReviewPropertyTest {
  private static final TemplateCatalogue CATALOGUE = TemplateCatalogue.load();
  private static final List<String> STANDARDS =
      List.of("sichuan-2023", "gansu-2023", "cn-mof-2020-10");
  private static final List<String> CHANGES = List.of("0.01", "-0.01", "1", "-1", "10");

  @Property(tries = 150)
  void aScoredSheetHasNoErrorAndNoWarning(@ForAll Random random) {
    OpenTemplate template = template(random);
    assertThat(grave(findings(template, scored(template, random)))).isEmpty();
  }

  @Property(tries = 150)
  void aChangedScoreIsFoundOnItsRowAndInTheTotal(@ForAll Random random) {
    OpenTemplate template = template(random);
    Sheet sheet = scored(template, random);
    int row = random.nextInt(sheet.rows().size());
    Sheet changed = withCell(sheet, row, SheetColumn.SCORE, random);
    assertFound(template, sheet, changed, sheet.rows().get(row).path());
    assertFound(template, sheet, changed, "合计");
  }

  @Property(tries = 150)
  void aChangedWeightIsFoundInItsSum(@ForAll Random random) {
    OpenTemplate template = template(random);
    Sheet sheet = scored(template, random);
    int row = random.nextInt(sheet.rows().size());
    Sheet changed = withCell(sheet, row, SheetColumn.WEIGHT, random);
    SheetRow declared = changed.rows().get(row);
    // What is no weight at all is an error of its row, and no sum is said to be wrong for it.
    boolean none = declared.text(SheetColumn.WEIGHT).startsWith("-");
    assertFound(template, sheet, changed, none ? declared.path() : "合计");
  }

  @Property(tries = 150)
  void aChangedTotalRateOrGradeIsFound(@ForAll Random random) {
    OpenTemplate template = template(random);
    Sheet sheet = scored(template, random);
    String total = changed(sheet.fact(SheetFact.TOTAL).orElseThrow(), random);
    assertFound(template, sheet, withFact(sheet, SheetFact.TOTAL, total), "合计");
    String budget = changed(sheet.fact(SheetFact.BUDGET_SCORE).orElseThrow(), random);
    assertFound(template, sheet, withFact(sheet, SheetFact.BUDGET_SCORE, budget), "预算执行率");
    String rate = sheet.fact(SheetFact.EXECUTION_RATE).orElseThrow().replace("%", "");
    assertFound(
        template,
        sheet,
        withFact(sheet, SheetFact.EXECUTION_RATE, changed(rate, random) + "%"),
        "预算执行率");
    String grade = sheet.fact(SheetFact.GRADE).orElseThrow();
    String other = grade.equals("优") ? "差" : "优";
    assertFound(template, sheet, withFact(sheet, SheetFact.GRADE, other), "评价结果");
  }

  private static OpenTemplate template(Random random) {
    String id = STANDARDS.get(random.nextInt(STANDARDS.size()));
    return (OpenTemplate) CATALOGUE.get(id);
  }

  private static Sheet scored(OpenTemplate template, Random random) {
    return SheetScoring.on(template).fill(blank(template, random)).scored();
  }

  /** A sheet with targets and actual values but no scores, whose weights fit the standard. */
  private static Sheet blank(OpenTemplate template, Random random) {
    Sheet.Builder sheet = Sheet.builder("s.csv").fact(SheetFact.PROJECT, "项目");
    sheet.fact(SheetFact.BUDGET, Integer.toString(1 + random.nextInt(500)));
    sheet.fact(SheetFact.EXECUTED, BigDecimal.valueOf(random.nextInt(50_000), 2).toPlainString());
    String set = template.weightSets().get(0).id();
    for (TemplateGroup group : template.groups()) {
      if (group.fixed().isEmpty() && group.weights().containsKey(set)) {
        BigDecimal left = group.weights().get(set).points().toBigDecimal();
        for (int i = 0; left.signum() > 0; i++) {
          BigDecimal weight = left.min(BigDecimal.valueOf(1 + random.nextInt(150), 1));
          left = left.subtract(weight);
          sheet.row(row(group.name().zh(), "指标" + i, weight, random));
        }
      }
    }
    return sheet.build();
  }

  private static Map<SheetColumn, String> row(
      String level1, String name, BigDecimal weight, Random random) {
    Map<SheetColumn, String> row = new EnumMap<>(SheetColumn.class);
    row.put(SheetColumn.LEVEL1, level1);
    row.put(SheetColumn.LEVEL2, "二级");
    row.put(SheetColumn.INDICATOR, name);
    row.put(SheetColumn.WEIGHT, weight.toPlainString());
    row.put(SheetColumn.REASON, List.of("", "", "无", "——").get(random.nextInt(4)));
    if (random.nextInt(5) == 0) {
      row.put(SheetColumn.TARGET, "有效提升");
      row.put(SheetColumn.ACTUAL, List.of("有效提升", "基本提升", "").get(random.nextInt(3)));
    } else {
      row.put(SheetColumn.COMPARATOR, List.of("≥", "≤", "＝", "＞", "＜").get(random.nextInt(5)));
      row.put(SheetColumn.TARGET, Integer.toString(random.nextInt(20)));
      row.put(SheetColumn.UNIT, List.of("次", "%", "万元").get(random.nextInt(3)));
      row.put(SheetColumn.ACTUAL, Integer.toString(random.nextInt(25)));
    }
    return row;
  }

  private static String changed(String figure, Random random) {
    return new BigDecimal(figure)
        .add(new BigDecimal(CHANGES.get(random.nextInt(CHANGES.size()))))
        .toPlainString();
  }

  private static Sheet withFact(Sheet sheet, SheetFact fact, String text) {
    Map<String, String> facts = new LinkedHashMap<>(sheet.facts());
    facts.put(fact.key(), text);
    return copy(sheet, facts, sheet.rows().stream().map(SheetReviewPropertyTest::cells).toList());
  }

  private static Sheet withCell(Sheet sheet, int row, SheetColumn column, Random random) {
    List<Map<SheetColumn, String>> rows = new ArrayList<>();
    sheet.rows().forEach(each -> rows.add(cells(each)));
    rows.get(row).computeIfPresent(column, (c, figure) -> changed(figure, random));
    return copy(sheet, sheet.facts(), rows);
  }

  private static Sheet copy(
      Sheet sheet, Map<String, String> facts, List<Map<SheetColumn, String>> rows) {
    Sheet.Builder copy = Sheet.builder(sheet.source());
    facts.forEach(copy::fact);
    sheet.header().forEach(copy::column);
    rows.forEach(copy::row);
    return copy.build();
  }

  private static Map<SheetColumn, String> cells(SheetRow row) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    return cells;
  }

  private static List<Finding> findings(OpenTemplate template, Sheet sheet) {
    StringWriter csv = new StringWriter();
    SheetWriter.write(sheet, csv);
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    try {
      Sheet back = SheetReader.detecting().read("s.csv", new ByteArrayInputStream(bytes));
      return Review.standard().review(FormReader.on(template).form(back));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> grave(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
  }

  private static void assertFound(OpenTemplate template, Sheet before, Sheet changed, String path) {
    List<Finding> found = new ArrayList<>(findings(template, changed));
    found.removeAll(findings(template, before));
    assertThat(found).extracting(Finding::path).contains(path);
  }
}
