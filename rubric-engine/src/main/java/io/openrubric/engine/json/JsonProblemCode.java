package io.openrubric.engine.json;

/**
 * The codes of the problems found while a document is read (文档问题代码), before it is compiled.
 *
 * @since 0.1.0
 */
public final class JsonProblemCode {
  private JsonProblemCode() {}

  /** The text is not JSON, or not UTF-8. */
  public static final String MALFORMED_JSON = "malformed-json";

  /** An object has a field that means nothing there. */
  public static final String UNKNOWN_FIELD = "unknown-field";

  /** A field is missing that must be there. */
  public static final String MISSING_FIELD = "missing-field";

  /** A value is of another JSON type than its place asks for. */
  public static final String WRONG_TYPE = "wrong-type";

  /** A value is of the right type but says nothing that can be used. */
  public static final String BAD_VALUE = "bad-value";

  /** An object has a field more than once. */
  public static final String DUPLICATE_KEY = "duplicate-key";

  /** The document, a text in it or its depth is beyond what is read. */
  public static final String TOO_LARGE = "too-large";

  /** There are more problems than are listed. */
  public static final String TOO_MANY_PROBLEMS = "too-many-problems";
}
