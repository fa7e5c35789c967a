package io.openrubric.standard.cn.sheet;

import java.util.regex.Pattern;

/** Makes a name for people of the name of a file. */
final class FileNames {
  private FileNames() {}

  /** How the name of a workbook ends before that of a worksheet, as in plan.xlsx!Sheet1. */
  private static final Pattern WORKSHEET = Pattern.compile("(?i)(?<=\\.xls[xm])!");

  /** The name of a file without its folders and its ending, or a worksheet. */
  static String plain(String source) {
    String file = WORKSHEET.split(source, 2)[0];
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
