package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import java.util.ArrayList;
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

  /** What stands where a value is expected if that was left blank. */
  private static final Pattern LABEL =
      Pattern.compile(".{0,6}(?:部门|单位|代码|编码|名称|类型|类别|负责人|电话|年度|时间|日期|资金\\(.*\\))");

  /** The unit of what follows. */
  private static final Pattern IN_UNIT =
      Pattern.compile("(?:资金|预算|执行|金额|单位)[^()]{0,10}[(:](万?元)\\)?$");

  private static final Pattern NAME_END = Pattern.compile("[:：]");
  private static final Pattern SENTENCES = Pattern.compile("[，,；;。]\\s*");
  private static final String YUAN = "元";

  /** What may stand below the table; the other facts are names of indicators as well. */
  private static final Set<SheetFact> BELOW = Set.of(SheetFact.TOTAL, SheetFact.GRADE);

  private final Sheet.Builder sheet;
  private final List<String> read = new ArrayList<>();
  private final Map<Integer, SheetFact> money = new LinkedHashMap<>();

  /** The columns of money whose name says 元. */
  private final Set<Integer> yuan = new HashSet<>();

  private boolean isMoneyRead;
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
        money.forEach(
            (index, fact) ->
                state(fact, cells.getOrDefault(index, ""), yuan.contains(index), place));
        isMoneyRead = true;
      } else if (money.isEmpty() || isMoneyRead) {
        statePairs(List.copyOf(cells.values()), fact -> true, place);
      }
      unused += read.size() == before ? 1 : 0;
    }
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
    if (cells.isEmpty() || !isFactBelow(cells.get(0))) {
      return false;
    }
    statePairs(cells, BELOW::contains, place);
    return true;
  }

  private static boolean isFactBelow(String cell) {
    String name = NAME_END.split(cell, 2)[0];
    return SheetFact.of(plain(name)).filter(f -> BELOW.contains(f) && isPair(f, name)).isPresent();
  }

  /** Says what was read above the table. */
  void finish(String file) {
    sheet
        .problems()
        .add(
            Problem.note(
                SheetProblemCode.FORM_HEAD,
                file + ":" + first + "–" + last,
                "读取了表头：" + String.join("、", read) + "；其余" + unused + "行未使用",
                "Read from the head of the form: "
                    + String.join(", ", read)
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
            .filter(f -> f.kind() == SheetFact.Kind.MONEY || f == SheetFact.EXECUTION_RATE);
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
    Map.Entry<Integer, String> beside = cells.lowerEntry(money.keySet().iterator().next());
    String printed = withoutColon(plain(beside == null ? "" : beside.getValue()));
    String label = withoutColon(RowReading.withoutRemark(printed));
    return WHOLE.matcher(label).matches()
        && !(label.isEmpty() && isMoneyRead)
        && money.keySet().stream()
            .flatMap(index -> Stream.ofNullable(cells.get(index)))
            .anyMatch(cell -> FigureText.quantity(cell).isPresent());
  }

  /** Names with their values beside them, or behind a colon. */
  private void statePairs(List<String> cells, Predicate<SheetFact> known, String place) {
    for (int i = 0; i < cells.size(); i++) {
      String[] parts = NAME_END.split(cells.get(i), 2);
      Optional<SheetFact> fact =
          SheetFact.of(plain(parts[0])).filter(known).filter(f -> isPair(f, parts[0]));
      if (fact.isPresent()) {
        boolean beside = parts.length == 1 || parts[1].isBlank();
        boolean last = i + 2 >= cells.size();
        String next =
            i + 1 < cells.size() && (last || !isLabel(cells.get(i + 1))) ? cells.get(i + 1) : "";
        state(
            fact.get(),
            beside ? next : parts[1].strip(),
            inYuan || plain(parts[0]).endsWith("(元)"),
            place);
      }
    }
  }

  /** Whether a name tells a fact by itself; 合计 and 项目 may stand for anything. */
  private static boolean isPair(SheetFact fact, String name) {
    return switch (fact) {
      case TOTAL -> plain(name).endsWith("分");
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
      read.add(fact.key());
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
