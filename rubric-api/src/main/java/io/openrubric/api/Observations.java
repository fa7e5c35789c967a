package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one project: an {@link Observation} for each leaf, by the leaf's id (项目填报值).
 *
 * <p>A leaf that is not named counts as missing, not reported. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Observations {
  private final String project;
  private final Row row;

  /** All observations, where the row does not say all; else null. */
  private final @Nullable Map<String, Observation> stated;

  /** Made from the row when first asked for; an unmodifiable map may be seen by any thread. */
  private @Nullable Map<String, Observation> fromRow;

  /** A row that says all takes far less memory than the map, so the map goes. */
  private Observations(String project, Map<String, Observation> byId) {
    this.project = project;
    this.row = Row.of(byId);
    boolean rowSaysAll = !row.isEmpty() && byId.values().stream().noneMatch(Observations::hasWords);
    this.stated = rowSaysAll ? null : Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** Whether there is something beside the figures. */
  private static boolean hasWords(Observation observation) {
    return observation instanceof Observation.Measured measured
        ? measured.evidence().isPresent()
        : !(observation instanceof Observation.Given given) || given.reason().isPresent();
  }

  Observations(String project, Row row) {
    this.project = requireNonNull(project, "project");
    this.row = requireNonNull(row);
    this.stated = null;
  }

  /**
   * A builder for one project.
   *
   * @param project the project's name, for reports
   * @return an empty builder
   * @throws NullPointerException if the name is null
   */
  public static Builder of(String project) {
    return new Builder(requireNonNull(project, "project"));
  }

  /**
   * The project's name.
   *
   * @return the name
   */
  public String project() {
    return project;
  }

  /**
   * All observations by the id of their leaf, in the order added.
   *
   * @return an unmodifiable map
   */
  public Map<String, Observation> byId() {
    if (stated != null) {
      return stated;
    }
    Map<String, Observation> known = fromRow;
    if (known == null) {
      known = Collections.unmodifiableMap(row.byId());
      fromRow = known;
    }
    return known;
  }

  /**
   * The same observations as a row, for an engine.
   *
   * @return the row; one without columns if an observation is missing or not applicable, or a
   *     quantity is a range, roughly so or has a comparator
   */
  public Row row() {
    return row;
  }

  /**
   * One leaf's observation.
   *
   * @param id the leaf's id
   * @return the observation, empty if there is none
   */
  public Optional<Observation> find(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Observations that
        && project.equals(that.project)
        && byId().equals(that.byId());
  }

  @Override
  public int hashCode() {
    return 31 * project.hashCode() + byId().hashCode();
  }

  @Override
  public String toString() {
    return project + " " + byId();
  }

  /** Builds {@link Observations}. */
  public static final class Builder {
    private final String project;
    private final Map<String, Observation> byId = new LinkedHashMap<>();

    private Builder(String project) {
      this.project = project;
    }

    /**
     * Adds a leaf's observation.
     *
     * @param id the leaf's id
     * @param observation what is known about it
     * @return this builder
     * @throws IllegalArgumentException if the leaf has one already
     * @throws NullPointerException if a part is null
     */
    public Builder put(String id, Observation observation) {
      requireNonNull(id, "id");
      requireNonNull(observation, id);
      if (byId.putIfAbsent(id, observation) != null) {
        throw new IllegalArgumentException(
            "Expected one observation of " + id + ", got a second one (" + project + ")");
      }
      return this;
    }

    /**
     * The observations.
     *
     * @return what was added
     */
    public Observations build() {
      return new Observations(project, byId);
    }
  }
}
