package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.standard.cn.workbook.BadWorkbookException;
import io.openrubric.standard.cn.workbook.WorksheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a workbook as a file, in both languages. */
final class WorkbookFile {
  /** The part that holds a workbook with a password, as its name is written there. */
  private static final String ENCRYPTED = latin("EncryptedPackage");

  /** First columns of measured inputs. */
  private static final List<String> INPUT_STARTS = List.of("indicator", "指标");

  private static final String TABLES_ZH = "；项目得分表请另存为“CSV UTF-8”";
  private static final String TABLES_EN = "; a table of projects has to be saved as \"CSV UTF-8\"";

  private WorkbookFile() {}

  /** Whether a file is to be read as a workbook: it begins like one, or is called so. */
  static boolean is(String file, FileStart start) {
    String name = file.toLowerCase(Locale.ROOT);
    return start != FileStart.OTHER || name.endsWith(".xlsx") || name.endsWith(".xlsm");
  }

  /** Fails for bytes that are no zip file. */
  static void check(String file, byte[] bytes) {
    switch (FileStart.of(bytes)) {
      case ZIP -> {
        // As it should be.
      }
      case COMPOUND -> {
        boolean locked = new String(bytes, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
        throw failure(
            SheetProblemCode.UNSUPPORTED_KIND,
            file,
            locked
                ? "应为 .xlsx 工作簿，实为加密的工作簿；请取消密码后另存"
                : "应为 .xlsx 工作簿，实为旧格式（.xls）的文件；请另存为 .xlsx 或 CSV",
            locked
                ? "Expected an .xlsx workbook, got one with a password; save it without"
                : "Expected an .xlsx workbook, got a file of the old format (.xls); save it as .xlsx"
                    + " or CSV");
      }
      case MARKUP ->
          throw failure(
              SheetProblemCode.UNSUPPORTED_KIND,
              file,
              "应为 .xlsx 工作簿，实为网页（HTML）或其他 XML 文件；请用电子表格软件打开后另存为 .xlsx",
              "Expected an .xlsx workbook, got a page of the web (HTML) or other XML; open it in a"
                  + " spreadsheet program and save it as .xlsx");
      case OTHER ->
          throw failure(
              SheetProblemCode.BAD_WORKBOOK,
              file,
              "应为 .xlsx 工作簿（按文件名），实为其他文件；如为 CSV，请改用 .csv 文件名",
              "Expected an .xlsx workbook, as its name says, got another file; if it is CSV, call it"
                  + " .csv");
    }
  }

  /** The characters of a name in UTF-16, one for each byte. */
  private static String latin(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  static InvalidDocumentException bad(String file, BadWorkbookException e) {
    Text text = e.text();
    return failure(
        e.isTooLarge() ? SheetProblemCode.FILE_TOO_LARGE : SheetProblemCode.BAD_WORKBOOK,
        file,
        text.zh() + (e.mayBeTable() ? TABLES_ZH : ""),
        text.en() + (e.mayBeTable() ? TABLES_EN : ""));
  }

  private static InvalidDocumentException failure(String code, String file, String zh, String en) {
    return ProblemList.failure(code, file, file, zh, en);
  }

  static Problem notRead(String hidden) {
    return Problem.note(
        SheetProblemCode.WORKSHEET_NOT_READ,
        hidden,
        "隐藏的工作表中另有一张自评表，未读取",
        "Another form stands in a hidden worksheet and was not read");
  }

  static Problem notComputed(String place, List<String> cells) {
    return Problem.error(
        SheetProblemCode.NOT_COMPUTED,
        place,
        "公式应有计算结果，实为没有，按空白读取：" + Excerpt.list(cells) + "；请用电子表格软件打开并保存",
        "Expected the results of formulas, got none, read as blank: "
            + Excerpt.list(cells)
            + "; open and save the workbook in a spreadsheet program");
  }

  static Problem hiddenCells(String place, List<String> hidden) {
    return Problem.note(
        SheetProblemCode.HIDDEN_CELLS,
        place,
        "隐藏的行或列中有内容，已一并读取：" + Excerpt.list(hidden),
        "Hidden rows or columns have something in them, which was read: " + Excerpt.list(hidden));
  }

  /**
   * Why other kinds of files are refused, which are read from CSV alone; empty for none of them.
   */
  static Optional<InvalidDocumentException> table(
      String file, String place, List<WorksheetRow> rows) {
    Optional<WorksheetRow> header =
        rows.stream().filter(row -> !first(row).startsWith("#")).findFirst();
    String first = header.map(WorkbookFile::first).orElse("").toLowerCase(Locale.ROOT);
    boolean table = SheetReader.TABLE_STARTS.contains(first);
    if (!table && !INPUT_STARTS.contains(first)) {
      return Optional.empty();
    }
    return header.map(
        row ->
            ProblemList.failure(
                SheetProblemCode.UNSUPPORTED_KIND,
                file,
                place + ":" + row.number(),
                "工作簿中应为自评表，实为" + (table ? "项目得分表" : "实测数据") + "；请另存为“CSV UTF-8”",
                "Expected a sheet in a workbook, got "
                    + (table ? "a table of projects" : "measured inputs")
                    + "; save it as \"CSV UTF-8\""));
  }

  private static String first(WorksheetRow row) {
    return row.cells().values().iterator().next().strip();
  }

  /** Why a workbook is not read where tables of projects and measured inputs are. */
  static InvalidDocumentException refusal(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(SheetReader.MOST_BYTES + 1);
    if (bytes.length > SheetReader.MOST_BYTES) {
      return failure(
          SheetProblemCode.FILE_TOO_LARGE,
          file,
          "工作簿应不超过" + SheetReader.MOST_BYTES + "字节，实际更多" + TABLES_ZH,
          "Expected a workbook of at most "
              + SheetReader.MOST_BYTES
              + " bytes, got more"
              + TABLES_EN);
    }
    WorkbookForms forms = WorkbookForms.of(file, bytes);
    if (forms.first().isPresent()) {
      return ScoreFiles.isSheet(file, forms.first().get());
    }
    return forms
        .whyNone()
        .orElseGet(
            () ->
                failure(
                    SheetProblemCode.UNKNOWN_KIND,
                    file,
                    "工作簿中应有自评表，其表头含 level1（一级指标），实为没有",
                    "Expected a sheet in the workbook, whose header has level1, got none"));
  }

  /** Whether a worksheet of a file has the header of a sheet; false if it cannot be read. */
  static boolean isSheet(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SheetReader.MOST_BYTES + 1);
      return bytes.length <= SheetReader.MOST_BYTES
          && WorkbookForms.of(file.toString(), bytes).first().isPresent();
    } catch (IOException | InvalidDocumentException cannotBeRead) {
      return false;
    }
  }
}
