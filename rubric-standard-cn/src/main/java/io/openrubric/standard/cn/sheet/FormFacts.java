package io.openrubric.standard.cn.sheet;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a printed form says outside its table of indicators (表头和表尾): the name of the project, its
 * money as a table of its own, with names above and figures below, and below all perhaps a total
 * and grade. What it does not know it leaves.
 */
final class FormFacts {
  /** What the row of the whole budget is called, above those of its sources. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "|(?:年度|全年|本年度?)?(?:项目|预算|支出)?(?:资金|预算|预算资金)?"
              + "(?:总额|合计|总计|总数|总金额|总资金)|年度财政资金总额|(?:年度|项目)?(?:预算|资金|预算资金)");

  /** What a row of one source is called, or begins with. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "其中.*|.*(?:财政|拨款|结转|结余|其他|其它|自有|单位资金|事业|经营|基金|债券|贷款|中央|省级|市级|县级|区级|地方|上级|本级"
              + "|基本支出|项目支出|专户|非税|捐赠|补助).*");

  /** Names of what may be a grade, or a conclusion in words. */
  private static final Set<String> CONCLUSIONS = Set.of("自评结论", "评价结论", "自评结果", "综合结论");

  /** What stands where a value is expected if that was left blank. */
  private static final Pattern LABEL =
      Pattern.compile(".{0,6}(?:部门|单位|代码|编码|名称|类型|类别|负责人|电话|年度|时间|日期|资金\\(.*\\))");

  /** How the name of a total ends that tells it by itself. */
  private static final Pattern TOTAL_NAME = Pattern.compile("分数?(?:合计)?$");

  /** The unit of what follows. */
  private static final Pattern IN_UNIT =
      Pattern.compile("(?:资金|预算|执行|金额|单位)[^()]{0,10}[(:](万?元)\\)?$");

  private static final Pattern NAME_END = Pattern.compile("[:：]");
  private static final Pattern SENTENCES = Pattern.compile("[，,；;。]\\s*");
  private static final String YUAN = "元";

  /** What stands beside the amounts of the budget. */
  private static final Set<SheetFact> OF_BUDGET =
      Set.of(SheetFact.EXECUTION_RATE, SheetFact.BUDGET_WEIGHT, SheetFact.BUDGET_SCORE);

  /** What may stand below the table; the other facts are names of indicators as well. */
  private static final Set<SheetFact> BELOW = Set.of(SheetFact.TOTAL, SheetFact.GRADE);

  private final Sheet.Builder sheet;
  private final List<SheetFact> read = new ArrayList<>();
  private final Map<Integer, SheetFact> money = new LinkedHashMap<>();

  /** The columns of money whose name says 元. */
  private final Set<Integer> yuan = new HashSet<>();

  private boolean isMoneyRead;

  /** The first row of figures under the names of money whose name says nothing, and its place. */
  private NavigableMap<Integer, String> unnamed = new TreeMap<>();

  private String placeOfUnnamed = "";
  private boolean severalUnnamed;
  private boolean inYuan;
  private int unused;
  private long first;
  private long last;

  FormFacts(Sheet.Builder sheet) {
    this.sheet = sheet;
  }

  /** Reads a line above the table. */
  void addAbove(CsvRow csv, String place) {
    NavigableMap<Integer, String> cells = new TreeMap<>();
    for (int i = 0; i < csv.size(); i++) {
      if (!csv.isBlank(i)) {
        cells.put(i, FormulaGuard.unguarded(csv.field(i).strip()));
      }
    }
    first = first == 0 ? csv.line() : first;
    last = csv.line();
    for (String cell : cells.values()) {
      Matcher unit = IN_UNIT.matcher(plain(cell));
      inYuan = unit.find() ? unit.group(1).equals(YUAN) : inYuan;
    }
    int before = read.size();
    if (!isNamesOfMoney(cells)) {
      if (isWhole(cells)) {
        addWhole(cells, place);
      } else if (isUnnamed(cells)) {
        unnamed = cells;
        placeOfUnnamed = place;
      } else if (!money.isEmpty() && hasFigures(cells)) {
        severalUnnamed |= !SOURCE.matcher(label(cells)).matches();
        sheet.source(source(cells));
      } else if (money.isEmpty() || isMoneyRead) {
        statePairs(List.copyOf(cells.values()), fact -> true, place);
      }
      unused += read.size() == before ? 1 : 0;
    }
  }

  private void addWhole(NavigableMap<Integer, String> cells, String place) {
    money.forEach(
        (index, fact) -> state(fact, cells.getOrDefault(index, ""), yuan.contains(index), place));
    oneBudget()
        .ifPresent(
            index ->
                state(
                    SheetFact.BUDGET, cells.getOrDefault(index, ""), yuan.contains(index), place));
    isMoneyRead = true;
  }

