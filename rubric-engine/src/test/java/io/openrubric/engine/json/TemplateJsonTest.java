package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.DefaultRule;
import io.openrubric.api.GoodDirection;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rate;
import io.openrubric.api.Rubric;
import io.openrubric.api.Severity;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateJsonTest {

  private static final String LEAST =
      """
      {"schema": "openrubric/open-template/1", "id": "a", "title": {"zh": "甲"},
       "weightSets": [], "groups": []}
      """;

  private static final String WHOLE =
      """
      {
        "schema": "openrubric/open-template/1",
        "id": "a-2022",
        "version": "1",
        "semantics": 1,
        "title": {
          "zh": "甲",
          "en": "A"
        },
        "fullMarks": "100",
        "rounding": "LEAF 2 HALF_UP",
        "missing": "zero",
        "notApplicable": "spread-in-group",
        "grades": [
          {
            "zh": "合格",
            "en": "pass",
            "band": "[0,100]"
          }
        ],
        "sources": {
          "source-1": {
            "document": "财预〔2020〕10号",
            "zh": "办法",
            "en": "Measures"
          }
        },
        "citations": [
          {
            "source": "source-1",
            "provenance": "REGULATION"
          }
        ],
        "weightSets": [
          {
            "id": "default",
            "zh": "默认",
            "en": "default"
          }
        ],
        "groups": [
          {
            "id": "execution",
            "zh": "预算执行率",
            "en": "Execution",
            "aliases": [
              "执行率"
            ],
            "weights": {
              "default": "10"
            },
            "fixed": {
              "id": "execution",
              "zh": "预算执行率",
              "en": "Execution",
              "rule": {
                "kind": "ratio"
              },
              "missing": "error"
            }
          },
          {
            "id": "output",
            "zh": "产出",
            "en": "Output",
            "weights": {
              "default": "90"
            },
            "rules": {
              "≤": {
                "rule": {
                  "kind": "x",
                  "pass": "0.6"
                },
                "citations": [
                  {
                    "source": "source-1",
                    "provenance": "OWN_READING"
                  }
                ]
              }
            },
            "suggested": [
              {
                "id": "output.rate",
                "zh": "完成率",
                "en": "Rate",
                "secondLevel": {
                  "zh": "数量",
                  "en": "Quantity"
                },
                "rate": {
                  "kind": "saving-rate",
                  "actual": {
                    "input": "actual",
                    "zh": "实际成本",
                    "en": "cost",
                    "unit": "万元"
                  },
                  "base": {
                    "input": "planned",
                    "zh": "计划成本",
                    "en": "planned cost"
                  }
                },
                "target": {
                  "comparator": "≤",
                  "value": "100",
                  "unit": "%"
                },
                "direction": "lower"
              }
            ]
          }
        ],
        "rules": {
          "定性": {
            "rule": {
              "kind": "given"
            }
          }
        },
        "norms": [
          {
            "groups": [
              "output"
            ],
            "comparator": "≥",
            "points": "60",
            "severity": "warning",
            "citation": {
              "source": "source-1",
              "article": "第十四条",
              "provenance": "REGULATION"
            }
          }
        ]
      }
      """;

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> TemplateJson.read(json, "bad.json"))
        .problems();
  }

  @Test
  void aWholeDocumentIsReadFieldByFieldAndWrittenTheSame() {
    OpenTemplate template = (OpenTemplate) TemplateJson.read(WHOLE, "whole.json");
    assertThat(TemplateJson.write(template)).isEqualTo(WHOLE);

    assertThat(template.weightSets())
        .containsExactly(new WeightSet("default", Text.of("默认", "default")));
    assertThat(template.rules()).containsOnlyKeys(TargetComparator.QUALITATIVE);
    TemplateGroup execution = template.groups().get(0);
    assertThat(execution.aliases()).containsExactly("执行率");
    assertThat(execution.weights()).containsEntry("default", Weight.of(10));
    assertThat(execution.fixed().orElseThrow().weight()).isEqualTo(Weight.of(0));
    TemplateGroup output = template.groups().get(1);
    DefaultRule rule = output.rules().get(TargetComparator.AT_MOST);
    assertThat(rule.rule().parameters().text("pass")).isEqualTo("0.6");
    assertThat(rule.citations().get(0).provenance()).isEqualTo(Provenance.OWN_READING);
    SuggestedLeaf suggested = output.suggested().get(0);
    assertThat(suggested.direction()).contains(GoodDirection.LOWER);
    assertThat(suggested.rate().orElseThrow().kind()).isEqualTo(Rate.Kind.SAVING_RATE);
    assertThat(suggested.rate().orElseThrow().formula().zh()).isEqualTo("(计划成本−实际成本)÷计划成本");
    Norm norm = template.norms().get(0);
    assertThat(norm.severity()).isEqualTo(Severity.WARNING);
    assertThat(norm.points()).isEqualTo(Weight.of(60));
    assertThat(norm.citation().article()).contains("第十四条");
  }

  @Test
  void defaultsStandInForWhatIsLeftOut() {
    OpenTemplate template = (OpenTemplate) TemplateJson.read(LEAST, "least.json");
    assertThat(template).isEqualTo(OpenTemplate.builder().id("a").title(Text.same("甲")).build());
  }

  @Test
  void theSchemaSaysWhatADocumentIs() {
    String rubric =
        "{\"schema\": \"openrubric/rubric/1\", \"id\": \"a\", \"title\": {\"zh\": \"甲\"},"
            + " \"indicators\": []}";
    assertThat(TemplateJson.read(rubric, "a")).isInstanceOf(Rubric.class);
    assertThat(problems(LEAST.replace("open-template/1", "open-template/2")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("/schema");
              assertThat(problem.message().en())
                  .isEqualTo(
                      "Expected \"openrubric/rubric/1\" or \"openrubric/open-template/1\","
                          + " got \"openrubric/open-template/2\"");
            });
    assertThatThrownBy(() -> RubricJson.read(LEAST, "a"))
        .hasMessageContaining("Expected \"openrubric/rubric/1\", got");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsPointer() {
    String bad =
        """
        {"schema": "openrubric/open-template/1", "id": "a", "title": {"zh": "甲"},
         "weightSets": [{"id": "s"}],
         "groups": [
           {"id": "g", "zh": "组", "wieghts": {}, "weights": {"s": "-1"},
            "fixed": {"id": "l", "zh": "叶", "weight": "1", "rule": {}},
            "rules": {"≧": {"rule": {"kind": "ratio"}}, "≥": {"kind": "ratio"}},
            "suggested": [{"id": "x", "zh": "名", "rate": {"kind": "shar", "actual": 1},
                           "direction": "up"}]}],
         "norms": [{"groups": [], "comparator": "定性", "points": "60", "severity": "grave",
                    "citation": {"source": "none", "provenance": "REGULATION"}},
                   {"groups": ["g"], "comparator": "定性", "points": "60", "severity": "grave",
                    "citation": {"source": "none", "provenance": "REGULATION"}}]}
        """;
    assertThat(problems(bad))
        .extracting(Problem::code, Problem::path)
        .containsExactlyInAnyOrder(
            tuple("missing-field", "/weightSets/0/zh"),
            tuple("unknown-field", "/groups/0/wieghts"),
            tuple("bad-value", "/groups/0/weights/s"),
            tuple("unknown-field", "/groups/0/fixed/weight"),
            tuple("missing-field", "/groups/0/fixed/rule/kind"),
            tuple("unknown-field", "/groups/0/rules/≧"),
            tuple("unknown-field", "/groups/0/rules/≥/kind"),
            tuple("missing-field", "/groups/0/rules/≥/rule"),
            tuple("bad-value", "/groups/0/suggested/0/rate/kind"),
            tuple("wrong-type", "/groups/0/suggested/0/rate/actual"),
            tuple("missing-field", "/groups/0/suggested/0/rate/base"),
            tuple("bad-value", "/groups/0/suggested/0/direction"),
            tuple("bad-value", "/norms/0"),
            tuple("bad-value", "/norms/0/comparator"),
            tuple("bad-value", "/norms/0/severity"),
            tuple("bad-value", "/norms/0/citation/source"),
            tuple("bad-value", "/norms/1/comparator"),
            tuple("bad-value", "/norms/1/severity"),
            tuple("bad-value", "/norms/1/citation/source"));
  }

  @ParameterizedTest
  @CsvSource({"weightSets, 1", "groups, {}", "rules, []", "norms, {}"})
  void whatIsOfTheWrongTypeIsOneProblem(String field, String value) {
    String rest =
        "{\"schema\": \"openrubric/open-template/1\", \"id\": \"a\", \"title\": {\"zh\": \"甲\"}"
            + ", \""
            + field
            + "\": "
            + value
            + (field.equals("weightSets") ? "" : ", \"weightSets\": []")
            + (field.equals("groups") ? "" : ", \"groups\": []")
            + "}";
    assertThat(problems(rest))
        .extracting(Problem::code, Problem::path)
        .containsExactly(tuple("wrong-type", "/" + field));
  }

  @Test
  void aResourceIsReadAndClosed() {
    boolean[] closed = new boolean[1];
    InputStream in =
        new ByteArrayInputStream(LEAST.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThat(TemplateJson.resource(in, "a.json").id()).isEqualTo("a");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void aMissingOrBrokenResourceIsNamed() {
    assertThatThrownBy(
            () -> TemplateJson.resource(getClass().getResourceAsStream("none.json"), "none.json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected the resource none.json, got none");
    InputStream broken =
        new ByteArrayInputStream(LEAST.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() throws IOException {
            throw new IOException("broken");
          }
        };
    assertThatThrownBy(() -> TemplateJson.resource(broken, "a.json"))
        .isInstanceOf(UncheckedIOException.class);
  }
}
