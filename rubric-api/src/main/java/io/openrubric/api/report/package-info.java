/**
 * What scoring answers: a {@link io.openrubric.api.report.ScoreReport} with a {@link
 * io.openrubric.api.report.Score} for every indicator and an {@link
 * io.openrubric.api.report.Explanation} for every leaf.
 */
@NullMarked
package io.openrubric.api.report;

import org.jspecify.annotations.NullMarked;
