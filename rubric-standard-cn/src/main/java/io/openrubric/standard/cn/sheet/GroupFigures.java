package io.openrubric.standard.cn.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sheet prints for a first level as such (一级指标小计).
 *
 * @param level1 the first level as printed, or {@link #ALL}
 * @param weight its weight as printed, perhaps blank
 * @param score its score as printed, perhaps blank
 */
record GroupFigures(String level1, String weight, String score) {
  /** Stands for the first levels together. */
  static final String ALL = "";

  /** A weight behind a name: 产出指标（50分） 产出指标（50） 产出指标50分 */
  private static final Pattern WEIGHT =
      Pattern.compile(
          "(?:[(\\[【]([0-9]{2,6}(?:\\.[0-9]{1,4})?|[0-9](?:\\.[0-9]{1,4})?(?=分))分?[)\\]】]"
              + "|(?<![0-9.])([0-9]{1,6}(?:\\.[0-9]{1,4})?)分)$");

  /** The figures that a name itself prints. */
  static GroupFigures named(String level1) {
    Matcher name = WEIGHT.matcher(RowReading.plain(level1));
    String weight = "";
    if (name.find()) {
      weight = name.group(1) == null ? name.group(2) : name.group(1);
    }
    return new GroupFigures(level1, weight, "");
  }
}
