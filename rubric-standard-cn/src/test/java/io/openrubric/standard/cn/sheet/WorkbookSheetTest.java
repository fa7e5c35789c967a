package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.standard.cn.workbook.SavedWorkbook;
import io.openrubric.standard.cn.workbook.Xlsx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets in workbooks. */
class WorkbookSheetTest {
  private static final String[] SHEET = {
    "#project,道路养护", "level1,indicator,weight,actual,target", "产出指标,养护里程,100,80公里,80公里"
  };

  @TempDir Path folder;

  private static Sheet read(SheetReader reader, byte... bytes) {
    try {
      return reader.read("f/表.xlsx", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet read(byte... bytes) {
    return read(SheetReader.detecting(), bytes);
  }

  private static Xlsx workbook() {
    return new Xlsx().worksheet("自评表", Xlsx.rows(SHEET));
  }

  private static Problem refusal(Callable<?> reading) {
    InvalidDocumentException e =
        catchThrowableOfType(InvalidDocumentException.class, reading::call);
    assertThat(e).isNotNull();
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }

  private static void assertRefused(Callable<?> reading, String code, String zh, String en) {
    Problem problem = refusal(reading);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message().zh()).contains(zh);
    assertThat(problem.message().en()).startsWith("Expected ").contains(en);
  }

  @Test
  void aFormWithoutFirstLevelsIsFoundAmongWorksheets() {
    byte[] file =
        new Xlsx()
            .worksheet("说明", Xlsx.rows("指标名称,指标值,分值"))
            .worksheet("自评表", Xlsx.rows("指标名称,年度指标值,全年完成值,指标权重,指标得分", "甲,≥10,10,100,100"))
            .bytes();
    Sheet sheet = read(file);
    assertThat(sheet.source()).isEqualTo("f/表.xlsx!自评表");
    assertThat(sheet.declared().rows()).extracting(SheetRow::path).containsExactly("绩效指标/甲");
  }

  static Stream<String> published() {
    return Stream.of("luzhou-2023", "zhangye-2023", "jinzhong-2021")
        .flatMap(name -> Cases.sheets(name).stream());
  }

  @ParameterizedTest
  @MethodSource("published")
  void aPublishedSheetIsTheSameAsAWorkbookOfNumbers(String name) throws IOException {
    SavedWorkbook saved = new SavedWorkbook();
    Path file = Files.write(folder.resolve("表.xlsx"), saved.ofCsv(Cases.file(name)));
    assertThat(saved.figures()).isGreaterThan(5);
    SheetReader reader = SheetReader.detecting().withoutWeights();
    Sheet ofWorkbook = reader.read(file);
    Sheet ofCsv = reader.read(Cases.file(name));
    assertThat(ofWorkbook).isEqualTo(ofCsv);
    assertThat(ofWorkbook.problems()).hasSameSizeAs(ofCsv.problems());
    assertThat(ofWorkbook.rows())
        .extracting(SheetRow::line)
        .isEqualTo(ofCsv.rows().stream().map(SheetRow::line).toList());
    assertThat(reader.isSheet(file)).isTrue();
  }

  @Test
  void aWholeFormIsReadWithItsHeadAndItsMergedCells() throws IOException {
    String form =
        """
        项目支出绩效自评表,,,,,,,,
        项目名称,村道养护,,,,,,,
        项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分,
        ,年度资金总额：,"1,000.00","1,200.00","1,185.00",10,98.75%,9.88,
        绩效指标,一级指标,二级指标,三级指标,"年度
        指标值",实际完成值,分值,得分,偏差原因
        ,产出指标,数量指标,养护里程,12,12,50,50,
        ,,质量指标,合格率,95%,90%,30,28.42,雨季返工
        ,满意度指标,满意度指标,群众满意度,90%,92%,10,10,
        总分,,,,,,100,98.30,
        项目负责人：,甲,,,,,,,
        """;
    Path csv = Files.writeString(folder.resolve("表.csv"), form);
    SavedWorkbook saved = new SavedWorkbook();
    Path xlsx = Files.write(folder.resolve("表.xlsx"), saved.ofCsv(csv));
    assertThat(saved.figures()).isEqualTo(20);
    Sheet sheet = SheetReader.detecting().read(xlsx);
    assertThat(sheet).isEqualTo(SheetReader.detecting().read(csv));
    assertThat(sheet.money(SheetFact.EXECUTED)).hasToString("Optional[1185万元]");
    assertThat(sheet.rows()).hasSize(4);
    assertThat(sheet.problems()).noneMatch(Problem::isError);
  }

  @Test
  void placesNameFileWorksheetAndRow() {
    Sheet sheet =
        read(
            new Xlsx()
                .worksheet(
                    "自评表",
                    Xlsx.rows(SHEET)
                        .replace(
                            "<row><c t=\"inlineStr\"><is><t>产出",
                            "<row r=\"12\"><c t=\"inlineStr\"><is><t>产出"))
                .bytes());
    assertThat(sheet.place(sheet.rows().get(0))).isEqualTo("f/表.xlsx!自评表:12 产出指标/养护里程");
    assertThat(sheet.project()).isEqualTo("道路养护");
    assertThat(sheet.problems()).isEmpty();
    String[] noName = Arrays.copyOfRange(SHEET, 1, SHEET.length);
    assertThat(read(new Xlsx().worksheet("x/y.z!", Xlsx.rows(noName)).bytes()).project())
        .isEqualTo("表");
    assertThat(FileNames.plain("f/年度!.csv")).isEqualTo("年度!");
  }

  @Test
  void bytesTellAWorkbookWhateverItsName() throws IOException {
    Path file = Files.write(folder.resolve("form.csv"), workbook().bytes());
    SheetReader reader = SheetReader.of(Charset.forName("GB18030"));
    assertThat(reader.isSheet(file)).isTrue();
    assertThat(reader.read(file)).isEqualTo(read(workbook().bytes()));
    assertThat(reader.read(file).problems()).isEmpty();
  }

  @Test
  void eachWorksheetWithAHeaderIsASheet() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .worksheet("说明", Xlsx.rows("填表说明,请按要求填写"))
            .worksheet("旧表", "hidden", Xlsx.rows("level1,indicator,weight", "效益指标,x,100"))
            .worksheet("自评表", Xlsx.rows(SHEET))
            .worksheet("坏表", Xlsx.rows("一级指标,三级指标,得分"))
            .worksheet("另一份", Xlsx.rows("一级指标,三级指标,分值", "效益指标,x,100"));
    SheetFile all =
        SheetReader.detecting().readAll("f/表.xlsx", new ByteArrayInputStream(workbook.bytes()));
    assertThat(all.sheets())
        .extracting(Sheet::source)
        .containsExactly("f/表.xlsx!自评表", "f/表.xlsx!另一份");
    assertThat(shown(all.problems())).containsExactly("ERROR missing-column f/表.xlsx!坏表:1");
    assertThat(shown(all.sheets().get(0).problems()))
        .containsExactly("NOTE worksheet-not-read f/表.xlsx!旧表");
    assertThat(all.sheets().get(1).problems()).isEmpty();
    assertThat(all).hasToString("SheetFile [Sheet 道路养护 (1 rows), Sheet 表 (1 rows)]");
    Sheet alone = read(workbook.bytes());
    assertThat(alone).isEqualTo(all.sheets().get(0));
    assertThat(shown(alone.problems()))
        .containsExactly(
            "NOTE worksheet-not-read f/表.xlsx!旧表",
            "ERROR second-form f/表.xlsx!另一份",
            "ERROR missing-column f/表.xlsx!坏表:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一级指标/产出指标/效益指标",
        "列名,说明/一级指标,产出、效益/分值,合计为100/得分,不超过分值",
        "一级指标,二级指标,三级指标,指标解释/产出指标,数量指标,里程,完成的公里数",
      })
  void listsAndExplanationsAreNoSheets(String rows) throws IOException {
    String[] lines = rows.split("/", -1);
    for (String state : List.of("visible", "hidden")) {
      Xlsx workbook = new Xlsx().worksheet("说明", state, Xlsx.rows(lines));
      assertThat(read(workbook.worksheet("自评表", Xlsx.rows(SHEET)).bytes()).problems()).isEmpty();
    }
    byte[] alone = new Xlsx().worksheet("说明", Xlsx.rows(lines)).bytes();
    InvalidDocumentException e =
        catchThrowableOfType(InvalidDocumentException.class, () -> read(alone));
    assertThat(e.problems()).extracting(Problem::code).contains(SheetProblemCode.MISSING_COLUMN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一级指标,三级指标,完成率/产出指标,x,90%",
        "一级指标,三级指标,年度指标值,,完成值/,,符号,值,/产出指标,x,≥,1,1",
        "绩效指标,,指标值,完成值/一级指标,三级指标,,/产出指标,x,1,1",
      })
  void aHeaderMayHaveTwoLinesAndNoWeights(String rows) {
    byte[] bytes = new Xlsx().worksheet("a", Xlsx.rows(rows.split("/", -1))).bytes();
    byte[] both =
        new Xlsx()
            .worksheet("a", Xlsx.rows(rows.split("/", -1)))
            .worksheet("b", Xlsx.rows(SHEET))
            .bytes();
    SheetReader reader = SheetReader.detecting().withoutWeights();
    assertThat(read(reader, bytes).rows()).hasSize(1);
    assertThat(read(reader, both).rows()).hasSize(1);
    assertThat(read(reader, both).source()).endsWith("!a");
  }

  private static List<String> shown(List<Problem> problems) {
    return problems.stream().map(p -> p.severity() + " " + p.code() + " " + p.path()).toList();
  }

  @Test
  void hiddenWorksheetsAreReadWhereAllAre() throws IOException {
    Xlsx workbook =
        new Xlsx()
            .worksheet("甲", "hidden", Xlsx.rows(SHEET))
            .worksheet("乙", "veryHidden", Xlsx.rows(SHEET));
    assertThat(
            SheetReader.detecting()
                .readAll("a.xlsx", new ByteArrayInputStream(workbook.bytes()))
                .sheets())
        .extracting(Sheet::source)
        .containsExactly("a.xlsx!甲");
  }

  @Test
  void aWorksheetThatCannotBeReadCostsNoOther() throws IOException {
    String broken = "<row><c t=\"inlineStr\"><is><t>一级指标</t></is></c></row><row r=\"1\"/>";
    Xlsx workbook =
        new Xlsx()
            .worksheet("坏表", broken)
            .worksheet("自评表", Xlsx.rows(SHEET))
            .worksheet("长表", Xlsx.rows(SHEET) + "<row r=\"200\"/><row r=\"150\"/>");
    SheetFile all =
        SheetReader.detecting().readAll("a.xlsx", new ByteArrayInputStream(workbook.bytes()));
    assertThat(all.sheets()).extracting(Sheet::source).containsExactly("a.xlsx!自评表");
    assertThat(shown(all.problems()))
        .containsExactly("ERROR bad-workbook a.xlsx!长表", "ERROR bad-workbook a.xlsx!坏表");
  }

  @Test
  void aHeaderBelowTheHundredthRowIsNone() {
    String blank = "<row><c t=\"inlineStr\"><is><t>文字</t></is></c></row>";
    Xlsx near = new Xlsx().worksheet("a", Xlsx.rows(SHEET));
    near.worksheet("b", blank.repeat(99) + Xlsx.rows(SHEET[1]));
    assertThat(read(near.bytes()).problems()).hasSize(1);
    Xlsx far = new Xlsx().worksheet("a", Xlsx.rows(SHEET));
    far.worksheet("b", blank.repeat(100) + Xlsx.rows(SHEET[1]));
    assertThat(read(far.bytes()).problems()).isEmpty();
  }

  @Test
  void cellsThatAreNotThereAreBlankOnes() {
    Xlsx workbook =
        new Xlsx()
            .worksheet("a", Xlsx.rows(",,", ",level1,indicator,weight,reason", ",产出指标,x,100"));
    Sheet sheet = read(workbook.bytes());
    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.rows().get(0).text(SheetColumn.WEIGHT)).isEqualTo("100");
    assertThat(sheet.rows().get(0).text(SheetColumn.REASON)).isEmpty();
    assertThat(sheet.rows().get(0).line()).isEqualTo(3);
  }

