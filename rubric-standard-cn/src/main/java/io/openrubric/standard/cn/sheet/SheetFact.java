package io.openrubric.standard.cn.sheet;

import io.openrubric.engine.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sheet says about its project above the rows (项目信息), each with the keys it goes by.
 *
 * <p>Amounts of money are in 万元; their keys may end with {@code _wan_yuan}.
 *
 * @since 0.1.0
 */
public enum SheetFact {
  /** The name of the project (项目名称). */
  PROJECT(Kind.WORDS, List.of("project", "项目名称", "项目", "项目(政策)名称", "转移支付(项目)名称", "专项名称", "专项资金名称")),
  /** The budget at the beginning of the year (年初预算数). */
  BUDGET_INITIAL(
      Kind.MONEY,
      List.of(
          "budget_initial",
          "年初预算数",
          "年初预算",
          "年初预算金额",
          "年初预算额",
          "年初批复数",
          "年初批复预算数",
          "年初安排数",
          "年初安排预算数",
          "年初预算批复数",
          "年初批复预算",
          "预算批复数",
          "批复预算数",
          "预算批复金额")),
  /** The budget of the whole year, after adjustment (全年预算数). */
  BUDGET(
      Kind.MONEY,
      List.of(
          "budget_adjusted",
          "全年预算数",
          "budget",
          "预算数",
          "预算金额",
          "预算安排数",
          "全年预算",
          "全年预算金额",
          "全年预算额",
          "全年(调整后)预算数",
          "全年预算数(调整后)",
          "调整后预算数",
          "调整后预算",
          "调整后预算金额",
          "调整预算数",
          "调整预算",
          "预算调整后",
          "预算数(调整后)",
          "全年预算(调整后)",
          "调整后全年预算数",
          "预算总额",
          "预算额")),
  /** The money received (到位资金). */
  RECEIVED(Kind.MONEY, List.of("received", "到位资金", "实际到位资金", "实际到位数", "到位数", "到位金额", "资金到位数")),
  /** The money spent (全年执行数). */
  EXECUTED(
      Kind.MONEY,
      List.of(
          "executed",
          "全年执行数",
          "全年执行",
          "全年执行金额",
          "全年执行额",
          "预算执行数",
          "预算执行金额",
          "实际执行数",
          "执行数",
          "执行金额",
          "全年支出数",
          "全年支出",
          "实际支出数",
          "实际支出",
          "实际支出金额",
          "支出数",
          "支出金额",
          "资金执行数",
          "支付数",
          "实际支付数",
          "全年支付数",
          "累计执行数",
          "已执行数"),
      "executed",
      "spent"),
  /** Whether the project is finished (是否完成). */
  FINISHED(Kind.ANSWER, List.of("finished", "项目是否完成", "是否完成")),
  /** The execution rate as printed (执行率). */
  EXECUTION_RATE(
      Kind.FIGURE,
      List.of(
          "execution_rate_reported",
          "预算执行率",
          "执行率",
          "资金执行率",
          "全年执行率",
          "全年预算执行率",
          "预算完成率",
          "执行进度",
          "预算执行进度",
          "支出率",
          "资金支出率")),
  /** The weight of the budget row (预算执行率分值). */
  BUDGET_WEIGHT(Kind.FIGURE, List.of("budget_weight", "预算执行率分值", "预算执行率权重", "执行率分值", "执行率权重")),
  /** The score of the budget row as printed (预算执行率得分). */
  BUDGET_SCORE(Kind.FIGURE, List.of("budget_score_reported", "预算执行率得分", "执行率得分")),
  /** Why the budget was not spent (预算执行率偏差原因). */
  BUDGET_REASON(
      Kind.WORDS,
      List.of("budget_reason", "预算执行率偏差原因", "预算执行率原因", "执行率偏差原因", "预算执行偏差原因", "未执行完原因")),
  /** The total as printed (总分). */
  TOTAL(
      Kind.FIGURE,
      List.of(
          "total_reported",
          "总分",
          "合计",
          "总计",
          "总得分",
          "合计得分",
          "得分合计",
          "自评总分",
          "自评总得分",
          "自评得分",
          "评价总分",
          "评价得分",
          "评价总得分",
          "综合得分",
          "综合评分",
          "最终得分",
          "项目总分",
          "自评分",
          "自评分数",
          "自评综合得分",
          "自评得分合计",
          "自评分数合计",
          "绩效自评得分",
          "绩效自评总分",
          "绩效得分",
          "总评分",
          "总分合计",
          "合计总分",
          "总体得分",
          "单位自评总分")),
  /** The grade as printed (评价等级). */
  GRADE(
      Kind.WORDS,
      List.of(
          "grade_reported",
          "评价等级",
          "等级",
          "自评等级",
          "评价结果",
          "自评等次",
          "评价等次",
          "等次",
          "绩效等级",
          "绩效自评等级",
          "绩效评价等级",
          "评定等级",
          "综合等级"));

