package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.openrubric.api.Citation;
import io.openrubric.api.GradeScale;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricJsonTest {

  private static final String LEAST =
      """
      {"schema": "openrubric/rubric/1", "id": "a", "title": {"zh": "甲"}, "indicators": []}
      """;

  private static final String WHOLE =
      """
      {
        "schema": "openrubric/rubric/1",
        "id": "a-2022",
        "version": "2",
        "semantics": 1,
        "title": {
          "zh": "甲",
          "en": "A"
        },
        "region": {
          "zh": "西藏",
          "en": "Tibet"
        },
        "validFrom": 2022,
        "validTo": 2024,
        "published": "2023-05-01",
        "fullMarks": "10.5",
        "rounding": "RATE(2) 1 HALF_EVEN",
        "missing": "error",
        "notApplicable": "scale-to-full",
        "grades": [
          {
            "zh": "合格",
            "en": "pass",
            "band": "[60,+∞)"
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
            "article": "第十八条",
            "provenance": "REGULATION"
          }
        ],
        "indicators": [
          {
            "id": "g",
            "zh": "组",
            "en": "Group",
            "weight": "10.5",
            "children": [
              {
                "id": "g.l",
                "zh": "叶",
                "en": "Leaf",
                "weight": "10.5",
                "citations": [
                  {
                    "source": "source-1",
                    "provenance": "OWN_READING",
                    "note": {
                      "zh": "注",
                      "en": "note"
                    }
                  }
                ],
                "rule": {
                  "kind": "x",
                  "deep": {
                    "flag": true,
                    "list": [
                      "a"
                    ]
                  },
                  "unit": "0.02"
                },
                "target": {
                  "comparator": "≥",
                  "value": "95",
                  "unit": "%"
                },
                "missing": "zero",
                "notApplicable": {
                  "moveTo": "g.m"
                }
              },
              {
                "id": "g.m",
                "zh": "定性",
                "en": "Words",
                "weight": "0",
                "rule": {
                  "kind": "given"
                },
                "target": {
                  "aim": "显著提升"
                }
              }
            ]
          }
        ]
      }
      """;

  private static Rubric whole() {
    Text title = Text.of("办法", "Measures");
    return Rubric.builder()
        .id("a-2022")
        .version("2")
        .title(Text.of("甲", "A"))
        .region(Text.of("西藏", "Tibet"))
        .validFrom(2022)
        .validTo(2024)
        .published(java.time.LocalDate.of(2023, 5, 1))
        .fullMarks(Weight.of("10.5"))
        .rounding(Rounding.parse("RATE(2) 1 HALF_EVEN"))
        .missing(MissingPolicy.ERROR)
        .notApplicable(NotApplicablePolicy.scaleToFull())
        .grades(
            new GradeScale(
                List.of(
                    new io.openrubric.api.Grade(
                        Text.of("合格", "pass"),
                        io.openrubric.api.number.Interval.atLeast(Rational.of(60))))))
        .addCitations(Citation.of("财预〔2020〕10号", title, "第十八条", Provenance.REGULATION))
        .addIndicators(
            IndicatorGroup.builder()
                .id("g")
                .name(Text.of("组", "Group"))
                .weight(Weight.of("10.5"))
                .addChildren(
                    IndicatorLeaf.builder()
                        .id("g.l")
                        .name(Text.of("叶", "Leaf"))
                        .weight(Weight.of("10.5"))
                        .addCitations(
                            Citation.builder()
                                .document("财预〔2020〕10号")
                                .title(title)
                                .provenance(Provenance.OWN_READING)
                                .note(Text.of("注", "note"))
                                .build())
                        .rule(
                            Rule.of(
                                "x",
                                Parameters.builder()
                                    .put("unit", Rational.of(1, 50))
                                    .put(
                                        "deep",
                                        io.openrubric.api.Parameter.of(
                                            Parameters.builder()
                                                .put("flag", io.openrubric.api.Parameter.of(true))
                                                .put(
                                                    "list",
                                                    io.openrubric.api.Parameter.of(
                                                        List.of(
                                                            io.openrubric.api.Parameter.of("a"))))
                                                .build()))
                                    .build()))
                        .target(Target.of(TargetComparator.AT_LEAST, Quantity.of("95", "%")))
                        .missing(MissingPolicy.ZERO)
                        .notApplicable(NotApplicablePolicy.moveTo("g.m"))
                        .build(),
                    IndicatorLeaf.builder()
                        .id("g.m")
                        .name(Text.of("定性", "Words"))
                        .weight(Weight.of(0))
                        .rule(Rule.given())
                        .target(Target.aim("显著提升"))
                        .build())
                .build())
        .build();
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(
            InvalidDocumentException.class, () -> RubricJson.read(json, "a.json"))
        .problems();
  }

  @Test
  void aWholeDocumentIsReadAndWrittenByteForByte() {
    assertThat(RubricJson.read(WHOLE, "a.json")).isEqualTo(whole());
    assertThat(RubricJson.write(whole())).isEqualTo(WHOLE);
  }

  @Test
  void fourFieldsSufficeAndTheRestTakesTheDefaults() {
    assertThat(RubricJson.read(LEAST, "a.json"))
        .isEqualTo(Rubric.builder().id("a").title(Text.same("甲")).build());
  }

  @Test
  void numbersInRulesBecomeTheirExactText() {
    String rule = "{\"kind\": \"x\", \"unit\": 0.020, \"many\": [1e2]}";
    String json =
        LEAST.replace(
            "[]", "[{\"id\": \"l\", \"zh\": \"叶\", \"weight\": 1, \"rule\": " + rule + "}]");
    Parameters parameters =
        ((IndicatorLeaf) RubricJson.read(json, "a.json").indicators().get(0)).rule().parameters();
    assertThat(parameters).hasToString("{unit=0.02, many=[100]}");
  }

  @Test
  void aParameterCalledKindHasNoPlace() {
    Rubric rubric =
        Rubric.builder()
            .id("a")
            .title(Text.same("甲"))
            .addIndicators(
                IndicatorLeaf.builder()
                    .id("l")
                    .name(Text.same("叶"))
                    .weight(Weight.of(1))
                    .rule(Rule.of("x", Parameters.builder().put("kind", "y").build()))
                    .build())
            .build();
    assertThatThrownBy(() -> RubricJson.write(rubric))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a rule without a parameter called kind, got x{kind=y}");
  }

  /** What is replaced in the whole document, by what, and the one problem that follows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": "2" | "verison": "2" | unknown-field | /verison | got "verison"; did you mean "version"?
          "version": "2" | "colour": "2" | unknown-field | /colour | got "colour"
          "version": "2" | "a/b~c": "2" | unknown-field | /a~1b~0c | got "a/b~c"
          "version": "2" | "version": 2 | wrong-type | /version | Expected text, got the number 2
          "version": "2" | "version": null | wrong-type | /version | Expected text, got null
          "version": "2" | "version": "2", "version": "3" | duplicate-key | /version | once, got it 2 times
          "id": "a-2022", | `` | missing-field | /id | Expected field "id", got none
          rubric/1 | rubric/2 | bad-value | /schema | Expected "openrubric/rubric/1", got "openrubric/rubric/2"
          "schema": "openrubric/rubric/1", | `` | missing-field | /schema | Expected field "schema", got none
          "semantics": 1 | "semantics": "1" | wrong-type | /semantics | Expected a whole number from 1, got the text "1"
          "semantics": 1 | "semantics": 0 | bad-value | /semantics | Expected a whole number from 1, got the number 0
          "semantics": 1 | "semantics": 1.5 | bad-value | /semantics | got the number 1.5
          "semantics": 1 | "semantics": 99999999999 | bad-value | /semantics | got the number 99999999999
          2023-05-01 | 2023-02-30 | bad-value | /published | Expected a day such as 2023-05-01, got the text "2023-02-30"
          "fullMarks": "10.5" | "fullMarks": true | wrong-type | /fullMarks | Expected a weight from 0 to 1000000 with at most 6 decimals, got true
          "fullMarks": "10.5" | "fullMarks": "ten" | bad-value | /fullMarks | got the text "ten"
          "fullMarks": "10.5" | "fullMarks": "0.0000001" | bad-value | /fullMarks | at most 6 decimals
          HALF_EVEN | HALF | bad-value | /rounding | Expected a rounding such as LEAF 2 HALF_UP
          "missing": "error" | "missing": "none" | bad-value | /missing | Expected one of "zero", "error", got the text "none"
          "scale-to-full" | "full" | bad-value | /notApplicable | "spread-in-group", "scale-to-full" or
          "scale-to-full" | {"moveto": "x", "moveTo": "x"} | unknown-field | /notApplicable/moveto | did you mean "moveTo"?
          "scale-to-full" | {} | missing-field | /notApplicable/moveTo | got none
          [60,+∞) | 60+ | bad-value | /grades/0/band | Expected an interval such as [60,80)
          [60,+∞) | [60,50] | bad-value | /grades/0/band | Expected an interval
          "article": "第十八条" | "article": {} | wrong-type | /citations/0/article | got an object of 0 fields
          "REGULATION" | "LAW" | bad-value | /citations/0/provenance | Expected one of "REGULATION", "PUBLISHED_FORM"
          "g.l", | "g.l", "id": "x", | duplicate-key | /indicators/0/children/0/id | got it 2 times
          "kind": "given" | "kind": null | wrong-type | /indicators/0/children/1/rule/kind | Expected text, got null
          "flag": true | "flag": null | wrong-type | /indicators/0/children/0/rule/deep/flag | got null
          "comparator": "≥" | "comparator": "about" | bad-value | /indicators/0/children/0/target/comparator | Expected one of ≥ ≤ ＝ ＞ ＜, got the text "about"
          "comparator": "≥" | "comparator": "定性" | bad-value | /indicators/0/children/0/target/comparator | got the text "定性"
          "value": "95" | "value": "95%" | bad-value | /indicators/0/children/0/target/value | Expected a decimal such as "12.5" that goes with its unit, got the text "95%"
          "显著提升" | " " | bad-value | /indicators/0/children/1/target/aim | Expected an aim in words
          "aim" | "aims" | unknown-field | /indicators/0/children/1/target/aims | got "aims"
          """)
  void oneFaultIsOneProblemAtItsPlace(
      String part, String fault, String code, String pointer, String message) {
    assertThat(WHOLE).contains(part);
    String json =
        WHOLE.replaceFirst(
            java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(fault));
    List<Problem> problems = problems(json);
    assertThat(problems.get(0).code()).isEqualTo(code);
    assertThat(problems.get(0).path()).isEqualTo(pointer);
    assertThat(problems.get(0).message().en()).contains(message);
    assertThat(problems.get(0).message().zh()).containsPattern("\\p{IsHan}");
    // A misspelt field is also missing where it must be there.
    assertThat(problems)
        .filteredOn(problem -> problem.path().isEmpty() || problem.path().startsWith("/"))
        .hasSizeLessThanOrEqualTo(code.equals("unknown-field") ? 3 : 1);
  }

  @Test
  void aNumberMustGoWithItsUnit() {
    String year = WHOLE.replace("\"value\": \"95\"", "\"value\": \"2023\"");
    assertThat(problems(year.replaceFirst("(?s)(\"2023\".{1,40}\"unit\": \")%", "$1年")))
        .extracting(Problem::code, Problem::path)
        .containsExactly(tuple("bad-value", "/indicators/0/children/0/target/value"));
  }

  @Test
  void anUnknownSourceIsAProblemOfItsCitation() {
    assertThat(problems(WHOLE.replace("\"source\": \"source-1\"", "\"source\": \"source-2\"")))
        .extracting(Problem::code, Problem::path)
        .containsExactly(
            tuple("bad-value", "/citations/0/source"),
            tuple("bad-value", "/indicators/0/children/0/citations/0/source"));
  }

  @Test
  void everyProblemOfADocumentIsToldAtOnce() {
    String json =
        """
        {"schema": "openrubric/rubric/1", "title": "甲", "extra": 1, "grades": [],
         "indicators": [{"id": 1, "weight": "x"}, 2, {"children": {}, "rule": {}}]}
        """;
    assertThat(problems(json))
        .extracting(Problem::code, Problem::path)
        .containsExactlyInAnyOrder(
            tuple("missing-field", "/id"),
            tuple("wrong-type", "/title"),
            tuple("unknown-field", "/extra"),
            tuple("bad-value", "/grades"),
            tuple("wrong-type", "/indicators/0/id"),
            tuple("missing-field", "/indicators/0/zh"),
            tuple("bad-value", "/indicators/0/weight"),
            tuple("missing-field", "/indicators/0/rule"),
            tuple("wrong-type", "/indicators/1"),
            tuple("missing-field", "/indicators/2/id"),
            tuple("missing-field", "/indicators/2/zh"),
            tuple("missing-field", "/indicators/2/weight"),
            tuple("wrong-type", "/indicators/2/children"),
            tuple("unknown-field", "/indicators/2/rule"));
  }

  @Test
  void adjustmentsAreCheckedLikeTheRest() {
    String json =
        LEAST.strip().replaceFirst("}$", "")
            + """
            , "adjustments": [
              {"kind": "fine"}, {}, {"kind": "veto", "id": "v", "zh": "否决"},
              {"kind": "bonus", "id": "b", "zh": "加分", "weight": 5, "rule": {"kind": "given"},
               "totalCap": 1}]}
            """;
    assertThat(problems(json))
        .extracting(Problem::code, Problem::path)
        .containsExactly(
            tuple("bad-value", "/adjustments/0/kind"),
            tuple("missing-field", "/adjustments/1/kind"),
            tuple("bad-value", "/adjustments/2"),
            tuple("unknown-field", "/adjustments/3/totalCap"));
  }

  private static String split(String group, String first, String rest) {
    String tail = "\"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}";
    return """
    {"schema": "openrubric/rubric/1", "id": "a", "title": {"zh": "甲"}, "fullMarks": "10", "indicators": [
      {"id": "g", "zh": "组", "weight": "10", %s, "children": [
        {"id": "g.c", %s%s}, {%s}, {"id": "g.b", %s}]}]}
    """
        .formatted(group, first, tail, rest, tail);
  }

  private static List<String> weights(Rubric rubric) {
    return ((IndicatorGroup) rubric.indicators().get(0))
        .children().stream().map(child -> child.id() + " " + child.weight()).toList();
  }

  @Test
  void misspeltFieldsDoNotHideWhatElseIsWrong() {
    String json =
        """
        {"schema": "openrubric/rubric/1", "id": "a", "title": {"zh": "甲"}, "titel": "甲", "indicators": [
          {"id": "x", "zh": "叶", "weight": "50", "wieght": "50", "rule": {"kind": "ratio", "pas": "0.6"}},
          {"id": "x", "zh": "叶", "weight": "40", "rule": {"kind": "of-my-own"}}]}
        """;
    assertThat(problems(json))
        .extracting(Problem::code, Problem::path)
        .contains(
            tuple("unknown-field", "/titel"),
            tuple("unknown-field", "/indicators/0/wieght"),
            tuple("weights-do-not-add", "a"),
            tuple("duplicate-id", "叶"))
        .extracting(each -> each.toList().get(0))
        .contains("unknown-parameter")
        .doesNotContain("unknown-rule");
    // Without a weight there is no rubric to look into.
    assertThat(problems(json.replace("\"weight\": \"40\", ", "")))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("unknown-field", "unknown-field", "missing-field");
  }

  @Test
  void aGroupSplitsItsWeightEquallyByLargestRemainder() {
    String nested =
        "\"id\": \"g.a\", \"zh\": \"组\", \"split\": \"equal\", \"children\": ["
            + "{\"id\": \"g.a.1\", \"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}},"
            + "{\"id\": \"g.a.2\", \"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}}]";
    Rubric rubric = RubricJson.read(split("\"split\": \"equal\"", "", nested), "a.json");
    assertThat(weights(rubric)).containsExactly("g.c 3.33", "g.a 3.34", "g.b 3.33");
    IndicatorGroup inner =
        (IndicatorGroup) ((IndicatorGroup) rubric.indicators().get(0)).children().get(1);
    assertThat(inner.children()).extracting(c -> c.weight().toString()).containsOnly("1.67");
    assertThat(RubricJson.read(RubricJson.write(rubric), "written")).isEqualTo(rubric);
  }

  @ParameterizedTest
  @CsvSource({
    "LEAF 0 HALF_UP, 10, 3, 4, 3",
    "TOTAL 1 HALF_UP, 10, 3.3, 3.4, 3.3",
    "RATE(2) 4 HALF_UP, 10, 3.3333, 3.3334, 3.3333",
    "LEAF 10 HALF_UP, 10, 3.333333, 3.333334, 3.333333",
    "LEAF 0 HALF_UP, 10.25, 3.41, 3.42, 3.42",
  })
  void anEqualSplitIsCutToTheScale(String rounding, String whole, String c, String a, String b) {
    String leaf = "\"id\": \"g.a\", \"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}";
    String json =
        split("\"split\": \"equal\"", "", leaf)
            .replace("\"fullMarks\"", "\"rounding\": \"" + rounding + "\", \"fullMarks\"")
            .replace("\"10\"", "\"" + whole + "\"");
    assertThat(weights(RubricJson.read(json, "a.json")))
        .containsExactly("g.c " + c, "g.a " + a, "g.b " + b);
  }

  @Test
  void aTwoStageBlockSplitsItsMarks() {
    String leaf = "\"id\": \"g.a\", \"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}";
    Rubric rubric =
        RubricJson.read(split("\"split\": \"equal\", \"marks\": \"99\"", "", leaf), "a.json");
    assertThat(weights(rubric)).containsExactly("g.c 33", "g.a 33", "g.b 33");
  }

  @Test
  void whatSharesAWeightStatesNone() {
    String leaf = "\"id\": \"g.a\", \"zh\": \"叶\", \"rule\": {\"kind\": \"given\"}";
    String weighted = "\"weight\": \"5\", ";
    assertThat(problems(split("\"split\": \"equal\"", weighted, leaf)))
        .extracting(Problem::code, Problem::path)
        .containsExactly(tuple("unknown-field", "/indicators/0/children/0/weight"));
    assertThat(problems(split("\"split\": \"evenly\"", "", leaf)))
        .extracting(Problem::code, Problem::path)
        .containsExactly(tuple("bad-value", "/indicators/0/split"));
  }

  @ParameterizedTest
  @CsvSource({"[], an array of 0", "1, the number 1", "null, null", "\"x\", the text \"x\""})
  void aDocumentThatIsNoObjectIsOneProblemPlacedAtItsName(String json, String got) {
    assertThat(problems(json))
        .extracting(Problem::code, Problem::path, p -> p.message().en())
        .containsExactly(tuple("wrong-type", "a.json", "Expected an object, got " + got));
  }
}
