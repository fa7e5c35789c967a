package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One project as a file states it (填报数据): its observations, the figures printed beside them, and
 * what could not be read. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Submission {
  private final Observations observations;
  private final List<Problem> problems;
  private final Set<String> unreadable;
  private final Map<String, String> notPoints;
  private final UnaryOperator<String> placeOf;
  private final Supplier<PrintedFigures> printed;

  /**
   * What was read of one project.
   *
   * @param observations what could be read
   * @param problems what could not
   * @param unreadable the ids of the leaves that have no score for it
   * @param notPoints what stands in place of the points of leaves and is no number, by leaf
   * @param placeOf from the id of a leaf to its place in the file
   * @param printed the printed figures, made when asked for
   */
  Submission(
      Observations observations,
      List<Problem> problems,
      Set<String> unreadable,
      Map<String, String> notPoints,
      UnaryOperator<String> placeOf,
      Supplier<PrintedFigures> printed) {
    this.observations = observations;
    this.problems = List.copyOf(problems);
    this.unreadable = Set.copyOf(unreadable);
    this.notPoints = Map.copyOf(notPoints);
    this.placeOf = placeOf;
    this.printed = printed;
  }

  /**
   * What could be read.
   *
   * @return the observations
   */
  public Observations observations() {
    return observations;
  }

  /**
   * What could not be read, or is worth knowing, with line numbers.
   *
   * @return the problems, often none
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * What stands in place of the points of leaves and is no number.
   *
   * @return the texts as written by the id of the leaf, often none
   */
  public Map<String, String> notPoints() {
    return notPoints;
  }

  /**
   * What the file says, for the report on it.
   *
   * @return the problems, with the leaves that could not be read and their places
   */
  public Reading reading() {
    return new Reading(problems, unreadable, placeOf);
  }

  /**
   * The subtotals, total and grade that were printed in the file.
   *
   * @return the figures as written
   */
  public PrintedFigures printed() {
    return printed.get();
  }

  /**
   * Scores the project. The report has the problems of reading too, all with their place in the
   * file; if one of them is an error, the leaf it concerns has no score and the report no total.
   *
   * @param rubric what the file was opened for
   * @return the report
   */
  public ScoreReport score(CompiledRubric rubric) {
    return rubric.score(observations, reading());
  }
}
