package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

class WeightSplitPropertyTest {
  @Property(tries = 300)
  void equalPartsStandInTheOrderGivenAndTheFirstByIdAreTheGreaterOnes(
      @ForAll @Size(min = 1, max = 30) @UniqueElements List<@IntRange(max = 999) Integer> numbers,
      @ForAll @IntRange(max = 10_000) int hundredths) {
    List<String> ids = numbers.stream().map(number -> "id-" + number).toList();
    Weight whole = new Weight(Rational.of(hundredths, 100));
    Map<String, Weight> parts = whole.splitEqually(ids, 2);
    assertThat(parts.keySet()).containsExactlyElementsOf(ids);
    assertThat(parts.values().stream().map(Weight::points).reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(whole.points());
    List<Weight> byId = new ArrayList<>();
    ids.stream().sorted().forEach(id -> byId.add(parts.get(id)));
    assertThat(byId).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }
}
