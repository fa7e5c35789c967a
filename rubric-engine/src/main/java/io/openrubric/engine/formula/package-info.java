/**
 * The built-in formulas, one class for each kind of rule; none can do what a plugged-in one cannot.
 */
@NullMarked
package io.openrubric.engine.formula;

import org.jspecify.annotations.NullMarked;
