package io.openrubric.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Language;
import io.openrubric.api.OpenTemplate;
import io.openrubric.engine.CompiledTemplate;
import io.openrubric.engine.json.TemplateJson;
import org.junit.jupiter.api.Test;

class TemplatePageTest {
  private static final String TEMPLATE =
      """
      {"schema": "openrubric/open-template/1", "id": "example", "title": {"zh": "示例", "en": "Example"},
       "sources": {"s": {"document": "示例〔2023〕1号", "zh": "办法", "en": "Measures"}},
       "citations": [{"source": "s", "provenance": "LOCAL"}],
       "weightSets": [{"id": "default", "zh": "默认", "en": "default"},
                      {"id": "plain", "zh": "简化", "en": "plain"}],
       "groups": [
         {"id": "execution", "zh": "预算执行率", "en": "Execution", "weights": {"default": "20"},
          "fixed": {"id": "execution", "zh": "预算执行率", "en": "Execution", "rule": {"kind": "ratio"}},
          "citations": [{"source": "s", "article": "第一条", "provenance": "LOCAL"}]},
         {"id": "output", "zh": "产出", "en": "Output",
          "rules": {"≥": {"rule": {"kind": "yes-no"},
                          "citations": [{"source": "s", "article": "第二条", "provenance": "LOCAL"}]}},
          "suggested": [{"id": "output.rate", "zh": "完成率", "en": "Rate",
            "secondLevel": {"zh": "数量", "en": "Quantity"},
            "rate": {"kind": "share", "actual": {"input": "a", "zh": "实际", "en": "done"},
                     "base": {"input": "b", "zh": "计划", "en": "planned"}},
            "target": {"comparator": "≤", "value": "100", "unit": "%"}, "direction": "lower"}]}],
       "norms": [{"groups": ["output"], "comparator": "≥", "points": "60", "severity": "warning",
                  "citation": {"source": "s", "article": "第三条", "provenance": "LOCAL"}}]}
      """;

  private static final TemplatePage PAGE =
      TemplatePage.of(
          CompiledTemplate.compile((OpenTemplate) TemplateJson.read(TEMPLATE, "example.json")));

  @Test
  void aPageShowsWeightsRulesNormsAndSuggestedLeaves() {
    assertThat(PAGE.text(Language.EN))
        .startsWith("Example\n=======\n")
        .contains(
            "Grades: excellent [90,100]",
            "Execution  execution       20      0",
            "Output     output        open   open",
            "    Rule: min(1, actual value ÷ target) × 20\n    Input: actual",
            "- ≥ at least\n    Rule: min(1, actual value ÷ target) × 100",
            "- Output  ≥ at least\n    Rule: 100 points if the requirement is met, else none",
            "- Output ≥ 60\n    Source: 示例〔2023〕1号 第三条",
            """
            - Output/Quantity/Rate
                Id: output.rate
                Formula: done ÷ planned
                Target: ≤100%
                Direction: the lower the better
            """);
  }

  @Test
  void aPageIsInChineseAndMarkdownToo() {
    assertThat(PAGE.markdown(Language.ZH))
        .startsWith("# 示例\n")
        .contains("| 产出 | output | 自定 | 自定 |", "定性", "公式：实际÷计划", "导向：越低越好", "权重要求");
  }
}
