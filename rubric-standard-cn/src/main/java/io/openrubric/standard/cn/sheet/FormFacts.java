package io.openrubric.standard.cn.sheet;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
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

  /** What may stand below the table; the other facts are names of indicators as well. */
  private static final Set<SheetFact> BELOW = Set.of(SheetFact.TOTAL, SheetFact.GRADE);

  private final Sheet.Builder sheet;
  private final List<SheetFact> read = new ArrayList<>();
  private final List<MoneyLines> tables = new ArrayList<>();
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
    Optional<MoneyLines> names = MoneyLines.of(cells, inYuan, this::state);
    if (names.isPresent()) {
      tables.add(names.get());
      return;
    }
    int before = read.size();
    Optional<MoneyLines> money = table();
    boolean isMoney = money.isPresent() && money.get().add(cells, place);
    if (!isMoney && (money.isEmpty() || money.get().hasWhole())) {
      statePairs(List.copyOf(cells.values()), fact -> true, place);
    }
    unused += read.size() == before ? 1 : 0;
  }

  /** The table of money that stands above, which the next names of money end. */
  private Optional<MoneyLines> table() {
    return tables.isEmpty() ? Optional.empty() : Optional.of(tables.get(tables.size() - 1));
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
    if (tables.stream().noneMatch(MoneyLines::hasWhole)) {
      table().ifPresent(MoneyLines::takeOnlyRow);
    }
    tables.forEach(money -> money.sources().forEach(sheet::source));
    tables.stream()
        .flatMap(money -> money.reason().stream())
        .findFirst()
        .filter(reason -> !sheet.has(SheetFact.BUDGET_REASON.key()))
        .ifPresent(reason -> sheet.fact(SheetFact.BUDGET_REASON, reason));
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
            : String.join(" ", cells.subList(index + 1, endOfGrade(cells, index + 1)));
    return PrintedGrade.is(value) ? Optional.of(SheetFact.GRADE) : Optional.empty();
  }

  /** Where cells that may be a grade end: behind the text that is too long for one. */
  private static int endOfGrade(List<String> cells, int from) {
    int end = from;
    int length = 0;
    while (end < cells.size() && length <= PrintedGrade.LONGEST) {
      length += cells.get(end++).length();
    }
    return end;
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
