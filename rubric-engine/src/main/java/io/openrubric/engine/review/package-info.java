/**
 * Holds the figures printed on a filled-in form against the rubric (复核) and lists every place where
 * they do not follow from it.
 *
 * <pre>{@code
 * ReviewedForm form = ReviewedForm.builder(rubric, observations)
 *     .points("output.quantity.completion", new BigDecimal("7.5"))
 *     .total(new BigDecimal("86")).grade("良")
 *     .build();
 * for (Finding finding : Review.standard().review(form)) {
 *   System.out.println(finding.in(Language.ZH));
 * }
 * }</pre>
 *
 * <p>An error is certain: sums, weight sums, a score above its weight or below 0, a grade against
 * its band, a rate against its own numbers. A warning departs from the rule and may be a judgement;
 * a stated reason makes it a note. A note is worth knowing, such as a figure that was only rounded
 * another way. A form that the engine itself fills in has no error and no warning.
 */
@NullMarked
package io.openrubric.engine.review;

import org.jspecify.annotations.NullMarked;