  @Test
  void aCellFarBehindTheHeaderIsAProblemOfItsRowAlone() {
    String far = "<c r=\"XFD5\"><v>1</v></c></row>";
    String rows = Xlsx.rows("level1,indicator,weight", "产出,x,1", "产出,y,1");
    Sheet sheet =
        read(new Xlsx().worksheet("a", rows + Xlsx.rows("产出,z").replace("</row>", far)).bytes());
    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.problems()).extracting(Problem::path).containsExactly("f/表.xlsx!a:4");
  }

  @Test
  void aCellFarBehindTheHeaderDoesNotMakeEveryRowAsWide() {
    String far = "<c r=\"XFD20002\"><v>1</v></c></row>";
    String rows = Xlsx.rows("level1,indicator,weight") + Xlsx.rows("产出,x,1").repeat(20_000);
    byte[] bytes = new Xlsx().worksheet("a", rows + "<row r=\"20002\">" + far).bytes();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(refusal(() -> read(bytes)).path()).endsWith("!a:20002"));
    assertThat(read(workbook().bytes()).rows()).hasSize(1);
  }

  @Test
  void aFormulaThatWasNeverComputedIsAProblem() {
    Xlsx workbook =
        new Xlsx()
            .worksheet(
                "a",
                Xlsx.rows("level1,indicator,weight,score")
                    + Xlsx.rows("产出指标,x,100").replace("</row>", "<c r=\"D2\"><f>C2</f></c></row>"));
    Sheet sheet = read(workbook.bytes());
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(SheetProblemCode.NOT_COMPUTED);
              assertThat(problem.severity()).isEqualTo(Severity.ERROR);
              assertThat(problem.path()).isEqualTo("f/表.xlsx!a");
              assertThat(problem.message().en()).contains("[D2]");
              assertThat(problem.message().zh()).contains("[D2]");
            });
  }

  @Test
  void hiddenRowsAreReadWithANote() {
    String rows =
        Xlsx.rows(SHEET)
            .replace(
                "<row><c t=\"inlineStr\"><is><t>产出",
                "<row hidden=\"1\"><c t=\"inlineStr\"><is><t>产出");
    Sheet sheet = read(new Xlsx().worksheet("a", rows).bytes());
    assertThat(sheet.rows()).hasSize(1);
    assertThat(shown(sheet.problems())).containsExactly("NOTE hidden-cells f/表.xlsx!a");
    assertThat(sheet.problems().get(0).message().zh()).endsWith("已一并读取：[3]");
  }

  @Test
  void aWorkbookWithoutAHeaderHasTheUsualProblem() throws IOException {
    Problem none = refusal(() -> read(new Xlsx().worksheet("a", "").bytes()));
    assertThat(none.code()).isEqualTo(SheetProblemCode.UNKNOWN_KIND);
    assertThat(none.path()).isEqualTo("f/表.xlsx");
    Path file = folder.resolve("x.xlsx");
    Files.write(file, new Xlsx().worksheet("a", Xlsx.rows("x,y")).bytes());
    assertThat(SheetReader.detecting().isSheet(file)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"project,立项依据充分性", "项目名称,x", "项目,x"})
  void aTableOfProjectsIsReadFromCsvAlone(String header) throws IOException {
    byte[] bytes = new Xlsx().worksheet("得分", Xlsx.rows(header, "甲,3")).bytes();
    CompiledRubric rubric = CompiledRubric.compile(TemplateCatalogue.load().rubric("xizang-2022"));
    Path file = Files.write(folder.resolve("t.xlsx"), bytes);
    List<Callable<?>> ways =
        List.of(
            () -> read(bytes),
            () -> SheetReader.detecting().read(file),
            () -> ScoreFile.open(file, rubric),
            () -> ScoreFile.read("t", new ByteArrayInputStream(bytes), rubric));
    for (Callable<?> way : ways) {
      assertRefused(
          way,
          SheetProblemCode.UNSUPPORTED_KIND,
          "实为项目得分表；请另存为“CSV UTF-8”",
          "got a table of projects; save it as \"CSV UTF-8\"");
      assertThat(refusal(way).path()).endsWith("!得分:1");
    }
  }

  @Test
  void aTableOfAnyNumberOfProjectsIsTold() {
    String rows = Xlsx.rows("project,x") + Xlsx.rows("甲,3").repeat(50_000);
    assertThat(refusal(() -> read(new Xlsx().worksheet("得分", rows).bytes())).message().en())
        .contains("got a table of projects");
  }

  @Test
  void measuredInputsAreReadFromCsvAlone() {
    assertRefused(
        () -> read(new Xlsx().worksheet("a", Xlsx.rows("#project,x", "指标,输入,值")).bytes()),
        SheetProblemCode.UNSUPPORTED_KIND,
        "实为实测数据",
        "got measured inputs");
  }

  @Test
  void aSheetIsNoTableOfProjects() {
    CompiledRubric rubric = CompiledRubric.compile(TemplateCatalogue.load().rubric("xizang-2022"));
    assertRefused(
        () -> ScoreFile.read("a.xlsx", new ByteArrayInputStream(workbook().bytes()), rubric),
        SheetProblemCode.UNSUPPORTED_KIND,
        "实为自评表",
        "got a sheet; score sheets in a run of their own");
    byte[] neither = new Xlsx().worksheet("a", Xlsx.rows("x,y")).bytes();
    assertRefused(
        () -> ScoreFile.read("a.xlsx", new ByteArrayInputStream(neither), rubric),
        SheetProblemCode.UNKNOWN_KIND,
        "应有自评表",
        "Expected a sheet in the workbook");
    byte[] tooLarge = Arrays.copyOf(neither, SheetReader.MOST_BYTES + 1);
    assertRefused(
        () -> ScoreFile.read("a.xlsx", new ByteArrayInputStream(tooLarge), rubric),
        SheetProblemCode.FILE_TOO_LARGE,
        "项目得分表请另存为",
        "a table of projects has to be saved as");
  }

  @Test
  void whatIsCalledAWorkbookMustBeOne() throws IOException {
    byte[] text = String.join("\n", SHEET).getBytes(StandardCharsets.UTF_8);
    assertRefused(
        () -> read(text), SheetProblemCode.BAD_WORKBOOK, "按文件名", "as its name says, got another");
    Path file = Files.write(folder.resolve("A.XLSX"), text);
    assertThat(SheetReader.detecting().isSheet(file)).isFalse();
    assertThat(SheetReader.detecting().isSheet(Files.move(file, folder.resolve("a.csv")))).isTrue();
  }

  @Test
  void oldWorkbooksAndThoseWithAPasswordAreRefused() {
    byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 2_000);
    for (String name : List.of("a.xls", "a.xlsx", "a")) {
      assertRefused(
          () -> SheetReader.detecting().read(name, new ByteArrayInputStream(old)),
          SheetProblemCode.UNSUPPORTED_KIND,
          "旧格式（.xls）",
          "the old format (.xls)");
    }
    byte[] part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(part, 0, old, 1_024, part.length);
    assertRefused(
        () -> read(old), SheetProblemCode.UNSUPPORTED_KIND, "加密", "got one with a password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xls", "a.xlsx", "a.csv"})
  void aPageOfTheWebIsRefused(String name) {
    byte[] page = "<html><table><tr><td>一级指标</td></tr>".getBytes(StandardCharsets.UTF_8);
    assertRefused(
        () -> SheetReader.detecting().read(name, new ByteArrayInputStream(page)),
        SheetProblemCode.UNSUPPORTED_KIND,
        "实为网页（HTML）",
        "got a page of the web (HTML)");
  }

  @Test
  void whatIsTooLargeAndNoTableIsNotToBeSavedAsOne() {
    Problem formats =
        refusal(() -> read(workbook().formats("0 ".repeat(1_001).split(" ")).bytes()));
    assertThat(formats.code()).isEqualTo(SheetProblemCode.FILE_TOO_LARGE);
    assertThat(formats.message().zh()).isEqualTo("工作簿应不超过1000个格式，实际更多");
  }

  @Test
  void aZipFileOfSomethingElseAndABombAreRefused() {
    assertRefused(
        () -> read(Xlsx.zip(Map.of("a.txt", "x"))),
        SheetProblemCode.BAD_WORKBOOK,
        "实为其他 zip 文件",
        "got a zip file without one");
    byte[] bomb = workbook().strings("<a/>".repeat(12_500_000)).bytes();
    assertRefused(
        () -> read(bomb),
        SheetProblemCode.FILE_TOO_LARGE,
        "50000000字节（解压后）",
        "at most 50000000 bytes in an inflated workbook");
  }

  @Test
  void moreRowsThanAnybodyFillsInAreRefused() {
    String rows = Xlsx.rows("level1,indicator,weight");
    String row = Xlsx.rows("产出,x,1");
    byte[] most = new Xlsx().worksheet("a", rows + row.repeat(SheetReader.MOST_ROWS)).bytes();
    assertThat(read(most).rows()).hasSize(SheetReader.MOST_ROWS);
    byte[] more = new Xlsx().worksheet("a", rows + row.repeat(SheetReader.MOST_ROWS + 1)).bytes();
    assertThat(refusal(() -> read(more)).path()).isEqualTo("f/表.xlsx!a:20002");
  }
}
