package io.openrubric.engine.analysis;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Adjustment;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import io.openrubric.engine.formula.PeerInputs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several projects scored together (项目组合), for rules that hold each against the others: peer
 * min–max and peer rank.
 *
 * <pre>{@code
 * List<ScoreReport> reports = new Portfolio(compiled).score(projects);
 * }</pre>
 *
 * <p>Projects without a value for a peer rule are no peers. Values are compared in one unit, 9000元
 * with 1万元; one that does not convert to the unit most others have is a problem of its project, and
 * no peer. Immutable and thread-safe.
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
    Map<String, Peers> byLeaf = peers(projects);
    return projects.stream().map(project -> score(Joined.of(project, byLeaf))).toList();
  }

  /**
   * The projects with the values of all as the peers of each, as they are scored. Kept with a
   * report, each says by itself what it was made from:
   *
   * <pre>{@code
   * for (Observations project : portfolio.withPeers(projects)) {
   *   SealedReport report = SealedScoring.of(compiled).score(project);
   * }
   * }</pre>
   *
   * @param projects the projects
   * @return the same in the same order; a value that does not compare with the others stays without
   *     peers, and has no score either way
   */
  public List<Observations> withPeers(List<Observations> projects) {
    Map<String, Peers> byLeaf = peers(projects);
    return projects.stream().map(project -> Joined.of(project, byLeaf).project()).toList();
  }

  private Map<String, Peers> peers(List<Observations> projects) {
    requireNonNull(projects, "projects");
    projects.forEach(project -> requireNonNull(project, "project"));
    Map<String, Peers> byLeaf = new LinkedHashMap<>();
    for (IndicatorLeaf leaf : leaves()) {
      List<InputSpec> inputs = rubric.inputs(leaf.id());
      if (inputs.stream().anyMatch(input -> input.id().equals(PeerInputs.PEERS.id()))) {
        Peers peers = new Peers(rubric, leaf.id(), inputs.get(0).id(), projects);
        if (!peers.isEmpty()) {
          byLeaf.put(leaf.id(), peers);
        }
      }
    }
    return byLeaf;
  }

  /** All leaves with a rule, those of bonuses and penalties too. */
  private List<IndicatorLeaf> leaves() {
    List<IndicatorLeaf> leaves = new ArrayList<>(rubric.leaves());
    for (Adjustment adjustment : rubric.rubric().adjustments()) {
      adjustment.indicator().ifPresent(leaves::add);
    }
    return leaves;
  }

  private ScoreReport score(Joined joined) {
    return joined.problems().isEmpty()
        ? rubric.score(joined.project())
        : rubric.score(
            joined.project(), new Reading(joined.problems(), joined.refused(), rubric::path));
  }

  /**
   * A project with its peers.
   *
   * @param problems of values that do not compare
   * @param refused the leaves that have them
   */
  private record Joined(Observations project, List<Problem> problems, Set<String> refused) {

    static Joined of(Observations project, Map<String, Peers> byLeaf) {
      Observations.Builder all = Observations.of(project.project());
      List<Problem> problems = new ArrayList<>();
      Set<String> refused = new HashSet<>();
      project
          .byId()
          .forEach(
              (id, observation) -> {
                Peers peers = byLeaf.get(id);
                Observation joined = observation;
                if (peers != null
                    && observation instanceof Observation.Measured measured
                    && !measured.inputs().containsKey(PeerInputs.PEERS.id())) {
                  Optional<Input> values = peers.beside(measured);
                  if (values.isPresent()) {
                    joined = joined(measured, values.get());
                  } else {
                    refused.add(id);
                    problems.add(peers.refused(measured));
                  }
                }
                all.put(id, joined);
              });
      return new Joined(all.build(), problems, refused);
    }

    private static Observation joined(Observation.Measured measured, Input peers) {
      Map<String, Input> inputs = new LinkedHashMap<>(measured.inputs());
      inputs.put(PeerInputs.PEERS.id(), peers);
      return new Observation.Measured(inputs, measured.evidence());
    }
  }
}
