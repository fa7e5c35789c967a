package io.openrubric.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.Input;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ObservationsJsonPropertyTest {

  @Provide
  Arbitrary<Observations> observations() {
    return ArbitraryObservations.observations();
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackEqual(@ForAll("observations") Observations observations) {
    String json = ObservationsJson.write(observations);
    Observations read = ObservationsJson.read(json, "generated");
    assertThat(read).isEqualTo(observations);
    assertThat(ObservationsJson.write(read)).isEqualTo(json);
    assertThat(ObservationsJson.sha256(read)).isEqualTo(ObservationsJson.sha256(observations));
  }

  @Property(tries = 200)
  void theOrderChangesNoByte(@ForAll("observations") Observations observations) {
    Observations.Builder reversed = Observations.of(observations.project());
    List<String> ids = new ArrayList<>(observations.byId().keySet());
    for (int i = ids.size() - 1; i >= 0; i--) {
      reversed.put(ids.get(i), reversed(observations.find(ids.get(i)).orElseThrow()));
    }
    assertThat(ObservationsJson.write(reversed.build()))
        .isEqualTo(ObservationsJson.write(observations));
  }

  private static Observation reversed(Observation observation) {
    if (!(observation instanceof Observation.Measured measured)) {
      return observation;
    }
    List<String> names = new ArrayList<>(measured.inputs().keySet());
    Map<String, Input> inputs = new LinkedHashMap<>();
    measured.inputs().entrySet().stream()
        .sorted((a, b) -> names.indexOf(b.getKey()) - names.indexOf(a.getKey()))
        .forEach(entry -> inputs.put(entry.getKey(), entry.getValue()));
    return new Observation.Measured(inputs, measured.evidence());
  }

  @Property(tries = 100)
  void aTruncatedDocumentIsOneProblem(
      @ForAll("observations") Observations observations,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    String json = ObservationsJson.write(observations).strip();
    String cut = json.substring(0, Math.max(1, (int) (json.length() * (long) percent / 100)));
    assertThatThrownBy(() -> ObservationsJson.read(cut, "cut"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class, e -> assertThat(e.problems()).hasSize(1));
  }
}
