package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.number.Rational;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  /** One row for each row of the table, and each scale. */
  private static final String[] TABLE = {
    "%, '', 0.01",
    "百分比, %, 1",
    "‰, %, 0.1",
    "百分点, 个百分点, 1",
    "个百分点, 百分点, 1",
    "米, 公里, 0.001",
    "千米, 米, 1000",
    "公里, 千米, 1",
    "平方米, 平方公里, 0.000001",
    "平方公里, 平方米, 1000000",
    "平方千米, 平方公里, 1",
    "千克, 公斤, 1",
    "公斤, 千克, 1",
    "吨, 千克, 1000",
    "天, 日, 1",
    "日, 小时, 24",
    "小时, 分钟, 60",
    "个小时, 小时, 1",
    "分钟, 天, 1/1440",
    "月, 年, 1/12",
    "个月, 月, 1",
    "年, 月, 12",
    "工作日, 个工作日, 1",
    "个工作日, 工作日, 1",
    "人次, 人·次, 1",
    "人天, 人·日, 1",
    "人日, 人天, 1",
    "人月, 人·月, 1",
    "人年, 人月, 12",
    "十万, '', 100000",
    "百万, '', 1000000",
    "千万, '', 10000000",
    "十亿, '', 1000000000",
    "百亿, '', 10000000000",
    "千亿, '', 100000000000",
    "万亿, '', 1000000000000",
    "百, '', 100",
    "千, '', 1000",
    "万, '', 10000",
    "亿, '', 100000000"
  };

  @Test
  void everyRowOfTheTableIsConvertedAsItSays() {
    Set<String> tested = new TreeSet<>();
    for (String row : TABLE) {
      String[] cells = row.replace("'", "").split(", ", -1);
      assertThat(factor(cells[0], cells[1])).as(row).isEqualTo(Rational.parse(cells[2]));
      tested.add(cells[0]);
    }
    Set<String> known = new TreeSet<>(UnitTable.MEASURES.keySet());
    known.addAll(UnitTable.PRODUCTS.keySet());
    UnitTable.SCALES.forEach(scale -> known.add(scale.name()));
    assertThat(tested).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "万元, 元, 10000",
    "亿元, 万元, 10000",
    "千元, 元, 1000",
    "万份, 份, 10000",
    "万页, 页, 10000",
    "万人次, 人次, 10000",
    "万平方米, 平方米, 10000",
    "万吨, 公斤, 10000000",
    "百家, 家, 100",
    "万元/个, 元/个, 10000",
    "万元/每项目, 元/项目, 10000",
    "元/人*月, 元/人·月, 1",
    "元/人×月, 元/月·人, 1",
    "元/人年, 元/人/年, 1",
    "元/人·次, 元/人次, 1",
    "元/平方米, 万元/㎡, 0.0001",
    "元/每公里, 元/千米, 1",
    "元/万人, 万元/万人, 0.0001",
    "人/天, 人/日, 1",
    "次 / 年, 次/年, 1",
    "％, %, 1",
    "％, 万, 1/1000000",
    "台（套）, 台(套), 1"
  })
  void unitsOfOneDimensionConvert(String one, String other, String factor) {
    assertThat(factor(one, other)).isEqualTo(Rational.parse(factor));
  }

  @ParameterizedTest
  @CsvSource({
    "万次, 次",
    "千元, 元",
    "百万平方米, 平方米",
    "万元/每项目, 元/每项目",
    "元/万人, 元/万人",
    "人·万次, 人·次",
    "亿, ''",
    "千米, 千米",
    "千克, 千克",
    "%, %",
    "元, 元",
    "万/人, 万/人",
    "'', ''"
  })
  void aScaleIsTakenOffWhatItStandsBefore(String scaled, String plain) {
    Unit unit = Unit.parse(scaled).withoutScale();
    assertThat(unit).isEqualTo(Unit.parse(plain));
    assertThat(Unit.parse(scaled).factorTo(unit)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "个, 台",
    "个, ''",
    "元, 个",
    "万, 万元",
    "万, 万个",
    "%, 百分点",
    "%, 个",
    "年, 天",
    "月, 天",
    "工作日, 天",
    "米, 平方米",
    "人, 人次",
    "元/年, 元/月",
    "元/公里, 元/米",
    "元/人, 元/万人",
    "元/个, 元",
    "元/人·月, 元/人",
    "分, 分钟",
    "台(套), 台"
  })
  void unitsOfOtherDimensionsDoNot(String one, String other) {
    assertThat(Unit.parse(one).factorTo(Unit.parse(other))).isEmpty();
    assertThat(Unit.parse(other).factorTo(Unit.parse(one))).isEmpty();
  }

  /** The unit column of the published sheets, and the units in their text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "人", "%", "年", "人次", "元/人年", "辆", "万元", "人/天", "套", "公里", "台", "万页", "万份", "万人次", "元/张",
        "元/套", "平方米", "批", "项", "处", "个", "份", "米", "万元/每项目", "元/平方米", "元/米", "万元/个", "次", "部",
        "元/人·次", "元/个", "分", "家", "天", "小时", "条", "万"
      })
  void publishedUnitsPrintAsTheyAreWritten(String text) {
    assertPrintsAsWritten(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"起", "课时", "间", "个行政村", "千瓦时", "km", "mg/L", "°", "°C", "元/百分点"})
  void anyOtherWordIsAUnitToo(String text) {
    assertPrintsAsWritten(text);
  }

  @ParameterizedTest
  @CsvSource({
    "' 元 / 人 * 月 ', 元/人·月",
    "％, %",
    "㎡, 平方米",
    "m², 平方米",
    "ｍ², 平方米",
    "元/m2, 元/平方米",
    "㎞, km",
    "℃, °C",
    "元／人・次, 元/人·次",
    "台（套）, 台(套)"
  })
  void otherWaysOfWritingPrintAlike(String text, String printed) {
    assertThat(Unit.parse(text))
        .hasToString(printed)
        .isEqualTo(Unit.parse(printed))
        .hasSameHashCodeAs(Unit.parse(printed));
  }

  @Test
  void unitsWrittenInOtherWordsAreNotEqual() {
    assertThat(Unit.parse("公里")).isNotEqualTo(Unit.parse("千米")).isNotEqualTo("公里");
  }

  @Test
  void noUnitIsNone() {
    assertThat(Unit.parse(" 　")).isEqualTo(Unit.NONE).hasToString("");
    assertThat(Unit.NONE.isNone()).isTrue();
    assertThat(Unit.NONE.factorTo(Unit.parse("%"))).contains(Rational.HUNDRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3个 | there are digits in the unit",
        "个3 | there are digits in the unit",
        "km2 | there are digits in the unit",
        "m 2 | there are digits in the unit",
        "m21 | there are digits in the unit",
        "cm² | a digit in an unusual form: ²",
        "一个 | numerals in words are not read: \"一个\"",
        "二十个 | numerals in words are not read: \"二十个\"",
        "万万元 | numerals in words are not read: \"万元\"",
        "个半 | numerals in words are not read: \"个半\"",
        "余个 | words, not a unit: \"余个\"",
        "万多人 | words, not a unit: \"多人\"",
        "元每人 | words, not a unit: \"元每人\"",
        "个左右 | words, not a unit: \"个左右\"",
        "日内 | words, not a unit: \"日内\"",
        "G基站 | not a unit: \"G基站\"",
        "%人 | not a unit: \"%人\"",
        "个，台 | not a unit: \"个,台\"",
        "/人 | not a unit: \"\"",
        "元/ | not a unit: \"\"",
        "元//人 | not a unit: \"\"",
        "元/每 | not a unit: \"\"",
        "元·/人 | not a unit: \"\"",
        "- | not a unit: \"-\"",
        "$ | not a unit: \"$\"",
        "个(台套) | not a unit: \"个(台套)\"",
        "人\u0301 | not a unit: \"人\u0301\"",
        "个\u0007台 | it holds control characters",
        "有关部门单位及其所属各类事业 | not a unit: \"有关部门单位及其所属各类事业\""
      })
  void whatIsNoUnitIsRefusedWithItsReason(String text, String reason) {
    assertThatThrownBy(() -> Unit.parse(text))
        .isInstanceOfSatisfying(
            QuantityFormatException.class,
            e -> {
              assertThat(e.reason().en()).isEqualTo(reason);
              assertThat(e.reason().zh()).isNotBlank().isNotEqualTo(reason);
            })
        .hasMessage(
            "Expected a unit such as 万元, 元/人·年 or %, got "
                + QuantityFormatException.quoted(text)
                + " ("
                + reason
                + ")");
  }

  @Test
  void aUnitIsReadUpToItsLimit() {
    String longest = "元/人" + "·人".repeat(28) + "人";
    assertThat(longest).hasSize(Unit.MAX_TEXT_LENGTH);
    assertThat(Unit.parse(longest)).hasToString(longest);
    assertThatThrownBy(() -> Unit.parse(longest + "人")).hasMessageEndingWith("(it is too long)");
    // One sign that stands for four letters.
    assertThatThrownBy(() -> Unit.parse("元" + "/㌀".repeat(12)))
        .hasMessageEndingWith("(it is too long)");
  }

  private static void assertPrintsAsWritten(String text) {
    assertThat(Unit.parse(text)).hasToString(text).isEqualTo(Unit.parse(text));
    assertThat(Unit.parse(text).isNone()).isFalse();
  }

  private static Rational factor(String one, String other) {
    return Unit.parse(one).factorTo(Unit.parse(other)).orElseThrow();
  }
}
