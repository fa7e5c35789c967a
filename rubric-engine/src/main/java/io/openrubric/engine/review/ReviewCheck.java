package io.openrubric.engine.review;

import io.openrubric.api.Severity;
import java.util.function.Consumer;

/**
 * One kind of departure that a review looks for (复核规则).
 *
 * <p>Add your own with {@link Review#with(ReviewCheck)}, or provide it as a service for {@link
 * Review#load}. For example, a county that allows no indicator under 2 points:
 *
 * <pre>{@code
 * record SmallWeightCheck() implements ReviewCheck {
 *   public String code() { return "county.small-weight"; }
 *   public Severity severity() { return Severity.WARNING; }
 *   public void check(ReviewedForm form, Consumer<Departure> found) {
 *     for (Score leaf : form.report().leaves()) {
 *       if (leaf.weight().compareTo(BigDecimal.valueOf(2)) < 0) {
 *         found.accept(Departure.at(form.path(leaf.id()), "分值应不小于 2，实为 " + leaf.weight(),
 *             "Expected a weight of 2 or more, got " + leaf.weight()).of(leaf.id()));
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Must be immutable: many threads use it at once.
 *
 * @since 0.1.0
 */
public interface ReviewCheck {

  /**
   * The code of its findings, by which settings switch it off or change its severity. Called when a
   * review is put together.
   *
   * @return lower-case ASCII words joined by dots and hyphens
   */
  String code();

  /**
   * How grave a finding is where settings do not say otherwise. Called when a review is put
   * together.
   *
   * @return the severity; one lower for findings that a stated reason excuses
   */
  Severity severity();

  /**
   * Looks through a form. Called once for each form. If it throws, the review has a finding {@value
   * ReviewCode#CHECK_FAILED} that names its code and what it threw, and goes on with the other
   * checks.
   *
   * @param form the form
   * @param found takes each departure
   */
  void check(ReviewedForm form, Consumer<Departure> found);
}
