package io.openrubric.standard.cn.sheet;

/**
 * The codes of problems with files (文件问题代码), beside those of {@link io.openrubric.api.ProblemCode}.
 *
 * @since 0.1.0
 */
public final class SheetProblemCode {
  private SheetProblemCode() {}

  /** The file is not there, is no file, or may not be read. */
  public static final String FILE_NOT_READABLE = "file-not-readable";

  /** The file is longer than this kind of file may be. */
  public static final String FILE_TOO_LARGE = "file-too-large";

  /** The file is not UTF-8. */
  public static final String NOT_UTF_8 = "not-utf-8";

  /** The file is no CSV: a quote that never ends, a field or line that is too long. */
  public static final String BAD_CSV = "bad-csv";

  /** The header is none of those that tell a kind of file, or there is none. */
  public static final String UNKNOWN_KIND = "unknown-file-kind";

  /** The standard does not take this kind of file. */
  public static final String UNSUPPORTED_KIND = "unsupported-file-kind";

  /** A column that the rubric does not know. */
  public static final String UNKNOWN_COLUMN = "unknown-column";

  /** A column is missing. */
  public static final String MISSING_COLUMN = "missing-column";

  /** Two columns mean the same. */
  public static final String DUPLICATE_COLUMN = "duplicate-column";

  /** A name that several indicators have. */
  public static final String AMBIGUOUS_NAME = "ambiguous-name";

  /** A row has more or fewer fields than the header. */
  public static final String WRONG_FIELD_COUNT = "wrong-field-count";

  /** A row does not name its project. */
  public static final String BLANK_PROJECT = "blank-project";

  /** An input was given twice. */
  public static final String DUPLICATE_INPUT = "duplicate-input";

  /** Inputs of one indicator exclude each other, such as points beside measurements. */
  public static final String CONFLICTING_INPUTS = "conflicting-inputs";

  /** A fact that nothing uses. */
  public static final String UNUSED_FACT = "unused-fact";
}
