package io.openrubric.standard.cn.workbook;

/**
 * What a formula that gave 0 says. Some programs write 0 for every formula, which they cannot
 * compute, and leave it to the spreadsheet program that opens the workbook.
 */
enum Zeros {
  /** The program that saved the workbook computes. */
  COMPUTED,
  /** It says nothing of computing: none did if all formulas of a worksheet gave 0. */
  DOUBTFUL,
  /** It asks for everything to be computed. */
  NOT_COMPUTED
}
