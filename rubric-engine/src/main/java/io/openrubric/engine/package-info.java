/**
 * The arithmetic: {@link io.openrubric.engine.CompiledRubric} checks a rubric once and scores any
 * number of observations.
 */
@NullMarked
package io.openrubric.engine;

import org.jspecify.annotations.NullMarked;
