/** What can be said of several projects together, and of one beyond its score. */
@NullMarked
package io.openrubric.engine.analysis;

import org.jspecify.annotations.NullMarked;
