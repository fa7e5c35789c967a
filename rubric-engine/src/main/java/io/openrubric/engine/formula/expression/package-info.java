/**
 * Rules written as an expression (表达式计分), such as {@code min(1, done / planned) * weight - 0.5 *
 * violations}: read and checked once, evaluated exactly, with bounded work and no way out to Java.
 *
 * <p>Text becomes {@link io.openrubric.engine.formula.expression.Token tokens}, tokens a tree of
 * {@link io.openrubric.engine.formula.expression.Node nodes}, and each node is one of the {@link
 * io.openrubric.engine.formula.expression.Operation operations}, the only table of what an
 * expression can do.
 */
@NullMarked
package io.openrubric.engine.formula.expression;

import org.jspecify.annotations.NullMarked;
