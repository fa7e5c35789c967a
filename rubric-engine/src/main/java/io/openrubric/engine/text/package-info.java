/** Plain helpers for the words of messages; not exported from the module. */
@NullMarked
package io.openrubric.engine.text;

import org.jspecify.annotations.NullMarked;