  /** What a fact holds. */
  enum Kind {
    WORDS,
    MONEY,
    ANSWER,
    FIGURE
  }

  private static final String TEN_THOUSAND_YUAN = "_wan_yuan";
  private static final int LONGEST = 40;

  /** A key as the official form prints it: 全年预算数（万元）, 全年执行数（B）, 执行率（B/A×100%）. */
  private static final Pattern MARKED =
      Pattern.compile("[^()]+\\((?:万?元|%|分|[a-d](?:[/÷][a-d])?(?:[×x*]100%)?)\\)");

  /** The same without brackets: 执行率B/A, 预算执行率%. */
  private static final Pattern FORMULA = Pattern.compile("(?:[a-d][/÷][a-d](?:[×x*]100%)?|%)$");

  private final Kind kind;
  private final List<String> keys;
  private final List<String> inputs;

  SheetFact(Kind kind, List<String> keys, String... inputs) {
    this.kind = kind;
    this.keys = keys;
    this.inputs = inputs.length > 0 ? List.of(inputs) : List.of(Words.of(this));
  }

  /**
   * The key that a new sheet gives it.
   *
   * @return an ASCII word
   */
  public String key() {
    return keys.get(0);
  }

  /**
   * The name that people know it by.
   *
   * @return the Chinese name
   */
  public String label() {
    return keys.get(1);
  }

  Kind kind() {
    return kind;
  }

  /**
   * The fact of a key.
   *
   * @param key the key as printed, without {@code #}, perhaps with 万元 or a letter in brackets
   * @return the fact, empty if none goes by this key
   */
  public static Optional<SheetFact> of(String key) {
    String printed = key.strip().toLowerCase(Locale.ROOT);
    boolean marked =
        (printed.endsWith(")") || printed.endsWith("）"))
            && printed.length() <= LONGEST
            && MARKED.matcher(RowReading.plain(printed)).matches();
    String word =
        marked ? RowReading.withoutRemark(printed) : withoutFormula(halfWidthBrackets(printed));
    boolean money = word.endsWith(TEN_THOUSAND_YUAN);
    String bare = money ? word.substring(0, word.length() - TEN_THOUSAND_YUAN.length()) : word;
    return Arrays.stream(values())
        .filter(fact -> (fact.kind == Kind.MONEY || !money) && fact.keys.contains(bare))
        .findFirst();
  }

  private static String withoutFormula(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    boolean formula = (last == '%' || (last >= 'a' && last <= 'd')) && text.length() <= LONGEST;
    return formula ? FORMULA.matcher(text).replaceFirst("") : text;
  }

  private static String halfWidthBrackets(String text) {
    return text.indexOf('（') < 0 ? text : text.replace('（', '(').replace('）', ')');
  }

  /** The fact that is an input of a rule under this name, empty if none is. */
  static Optional<SheetFact> ofInput(String input) {
    return Arrays.stream(values())
        .filter(fact -> fact.kind == Kind.MONEY || fact.kind == Kind.ANSWER)
        .filter(fact -> fact.inputs.contains(input))
        .findFirst();
  }
}
