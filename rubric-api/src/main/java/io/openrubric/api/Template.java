package io.openrubric.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a catalogue ships (模板): a whole {@link Rubric}, or an {@link OpenTemplate} whose leaves each
 * project declares itself.
 *
 * @since 0.1.0
 */
public sealed interface Template permits Rubric, OpenTemplate {

  /**
   * The stable id, such as {@code xizang-2022}.
   *
   * @return lower-case ASCII words joined by dots and hyphens
   */
  String id();

  /**
   * The title.
   *
   * @return the title
   */
  Text title();

  /**
   * The version of this document, such as {@code 1}.
   *
   * @return the version
   */
  String version();

  /**
   * The region it holds for, such as 西藏自治区.
   *
   * @return the region, empty for no particular one
   */
  Optional<Text> region();

  /**
   * The first fiscal year it holds for.
   *
   * @return the year, empty for no bound
   */
  OptionalInt validFrom();

  /**
   * The last fiscal year it holds for.
   *
   * @return the year, empty for no bound
   */
  OptionalInt validTo();

  /**
   * The day the source was published.
   *
   * @return the day, empty if not known
   */
  Optional<LocalDate> published();

  /**
   * The documents the template as a whole rests on.
   *
   * @return the citations, most important first
   */
  List<Citation> citations();
}