  /** The column of the budget where a form has one alone, that of the beginning of the year. */
  private Optional<Integer> oneBudget() {
    return money.containsValue(SheetFact.BUDGET)
        ? Optional.empty()
        : money.entrySet().stream()
            .filter(column -> column.getValue() == SheetFact.BUDGET_INITIAL)
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private MoneySource source(NavigableMap<Integer, String> cells) {
    Map<SheetFact, String> figures = new EnumMap<>(SheetFact.class);
    money.forEach(
        (index, fact) ->
            Optional.ofNullable(cells.get(index)).ifPresent(text -> figures.put(fact, text)));
    oneBudget()
        .flatMap(index -> Optional.ofNullable(cells.get(index)))
        .ifPresent(text -> figures.put(SheetFact.BUDGET, text));
    return new MoneySource(label(cells), figures);
  }

  /** Whether a line may have the figures of the whole budget under a name that is not known. */
  private boolean isUnnamed(NavigableMap<Integer, String> cells) {
    return !isMoneyRead
        && unnamed.isEmpty()
        && !money.isEmpty()
        && !SOURCE.matcher(label(cells)).matches()
        && hasFigures(cells);
  }

  private boolean hasFigures(NavigableMap<Integer, String> cells) {
    return money.keySet().stream()
        .flatMap(index -> Stream.ofNullable(cells.get(index)))
        .anyMatch(cell -> FigureText.quantity(cell).isPresent());
  }

  /** The name of a row of money: the text before its first figure. */
  private String label(NavigableMap<Integer, String> cells) {
    Map.Entry<Integer, String> beside = cells.lowerEntry(money.keySet().iterator().next());
    while (beside != null && FigureText.quantity(beside.getValue()).isPresent()) {
      beside = cells.lowerEntry(beside.getKey());
    }
    String printed = withoutColon(plain(beside == null ? "" : beside.getValue()));
    return GroupNames.withoutNumber(withoutColon(RowReading.withoutRemark(printed)));
  }

  /**
   * Reads a line below the table, where several facts may stand in one cell: 自评总分：97分，等级：优.
   *
   * @return whether there was a fact in it
   */
  boolean addBelow(CsvRow csv, String place) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < csv.size(); i++) {
      if (!csv.isBlank(i)) {
        Stream.of(SENTENCES.split(csv.field(i).strip()))
            .filter(part -> !part.isBlank())
            .map(FormulaGuard::unguarded)
            .forEach(cells::add);
      }
    }
    if (cells.isEmpty() || !isFactBelow(cells)) {
      return false;
    }
    statePairs(cells, BELOW::contains, place);
    return true;
  }

  private static boolean isFactBelow(List<String> cells) {
    String[] parts = NAME_END.split(cells.get(0), 2);
    return SheetFact.of(plain(parts[0]))
        .or(() -> conclusion(cells, 0, parts))
        .filter(f -> BELOW.contains(f) && isPair(f, parts[0]))
        .isPresent();
  }

  /** Says what was read above the table. */
  void finish(String file) {
    if (!isMoneyRead && !unnamed.isEmpty() && !severalUnnamed) {
      addWhole(unnamed, placeOfUnnamed);
    } else if (!unnamed.isEmpty()) {
      sheet.source(source(unnamed));
    }
    sheet
        .problems()
        .add(
            Problem.note(
                SheetProblemCode.FORM_HEAD,
                file + ":" + first + "–" + last,
                "读取了表头："
                    + read.stream().map(SheetFact::label).collect(joining("、"))
                    + "；其余"
                    + unused
                    + "行未使用",
                "Read from the head of the form: "
                    + read.stream().map(SheetFact::key).collect(joining(", "))
                    + "; other lines not used: "
                    + unused));
  }

  /** Whether a line has the names that stand above the figures of the budget. */
  private boolean isNamesOfMoney(NavigableMap<Integer, String> cells) {
    Map<Integer, SheetFact> names = new LinkedHashMap<>();
    cells.forEach((index, cell) -> nameOfMoney(cell).ifPresent(fact -> names.put(index, fact)));
    boolean amounts = names.values().stream().anyMatch(f -> f.kind() == SheetFact.Kind.MONEY);
    boolean figures = cells.values().stream().anyMatch(c -> FigureText.quantity(c).isPresent());
    if (!amounts || names.size() < 2 || figures) {
      return false;
    }
    money.clear();
    money.putAll(names);
    yuan.clear();
    for (int index : names.keySet()) {
      String name = plain(Objects.requireNonNull(cells.get(index)));
      if (name.endsWith("(元)") || (inYuan && !name.endsWith("(万元)"))) {
        yuan.add(index);
      }
    }
    isMoneyRead = false;
    return true;
  }

  private static Optional<SheetFact> nameOfMoney(String cell) {
    Optional<SheetFact> fact =
        SheetFact.of(plain(cell))
            .filter(f -> f.kind() == SheetFact.Kind.MONEY || OF_BUDGET.contains(f));
    return fact.or(
        () ->
            SheetColumn.of(cell)
                .flatMap(
                    column ->
                        switch (column) {
                          case WEIGHT -> Optional.of(SheetFact.BUDGET_WEIGHT);
                          case SCORE -> Optional.of(SheetFact.BUDGET_SCORE);
                          default -> Optional.empty();
                        }));
  }

  /** Whether a line has the figures of the whole budget, not of one source. */
  private boolean isWhole(NavigableMap<Integer, String> cells) {
    if (money.isEmpty()) {
      return false;
    }
    String label = label(cells);
    return WHOLE.matcher(label).matches() && !(label.isEmpty() && isMoneyRead) && hasFigures(cells);
  }

  /** Names with their values beside them, or behind a colon. */
  private void statePairs(List<String> cells, Predicate<SheetFact> known, String place) {
    for (int i = 0; i < cells.size(); i++) {
      int index = i;
      String[] parts = NAME_END.split(cells.get(i), 2);
      Optional<SheetFact> fact =
          SheetFact.of(plain(parts[0]))
              .or(() -> conclusion(cells, index, parts))
              .filter(known)
              .filter(f -> isPair(f, parts[0]));
      if (fact.isPresent()) {
        boolean beside = parts.length == 1 || parts[1].isBlank();
        boolean last = i + 2 >= cells.size();
        String next =
            i + 1 < cells.size() && (last || !isLabel(cells.get(i + 1))) ? cells.get(i + 1) : "";
        String value = beside ? next : parts[1].strip();
        if (fact.get() == SheetFact.GRADE && beside) {
          value = withBoxes(cells.subList(i + 1, cells.size()), next);
        }
        state(fact.get(), value, inYuan || plain(parts[0]).endsWith("(元)"), place);
      }
    }
  }

  /** Grades that stand in a cell each, with their boxes. */
  private static String withBoxes(List<String> cells, String first) {
    if (!PrintedGrade.isPart(first)) {
      return first;
    }
    int end = 0;
    while (end < cells.size() && PrintedGrade.isPart(cells.get(end))) {
      end++;
    }
    return String.join(" ", cells.subList(0, end));
  }

  /** The grade, where a conclusion is nothing else. */
  private static Optional<SheetFact> conclusion(List<String> cells, int index, String[] parts) {
    if (!CONCLUSIONS.contains(plain(parts[0]))) {
      return Optional.empty();
    }
    String value =
        parts.length > 1 && !parts[1].isBlank()
            ? parts[1]
            : String.join(" ", cells.subList(index + 1, cells.size()));
    return PrintedGrade.is(value) ? Optional.of(SheetFact.GRADE) : Optional.empty();
  }

  /** Whether a name tells a fact by itself; 合计 and 项目 may stand for anything. */
  private static boolean isPair(SheetFact fact, String name) {
    return switch (fact) {
      case TOTAL -> TOTAL_NAME.matcher(RowReading.withoutRemark(name)).find();
      case PROJECT -> plain(name).endsWith("名称");
      default -> true;
    };
  }

  private static boolean isLabel(String cell) {
    String word = withoutColon(plain(cell));
    return SheetFact.of(word).isPresent()
        || SheetColumn.of(word).isPresent()
        || LABEL.matcher(word).matches();
  }

  private void state(SheetFact fact, String value, boolean counted, String place) {
    if (Blank.is(value)) {
      return;
    }
    boolean bare =
        counted
            && fact.kind() == SheetFact.Kind.MONEY
            && FigureText.quantity(value).filter(amount -> amount.unit().isNone()).isPresent();
    String text = bare ? value + YUAN : value;
    if (!sheet.has(fact.key())) {
      sheet.fact(fact, text);
      read.add(fact);
    } else if (fact.kind() == SheetFact.Kind.WORDS
        || CsvRows.points(text).isPresent()
        || FigureText.quantity(text).isPresent()) {
      // A goal such as 预算执行率：达到95%以上 is no second figure.
      sheet.other(fact, text).ifPresent(first -> addOther(fact, first, text, place));
    }
  }

  private void addOther(SheetFact fact, String first, String text, String place) {
    String figures = Shown.quoted(first) + ", " + Shown.quoted(text);
    sheet
        .problems()
        .error(
            SheetProblemCode.DUPLICATE_FACT,
            place,
            "“" + fact.label() + "”应只有一个值，实为 " + figures,
            "Expected one value of " + fact.label() + ", got " + figures);
  }

  private static String plain(String text) {
    return RowReading.plain(text);
  }

  private static String withoutColon(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
  }
}
