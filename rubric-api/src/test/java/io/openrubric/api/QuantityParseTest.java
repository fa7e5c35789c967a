package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openrubric.api.number.Rational;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as people write it, and how it prints once it is understood. */
class QuantityParseTest {

  /** Every form of a number that the published sheets hold as text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2个 | 2个",
        "1套 | 1套",
        "1 套 | 1套",
        "1批 | 1批",
        "0 | 0",
        "8.48万 | 8.48万",
        "150万 | 150万",
        "30 万 | 30万",
        "97.50% | 97.5%",
        "98% | 98%",
        "12 次 | 12次",
        "350 家 | 350家",
        "338 份 | 338份",
        "365 天 | 365天",
        "2 小时 | 2小时",
        "0 次 | 0次",
        "87 元 | 87元",
        "≥95% | ≥95%",
        "≥95 | ≥95",
        "≥50 | ≥50",
        "≤100 元 | ≤100元",
        "≤2 次 | ≤2次",
        "≤450元 | ≤450元",
        "等于5万 | ＝5万",
        "65000 | 65000",
        "1473.374 | 1473.374",
        "10.00 | 10",
        "0.04 | 0.04",
        "1000余个 | 约1000个",
        "40余条 | 约40条"
      })
  void publishedFormsAreRead(String text, String canonical) {
    assertReads(text, canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "８．４８万元 | 8.48万元",
        "９７．５％ | 97.5%",
        "97.5﹪ | 97.5%",
        "　5　个　 | 5个",
        "5\u00A0个 | 5个",
        "\uFEFF5\u200B个 | 5个",
        "𝟓个 | 5个",
        "1,000元 | 1000元",
        "1，234，567.89元 | 1234567.89元",
        "12,345 | 12345",
        "007 | 7",
        "+5% | 5%",
        "-3.5% | -3.5%",
        "－3 | -3",
        "−3 | -3",
        "- 3 | -3",
        "-0 | 0",
        "1/3 | 1/3",
        "-7/3万元 | -7/3万元",
        "50㎡ | 50平方米",
        "50m² | 50平方米",
        "50 m2 | 50平方米",
        "5万元/每项目 | 5万元/每项目",
        "300元/人*月 | 300元/人·月",
        "6万元/人/年 | 6万元/人/年",
        "5台（套） | 5台(套)",
        "20℃ | 20°C",
        "3000年 | 3000年",
        "1899年 | 1899年",
        "2100年 | 2100年",
        "2000.5年 | 2000.5年",
        "2023 | 2023",
        "2023个 | 2023个"
      })
  void digitsSignsAndUnitsAreReadInAnyWidth(String text, String canonical) {
    assertReads(text, canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "＞＝95％ | ≥95%",
        "≧95% | ≥95%",
        "不低于95% | ≥95%",
        "不少于 50 个 | ≥50个",
        "至少3次 | ≥3次",
        "最少3次 | ≥3次",
        "大于等于3次 | ≥3次",
        "不超过8.48万元 | ≤8.48万元",
        "不高于5% | ≤5%",
        "不得低于95% | ≥95%",
        "不得超过3次 | ≤3次",
        "达到200人以上 | ≥200人",
        "达到95% | ≥95%",
        "控制在120万元以内 | ≤120万元",
        "≥90%（含） | ≥90%",
        "≤3天(含) | ≤3天",
        "最多3次 | ≤3次",
        "至多3次 | ≤3次",
        "<=3次 | ≤3次",
        "＝5 | ＝5",
        "大于5 | ＞5",
        "多于5 | ＞5",
        "超过5 | ＞5",
        "> -5 | ＞-5",
        "少于5 | ＜5",
        "＜5 | ＜5",
        "95%以上 | ≥95%",
        "95以上 | ≥95",
        "95%及以上 | ≥95%",
        "95%（含）以上 | ≥95%",
        "95%以上（含） | ≥95%",
        "5%以下 | ≤5%",
        "5%及以下 | ≤5%",
        "5%（含）以下 | ≤5%",
        "5%以下（含） | ≤5%",
        "3天以内 | ≤3天",
        "3天之内 | ≤3天",
        "30日内 | ≤30日",
        "3个月内 | ≤3个月",
        "2小时内 | ≤2小时",
        "5个工作日内 | ≤5个工作日",
        "≥95%以上 | ≥95%",
        "不超过30日内 | ≤30日"
      })
  void comparatorsAreReadInSignsAndWordsBeforeAndBehind(String text, String canonical) {
    assertReads(text, canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "约50 | 约50",
        "约为50个 | 约50个",
        "大约50个 | 约50个",
        "大概50个 | 约50个",
        "近100 | 约100",
        "将近100 | 约100",
        "接近100 | 约100",
        "≈100 | 约100",
        "约等于100 | 约100",
        "50左右 | 约50",
        "50个左右 | 约50个",
        "50人上下 | 约50人",
        "约50个左右 | 约50个",
        "100多人 | 约100人",
        "1000余 | 约1000",
        "20来个 | 约20个",
        "3万余人 | 约3万人",
        "5万多元 | 约5万元",
        "100多万元 | 约100万元",
        "≥约50 | ≥约50",
        "不少于1000余个 | ≥约1000个",
        "近50%以上 | ≥约50%",
        "约3-5天 | 约3~5天"
      })
  void roughCountsAreFlagged(String text, String canonical) {
    assertReads(text, canonical);
    assertThat(Quantity.parse(text).approximate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3-5个 | 3~5个",
        "3 - 5 个 | 3~5个",
        "3～5 | 3~5",
        "3〜5 | 3~5",
        "3–5 | 3~5",
        "3—5 | 3~5",
        "3至5天 | 3~5天",
        "3天至5天 | 3~5天",
        "3到5天 | 3~5天",
        "10%-15% | 10~15%",
        "10%～15%之间 | 10~15%",
        "10-15%之间 | 10~15%",
        "3-5万元 | 3~5万元",
        "3万元-5万元 | 3~5万元",
        "-5~-3 | -5~-3",
        "-5--3 | -5~-3",
        "-5至5度 | -5~5度",
        "1,000-2,000元 | 1000~2000元",
        "1/3~2/3 | 1/3~2/3"
      })
  void rangesAreRead(String text, String canonical) {
    assertReads(text, canonical);
    assertThat(Quantity.parse(text).upper()).isPresent();
  }

  @Test
  void thePartsOfWhatWasReadCanBeAskedFor() {
    Quantity cost = Quantity.parse("不超过 ８.４８ 万元");
    assertThat(cost.value()).isEqualTo(Rational.parse("8.48"));
    assertThat(cost.unit()).isEqualTo(Unit.parse("万元"));
    assertThat(cost.comparator()).contains(TargetComparator.AT_MOST);
    assertThat(cost.upper()).isEmpty();
    assertThat(cost.approximate()).isFalse();
    Quantity days = Quantity.parse("约3至5天");
    assertThat(days.value()).isEqualTo(Rational.of(3));
    assertThat(days.upper()).contains(Rational.of(5));
    assertThat(days.comparator()).isEmpty();
    assertThat(days.approximate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it is blank",
        "'　 ' | it is blank",
        "未支付 | there is no number",
        "大幅提升 | there is no number",
        "- | there is no number",
        "一 | numerals in words are not read",
        "一百个 | numerals in words are not read",
        "三分之二 | numerals in words are not read",
        "5百二十个 | numerals in words are not read: \"二十个\"",
        "3万五 | numerals in words are not read: \"五\"",
        "3个半 | numerals in words are not read: \"个半\"",
        "5元五角 | numerals in words are not read: \"元五角\"",
        "文职辅警6万元/人/年，勤务辅警6.5万元/人/年 | no comparator before the number: \"文职辅警\"",
        "6万元/人/年，勤务辅警6.5万元/人/年 | there are several numbers",
        "第3季度 | no comparator before the number: \"第\"",
        "提升95% | no comparator before the number: \"提升\"",
        "大于90%（含） | not a unit: \"%(含)\"",
        "百分之95 | no comparator before the number: \"百分之\"",
        "约≥95 | no comparator before the number: \"约≥\"",
        "±5 | no comparator before the number: \"±\"",
        "~5 | no comparator before the number: \"~\"",
        ".5 | no comparator before the number: \".\"",
        "定性5 | a qualitative aim has no number",
        "3个5台 | there are several numbers",
        "3、5个 | there are several numbers",
        "3个+5个 | there are several numbers",
        "3-5-7 | there are several numbers",
        "2023年12月31日 | there are several numbers",
        "2023.12.31 | not a number: 2023.12.31",
        "2023/12/31 | not a number: 2023/12/31",
        "2023-12-31 | there are several numbers",
        "2023-12 | the upper end of the range is not above its lower end",
        "5-5个 | the upper end of the range is not above its lower end",
        "2023年 | a calendar year, not a number of years",
        "1900年 | a calendar year, not a number of years",
        "2099年 | a calendar year, not a number of years",
        "2023年度 | a calendar year, not a number of years",
        "2023年内 | a calendar year, not a number of years",
        "2021-2023年 | a calendar year, not a number of years",
        "12月底 | words, not a unit: \"月底\"",
        "12月前 | words, not a unit: \"月前\"",
        "5次内 | 内 follows no time",
        "1,00 | separators that do not part groups of three digits",
        "1234,567 | separators that do not part groups of three digits",
        "0,123 | separators that do not part groups of three digits",
        "1,2,3 | separators that do not part groups of three digits",
        "1,0000 | separators that do not part groups of three digits",
        "1,000/3 | separators that do not part groups of three digits",
        "1 000 | a blank inside a number",
        "3 5 | a blank inside a number",
        "1 .5 | a blank inside a number",
        "1. 5 | a blank inside a number",
        "1, 000 | a blank inside a number",
        "1 / 3 | a blank inside a number",
        "3\t4个 | a blank inside a number",
        "2/4 | not a number: 2/4",
        "1/4 | not a number: 1/4",
        "1/0 | not a number: 1/0",
        "+1/3 | not a number: +1/3",
        "01/3 | not a number: 01/3",
        "1.5/3 | not a number: 1.5/3",
        "1/2/3 | not a number: 1/2/3",
        "①5 | a digit in an unusual form: ①",
        "10² | a digit in an unusual form: ²",
        "5½ | a digit in an unusual form: ½",
        "㏠ | a digit in an unusual form: ㏠",
        "5\u0007个 | it holds control characters",
        "٣个 | there is no number",
        "≥3-5个 | a range with a comparator",
        "3-5个以内 | a range with a comparator",
        "≥5以下 | two different comparators",
        "≥30日内 | two different comparators",
        "3天-5个 | the ends of the range have different units",
        "3万-5万元 | the ends of the range have different units",
        "100个已完成 | words, not a unit: \"个已完成\"",
        "5个之间 | words, not a unit: \"个之间\"",
        "8:30 | there are several numbers",
        "5. | not a unit: \".\"",
        "5/人 | not a unit: \"\"",
        "95%。 | not a unit: \"%。\"",
        "5G基站 | not a unit: \"G基站\"",
        "5e3 | there are several numbers",
        "5-个 | not a unit: \"-个\""
      })
  void whatIsNoQuantityIsRefusedWithItsReason(String text, String reason) {
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOfSatisfying(
            QuantityFormatException.class,
            e -> {
              assertThat(e.reason().en()).isEqualTo(reason);
              assertThat(e.reason().zh()).isNotBlank().isNotEqualTo(reason);
            });
  }

  @Test
  void theMessageShowsWhatWasExpectedAndTheWholeText() {
    assertThatThrownBy(() -> Quantity.parse("约 5个已完成"))
        .hasMessage(
            "Expected a number with a unit such as 8.48万元 or 97.5%, got \"约 5个已完成\""
                + " (words, not a unit: \"个已完成\")");
    assertThatThrownBy(() -> Quantity.parse("a\nb"))
        .hasMessageContaining("got \"a�b\" (there is no number)");
    assertThatThrownBy(() -> Quantity.parse("x".repeat(60)))
        .hasMessageContaining("\"" + "x".repeat(60) + "\"");
    assertThatThrownBy(() -> Quantity.parse("x".repeat(61)))
        .hasMessageContaining("\"" + "x".repeat(60) + "…\"");
  }

  @Test
  void textIsReadUpToItsLimit() {
    String digits = "9".repeat(Quantity.MAX_TEXT_LENGTH - 1);
    assertReads(digits + "个", digits + "个");
    assertThatThrownBy(() -> Quantity.parse("9" + digits + "个"))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("(longer than 1000 characters)");
    // One sign that stands for four letters: read whole, it would print longer than the limit.
    assertThatThrownBy(() -> Quantity.parse(digits + "㌀"))
        .isInstanceOf(QuantityFormatException.class)
        .hasMessageEndingWith("(longer than 1000 characters)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,", "1/", "1.", "1-", "9,999", "余", "以上", "万", "人/", "人·", "(", "－"})
  void longRepeatsAreAnsweredAtOnce(String piece) {
    String text = "1" + piece.repeat((Quantity.MAX_TEXT_LENGTH - 1) / piece.length());
    assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(QuantityFormatException.class);
  }

  /** A sign that is not a digit must never become one, nor join the two beside it. */
  @Test
  void noSignBetweenTwoDigitsMakesThemOneNumber() {
    int refused = 0;
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      if (!isSign(c)) {
        continue;
      }
      String text = "1" + Character.toString(c) + "2";
      try {
        Quantity read = Quantity.parse(text);
        assertThat(read.upper()).as(text).contains(Rational.of(2));
        assertThat(read.value()).as(text).isEqualTo(Rational.ONE);
      } catch (QuantityFormatException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  /** Anything but plain letters, which normalising leaves alone; and what is meant to join. */
  private static boolean isSign(int c) {
    String sign = Character.toString(c);
    String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    boolean letter = Character.isLetter(c) && plain.equals(sign);
    boolean character = Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE;
    // Full-width digits and dots are meant to join, and m2 is square metres.
    boolean joins = Character.isDigit(c) || plain.equals(".") || plain.equals("m");
    return character && !letter && !joins;
  }

  private static void assertReads(String text, String canonical) {
    Quantity read = Quantity.parse(text);
    assertThat(read).hasToString(canonical);
    assertThat(Quantity.parse(canonical)).isEqualTo(read);
  }
}
