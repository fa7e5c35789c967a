package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sheet being read: facts, perhaps the head of a form, the header, the rows, and what follows.
 */
final class SheetParsing {
  private static final int MOST_FACTS = 1_000;

  /** How many lines may stand above the header. */
  private static final int MOST_ABOVE = 100;

  /** How a line below the table begins: 注： 填表说明： 填报单位： */
  private static final Pattern REMARK =
      Pattern.compile("(?:备?注|.{0,4}说明|填[表报][^:：]{0,6}+)\\s*+[:：]");

  /** What stands below the table of a form, with or without a colon. */
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:评价|自评)结论|(?:主要)?存在的?问题.{0,10}|.{0,6}改进措施.{0,6}|.{0,6}建议|说明|备注"
              + "|.{0,4}负责人.*|填[表报].*|第.{1,4}页.{0,9}|审核人(?!员).*|经办人(?!员).*|联系(?:人|电话).*");

  private final SheetLines lines;
  private final boolean weighted;
  private final Sheet.Builder sheet;
  private final FormFacts facts;

  /** Lines that were read ahead. */
  private final Deque<CsvRow> ahead = new ArrayDeque<>();

  /** Whether the header was found. */
  private boolean begun;

  SheetParsing(SheetLines lines, boolean weighted, List<Problem> known) {
    this.lines = lines;
    this.weighted = weighted;
    this.sheet = Sheet.builder(lines.file());
    this.facts = new FormFacts(sheet);
    known.forEach(sheet.problems()::add);
  }

  /** Whether there is the header of a sheet, perhaps below facts and the head of a form. */
  static boolean hasHeader(SheetLines lines) {
    Optional<CsvRow> csv = lines.next();
    for (int i = 0; i <= MOST_FACTS && csv.isPresent() && isFact(csv.get()); i++) {
      csv = lines.next();
    }
    for (int i = 0; i <= MOST_ABOVE && csv.isPresent(); i++) {
      if (SheetHeader.is(csv.get())) {
        return true;
      }
      csv = lines.next();
    }
    return false;
  }

  private static boolean isFact(CsvRow csv) {
    return csv.field(0).startsWith("#");
  }

  private Optional<CsvRow> next() {
    return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
  }

  /** What stands below the form that was read, from the line that begins another on; often none. */
  Optional<SheetParsing> below() {
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    SheetParsing below = new SheetParsing(lines, weighted, List.of());
    below.ahead.addAll(ahead);
    return Optional.of(below);
  }

  /** What stands below a form that could not be read; none if not even its header was found. */
  Optional<SheetParsing> skipped() {
    Optional<CsvRow> csv = begun ? next() : Optional.empty();
    while (csv.isPresent() && !isProject(csv.get().field(0)) && !SheetHeader.is(csv.get())) {
      csv = next();
    }
    csv.ifPresent(ahead::addFirst);
    return below();
  }

  /** Where the form begins: at a line below another form, or with the file. */
  String place() {
    return ahead.isEmpty() ? lines.file() : lines.place(ahead.peekFirst());
  }

  /** Reads one form; another one may follow. */
  Sheet sheet() {
    Optional<CsvRow> csv = next();
    int count = 0;
    while (csv.isPresent() && isFact(csv.get())) {
      if (++count > MOST_FACTS) {
        throw SheetReader.tooLarge(
            lines.file(), lines.place(csv.get()), MOST_FACTS + "项信息", MOST_FACTS + " facts");
      }
      addFact(csv.get());
      csv = next();
    }
    if (csv.isEmpty()) {
      throw ProblemList.failure(
          SheetProblemCode.UNKNOWN_KIND,
          lines.file(),
          lines.file(),
          "应有以 level1 开头的表头，实为没有",
          "Expected a header that begins with level1, got none");
    }
    Header printed = header(csv.get());
    begun = true;
    addRows(SheetHeader.of(lines.file(), printed, weighted, sheet));
    return sheet.build();
  }

  private void addRows(SheetHeader header) {
    int count = 0;
    for (Optional<CsvRow> csv = next(); csv.isPresent(); csv = next()) {
      if (++count > SheetReader.MOST_ROWS) {
        throw SheetReader.tooLarge(
            lines.file(),
            lines.place(csv.get()),
            SheetReader.MOST_ROWS + "行",
            SheetReader.MOST_ROWS + " rows");
      }
      if (isOtherForm(csv.get(), header)) {
        ahead.addFirst(csv.get());
        return;
      }
      addRow(csv.get(), header);
    }
  }

  /** The names of the columns, below the head of the form if it has one. */
  private Header header(CsvRow begin) {
    List<CsvRow> above = new ArrayList<>();
    Optional<CsvRow> csv = Optional.of(begin);
    while (csv.isPresent() && !SheetHeader.is(csv.get()) && above.size() < MOST_ABOVE) {
      above.add(csv.get());
      csv = next();
    }
    if (csv.isEmpty() || !SheetHeader.is(csv.get())) {
      throw withoutHeader(begin, above);
    }
    Header header = Header.of(csv.get(), lines.place(csv.get()));
    if (!above.isEmpty()) {
      CsvRow last = above.get(above.size() - 1);
      Header merged = header.under(last);
      if (!merged.equals(header)) {
        header = merged;
        above.remove(above.size() - 1);
      }
    }
    if (!above.isEmpty()) {
      above.forEach(row -> facts.addAbove(row, lines.place(row)));
      facts.finish(lines.file());
    }
    Optional<CsvRow> below = next();
    if (below.isPresent()) {
      Header merged = header.above(below.get());
      if (merged.equals(header)) {
        ahead.addFirst(below.get());
      }
      header = merged;
    }
    return header;
  }

  private RuntimeException withoutHeader(CsvRow begin, List<CsvRow> above) {
    Header first = Header.of(begin, lines.place(begin));
    if (SheetReader.TABLE_STARTS.contains(first.first())) {
      return ProblemList.failure(
          SheetProblemCode.UNSUPPORTED_KIND,
          lines.file(),
          first.place(),
          "应为自评表（首列为 level1），实为项目得分表（首列为 " + first.first() + "）；项目得分表须按规定了各级指标的标准计分",
          "Expected a sheet, which begins with level1, got a table of projects, which begins with "
              + first.first()
              + "; that needs a standard that fixes all its indicators");
    }
    boolean other = above.stream().anyMatch(SheetParsing::isSeparatedOtherwise);
    return ProblemList.failure(
        SheetProblemCode.UNKNOWN_KIND,
        lines.file(),
        first.place(),
        "前" + MOST_ABOVE + "行中应有含“一级指标”（level1）的表头，实为没有" + (other ? "；各列似乎不是以逗号分隔" : ""),
        "Expected a header with 一级指标 (level1) among the first "
            + MOST_ABOVE
            + " lines, got none"
            + (other ? "; the fields seem to be separated by something else than commas" : ""));
  }

  private static boolean isSeparatedOtherwise(CsvRow csv) {
    return csv.size() == 1 && Stream.of(";", "\t", "|").anyMatch(csv.field(0)::contains);
  }

  private void addFact(CsvRow csv) {
    Fact fact = Fact.of(csv, lines.place(csv));
    if (csv.used() > 2) {
      // As in #executed,1,234.50 without quotes: half a number must not be read.
      wrongFieldCount(fact.place(), "2", csv.used());
    } else if (fact.key().isEmpty() || sheet.has(fact.key())) {
      sheet
          .problems()
          .error(
              SheetProblemCode.DUPLICATE_FACT,
              fact.place(),
              "每项信息应有名称且只出现一次，实为 " + Shown.quoted(fact.key()),
              "Expected each fact once and with a key, got " + Shown.quoted(fact.key()));
    } else {
      sheet.fact(fact.key(), fact.value());
    }
  }

  /** Whether a row begins the head of another form, or is its header. */
  private static boolean isOtherForm(CsvRow csv, SheetHeader header) {
    return (SheetHeader.is(csv) && !header.hasPoints(csv) && !header.isAgain(csv))
        || (header.beginsWithLevel() && isProject(csv.field(0)) && !header.hasPoints(csv));
  }

  private static boolean isProject(String cell) {
    String name = RowReading.plain(cell);
    return name.endsWith("名称") && SheetFact.of(name).equals(Optional.of(SheetFact.PROJECT));
  }

  private void addRow(CsvRow csv, SheetHeader header) {
    String place = lines.place(csv);
    String first = csv.field(0).strip();
    if (first.startsWith("#") && SheetFact.of(first.substring(1)).isPresent()) {
      addFact(csv);
      return;
    }
    int used = csv.used();
    boolean fits = csv.size() >= header.width() && used <= header.width();
    boolean alone = used == 1 || !fits;
    boolean foot = header.beginsWithLevel() && !header.hasPoints(csv);
    if (foot && header.isBesideLevels(csv) && facts.addBelow(csv, place)) {
      return;
    }
    if ((alone && REMARK.matcher(first).lookingAt())
        || (foot && FOOT.matcher(first).matches())
        || header.isAgain(csv)) {
      leaveOut(first, place);
      return;
    }
    if (!fits) {
      wrongFieldCount(place, Integer.toString(header.width()), csv.size());
      return;
    }
    header.checkUnnamed(csv, sheet);
    Map<SheetColumn, String> cells = header.cells(csv);
    String beside = header.beside(csv);
    boolean told = SumNames.isSum(beside) || header.hasPoints(csv);
    if (isNameless(cells, "")) {
      sumAmong(csv).ifPresent(name -> cells.put(SheetColumn.LEVEL1, name));
    }
    if (!beside.isEmpty() && told && isNameless(cells, beside)) {
      cells.put(SheetColumn.LEVEL1, beside);
    }
    if (cells.values().stream().allMatch(String::isBlank)) {
      // There is something beside the table, or in a column that nothing uses.
      leaveOut(first, place);
    } else {
      sheet.row(csv.line(), withoutRepeats(cells));
    }
  }

  private void leaveOut(String text, String place) {
    sheet
        .problems()
        .add(
            Problem.note(
                SheetProblemCode.ROW_LEFT_OUT,
                place,
                "说明文字，未作为指标：" + Shown.quoted(text),
                "Left out a remark: " + Shown.quoted(text)));
  }

  private static boolean isNameless(Map<SheetColumn, String> cells, String beside) {
    return Stream.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)
        .map(column -> cells.getOrDefault(column, ""))
        .allMatch(name -> name.isEmpty() || name.equals(beside));
  }

  /** The name of a sum, in whichever column it stands. */
  private static Optional<String> sumAmong(CsvRow csv) {
    return csv.fields().stream().map(String::strip).filter(SumNames::isSum).findFirst();
  }

  /** A total whose name stands in every cell that was merged for it has it once. */
  private static Map<SheetColumn, String> withoutRepeats(Map<SheetColumn, String> cells) {
    String name = cells.getOrDefault(SheetColumn.LEVEL1, "");
    if (SumNames.isSum(name)) {
      cells.replaceAll(
          (column, text) -> column != SheetColumn.LEVEL1 && text.equals(name) ? "" : text);
    }
    return cells;
  }

  private void wrongFieldCount(String place, String expected, int got) {
    sheet
        .problems()
        .error(
            SheetProblemCode.WRONG_FIELD_COUNT,
            place,
            "此行应有" + expected + "列，实有" + got + "列",
            "Expected " + expected + " fields, got " + got);
  }
}
