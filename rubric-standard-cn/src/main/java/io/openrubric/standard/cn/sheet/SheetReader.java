package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.text.Nearest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads filled-in sheets (读取自评表) from CSV in UTF-8 or GB18030, with or without a byte order mark,
 * and from .xlsx workbooks, which are told by their first bytes.
 *
 * <pre>{@code
 * Sheet sheet = SheetReader.detecting().read(Path.of("sheet.csv"));
 * }</pre>
 *
 * <p>Of a workbook the first worksheet with the header of a sheet is read, each cell as it is
 * shown; a stated encoding does not matter to it.
 *
 * <p>A row or fact that cannot be read is a problem of the sheet, with its line number; a file
 * without the columns of a sheet is refused. At most {@value #MOST_BYTES} bytes and {@value
 * #MOST_ROWS} rows are read. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetReader {
  /** The most bytes a sheet can have. */
  public static final int MOST_BYTES = 10_000_000;

  /** The most rows a sheet can have. */
  public static final int MOST_ROWS = 20_000;

  private static final int MOST_FACTS = 1_000;

  /** What a form says beside all its rows: 绩效指标, 年度绩效目标（90分） */
  private static final Pattern SIDE = Pattern.compile("绩效(?:指标|目标)");

  /** First columns of a table of projects. */
  static final List<String> TABLE_STARTS = List.of("project", "项目", "项目名称");

  private static final List<SheetColumn> NEEDED =
      List.of(SheetColumn.LEVEL1, SheetColumn.INDICATOR, SheetColumn.WEIGHT);

  private final Optional<Charset> stated;
  private final boolean weighted;

  private SheetReader(Optional<Charset> stated, boolean weighted) {
    this.stated = stated;
    this.weighted = weighted;
  }

  /**
   * A reader that tells the encoding of each sheet: UTF-8 if all of it is, else GB18030.
   *
   * @return the reader
   */
  public static SheetReader detecting() {
    return new SheetReader(Optional.empty(), true);
  }

  /**
   * A reader of one encoding.
   *
   * @param charset the encoding of sheets that are text
   * @return the reader
   */
  public static SheetReader of(Charset charset) {
    return new SheetReader(Optional.of(charset), true);
  }

  /**
   * This reader for sheets that need not have weights: they print completion rates only, which can
   * be reviewed but not scored.
   *
   * @return the reader
   */
  public SheetReader withoutWeights() {
    return new SheetReader(stated, false);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the sheet
   * @throws InvalidDocumentException if it cannot be read, is too large, is not in the encoding, is
   *     called a workbook but is none, or has not the columns of a sheet, with every problem
   */
  public Sheet read(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file) || !Files.exists(file)) {
      boolean folder = Files.isDirectory(file);
      throw notReadable(name, folder ? "目录" : "无此文件", folder ? "a directory" : "no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in);
    } catch (IOException e) {
      throw notReadable(name, e.toString(), e.toString());
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name its name in places
   * @param in the bytes, not closed
   * @return the sheet
   * @throws IOException if the stream fails
   * @throws InvalidDocumentException if it is too large, is not in the encoding or has not the
   *     columns of a sheet, with every problem
   */
  public Sheet read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name, name, MOST_BYTES + "字节", MOST_BYTES + " bytes");
    }
    if (WorkbookFile.is(name, FileStart.of(bytes))) {
      return ofWorkbook(XlsxLines.of(name, bytes));
    }
    Charset charset = stated.orElseGet(() -> SheetEncoding.of(name, bytes));
    SheetEncoding.check(name, bytes, charset);
    try (CsvLines lines = CsvLines.of(name, new ByteArrayInputStream(bytes), charset)) {
      return new Reading(lines, charset).sheet();
    }
  }

  private Sheet ofWorkbook(XlsxLines lines) {
    Reading reading = new Reading(lines, StandardCharsets.UTF_8);
    lines.problems().forEach(reading.sheet.problems()::add);
    return reading.sheet();
  }

  /**
   * Whether a file is a sheet and no other kind: its header has a first level.
   *
   * @param file the file
   * @return whether it is; false also if it cannot be read, or only once
   */
  public boolean isSheet(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (WorkbookFile.is(file.toString(), FileStart.of(file))) {
      return WorkbookFile.isSheet(file);
    }
    if (stated.isPresent()) {
      return hasHeader(file, stated.get()).orElse(false);
    }
    Optional<Boolean> inUtf8 = hasHeader(file, StandardCharsets.UTF_8);
    return inUtf8.isPresent() ? inUtf8.get() : hasHeader(file, SheetEncoding.GB18030).orElse(false);
  }

  /** Whether there is a header with a first level, empty if the file cannot be read. */
  private static Optional<Boolean> hasHeader(Path file, Charset charset) {
    try (InputStream in = Files.newInputStream(file);
        CsvLines lines = CsvLines.of(file.toString(), in, charset)) {
      Optional<CsvRow> csv = lines.next();
      for (int i = 0; i <= MOST_FACTS && csv.isPresent() && isFact(csv.get()); i++) {
        csv = lines.next();
      }
      for (int i = 0; i <= FormHead.MOST_LINES && csv.isPresent(); i++) {
        if (hasFirstLevel(csv.get())) {
          return Optional.of(true);
        }
        csv = lines.next();
      }
      return Optional.of(false);
    } catch (IOException | InvalidDocumentException cannotBeRead) {
      return Optional.empty();
    }
  }

  private static boolean isFact(CsvRow csv) {
    return csv.field(0).startsWith("#");
  }

  private static boolean hasFirstLevel(CsvRow header) {
    for (int i = 0; i < header.size(); i++) {
      String name = header.field(i).strip();
      // The rows of a table of projects are asked as well, so that a cheap question goes first.
      if ((name.indexOf('级') >= 0 || name.endsWith("1"))
          && SheetColumn.of(name).equals(Optional.of(SheetColumn.LEVEL1))) {
        return true;
      }
    }
    return false;
  }

  private static RuntimeException notReadable(String name, String zh, String en) {
    return ProblemList.failure(
        SheetProblemCode.FILE_NOT_READABLE,
        name,
        name,
        "应为可读取的文件，实为：" + zh,
        "Expected a file that can be read, got " + en);
  }

  private static RuntimeException tooLarge(String file, String place, String zh, String en) {
    return ProblemList.failure(
        SheetProblemCode.FILE_TOO_LARGE,
        file,
        place,
        "自评表应不超过" + zh,
        "Expected a sheet of at most " + en + ", got more");
  }

  /** One sheet being read. */
  private final class Reading {
    /** How a line below the table begins: 注： 填表说明： 填报单位： */
    private static final Pattern REMARK =
        Pattern.compile("(?:备?注|.{0,4}说明|填[表报][^:：]{0,6}+)\\s*+[:：]");

    /** What stands below the table of a form, with or without a colon. */
    private static final Pattern FOOT =
        Pattern.compile(
            "(?:评价|自评)结论|(?:主要)?存在的?问题.{0,10}|.{0,6}改进措施.{0,6}|.{0,6}建议|说明"
                + "|(?:项目|财务|单位)?负责人.*|填[表报].*|审核人.*|经办人.*|联系(?:人|电话).*");

    private final SheetLines lines;
    private final Sheet.Builder sheet;

    /** By position, the columns that are read. */
    private final Map<Integer, SheetColumn> columns = new LinkedHashMap<>();

    /** The position of the column that says 绩效指标 beside the whole table, -1 if there is none. */
    private int side = -1;

    /** The positions of columns without a name, as beside one that is merged of two. */
    private final Set<Integer> unnamed = new TreeSet<>();

    /** How many fields a row has. */
    private int width;

    private String headerPlace = "";

    Reading(SheetLines lines, Charset charset) {
      this.lines = lines;
      this.sheet = Sheet.builder(lines.file());
      if (stated.isEmpty() && !charset.equals(StandardCharsets.UTF_8)) {
        sheet
            .problems()
            .add(
                Problem.note(
                    SheetProblemCode.OTHER_ENCODING,
                    lines.file(),
                    "文件不是 UTF-8 编码，按 " + charset + " 读取",
                    "The file is not UTF-8; it was read as " + charset));
      }
    }

    Sheet sheet() {
      Optional<CsvRow> csv = lines.next();
      int facts = 0;
      while (csv.isPresent() && isFact(csv.get())) {
        if (++facts > MOST_FACTS) {
          throw tooLarge(
              lines.file(), lines.place(csv.get()), MOST_FACTS + "项信息", MOST_FACTS + " facts");
        }
        addFact(csv.get());
        csv = lines.next();
      }
      if (csv.isEmpty()) {
        throw ProblemList.failure(
            SheetProblemCode.UNKNOWN_KIND,
            lines.file(),
            lines.file(),
            "应有以 level1 开头的表头，实为没有",
            "Expected a header that begins with level1, got none");
      }
      CsvRow header = header(csv.get());
      addColumns(Header.of(header, lines.place(header)));
      int count = 0;
      for (csv = lines.next(); csv.isPresent(); csv = lines.next()) {
        if (++count > MOST_ROWS) {
          throw tooLarge(
              lines.file(), lines.place(csv.get()), MOST_ROWS + "行", MOST_ROWS + " rows");
        }
        addRow(csv.get());
      }
      return sheet.build();
    }

    /** The names of the columns, below the head of the form if it has one. */
    private CsvRow header(CsvRow begin) {
      List<CsvRow> above = new ArrayList<>();
      Optional<CsvRow> csv = Optional.of(begin);
      while (csv.isPresent() && !hasFirstLevel(csv.get()) && above.size() < FormHead.MOST_LINES) {
        above.add(csv.get());
        csv = lines.next();
      }
      if (csv.isEmpty() || !hasFirstLevel(csv.get())) {
        return begin;
      }
      if (!above.isEmpty()) {
        FormHead head = new FormHead(sheet);
        above.forEach(row -> head.add(row, lines.place(row)));
        head.finish(lines.file());
      }
      return csv.get();
    }

    private void addFact(CsvRow csv) {
      Fact fact = Fact.of(csv, lines.place(csv));
      if (used(csv) > 2) {
        // As in #executed,1,234.50 without quotes: half a number must not be read.
        wrongFieldCount(fact.place(), "2", used(csv));
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

    private void addRow(CsvRow csv) {
      String place = lines.place(csv);
      String first = csv.field(0).strip();
      if (first.startsWith("#") && SheetFact.of(first.substring(1)).isPresent()) {
        addFact(csv);
        return;
      }
      boolean alone = used(csv) == 1 || csv.size() < width || used(csv) > width;
      if ((alone && REMARK.matcher(first).lookingAt()) || isFoot(csv)) {
        sheet
            .problems()
            .add(
                Problem.note(
                    SheetProblemCode.ROW_LEFT_OUT,
                    place,
                    "说明文字，未作为指标：" + Shown.quoted(first),
                    "Left out a remark: " + Shown.quoted(first)));
        return;
      }
      if (csv.size() < width || used(csv) > width) {
        wrongFieldCount(place, Integer.toString(width), csv.size());
        return;
      }
      unnamed.stream().filter(index -> !csv.isBlank(index)).findFirst().ifPresent(this::addUnnamed);
      Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
      columns.forEach(
          (index, column) -> cells.put(column, FormulaGuard.unguarded(csv.field(index).strip())));
      if (side >= 0 && !csv.isBlank(side) && isNameless(cells)) {
        cells.put(SheetColumn.LEVEL1, csv.field(side).strip());
      }
      sheet.row(csv.line(), cells);
    }

    /** Says once that a column has texts but no name. */
    private void addUnnamed(int index) {
      unnamed.remove(index);
      sheet
          .problems()
          .error(
              SheetProblemCode.UNKNOWN_COLUMN,
              headerPlace,
              "第" + (index + 1) + "列没有列名，其中的内容未读取",
              "Expected a name of column " + (index + 1) + ", got none; its texts were not read");
    }

    /** Whether a row below the table has neither weight nor score and begins like a foot. */
    private boolean isFoot(CsvRow csv) {
      for (Map.Entry<Integer, SheetColumn> column : columns.entrySet()) {
        boolean figure =
            column.getValue() == SheetColumn.WEIGHT || column.getValue() == SheetColumn.SCORE;
        if (figure && column.getKey() < csv.size() && !csv.isBlank(column.getKey())) {
          return false;
        }
      }
      return FOOT.matcher(csv.field(0).strip()).matches();
    }

    private static boolean isNameless(Map<SheetColumn, String> cells) {
      return Stream.of(SheetColumn.LEVEL1, SheetColumn.LEVEL2, SheetColumn.INDICATOR)
          .allMatch(column -> cells.getOrDefault(column, "").isEmpty());
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

    private void addColumns(Header header) {
      if (TABLE_STARTS.contains(header.first())) {
        throw ProblemList.failure(
            SheetProblemCode.UNSUPPORTED_KIND,
            lines.file(),
            header.place(),
            "应为自评表（首列为 level1），实为项目得分表（首列为 " + header.first() + "）；项目得分表须按规定了各级指标的标准计分",
            "Expected a sheet, which begins with level1, got a table of projects, which begins with "
                + header.first()
                + "; that needs a standard that fixes all its indicators");
      }
      ProblemList problems = new ProblemList();
      width = header.names().size();
      headerPlace = header.place();
      side = sideOf(header.names());
      for (int i = 0; i < header.names().size(); i++) {
        String name = header.names().get(i);
        Optional<SheetColumn> column = SheetColumn.of(name);
        if (name.isEmpty()) {
          unnamed.add(i);
        }
        if (i == side || name.isEmpty()) {
          continue;
        }
        if (SheetColumn.isUnused(name)) {
          sheet
              .problems()
              .add(
                  Problem.note(
                      SheetProblemCode.UNUSED_COLUMN,
                      header.column(i),
                      "计分不使用此列：" + Shown.quoted(name),
                      "Scoring does not use this column: " + Shown.quoted(name)));
        } else if (column.isEmpty()) {
          Optional<String> near = Nearest.to(name, SheetColumn.allNames());
          problems.error(
              SheetProblemCode.UNKNOWN_COLUMN,
              header.column(i),
              "应为自评表的列名，实为 " + Shown.quoted(name) + ProblemList.maybeZh(near),
              "Expected a column of a sheet, got "
                  + Shown.quoted(name)
                  + ProblemList.maybeEn(near));
        } else if (columns.containsValue(column.get())) {
          problems.error(
              SheetProblemCode.DUPLICATE_COLUMN,
              header.column(i),
              "每列应只出现一次，重复的列：" + column.get().key(),
              "Expected each column once, got a second " + column.get().key());
        } else {
          columns.put(i, column.get());
          sheet.column(column.get(), name);
        }
      }
      for (SheetColumn needed : NEEDED) {
        if (!columns.containsValue(needed) && (weighted || needed != SheetColumn.WEIGHT)) {
          missing(header, needed, columns.containsValue(SheetColumn.COMPLETION), problems);
        }
      }
      problems.failIfAny(lines.file());
    }

    /** The column before the levels that says 绩效指标 once beside all rows, -1 if there is none. */
    private static int sideOf(List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        if (SheetColumn.of(names.get(i)).equals(Optional.of(SheetColumn.LEVEL1))) {
          return -1;
        }
        boolean named =
            isIndicator(names.get(i)) && names.stream().filter(Reading::isIndicator).count() == 1;
        if (!named && SIDE.matcher(RowReading.plain(names.get(i))).find()) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isIndicator(String name) {
      return SheetColumn.of(name).equals(Optional.of(SheetColumn.INDICATOR));
    }

    private void missing(Header header, SheetColumn column, boolean rates, ProblemList problems) {
      boolean unweighted = rates && column == SheetColumn.WEIGHT;
      problems.error(
          SheetProblemCode.MISSING_COLUMN,
          header.place(),
          "自评表缺少列 " + column.key() + (unweighted ? "：只有完成率而没有分值，无法计分" : ""),
          "Expected a column "
              + column.key()
              + ", got none"
              + (unweighted ? ": completion rates without weights cannot be scored" : ""));
    }
  }

  /** How many fields a record has but for blank ones at its end. */
  private static int used(CsvRow csv) {
    int used = csv.size();
    while (used > 0 && csv.isBlank(used - 1)) {
      used--;
    }
    return used;
  }
}
