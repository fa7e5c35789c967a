/**
 * The doors for your own code: {@link io.openrubric.api.spi.ScoringFormula} for a rule kind of your
 * own, {@link io.openrubric.api.spi.TemplateProvider} for templates of your own.
 */
@NullMarked
package io.openrubric.api.spi;

import org.jspecify.annotations.NullMarked;
