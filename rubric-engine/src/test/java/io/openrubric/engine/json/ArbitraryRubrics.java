package io.openrubric.engine.json;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Citation;
import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.Provenance;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.number.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any rubric that a document can hold, whether or not it makes sense to score with. */
final class ArbitraryRubrics {

  private ArbitraryRubrics() {}

  static Arbitrary<Rubric> rubrics() {
    Arbitrary<Rubric> heads =
        Combinators.combine(
                words(), texts(), weights(), roundings(), missing(), policies(), grades())
            .as(
                (id, title, marks, rounding, missing, policy, grades) ->
                    Rubric.builder()
                        .id(id)
                        .title(title)
                        .fullMarks(marks)
                        .rounding(rounding)
                        .missing(missing)
                        .notApplicable(policy)
                        .grades(grades)
                        .build());
    Arbitrary<Rubric> placed =
        Combinators.combine(
                heads,
                texts().optional(),
                years(),
                years(),
                days().optional(),
                words(),
                Arbitraries.integers().between(1, 9))
            .as(
                (head, region, from, to, day, version, semantics) -> {
                  Rubric.Builder rubric = Rubric.builder().from(head);
                  rubric.region(region).published(day).version(version).semantics(semantics);
                  from.ifPresent(rubric::validFrom);
                  to.ifPresent(rubric::validTo);
                  return rubric.build();
                });
    return Combinators.combine(placed, citations(), indicators(2), adjustments())
        .as(
            (head, citations, indicators, adjustments) ->
                Rubric.builder()
                    .from(head)
                    .citations(citations)
                    .indicators(indicators)
                    .adjustments(adjustments)
                    .build());
  }

  static Arbitrary<List<Indicator>> indicators(int levels) {
    Arbitrary<Indicator> leaves = leaves().map(leaf -> leaf);
    Arbitrary<Indicator> nodes =
        levels == 0 ? leaves : Arbitraries.oneOf(leaves, Arbitraries.lazy(() -> groups(levels)));
    return nodes.list().ofMaxSize(3);
  }

  private static Arbitrary<Indicator> groups(int levels) {
    return Combinators.combine(
            words(),
            texts(),
            weights(),
            citations(),
            indicators(levels - 1),
            weights().optional(),
            Arbitraries.of(true, false))
        .as(
            (id, name, weight, citations, children, marks, chooseOne) ->
                IndicatorGroup.builder()
                    .id(id)
                    .name(name)
                    .weight(weight)
                    .citations(citations)
                    .children(children)
                    .marks(marks)
                    .chooseOne(chooseOne)
                    .build());
  }

  private static Arbitrary<List<Adjustment>> adjustments() {
    Arbitrary<Adjustment> vetoes =
        Combinators.combine(words(), texts(), weights(), words().optional(), citations())
            .as(
                (id, name, total, grade, citations) ->
                    new Adjustment.Veto(
                        id,
                        name,
                        grade.isPresent() && total.points().isInteger()
                            ? Optional.empty()
                            : Optional.of(total),
                        grade,
                        citations));
    return Arbitraries.oneOf(
            vetoes, leaves().map(Adjustment.Bonus::new), leaves().map(Adjustment.Penalty::new))
        .list()
        .ofMaxSize(2);
  }

  static Arbitrary<IndicatorLeaf> leaves() {
    return Combinators.combine(
            words(),
            texts(),
            weights(),
            citations(),
            rules(),
            targets().optional(),
            missing().optional(),
            policies().optional())
        .as(
            (id, name, weight, citations, rule, target, missing, policy) ->
                IndicatorLeaf.builder()
                    .id(id)
                    .name(name)
                    .weight(weight)
                    .citations(citations)
                    .rule(rule)
                    .target(target)
                    .missing(missing)
                    .notApplicable(policy)
                    .build());
  }

  static Arbitrary<Rule> rules() {
    return Combinators.combine(words(), parameters(2)).as(Rule::of);
  }

  private static Arbitrary<Parameters> parameters(int levels) {
    return Arbitraries.maps(words().filter(name -> !name.equals("kind")), parameter(levels))
        .ofMaxSize(3)
        .map(ArbitraryRubrics::parameters);
  }

