package io.openrubric.standard.cn.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a filled-in sheet (自评表的列), each with the names it goes by.
 *
 * @since 0.1.0
 */
public enum SheetColumn {
  /** The first-level indicator (一级指标). */
  LEVEL1("level1", "一级指标"),
  /** The second-level indicator (二级指标). */
  LEVEL2("level2", "二级指标"),
  /** The third-level indicator (三级指标), which is the one with a weight. */
  INDICATOR("indicator", "level3", "三级指标", "三级指标名称", "指标名称", "绩效指标", "绩效指标名称", "具体指标"),
  /** How the actual value is held against the target (指标性质). */
  COMPARATOR("comparator", "指标性质", "性质", "比较符号", "指标符号", "符号", "运算符号", "运算符", "指标方向", "正反向"),
  /** The target (指标值), perhaps with its comparator and unit. */
  TARGET(
      "target",
      "target_text",
      "指标值",
      "年度指标值",
      "目标值",
      "年度目标值",
      "全年目标值",
      "计划指标值",
      "年初指标值",
      "年初设定目标",
      "年初目标值",
      "预期指标值",
      "预期目标值",
      "预期值",
      "绩效目标值",
      "年度绩效目标值",
      "全年指标值",
      "年度计划值",
      "计划值",
      "值",
      "计划完成值",
      "年度绩效指标值",
      "绩效指标值",
      "年度绩效目标",
      "年度目标",
      "绩效目标",
      "预期目标",
      "目标",
      "计划数",
      "年初设定指标值",
      "年初设定目标值",
      "年初绩效目标值",
      "当年目标值",
      "全年目标"),
  /** The unit of target and actual value (计量单位). */
  UNIT("unit", "计量单位", "单位", "度量单位", "指标单位"),
  /** The actual value (实际完成值). */
  ACTUAL(
      "actual",
      "actual_text",
      "实际完成值",
      "完成值",
      "全年完成值",
      "实际完成情况",
      "全年实际完成值",
      "实际值",
      "全年实际值",
      "年度完成值",
      "年度实际完成值",
      "年度实际值",
      "指标完成值",
      "指标完成情况",
      "全年实际完成情况",
      "年度实际完成情况",
      "实际完成数",
      "实际完成指标值",
      "实际完成",
      "完成情况",
      "全年完成情况",
      "自评完成值",
      "年末完成值",
      "年度完成情况",
      "绩效指标完成情况",
      "绩效指标完成值",
      "年度实际完成指标值",
      "实际完成目标值",
      "完成数"),
  /** The full marks (分值). */
  WEIGHT(
      "weight", "分值", "权重", "指标分值", "指标权重", "权重分值", "权重分", "权重分数", "设定分值", "分数", "满分", "标准分值",
      "标准分", "标准分数", "满分值", "总分值", "分值权重", "三级指标分值", "指标分", "权重/分值", "分值/权重", "赋分", "应得分", "评分权重"),
  /** The weight of the first level as printed (一级指标分值). */
  LEVEL1_WEIGHT("level1_weight", "一级指标分值", "一级指标权重", "一级分值", "一级权重"),
  /** The weight of the second level as printed (二级指标分值). */
  LEVEL2_WEIGHT("level2_weight", "二级指标分值", "二级指标权重", "二级分值", "二级权重"),
  /** The score as printed (得分). */
  SCORE(
      "reported_score",
      "score",
      "得分",
      "自评得分",
      "实际得分",
      "指标得分",
      "评价得分",
      "自评分",
      "自评分值",
      "自评分数",
      "自评打分",
      "单位自评得分",
      "评分",
      "单位自评",
      "单位自评分",
      "单位自评分数",
      "部门自评得分",
      "部门自评分",
      "绩效自评得分",
      "最终得分",
      "综合得分",
      "评价分",
      "评价分值",
      "得分值",
      "实得分"),
  /** The completion rate as printed (完成率). */
  COMPLETION("reported_completion", "completion", "完成率", "完成比例", "指标完成率"),
  /** Why points were lost (偏差原因). */
  REASON(
      "reason",
      "偏差原因分析及改进措施",
      "偏差原因分析及改进",
      "偏差原因分析",
      "偏差原因",
      "偏差原因及改进措施",
      "偏差原因分析与改进措施",
      "未完成原因分析",
      "未完成原因分析及改进措施",
      "未完成原因及改进措施",
      "未完成原因和改进措施",
      "未完成原因",
      "扣分原因",
      "改进措施",
      "偏差分析",
      "偏差说明",
      "偏差情况",
      "扣分说明",
      "存在问题",
      "未完成情况分析",
      "备注");

  /** Every way to ask why: 未完成绩效目标或偏离较大的原因及整改措施. */
  private static final Pattern WHY = Pattern.compile("原因|改进|整改|情况说明|^说明$");

