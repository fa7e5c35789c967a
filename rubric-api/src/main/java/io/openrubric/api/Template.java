package io.openrubric.api;

import io.openrubric.api.number.Rounding;
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
   * The revision of scoring behaviour this template was written for.
   *
   * @return the revision, {@value Rubric#CURRENT_SEMANTICS} by default
   */
  int semantics();

  /**
   * What the first-level weights add to.
   *
   * @return the full marks, 100 by default
   */
  Weight fullMarks();

  /**
   * Where and how scores are rounded.
   *
   * @return the rounding, {@link Rounding#DEFAULT} by default
   */
  Rounding rounding();

  /**
   * The grades of a total.
   *
   * @return the scale, {@link GradeScale#standard} by default
   */
  GradeScale grades();

  /**
   * What follows when a leaf has no value.
   *
   * @return the policy, {@link MissingPolicy#ZERO} by default
   */
  MissingPolicy missing();

  /**
   * Where the weight of a leaf goes that does not apply.
   *
   * @return the policy, {@link NotApplicablePolicy#spreadInGroup} by default
   */
  NotApplicablePolicy notApplicable();

  /**
   * The documents the template as a whole rests on.
   *
   * @return the citations, most important first
   */
  List<Citation> citations();
}
