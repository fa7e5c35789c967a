package io.openrubric.engine.json;

import io.openrubric.api.Citation;
import io.openrubric.api.DefaultRule;
import io.openrubric.api.GoodDirection;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InputName;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rate;
import io.openrubric.api.Severity;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any open template that a document can hold, whether or not it makes sense to declare on. */
final class ArbitraryTemplates {
  private static final Citation NONE = Citation.of("", Text.same(""), "", Provenance.LOCAL);

  private ArbitraryTemplates() {}

  static Arbitrary<OpenTemplate> templates() {
    return Combinators.combine(
            ArbitraryRubrics.rubrics(),
            sets(),
            groups().list().ofMaxSize(3),
            rules(),
            norms().list().ofMaxSize(2))
        .as(
            (head, sets, groups, rules, norms) ->
                OpenTemplate.builder()
                    .from((Template) head)
                    .weightSets(sets)
                    .groups(groups)
                    .rules(rules)
                    .norms(norms)
                    .build());
  }

  private static Arbitrary<List<WeightSet>> sets() {
    return Combinators.combine(ArbitraryRubrics.words(), ArbitraryRubrics.texts())
        .as(WeightSet::new)
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<TemplateGroup> groups() {
    Arbitrary<Map<String, Weight>> weights =
        Arbitraries.maps(ArbitraryRubrics.words(), ArbitraryRubrics.weights()).ofMaxSize(3);
    Arbitrary<IndicatorLeaf> fixed =
        ArbitraryRubrics.leaves()
            .map(leaf -> IndicatorLeaf.builder().from(leaf).weight(Weight.of(0)).build());
    Arbitrary<Rational> shares = Arbitraries.integers().between(0, 10).map(n -> Rational.of(n, 10));
    return Combinators.combine(
            ArbitraryRubrics.words(),
            ArbitraryRubrics.texts(),
            ArbitraryRubrics.words().list().ofMaxSize(2),
            weights,
            fixed.optional(),
            rules(),
            suggested().list().ofMaxSize(2),
            ArbitraryRubrics.citations())
        .as(
            (id, name, aliases, points, leaf, rules, suggested, citations) ->
                TemplateGroup.builder()
                    .id(id)
                    .name(name)
                    .aliases(aliases)
                    .weights(points)
                    .fixed(leaf)
                    .rules(rules)
                    .suggested(suggested)
                    .citations(citations)
                    .build())
        .flatMap(
            group ->
                shares
                    .optional()
                    .map(share -> TemplateGroup.builder().from(group).reasonBelow(share).build()));
  }

  private static Arbitrary<Map<TargetComparator, DefaultRule>> rules() {
    Arbitrary<DefaultRule> rule =
        Combinators.combine(ArbitraryRubrics.rules(), ArbitraryRubrics.citations())
            .as(DefaultRule::new);
    return Arbitraries.maps(Arbitraries.of(TargetComparator.class), rule).ofMaxSize(2);
  }

  private static Arbitrary<SuggestedLeaf> suggested() {
    Arbitrary<InputName> inputs =
        Combinators.combine(
                ArbitraryRubrics.words(), ArbitraryRubrics.texts(), ArbitraryRubrics.words())
            .as(InputName::new);
    Arbitrary<Rate> rates =
        Combinators.combine(Arbitraries.of(Rate.Kind.class), inputs, inputs).as(Rate::new);
    return Combinators.combine(
            ArbitraryRubrics.words(),
            ArbitraryRubrics.texts(),
            ArbitraryRubrics.texts().optional(),
            rates.optional(),
            ArbitraryRubrics.targets().optional(),
            Arbitraries.of(GoodDirection.class).optional(),
            ArbitraryRubrics.citations())
        .as(
            (id, name, second, rate, target, direction, citations) ->
                SuggestedLeaf.builder()
                    .id(id)
                    .name(name)
                    .secondLevel(second)
                    .rate(rate)
                    .target(target)
                    .direction(direction)
                    .citations(citations)
                    .build());
  }

  private static Arbitrary<Norm> norms() {
    return Combinators.combine(
            ArbitraryRubrics.words().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(TargetComparator.class).filter(c -> c != TargetComparator.QUALITATIVE),
            ArbitraryRubrics.weights(),
            Arbitraries.of(Severity.class),
            ArbitraryRubrics.citations())
        .as(
            (groups, comparator, points, severity, citations) ->
                new Norm(
                    groups,
                    comparator,
                    points,
                    severity,
                    citations.isEmpty() ? NONE : citations.get(0)));
  }
}
