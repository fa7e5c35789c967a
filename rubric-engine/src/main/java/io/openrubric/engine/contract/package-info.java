/**
 * The laws that every formula keeps, as a test to extend: {@link
 * io.openrubric.engine.contract.FormulaContract}. Needs jqwik, which whoever uses it brings along.
 */
@NullMarked
package io.openrubric.engine.contract;

import org.jspecify.annotations.NullMarked;
