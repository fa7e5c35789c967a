package io.openrubric.api.report;

import io.openrubric.api.Grade;
import io.openrubric.api.Problem;
import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The result of scoring one project (评价结果): every score in form order, total, grade and problems.
 *
 * <p>If any problem is an error there is no total and no grade. Reports have no equality of their
 * own: to compare two, seal them and compare the JSON text. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public interface ScoreReport {

  /**
   * The rubric's id.
   *
   * @return the id
   */
  String rubricId();

  /**
   * The project's name.
   *
   * @return the name
   */
  String project();

  /**
   * Every indicator's score, groups before what is below them, adjustments last.
   *
   * @return the scores in form order
   */
  List<Score> scores();

  /**
   * The scores of the leaves that count towards full marks.
   *
   * @return the scores in form order
   */
  List<Score> leaves();

  /**
   * The bonuses, penalties and vetoes.
   *
   * @return their scores in form order
   */
  List<Score> adjustments();

  /**
   * One indicator's score.
   *
   * @param id the indicator's id
   * @return the score
   * @throws IllegalArgumentException if the rubric has no such indicator
   */
  Score score(String id);

  /**
   * One indicator's printed points, without the rest of its score.
   *
   * @param id the indicator's id
   * @return the points, empty if not scored
   * @throws IllegalArgumentException if the rubric has no such indicator
   */
  default Optional<BigDecimal> points(String id) {
    return score(id).points();
  }

  /**
   * The printed points at a place in units of a last decimal, as 925 for 9.25 points under two; for
   * whoever goes through many reports, since no object is made for them.
   *
   * @param position the indicator's place in {@link #scores}, the same in all reports of a rubric
   * @param scale the decimals, at least those of the rubric's rounding
   * @return the units, empty if not scored
   * @throws IndexOutOfBoundsException if there is no such place
   * @throws ArithmeticException if the points have more decimals
   */
  default OptionalLong units(int position, int scale) {
    Optional<BigDecimal> points = scores().get(position).points();
    return points.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(points.get().setScale(scale).unscaledValue().longValueExact());
  }

  /**
   * Where the points at a place come from.
   *
   * @param position the indicator's place in {@link #scores}
   * @return the basis
   * @throws IndexOutOfBoundsException if there is no such place
   */
  default Score.Basis basis(int position) {
    return scores().get(position).basis();
  }

  /**
   * The total as the rubric rounds it.
   *
   * @return the total, empty if anything could not be scored
   */
  Optional<BigDecimal> total();

  /**
   * The exact sum of the exact leaves.
   *
   * @return the sum, empty if anything could not be scored
   */
  Optional<Rational> exactTotal();

  /**
   * The grade of {@link #total}.
   *
   * @return the grade, empty if there is no total
   */
  Optional<Grade> grade();

  /**
   * What full marks would be.
   *
   * @return the full marks
   */
  BigDecimal fullMarks();

  /**
   * What was wrong or is worth knowing, with places.
   *
   * @return first what was told of reading, then what concerns no single leaf, then the problems of
   *     the leaves in form order
   */
  List<Problem> problems();

  /**
   * Why a leaf has its score. Built when asked for.
   *
   * @param id the leaf's id
   * @return the explanation
   * @throws IllegalArgumentException if the rubric has no such leaf
   */
  Explanation explanation(String id);

  /**
   * The explanations of all leaves. Built when asked for.
   *
   * @return the explanations in form order
   */
  List<Explanation> explanations();

  /**
   * Where the points went (失分台账): one line for each leaf below full marks (or two-stage block,
   * which is rounded once), for each adjustment, for the veto that caps the total (of several the
   * one with the lowest cap), and where only the total is rounded a line for that. A veto that caps
   * only the grade takes no points and has no line; its explanation says what it took. The lines
   * add to full marks minus the total, always.
   *
   * @return the lines in form order, empty if there is no total
   */
  List<Loss> losses();
}
