/**
 * The command line (命令行); packaged in {@code rubric-cli.jar} and not in the library artifact.
 *
 * <p>{@link io.openrubric.standard.cn.cli.Arguments} reads the words into a {@link
 * io.openrubric.standard.cn.cli.Request}; a command answers it with a {@link
 * io.openrubric.standard.cn.cli.Page}; {@link io.openrubric.standard.cn.cli.Target} takes it whole
 * or not at all. Exit codes: 0 fine, 1 findings, 2 something could not be scored.
 */
@NullMarked
package io.openrubric.standard.cn.cli;

import org.jspecify.annotations.NullMarked;
