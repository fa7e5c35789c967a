package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms below one another. */
class SheetFileTest {
  private static final String HEADER = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n";
  private static final String NO_WEIGHT = "一级指标,二级指标,三级指标,年度指标值,实际完成值,得分,审核\n";

  private static String form(String project, String header) {
    return "项目支出绩效自评表,,,,,,\n项目名称,"
        + project
        + ",,,,,\n"
        + header
        + "产出指标,数量指标,里程,≥10公里,10公里,100,100\n总分,,,,,100,100\n";
  }

  private static SheetFile read(String csv) throws IOException {
    return SheetReader.detecting()
        .readAll("f.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).map(p -> p.code() + " " + p.path()).toList();
  }

  @Test
  void eachFormIsASheet() throws IOException {
    SheetFile file = read(form("甲", HEADER) + form("乙", HEADER) + form("丙", HEADER));
    assertThat(file.problems()).isEmpty();
    assertThat(file.sheets()).extracting(Sheet::project).containsExactly("甲", "乙", "丙");
    for (Sheet sheet : file.sheets()) {
      assertThat(sheet.rows())
          .filteredOn(r -> r.text(SheetColumn.ACTUAL).equals("10公里"))
          .hasSize(1);
      assertThat(errors(sheet.problems())).isEmpty();
    }
  }

  @Test
  void aHeaderAloneBeginsAForm() throws IOException {
    SheetFile file =
        read(HEADER + "产出,a,b,1,1,1,1\n" + NO_WEIGHT.replace("审核", "分值") + "产出,a,c,1,1,1,1\n");
    assertThat(file.sheets()).hasSize(2);
    assertThat(file.sheets().get(1).rows().get(0).text(SheetColumn.INDICATOR)).isEqualTo("c");
  }

  @Test
  void aFormThatCannotBeReadCostsNoOther() throws IOException {
    SheetFile file =
        read(form("甲", HEADER) + form("乙", NO_WEIGHT.replace("审核", "")) + form("丙", HEADER));
    assertThat(file.sheets()).extracting(Sheet::project).containsExactly("甲", "丙");
    assertThat(errors(file.problems())).containsExactly("missing-column f.csv:8");
    SheetFile first = read(form("甲", NO_WEIGHT.replace("审核", "")) + form("乙", HEADER));
    assertThat(first.sheets()).extracting(Sheet::project).containsExactly("乙");
  }

  @Test
  void whatReadsOneFormTellsOfOthers() throws IOException {
    byte[] bytes = (form("甲", HEADER) + form("乙", HEADER)).getBytes(StandardCharsets.UTF_8);
    Sheet sheet = SheetReader.detecting().read("f.csv", new ByteArrayInputStream(bytes));
    assertThat(sheet.project()).isEqualTo("甲");
    assertThat(errors(sheet.problems())).containsExactly("second-form f.csv:7");
    assertThat(sheet.problems().get(sheet.problems().size() - 1).message().en())
        .isEqualTo("Expected one form, got another here, which was not read");
  }

  @Test
  void withoutAnyFormItFails() {
    assertThatThrownBy(() -> read("x,y\n1,2\n"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> assertThat(errors(e.problems())).containsExactly("unknown-file-kind f.csv:1"));
    assertThatThrownBy(() -> read(form("甲", "一级指标,三级指标\n") + form("乙", "一级指标,三级指标\n")))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(errors(e.problems()))
                    .containsExactly("missing-column f.csv:3", "missing-column f.csv:8"));
  }
}
