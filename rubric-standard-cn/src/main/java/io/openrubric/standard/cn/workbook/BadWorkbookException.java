package io.openrubric.standard.cn.workbook;

import io.openrubric.api.Text;

/** Why a file cannot be read as a workbook. */
public final class BadWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Text text;
  private final boolean tooLarge;
  private final boolean table;

  private BadWorkbookException(Text text, boolean tooLarge, boolean table) {
    super(text.en());
    this.text = text;
    this.tooLarge = tooLarge;
    this.table = table;
  }

  static BadWorkbookException of(String zh, String en) {
    return new BadWorkbookException(Text.of(zh, en), false, false);
  }

  /** More of something than any workbook has. */
  static BadWorkbookException tooLarge(int most, String zh, String en) {
    return new BadWorkbookException(tooMany(most, zh, en), true, false);
  }

  /** More of something than a form has, but perhaps no more than a long table. */
  static BadWorkbookException tooLong(int most, String zh, String en) {
    return new BadWorkbookException(tooMany(most, zh, en), true, true);
  }

  private static Text tooMany(int most, String zh, String en) {
    return Text.of("工作簿应不超过" + most + zh + "，实际更多", "Expected at most " + most + en + ", got more");
  }

  /** A part that is not as the format of workbooks has it. */
  static BadWorkbookException part(String part, String zh, String en) {
    return of(
        "应为可读取的工作簿，其中 " + part + " 无法读取：" + zh,
        "Expected a workbook that can be read, got a fault in " + part + ": " + en);
  }

  /** A part about which the JDK alone can say more. */
  static BadWorkbookException part(String part, Exception cause) {
    BadWorkbookException e = part(part, "内容已损坏或不合格式", "it is broken, or not in its format");
    e.initCause(cause);
    return e;
  }

  /**
   * The reason in words for people.
   *
   * @return what was expected and what was there
   */
  public Text text() {
    return text;
  }

  /**
   * Whether there is more in it than is read.
   *
   * @return false if something in it is wrong
   */
  public boolean isTooLarge() {
    return tooLarge;
  }

  /**
   * Whether a table could be what is too large, which would not be in another format.
   *
   * @return true if there is more in it than a form has
   */
  public boolean mayBeTable() {
    return table;
  }
}
