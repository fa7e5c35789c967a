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

  /** The file is no workbook that can be read, although it begins like one or is called so. */
  public static final String BAD_WORKBOOK = "bad-workbook";

  /** A workbook has another form in a hidden worksheet, which was not read. */
  public static final String WORKSHEET_NOT_READ = "worksheet-not-read";

  /** A formula of a worksheet has no value, since the program that wrote it computed none. */
  public static final String NOT_COMPUTED = "formula-not-computed";

  /** Hidden rows or columns of a worksheet have something in them, which was read. */
  public static final String HIDDEN_CELLS = "hidden-cells";

  /** The header is none of those that tell a kind of file, or there is none. */
  public static final String UNKNOWN_KIND = "unknown-file-kind";

  /** Another kind of file than can be scored here. */
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

  /** The file is not UTF-8 but was read all the same. */
  public static final String OTHER_ENCODING = "other-encoding";

  /** Lines above the table were read as the head of the form. */
  public static final String FORM_HEAD = "form-head";

  /** Another form stands in a file of which one was to be read. */
  public static final String SECOND_FORM = "second-form";

  /** A column that scoring does not use. */
  public static final String UNUSED_COLUMN = "unused-column";

  /** A fact stands on the sheet twice. */
  public static final String DUPLICATE_FACT = "duplicate-fact";

  /** A fact cannot be read as what it should be. */
  public static final String UNREADABLE_FACT = "unreadable-fact";

  /** A row stands in a first-level group that the template does not have. */
  public static final String UNKNOWN_GROUP = "unknown-group";

  /** A sheet has no first-level indicators, so that its weights can be held against no norm. */
  public static final String NO_FIRST_LEVELS = "no-first-levels";

  /** An indicator of the template is not on the sheet. */
  public static final String MISSING_ROW = "missing-row";

  /** A line below the header is no indicator: it is not filled in, or a remark. */
  public static final String ROW_LEFT_OUT = "row-left-out";

  /** Rows have no first level, so that the one of the row above was taken. */
  public static final String ASSUMED_GROUP = "assumed-group";

  /** Two rows are the same indicator of the template. */
  public static final String DUPLICATE_ROW = "duplicate-row";

  /** The weight of a row is none. */
  public static final String BAD_WEIGHT = "bad-weight";

  /** A printed score is no number. */
  public static final String BAD_PRINTED_SCORE = "bad-printed-score";

  /** The printed score stands for a row that cannot be computed from its values. */
  public static final String NOT_RECOMPUTED = "not-recomputed";

  /** Whatever the sheet leaves open, the rule cannot give the score that was printed. Warning. */
  public static final String SCORE_UNREACHABLE = "score-unreachable";

  /** A target was missed in a row that no rule computes. */
  public static final String TARGET_MISSED = "target-missed";

  /** What was to be done by a date was done later. */
  public static final String DEADLINE_MISSED = "deadline-missed";

  /** A row has no comparator, so that a usual one was taken. */
  public static final String ASSUMED_COMPARATOR = "assumed-comparator";

  /** The amounts of the budget are not on the sheet, so that its printed rate was taken. */
  public static final String ASSUMED_AMOUNTS = "assumed-amounts";

  /** A number has no unit, so that the one of the number beside it was taken. */
  public static final String ASSUMED_UNIT = "assumed-unit";

  /** The weights of the sheet fit another set of the template than its first. */
  public static final String OTHER_WEIGHT_SET = "other-weight-set";
}
