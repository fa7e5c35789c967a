package io.openrubric.engine.analysis;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.formula.PeerInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several projects scored together (项目组合), for rules that hold each against the others: peer
 * min–max and peer rank.
 *
 * <pre>{@code
 * List<ScoreReport> reports = new Portfolio(compiled).score(projects);
 * }</pre>
 *
 * <p>Projects without a value for a peer rule are no peers. Immutable and thread-safe.
 *
 * @param rubric the rubric
 * @since 0.1.0
 */
public record Portfolio(CompiledRubric rubric) {

  /**
   * Checks that it is there.
   *
   * @throws NullPointerException if the rubric is null
   */
  public Portfolio {
    requireNonNull(rubric, "rubric");
  }

  /**
   * Scores all projects, each with the values of all as its peers.
   *
   * @param projects the projects
   * @return their reports in the same order
   */
  public List<ScoreReport> score(List<Observations> projects) {
    Map<String, Input> peers = new LinkedHashMap<>();
    for (IndicatorLeaf leaf : rubric.leaves()) {
      List<InputSpec> inputs = rubric.inputs(leaf.id());
      if (inputs.stream().anyMatch(input -> input.id().equals(PeerInputs.PEERS.id()))) {
        List<Rational> values = values(projects, leaf.id(), inputs.get(0).id());
        if (!values.isEmpty()) {
          peers.put(leaf.id(), new Input.Series(values));
        }
      }
    }
    return projects.stream().map(project -> rubric.score(withPeers(project, peers))).toList();
  }

  private static List<Rational> values(List<Observations> projects, String leaf, String input) {
    List<Rational> values = new ArrayList<>();
    for (Observations project : projects) {
      value(project.find(leaf), input).ifPresent(values::add);
    }
    return values;
  }

  private static Optional<Rational> value(Optional<Observation> observation, String input) {
    if (observation.isPresent()
        && observation.get() instanceof Observation.Measured measured
        && measured.inputs().get(input) instanceof Input.Amount amount) {
      return Optional.of(amount.quantity().value());
    }
    return Optional.empty();
  }

  private static Observations withPeers(Observations project, Map<String, Input> peers) {
    Observations.Builder all = Observations.of(project.project());
    project
        .byId()
        .forEach(
            (id, observation) -> {
              Input values = peers.get(id);
              all.put(
                  id,
                  values != null && observation instanceof Observation.Measured measured
                      ? joined(measured, values)
                      : observation);
            });
    return all.build();
  }

  private static Observation joined(Observation.Measured measured, Input peers) {
    Map<String, Input> inputs = new LinkedHashMap<>(measured.inputs());
    inputs.putIfAbsent(PeerInputs.PEERS.id(), peers);
    return new Observation.Measured(inputs, measured.evidence());
  }
}
