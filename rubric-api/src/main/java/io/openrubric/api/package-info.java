/**
 * What the paper says, as data: a {@link io.openrubric.api.Rubric} is a tree of weighted {@link
 * io.openrubric.api.Indicator}s, each leaf with a {@link io.openrubric.api.Rule}; {@link
 * io.openrubric.api.Observations} are what was measured on one project.
 *
 * <p>Nothing here computes a score; the engine does. All types are immutable and thread-safe.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    allowedClasspathAnnotations = {Override.class})
package io.openrubric.api;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
