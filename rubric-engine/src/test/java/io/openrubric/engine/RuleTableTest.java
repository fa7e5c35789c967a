package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edge cases of the rules that turn a measure, a count or a judgement into points; 10 points each.
 */
class RuleTableTest {
  private static final String REFUSED = "refused";

  private static String score(Rule rule, Observation.MeasuredBuilder inputs) {
    return OneLeaf.of("10", rule)
        .score(inputs.build())
        .exact()
        .map(Rational::toString)
        .orElse(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5999, 0",
    "0.6, 0",
    "0.8, 5",
    "0.7, 2.5",
    "1, 10",
    "1.5, 10",
    "0, 0",
    "-1, 0",
  })
  void passThresholdIsZeroAtThePassAndFullAtTheTarget(String actual, String points) {
    Rule rule = Rule.ratio().with("pass", Parameter.of("0.6"));
    assertThat(score(rule, Observation.measured().amount("actual", actual).amount("target", "1")))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 100, 8",
    "100, 100, 10",
    "125, 100, 8",
    "0, 100, 0",
    "-5, 100, 0",
    "0, 0, 10",
    "5, 0, 0",
  })
  void costAsProgressRisesToTheLimitAndFallsBeyondIt(String actual, String target, String points) {
    Rule rule =
        Rule.ratio()
            .with("comparator", Parameter.of("≤"))
            .with("within-limit", Parameter.of("progress"));
    assertThat(
            score(rule, Observation.measured().amount("actual", actual).amount("target", target)))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"99, 0", "100, 10", "101, 10"})
  void allOrNothingHasNoPartOfTheWeight(String actual, String points) {
    Rule rule = Rule.ratio().with("missed", Parameter.of("none"));
    assertThat(score(rule, Observation.measured().amount("actual", actual).amount("target", "100")))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"90, 9", "110, 9", "100, 10", "250, 0", "0, 0"})
  void deviationCostsItsShareOnEitherSide(String actual, String points) {
    Rule rule =
        Rule.ratio()
            .with("comparator", Parameter.of("＝"))
            .with("missed", Parameter.of("deviation"));
    assertThat(score(rule, Observation.measured().amount("actual", actual).amount("target", "100")))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"100, 9", "95, 9", "50, 5"})
  void aCapIsTheGreatestShare(String actual, String points) {
    Rule rule = Rule.ratio().with("cap", Parameter.of("0.9"));
    assertThat(score(rule, Observation.measured().amount("actual", actual).amount("target", "100")))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "89.99%, 8",
    "90%, 10",
    "0.9, 10",
    "80%, 8",
    "79.99%, 5",
    "60%, 5",
    "59.99%, 0",
    "100%, 10",
    "101%, refused"
  })
  void eachEdgeOfAStepBelongsToTheSideItSays(String actual, String points) {
    Rule rule =
        Rule.steps(
            List.of(
                step("[0.9,1]", "1"),
                step("[0.8,0.9)", "0.8"),
                step("[0.6,0.8)", "0.5"),
                step("[0,0.6)", "0")));
    assertThat(score(rule, Observation.measured().amount("actual", Quantity.parse(actual))))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "'[0,0.5)', '[0.5,0.8)', '[0.8,1]', 0",
    "'[0.8,1]', '[0,0.5)', '[0.5,0.8)', 0",
    "'[0.8,1]', '[0,0.5]', '[0.5,0.8)', 1",
    "'[0,1]', '[0.5,0.6]', '[0.1,0.2]', 1",
    "'[0.5,0.5]', '[0.5,0.8)', '[0.8,1]', 1",
    "'[0,1]', '[0,1]', '[0,1]', 2",
  })
  void tiersThatOverlapAreRefusedInWhicheverOrder(
      String first, String second, String third, int overlaps) {
    List<Parameter> tiers = new ArrayList<>();
    for (String band : List.of(first, second, third)) {
      tiers.add(
          Parameter.of(
              Parameters.builder()
                  .put("tier", "t" + tiers.size())
                  .put("zh", "级")
                  .put("band", band)
                  .build()));
    }
    Rule rule = Rule.of("tiers").with("tiers", Parameter.of(tiers));
    assertThat(OneLeaf.of("10", rule).faults())
        .extracting(Problem::code)
        .isEqualTo(Collections.nCopies(overlaps, "band-overlap"));
  }

  @ParameterizedTest
  @CsvSource({
    "'[0,0.5)', '(0.5,1]', band-gap",
    "'[0,0.5]', '[0.5,1]', band-overlap",
    "'[0,0.5)', '[0.6,1]', band-gap",
    "'[0,0.7)', '[0.6,1]', band-overlap",
    "'[0,0.5)', 'x', bad-parameter",
  })
  void stepsWithGapsOrOverlapsAreRefused(String lower, String upper, String code) {
    Rule rule =
        Rule.of("steps")
            .with("steps", Parameter.of(List.of(rawStep(lower, "0"), rawStep(upper, "1"))));
    assertThat(OneLeaf.of("10", rule).faults()).extracting(Problem::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.6, 0", "0.8, 5", "1, 10", "2, 10"})
  void aStraightLineRunsBetweenItsAnchors(String actual, String points) {
    Rule rule = Rule.linear().with("zero", Parameter.of("0.6"));
    assertThat(score(rule, Observation.measured().amount("actual", actual))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "30, 0", "20, 5", "5, 10", "35, 0"})
  void aStraightLineMayFall(String actual, String points) {
    Rule rule = Rule.linear().with("full", Parameter.of("10")).with("zero", Parameter.of("30"));
    assertThat(score(rule, Observation.measured().amount("actual", actual))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "1, 8", "5, 0", "6, 0", "-1, refused", "1.5, refused"})
  void violationsCountToZero(String count, String points) {
    assertThat(
            score(Rule.violations(Rational.of(2)), Observation.measured().amount("count", count)))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"none, 10", "less, 6", "more, 0", "other, refused"})
  void eachCaseHasItsPoints(String chosen, String points) {
    Rule rule =
        Rule.cases(
            List.of(
                new Rule.Case("none", Text.of("无结余", "no surplus"), Rational.of(10)),
                new Rule.Case("less", Text.of("不高于上年", "not above last year"), Rational.of(6)),
                new Rule.Case("more", Text.of("高于上年", "above last year"), Rational.ZERO)));
    assertThat(score(rule, Observation.measured().choice("case", chosen))).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "met, 0.8, 8",
    "met, 1, 10",
    "met, 0.7999, refused",
    "partly, 0.8, refused",
    "partly, 0.6, 6",
    "missed, 0.6, refused",
    "missed, 0, 0",
    "none-such, 1, refused",
    "partly, 60%, 6",
    "partly, 0.6%, refused",
  })
  void theChosenPointLiesInItsTier(String tier, String share, String points) {
    assertThat(
            score(
                tiers(),
                Observation.measured().choice("tier", tier).amount("share", Quantity.parse(share))))
        .isEqualTo(points);
  }

  @Test
  void aTierTakesPointsInsteadOfAShareButNotBoth() {
    Observation.MeasuredBuilder points =
        Observation.measured().choice("tier", "partly").amount("points", "7.5");
    assertThat(score(tiers(), points)).isEqualTo("7.5");
    assertThat(score(tiers(), points.amount("share", "0.75"))).isEqualTo(REFUSED);
    assertThat(score(tiers(), Observation.measured().choice("tier", "met"))).isEqualTo(REFUSED);
  }

  @Test
  void likertAnswersAreWeightedFromHundredDownToZero() {
    Rule rule = Rule.linear().with("measure", Parameter.of("likert"));
    assertThat(score(rule, Observation.measured().series("answers", numbers(6, 2, 1, 0, 1))))
        .isEqualTo("8");
    assertThat(score(rule, Observation.measured().series("answers", numbers(0, 0, 0, 0, 0))))
        .isEqualTo(REFUSED);
    assertThat(score(rule, Observation.measured().series("answers", numbers(1, 2, 3))))
        .isEqualTo(REFUSED);
  }

  @Test
  void yearlyRatiosWhoseSumCouldNotBeReadAgainAreRefused() {
    Rule rule = Rule.linear().with("measure", Parameter.of("yearly-mean"));
    Observation years =
        Observation.measured()
            .series("actual", LongFractions.many(50))
            .series("target", Collections.nCopies(50, Rational.ONE))
            .build();
    assertThat(OneLeaf.of("10", rule).codes(years)).containsExactly("bad-input");
  }

  @Test
  void yearlyRatiosAreAveragedNotSummed() {
    Rule rule = Rule.linear().with("measure", Parameter.of("yearly-mean"));
    Observation.MeasuredBuilder years =
        Observation.measured().series("actual", numbers(1, 90)).series("target", numbers(2, 100));
    assertThat(score(rule, years)).isEqualTo("7");
    assertThat(
            score(
                rule,
                Observation.measured()
                    .series("actual", numbers(1))
                    .series("target", numbers(2, 100))))
        .isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"96, 100, 10", "100, 100, 10", "110, 100, 5", "130, 100, 0", "5, 0, refused"})
  void aRateOfChangeShouldNotRise(String actual, String previous, String points) {
    Rule rule =
        Rule.of("deduction")
            .with("measure", Parameter.of("change-rate"))
            .with("threshold", Parameter.of("0"))
            .with("side", Parameter.of("above"))
            .with("unit", Parameter.of("0.02"))
            .with("points", Parameter.of("1"))
            .with("counting", Parameter.of("prorated"));
    assertThat(
            score(
                rule, Observation.measured().amount("actual", actual).amount("previous", previous)))
        .isEqualTo(points);
  }

  @Test
  void violationsCanBeNestedInACheckpoint() {
    Rule rule =
        Rule.of("checklist")
            .with(
                "checkpoints",
                Parameter.of(
                    List.of(
                        Parameter.of(
                            Parameters.builder()
                                .put("input", "rules")
                                .put("zh", "制度")
                                .put("points", "4")
                                .build()),
                        Parameter.of(
                            Parameters.builder()
                                .put("input", "faults")
                                .put("zh", "违规")
                                .put("points", "6")
                                .put("per-violation", "2")
                                .build()))));
    assertThat(score(rule, Observation.measured().flag("rules", true).amount("faults", "2")))
        .isEqualTo("6");
    assertThat(score(rule, Observation.measured().flag("rules", true).amount("faults", "9")))
        .isEqualTo("4");
  }

  @Test
  void unitsOfOneDimensionConvertAndOthersAreRefused() {
    Observation.MeasuredBuilder mixed =
        Observation.measured()
            .amount("actual", Quantity.parse("84800元"))
            .amount("target", Quantity.parse("16.96万元"));
    assertThat(score(Rule.ratio(), mixed)).isEqualTo("5");
    assertThat(
            score(
                Rule.ratio(),
                Observation.measured()
                    .amount("actual", Quantity.parse("5套"))
                    .amount("target", Quantity.parse("10天"))))
        .isEqualTo(REFUSED);
    assertThat(
            score(
                Rule.ratio(),
                Observation.measured()
                    .amount("actual", Quantity.parse("96%"))
                    .amount("target", Quantity.parse("95"))))
        .isEqualTo(REFUSED);
  }

  @Test
  void whatMakesNoQuantityInTheUnitOfTheRuleIsAProblem() {
    OneLeaf leaf =
        OneLeaf.of("10", Rule.ratio())
            .with(Target.of(TargetComparator.AT_LEAST, Quantity.parse("10年")));
    for (String actual : List.of("2000", "24000个月")) {
      assertThat(
              leaf.codes(Observation.measured().amount("actual", Quantity.parse(actual)).build()))
          .containsExactly("bad-input");
    }
  }

  @Test
  void aBoundOrRangeIsNoActualValueAndAnApproximateOneIsNoted() {
    OneLeaf leaf = OneLeaf.of("10", Rule.violations(Rational.ONE));
    assertThat(leaf.codes(count("≥3"))).containsExactly("bad-input");
    assertThat(leaf.codes(count("3~5"))).containsExactly("bad-input");
    assertThat(leaf.codes(count("约3"))).containsExactly("approximate-value");
    assertThat(leaf.codes(count("3"))).isEmpty();
  }

  private static Observation count(String text) {
    return new Observation.Measured(
        Map.of("count", new Input.Amount(Quantity.parse(text))), Optional.empty());
  }

  private static Rule tiers() {
    return Rule.tiers(
        List.of(
            new Rule.Tier("met", Text.of("达成", "met"), Interval.parse("[0.8,1]")),
            new Rule.Tier("partly", Text.of("部分达成", "partly met"), Interval.parse("[0.6,0.8)")),
            new Rule.Tier("missed", Text.of("未达成", "missed"), Interval.parse("[0,0.6)"))));
  }

  private static Rule.Step step(String band, String share) {
    return new Rule.Step(Interval.parse(band), Rational.parse(share));
  }

  private static Parameter rawStep(String band, String share) {
    return Parameter.of(Parameters.builder().put("band", band).put("share", share).build());
  }

  private static List<Rational> numbers(long... values) {
    return LongStream.of(values).mapToObj(Rational::of).toList();
  }
}
