package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words around figures. */
class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "已完成15次, 15次",
    "实际完成 15 次, 15次",
    "达到95%, 95%",
    "共计3个, 3个",
    "未完成15次, 未完成15次",
    "完成培训15次, 完成培训15次",
    "15次, 15次",
    "已完成, 已完成",
  })
  void whatOnlySaysThatItWasDoneIsLeftOut(String text, String figure) {
    assertThat(Wording.done(text)).isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource({
    "下降5%, 下降3%, 下降",
    "同比增长8%以上, 同比增长9%, 同比增长",
    "提升≥5%, 提升6%, 提升",
    "下降5%, 增长3%, ''",
    "下降至5%, 下降至3%, ''",
    "下降5%, 3%, ''",
    "下降, 下降, ''",
  })
  void aChangeIsHeldAgainstTheSameChange(String aim, String done, String word) {
    assertThat(Wording.change(aim, done)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "验收合格, 验收不合格, true",
    "通过, 未通过, true",
    "通过, 未能通过, true",
    "健全, 不健全, true",
    "不健全, 不健全, false",
    "未发生, 发生, true",
    "不超预算, 超预算, true",
    "合格, 合格, false",
    "合格, 优良, false",
    "'', 不, false",
    "有效提升, 部分达成预期指标并具有一定效果, true",
    "有效提升, 未达成预期指标且效果较差, true",
    "有效提升, 达成预期指标, false",
    "有效提升, 基本达成预期指标, false",
    "有效提升, 部分完成, true",
    "有效提升, 尚未开展, true",
    "有效提升, 已开展, false",
    "≥20次, 未开展, false",
    "有效提升, 未完成验收的项目占5%, false",
    "部分完成, 部分完成, false",
  })
  void aResultMaySayThatTheAimWasMissed(String aim, String done, boolean missed) {
    assertThat(Wording.isMissed(aim, done)).isEqualTo(missed);
  }

  @ParameterizedTest
  @CsvSource({"》=10次, >=10次", "《5天, <5天", "》说明, 》说明", "≥10次, ≥10次"})
  void angleBracketsMayBeSigns(String aim, String read) {
    assertThat(Wording.aim(aim)).isEqualTo(read);
  }
}
