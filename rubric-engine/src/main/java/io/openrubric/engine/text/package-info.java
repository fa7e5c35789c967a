/**
 * What messages share: the known word nearest to a mistyped one, parts of texts, what failed. Not
 * for use from outside.
 */
@NullMarked
package io.openrubric.engine.text;

import org.jspecify.annotations.NullMarked;
