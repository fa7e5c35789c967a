/**
 * Pages for people (报告呈现): a {@link io.openrubric.engine.render.Document} of headings, paragraphs,
 * lists and tables is written as terminal text or Markdown by a {@link
 * io.openrubric.engine.render.DocumentFormat}; a {@link io.openrubric.engine.render.ReportPage}
 * lays out scores as such a document.
 *
 * <pre>{@code
 * System.out.println(ReportPage.of(report).text(Language.ZH));
 * }</pre>
 */
@NullMarked
package io.openrubric.engine.render;

import org.jspecify.annotations.NullMarked;
