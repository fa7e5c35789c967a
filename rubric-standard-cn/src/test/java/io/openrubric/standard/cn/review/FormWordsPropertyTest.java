package io.openrubric.standard.cn.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.Review;
import io.openrubric.standard.cn.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Forms put together from the words that forms have, in any order. */
class FormWordsPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "",
          "",
          "",
          "",
          "项目名称",
          "道路养护",
          "全年预算数（元）",
          "全年执行数",
          "年初预算数",
          "分值",
          "执行率",
          "得分",
          "年度资金总额：",
          "其中：财政资金",
          "100",
          "120万元",
          "98.75%",
          "9.88",
          "——",
          "无",
          "绩效指标",
          "一级指标",
          "二级指标",
          "三级指标",
          "年度指标值",
          "实际完成值",
          "偏差原因",
          "改进措施",
          "序号",
          "符号",
          "值",
          "产出指标（50分）",
          "产出指标",
          "效益指标",
          "社会公众满意度",
          "小计",
          "产出指标小计",
          "合计",
          "总分",
          "总分：98分，等级：优",
          "评价等级",
          "优",
          "≥80公里",
          "80公里",
          "2023年12月底前",
          "2023-11-20",
          "未开展",
          "0起",
          "满分",
          "负责人：",
          "备注",
          "说明",
          "评价结论",
          "（A）",
          "50",
          "50分",
          "（元）",
          "=1+1",
          "#x",
          "#executed");

  private static final List<String> HEADER =
      List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因");

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static void lines(StringBuilder form, int most, int width, Random random) {
    for (int line = random.nextInt(most); line > 0; line--) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        cells.add(word(random));
      }
      form.append(String.join(",", cells)).append('\n');
    }
  }

  private static String form(Random random) {
    StringBuilder form = new StringBuilder();
    List<String> header = new ArrayList<>(HEADER);
    for (int i = random.nextInt(3); i > 0; i--) {
      header.set(random.nextInt(header.size()), word(random));
    }
    if (random.nextBoolean()) {
      header.add(0, random.nextBoolean() ? "绩效指标" : "");
    }
    lines(form, 5, header.size(), random);
    form.append(String.join(",", header)).append('\n');
    lines(form, 12, header.size(), random);
    return form.toString();
  }

  @Property(tries = 2000)
  void whateverStandsOnAFormIsReadOrRefused(@ForAll Random random) {
    String csv = form(random);
    try {
      Sheet sheet = CsvReview.sheet(csv);
      assertThat(sheet.problems()).isNotNull();
      List<Finding> findings = Review.standard().review(CsvReview.form(csv));
      assertThat(findings).allMatch(finding -> !finding.message().en().isBlank());
    } catch (InvalidDocumentException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Property(tries = 1000)
  void aRowWithItsOwnFiguresIsNeverLost(@ForAll Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = word(random);
      String reason = word(random).replace(",", "");
      rows.add("产出指标," + word(random) + ",甲" + i + name + ",≥80,80,10,10," + reason);
    }
    StringBuilder form = new StringBuilder();
    lines(form, 4, HEADER.size(), random);
    // One more header would be the header.
    String head = form.toString().replace("一级指标", "");
    String csv = head + String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
    try {
      assertThat(CsvReview.sheet(csv).rows()).hasSize(4);
      assertThat(CsvReview.form(csv).report().leaves().stream().filter(l -> l.points().isPresent()))
          .hasSizeGreaterThanOrEqualTo(4);
    } catch (InvalidDocumentException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
