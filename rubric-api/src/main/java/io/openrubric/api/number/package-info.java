/** Exact numbers: rationals, intervals of them, and the rules by which they are rounded. */
@NullMarked
package io.openrubric.api.number;

import org.jspecify.annotations.NullMarked;
