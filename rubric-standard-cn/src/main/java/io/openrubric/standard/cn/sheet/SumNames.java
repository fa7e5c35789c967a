package io.openrubric.standard.cn.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How rows with a sum are called (总分、合计、小计). */
final class SumNames {
  private static final String SUBTOTAL = "小计";
  private static final String OF_PAGE = "页计";

  /** 各项得分合计, 单位自评总分, 共计 */
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:单位|部门|项目|绩效|自评|评价|以上|全部|各项|各|指标|得分|分值|分数|综合){0,4}"
              + "(?:合计|总计|共计|总分|总得分|总体得分|总评分)(?:得分|分数|分值)?");

  /** What is the sum of everything by its name. */
  private static final Pattern WHOLE = Pattern.compile("总.{0,2}分|总体");

  private SumNames() {}

  /** Whether a name is that of a sum: 总分, 小计. */
  static boolean isSum(String name) {
    return isTotal(name) || isSubtotal(name);
  }

  /** Whether a name is that of the total: 总分：95分. */
  static boolean isTotal(String name) {
    String word = RowReading.withoutRemark(beforeFigure(RowReading.plain(name)));
    return SheetFact.of(word).equals(Optional.of(SheetFact.TOTAL)) || TOTAL.matcher(word).matches();
  }

  /** Whether a name leaves no doubt that nothing is missing from the sum, unlike 合计. */
  static boolean isWhole(String name) {
    return WHOLE.matcher(RowReading.plain(name)).find();
  }

  static boolean isSubtotal(String name) {
    String plain = RowReading.withoutRemark(name);
    return plain.endsWith(SUBTOTAL) || plain.equals(OF_PAGE);
  }

  /** What a subtotal is the sum of: 产出指标小计. */
  static String withoutSubtotal(String name) {
    String plain = RowReading.withoutRemark(name);
    return plain.endsWith(SUBTOTAL) ? plain.substring(0, plain.length() - SUBTOTAL.length()) : name;
  }

  /** The highest name that a row has, at whichever level. */
  static String first(SheetRow row) {
    return Stream.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)
        .map(row::text)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A name without a colon and the figure that may follow it: 总分：100分 */
  private static String beforeFigure(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    String behind = name.substring(colon + 1);
    return behind.isEmpty() || FigureText.points(behind).isPresent()
        ? name.substring(0, colon)
        : name;
  }
}
