package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades with boxes. */
class PrintedGradeTest {
  @ParameterizedTest
  @CsvSource({
    "优, 优",
    "优 秀, 优秀",
    "☑优 □良 □中 □差, 优",
    "□优 ☑ 良 □中 □差, 良",
    "□优□良√中□差, 中",
    "优√ 良 中 差, 优",
    "优□ 良☑ 中□ 差□, 良",
    "优 良（√） 中 差, 良",
    "优 √良 中 差, 良",
    "■优、□良、□中、□差, 优",
    "优□ 良□ 中□ 差□, ",
    "——, ",
    "无, ",
    "☑优 ☑良, ☑优 ☑良",
    "√, ",
    "□优 ×良, 良",
    "[√]优 [ ]良, 优",
  })
  void theTickedWordIsTheGrade(String text, String grade) {
    assertThat(PrintedGrade.of(text).orElse(null)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"优, true", "良好, true", "优级, true", "□优 ☑良, true", "项目完成良好, false", "优先, false"})
  void aConclusionMayBeAGrade(String text, boolean grade) {
    assertThat(PrintedGrade.is(text)).isEqualTo(grade);
  }
}