  /** What also asks for something else: 实际完成情况及未完成原因. */
  private static final Pattern FIGURES = Pattern.compile("^(?!未).*(?:得分|评分|分值|完成值|完成情况|指标值|目标值)");

  /** What somebody else gave, beside the score of the form itself. */
  private static final Pattern OTHERS_SCORE =
      Pattern.compile("^(?:审核|复核|评审|核定|核查|财政|主管部门|第三方).{0,6}(?:得分|评分|分值|分数|意见)$");

  /** What is said about scores beside them: 扣分, 得分率, 评分办法, 专家打分. */
  private static final Pattern ABOUT_SCORE =
      Pattern.compile(".{0,4}(?:扣分|减分|失分|扣减).{0,4}|(?:得分|评分|计分|打分|赋分).{1,6}|.{1,6}(?:得分|评分|打分)");

  /** A level with its weight in one cell: 一级指标及分值. */
  private static final Pattern AND_WEIGHT =
      Pattern.compile("([一二三]级指标)(?:名称)?[及和与、/](?:分值|权重|分数|标准分)");

  /** A target as changed during the year, beside that of its beginning. */
  private static final Pattern ADJUSTED = Pattern.compile("^调整后?(?:年度)?(?:绩效)?(?:指标|目标)值$");

  /** Columns of printed forms that scoring has no use for. */
  private static final Set<String> UNUSED =
      Set.of(
          "序号", "编号", "指标属性", "指标类型", "指标说明", "指标解释", "指标内容", "得分计算方法", "计分方法", "评分方法", "评分标准",
          "评价标准", "计算方法", "数据来源", "佐证材料", "偏差率", "偏差度", "是否核心指标", "核心指标", "指标类别", "评分规则", "评分细则",
          "评分依据", "评分说明", "计分标准", "计分规则", "赋分规则", "评价要点", "上年实际值", "上年完成值", "基期值", "历史值", "佐证资料",
          "得分系数", "证明材料", "指标编码", "四级指标", "指标来源", "评价依据");

  private static final int LONGEST = 40;
  private static final int LONGEST_PRINTED = 400;

  private static final Map<String, SheetColumn> BY_NAME = byName();

  private final List<String> names;

  SheetColumn(String... names) {
    this.names = List.of(names);
  }

  /**
   * The name that a new sheet gives it.
   *
   * @return an ASCII word
   */
  public String key() {
    return names.get(0);
  }

  /** The name that forms print. */
  String label() {
    return names.stream().filter(SheetColumn::isChinese).findFirst().orElse(key());
  }

  /**
   * The column of a name, whatever its width, case and blanks, and what stands in brackets at its
   * end: 年度指标值（A）.
   *
   * @param name the name as printed
   * @return the column, empty if none goes by this name
   */
  public static Optional<SheetColumn> of(String name) {
    if (name.length() > LONGEST_PRINTED) {
      return Optional.empty();
    }
    SheetColumn column = BY_NAME.get(RowReading.plain(name).toLowerCase(Locale.ROOT));
    if (column != null) {
      return Optional.of(column);
    }
    String bare = RowReading.withoutRemark(name).toLowerCase(Locale.ROOT);
    Matcher weighed = AND_WEIGHT.matcher(bare);
    SheetColumn marked = BY_NAME.get(weighed.matches() ? weighed.group(1) : bare);
    boolean why =
        marked == null
            && bare.length() <= LONGEST
            && WHY.matcher(bare).find()
            && !FIGURES.matcher(bare).find();
    return Optional.ofNullable(why ? REASON : marked);
  }

  /** Whether a name is none that a developer would give, but one of a form. */
  static boolean isChinese(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether a column may stand on a form although nothing in it is read. */
  static boolean isUnused(String name) {
    String bare = RowReading.withoutRemark(name);
    return UNUSED.contains(bare)
        || (bare.length() <= LONGEST && OTHERS_SCORE.matcher(bare).matches());
  }

  /** Whether a column that is not read has something about the scores, but no reasons. */
  static boolean isAboutScore(String name) {
    String bare = RowReading.withoutRemark(name);
    return bare.length() <= LONGEST
        && ABOUT_SCORE.matcher(bare).matches()
        && !WHY.matcher(bare).find();
  }

  /** Whether a column has targets as changed during the year. */
  static boolean isAdjustedTarget(String name) {
    return name.startsWith("调整") && ADJUSTED.matcher(RowReading.withoutRemark(name)).matches();
  }

  private static Map<String, SheetColumn> byName() {
    Map<String, SheetColumn> byName = new HashMap<>();
    for (SheetColumn column : values()) {
      for (String name : column.names) {
        if (byName.put(name, column) != null) {
          throw new IllegalStateException("Expected one column called " + name + ", got two");
        }
      }
    }
    return Map.copyOf(byName);
  }

  /** Every name that some columns go by. */
  static List<String> names(Set<SheetColumn> columns) {
    return columns.stream().flatMap(column -> column.names.stream()).toList();
  }
}
