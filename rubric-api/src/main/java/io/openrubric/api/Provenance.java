package io.openrubric.api;

/**
 * How far a number of a template can be trusted: where it was read (出处).
 *
 * @since 0.1.0
 */
public enum Provenance {
  /** Read in the text of the regulation itself (法规原文). */
  REGULATION(Text.of("法规原文", "read in the regulation")),
  /** Read off a form or report that an agency published; the regulation was not seen (公开表格). */
  PUBLISHED_FORM(Text.of("公开报告或表格", "read off a published form")),
  /** The regulation introduces the number with 如, "for example": a default (举例). */
  EXAMPLE(Text.of("法规举例", "an example in the regulation")),
  /** Seen only in somebody's paraphrase (转述). */
  PARAPHRASE(Text.of("见于转述", "seen in paraphrase only")),
  /** The source is silent or ambiguous; this is how this library reads it (本库理解). */
  OWN_READING(Text.of("本库对原文的理解", "our reading where the source is silent")),
  /** Set by whoever wrote the template, without a public source (自定). */
  LOCAL(Text.of("使用单位自定", "set by the template's author"));

  private final Text label;

  Provenance(Text label) {
    this.label = label;
  }

  /**
   * The provenance in words.
   *
   * @return a short phrase in both languages
   */
  public Text label() {
    return label;
  }
}
