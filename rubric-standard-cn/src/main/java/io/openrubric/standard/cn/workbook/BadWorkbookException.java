package io.openrubric.standard.cn.workbook;

import io.openrubric.api.Text;

/** Why a file cannot be read as a workbook. */
public final class BadWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Text text;
  private final boolean tooLarge;

  private BadWorkbookException(Text text, boolean tooLarge) {
    super(text.en());
    this.text = text;
    this.tooLarge = tooLarge;
  }

  static BadWorkbookException of(String zh, String en) {
    return new BadWorkbookException(Text.of(zh, en), false);
  }

  static BadWorkbookException tooLarge(int most, String zh, String en) {
    return new BadWorkbookException(
        Text.of("工作簿应不超过" + most + zh + "，实际更多", "Expected at most " + most + en + ", got more"),
        true);
  }

  /** A part that is not as the format of workbooks has it. */
  static BadWorkbookException part(String part, String why) {
    return of(
        "应为可读取的工作簿，其中 " + part + " 无法读取：" + why,
        "Expected a workbook that can be read, got a fault in " + part + ": " + why);
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
}