  private static Parameters parameters(Map<String, Parameter> values) {
    Parameters.Builder parameters = Parameters.builder();
    values.forEach(parameters::put);
    return parameters.build();
  }

  private static Arbitrary<Parameter> parameter(int levels) {
    Arbitrary<Parameter> plain =
        Arbitraries.oneOf(
            words().map(Parameter::of),
            numbers().map(Parameter::of),
            Arbitraries.of(true, false).map(Parameter::of));
    return levels == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            Arbitraries.lazy(() -> parameter(levels - 1)).list().ofMaxSize(3).map(Parameter::of),
            Arbitraries.lazy(() -> parameters(levels - 1)).map(Parameter::of));
  }

  static Arbitrary<Target> targets() {
    Arbitrary<TargetComparator> comparators =
        Arbitraries.of(TargetComparator.class).filter(c -> c != TargetComparator.QUALITATIVE);
    Arbitrary<Target> inNumbers =
        Combinators.combine(comparators, numbers(), Arbitraries.of("", "%", "万元"))
            .as(
                (comparator, value, unit) ->
                    Target.of(comparator, Quantity.of(value, Unit.parse(unit))));
    return Arbitraries.oneOf(inNumbers, words().filter(words -> !words.isBlank()).map(Target::aim));
  }

  static Arbitrary<List<Citation>> citations() {
    return Combinators.combine(
            Arbitraries.of("财预〔2020〕10号", "财预〔2021〕101号", ""),
            texts(),
            words().optional(),
            Arbitraries.of(Provenance.class),
            texts().optional())
        .as(
            (document, title, article, provenance, note) ->
                Citation.builder()
                    .document(document)
                    .title(title)
                    .article(article)
                    .provenance(provenance)
                    .note(note)
                    .build())
        .list()
        .ofMaxSize(2);
  }

  private static Arbitrary<GradeScale> grades() {
    Arbitrary<Interval> bands =
        Combinators.combine(numbers(), numbers(), Arbitraries.integers().between(0, 3))
            .as(ArbitraryRubrics::band);
    return Combinators.combine(texts(), bands)
        .as(Grade::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(GradeScale::new);
  }

  private static Interval band(Rational one, Rational other, int form) {
    Rational lower = Rational.min(one, other);
    Rational upper = Rational.max(one, other);
    return switch (form) {
      case 0 -> Interval.closed(lower, upper);
      case 1 -> Interval.greaterThan(lower);
      case 2 -> Interval.all();
      default -> Interval.parse("[" + lower + "," + upper.plus(Rational.ONE) + ")");
    };
  }

  private static Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, Rounding.MAX_SCALE),
            Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY),
            Arbitraries.integers().between(0, 2))
        .as(
            (scale, mode, stage) ->
                switch (stage) {
                  case 0 -> Rounding.leaf(scale, mode);
                  case 1 -> Rounding.total(scale, mode);
                  default -> Rounding.rate(scale, 2, mode);
                });
  }

  private static Arbitrary<MissingPolicy> missing() {
    return Arbitraries.of(MissingPolicy.class);
  }

  private static Arbitrary<NotApplicablePolicy> policies() {
    return Arbitraries.oneOf(
        Arbitraries.of(NotApplicablePolicy.spreadInGroup(), NotApplicablePolicy.scaleToFull()),
        words().map(NotApplicablePolicy::moveTo));
  }

  static Arbitrary<Weight> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(Weight.MAX_POINTS))
        .ofScale(Weight.MAX_SCALE)
        .map(Weight::of);
  }

  static Arbitrary<Rational> numbers() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1_000_000))
        .as((top, bottom) -> Rational.of(top, bottom));
  }

  private static Arbitrary<Optional<Integer>> years() {
    return Arbitraries.integers().between(1, 9999).optional();
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
  }

  static Arbitrary<Text> texts() {
    return Combinators.combine(words(), words()).as(Text::of);
  }

  /** Words of any whole characters, controls too. */
  static Arbitrary<String> words() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6)),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(6).filter(ArbitraryRubrics::isWhole)),
        Tuple.of(1, Arbitraries.of("预算执行率", "😀\uFEFF\u2028", "\"\\/\n\t\u0000", "")));
  }

  /** Whether no half of a surrogate pair stands alone; the JSON library refuses those in names. */
  private static boolean isWhole(String words) {
    return words.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }
}
