package io.openrubric.engine.json;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Quantity;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any observations that a document can hold, whether or not they fit a rubric. */
final class ArbitraryObservations {
  private ArbitraryObservations() {}

  static Arbitrary<Observations> observations() {
    Arbitrary<Map<String, Observation>> byId =
        Arbitraries.maps(ArbitraryRubrics.words(), observation()).ofMaxSize(6);
    return Combinators.combine(ArbitraryRubrics.words(), byId)
        .as(
            (project, map) -> {
              Observations.Builder observations = Observations.of(project);
              map.forEach(observations::put);
              return observations.build();
            });
  }

  private static Arbitrary<Observation> observation() {
    Arbitrary<Optional<String>> words = ArbitraryRubrics.words().optional();
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.maps(ArbitraryRubrics.words(), input()).ofMaxSize(4), words)
            .as(Observation.Measured::new),
        Combinators.combine(ArbitraryRubrics.numbers(), words).as(Observation.Given::new),
        Combinators.combine(Arbitraries.of(Observation.Absence.class), words)
            .as(Observation.Missing::new),
        ArbitraryRubrics.words()
            .filter(reason -> !reason.isBlank())
            .map(Observation::notApplicable));
  }

  private static Arbitrary<Input> input() {
    return Arbitraries.oneOf(
        quantities().map(Input.Amount::new),
        Arbitraries.of(true, false).map(Input.Flag::new),
        Arbitraries.longs()
            .between(-1_000_000, 3_000_000)
            .map(day -> new Input.Day(LocalDate.ofEpochDay(day))),
        ArbitraryRubrics.words().map(Input.Choice::new),
        ArbitraryRubrics.numbers().list().ofMinSize(1).ofMaxSize(5).map(Input.Series::new));
  }

  private static Arbitrary<Quantity> quantities() {
    Arbitrary<Optional<TargetComparator>> comparators =
        Arbitraries.of(TargetComparator.class)
            .filter(c -> c != TargetComparator.QUALITATIVE)
            .optional();
    Arbitrary<Quantity> one =
        Combinators.combine(
                ArbitraryRubrics.numbers(), units(), comparators, Arbitraries.of(true, false))
            .as(
                (value, unit, comparator, approximate) ->
                    new Quantity(value, Optional.empty(), unit, comparator, approximate));
    Arbitrary<Quantity> ranges =
        Combinators.combine(ArbitraryRubrics.numbers(), units(), Arbitraries.of(true, false))
            .as(
                (value, unit, approximate) ->
                    new Quantity(
                        value,
                        Optional.of(value.plus(Rational.of(1, 3))),
                        unit,
                        Optional.empty(),
                        approximate));
    return Arbitraries.oneOf(one, ranges);
  }

  private static Arbitrary<Unit> units() {
    return Arbitraries.of("", "%", "万元", "公里", "元/人/年", "套").map(Unit::parse);
  }
}
