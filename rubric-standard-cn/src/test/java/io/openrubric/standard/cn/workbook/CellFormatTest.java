package io.openrubric.standard.cn.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of numbers, each with a number and what a spreadsheet program shows for it. */
class CellFormatTest {

  private static String show(String code, String number) {
    return CellFormat.of(code).show(new BigDecimal(number), DateSystem.FROM_1900);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "General|1234.5|1234.5",
        "0.##|50|50",
        "0.##|50.25|50.25",
        "0.##\"万\"|50|50万",
        "#,##0.00_);(#,##0.00)|-1234.5|-1,234.50",
        "0_);[Red](0)|-3|-3",
        "General|-0.10|-0.1",
        "General|0.00|0",
        "General|1E+20|100000000000000000000",
        "General|1.5E-7|0.00000015",
        "GENERAL\"元\"|1.50|1.5元",
        "G/通用格式\"公里\"|12|12公里",
        "[Red]General|5|5",
        "@|1.50|1.5",
        "0|2.5|3",
        "0|-2.5|-3",
        "0|0|0",
        "0.00|2.675|2.68",
        "0.00|1.005|1.01",
        "0.00|5|5.00",
        "0.00|-0.001|-0.00",
        "0.00|0.5|0.50",
        "#.##|0.5|.5",
        "#.##|12|12",
        "0.0#|1.2|1.2",
        "0.0#|1.25|1.25",
        "0.0#|1|1.0",
        ".00|12.5|12.50",
        ".00|0.5|.50",
        "000|7|007",
        "0,000|5|0,005",
        "#,##0|1234567|1,234,567",
        "#,##0|123|123",
        "#,##0|999.5|1,000",
        "#,##0.00|1234.5|1,234.50",
        "#,##0.00|-1234.5|-1,234.50",
        "#,##0.00|0|0.00",
        "0%|0.975|98%",
        "0%|1|100%",
        "0.00%|0.975|97.50%",
        "0.00%|0.99995|100.00%",
        "0.0%|-0.0321|-3.2%",
        "0.00\"万元\"|12.3|12.30万元",
        "0.00万元|12.3|12.30万元",
        "0\\分|9.6|10分",
        "0!分|9.6|10分",
        "\"≥\"0%|0.95|≥95%",
        "\"约\"#,##0\"人次\"|12000|约12,000人次",
        "0.00_ |1.5|1.50",
        "0.00_);(0.00)|1.5|1.50",
        "0.00_);(0.00)|-1.5|-1.50",
        "#,##0_);[Red](#,##0)|-1234|-1,234",
        "0.00;-0.00|-1.5|-1.50",
        // A colour cannot be written.
        "0.00;[Red]0.00|-1.5|-1.50",
        "0.00_ ;[红色]0.00 |-1.5|-1.50",
        "0.00;[Color 10]\"亏\"0.00|-1.5|亏1.50",
        "0;[Red]0.0|-1.5|-1.5",
        "0.00\"元\";[Red]0.00\"元\"|-1.5|-1.50元",
        "0;-0;\"无\"|0|无",
        "0;-0;;@|0|``",
        "0;-0;;@|-3|-3",
        "0.00;;|-3|-3",
        ";;;|3|3",
        "0.00;@|-3|-3.00",
        "\"达标\";\"未达标\"|1|达标",
        "$#,##0.00|5|$5.00",
        "[$¥-804]#,##0.00|1234.5|¥1,234.50",
        "[$-804]0.0|1.25|1.3",
        "* #,##0.00|5|5.00",
        // Counts in thousands, or in ten thousands with a point that only stands there.
        "0.0,|12345|12.3",
        "#,##0,\"千元\"|1234567|1,235千元",
        "0\\.0,\"万\"|123456|12.3万",
        "0\\.0,\"万\"|1000|0.1万",
        "000-0000|1234567|123-4567",
        "0-00|123456|1234-56",
        "?0.0?|5.5|5.5",
        // None of these are written as they are shown.
        "0.00E+00|12345|12345",
        "# ?/?|0.5|0.5",
        "[DBNum1]0|5|5",
        "0.0h|1.5|1.5",
        "AM/PM|1.5|1.5",
        "0.0.0|1.25|1.25",
      })
  void numbersAreShownByTheirFormat(String code, String number, String shown) {
    assertThat(show(code, number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-mm-dd|45291|2023-12-31",
        "yyyy/m/d;@|45291.75|2023-12-31",
        "yyyy\"年\"m\"月\"d\"日\";@|45291|2023-12-31",
        "[$-804]yyyy\"年\"m\"月\"d\"日\"|45291|2023-12-31",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"|45291|2023-12-31",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|45291|2023-12-31",
        "m/d/yy h:mm|45291.5|2023-12-31",
        "yyyy\\-mm\\-dd\\ hh:mm:ss.000|45291.5|2023-12-31",
        "d-mmm|45291|2023-12-31",
        "mmm-yy|45291|2023-12-31",
        "e\"年\"m\"月\"|45291|2023-12-31",
        "yyyy\"年\"m\"月\"|45291|2023年12月",
        "yyyy.mm|45292|2024.01",
        "m\"月\"d\"日\"|45292|1月1日",
        "mm-dd|45292|01-01",
        "yyyy\"年\"|45291|2023年",
        "yy\"年\"m\"月\"|45291|23年12月",
        "\"≤\"yyyy-mm-dd|45291|≤2023-12-31",
        "yyyy\"年\"m\"月\"d\"日前\"|45291|2023-12-31前",
        "\"截至\"yyyy年m月d日 h\"时\"|45291|截至2023-12-31",
        "[$-804]aaaa|45291|2023-12-31",
        "yyyy-mm-dd \"星期\"aaa|45291|2023-12-31",
        "yyyy-mm-dd|0|1900-01-00",
        "yyyy-mm-dd|1|1900-01-01",
        "yyyy-mm-dd|59|1900-02-28",
        "yyyy-mm-dd|60|1900-02-29",
        "yyyy-mm-dd|61|1900-03-01",
        "yyyy-mm-dd|2958465.9|9999-12-31",
        "yyyy-mm-dd|2958466|2958466",
        "yyyy-mm-dd|-1|-1",
      })
  void aWholeDateIsIsoAndPartOfOneIsAsShown(String code, String number, String shown) {
    assertThat(show(code, number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "h:mm|0.5|12:00",
        "h:mm|0|0:00",
        "h:mm|0.458333333333333|11:00",
        "h:mm|0.99999|23:59",
        "hh:mm:ss|0.2500115740|06:00:01",
        "h:mm|45291.4375|10:30",
        "h:mm:ss.00|0.00001|0:00:00.86",
        "h:mm AM/PM|0|12:00 AM",
        "h:mm a/p|0.5|12:00 P",
        "上午/下午h\"时\"|0.625|下午3时",
        "[h]\"小时\"|1.25|30小时",
        "[h]:mm|1.5|36:00",
        "[hh]:mm|0.125|03:00",
        "[mm]:ss|1.5|2160:00",
        "[s]\"秒\"|1000000.5|86400043200秒",
        "\"≤\"[h]\"小时\"|2|≤48小时",
        "h:mm|-0.5|-0.5",
        "[h]|3000000|3000000",
      })
  void timesAreShownAsTheyAre(String code, String number, String shown) {
    assertThat(show(code, number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[<6]0.00;0.0|5|5.00",
        "[<6]0.00;0.0|6|6.0",
        "[Red][<6]0.00;[Blue][>=9]0.0;0|9|9.0",
        "[Red][<6]0.00;[Blue][>=9]0.0;0|7.4|7",
        "[>=90]\"优\";[>=80]\"良\";\"差\"|85|良",
        "[>=90]\"优\"|85|85",
        "[=0]\"\";0.00|0|``",
        "[=0]\"\";0.00|5|5.00",
        "[<>1]\"\";0.00|5|5",
        "[<=0]\"无\";0|0|无",
        "[>1]0.0|2|2.0",
        "[<0]\"亏\"0;0|-5|亏5",
        "[<0]0;0|-5|-5",
        "[<6]\"低\"0;0|-5|-低5",
        "[>100]0.0;0.00|-5|-5.00",
        "0.0;[<-10]\"亏\"0;0|-5|-5",
        "0.0;[<-10]\"亏\"0;0|-15|亏15",
        "[>1][<9]0.0|5|5",
      },
      quoteCharacter = '`')
  void aConditionSaysForWhichNumbersASectionIs(String code, String number, String shown) {
    assertThat(show(code, number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@\"万公里\"|12|12万公里",
        "0;-0;0;\"约\"@|12|约12",
        "@|12|12",
        "0.00_ ;@_ |12 |12 ",
        "0;0;0;|12|12",
        "0.00\"元\"|12|12",
        "@\"万公里\"|``|``",
      },
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`')
  void textsHaveASectionOfTheirOwn(String code, String text, String shown) {
    assertThat(CellFormat.of(code).show(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1904-01-01",
    "1, 1904-01-02",
    "59, 1904-02-29",
    "43829, 2023-12-31",
    "2957003, 9999-12-31",
    "2957004, 2957004"
  })
  void fromFourYearsLaterOnDaysAreCountedFromZero(String number, String shown) {
    assertThat(CellFormat.of("yyyy-mm-dd").show(new BigDecimal(number), DateSystem.FROM_1904))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|1234.5|1234.5",
        "1|1234.5|1235",
        "2|1234.5|1234.50",
        "3|1234.5|1,235",
        "4|1234.5|1,234.50",
        "9|0.975|98%",
        "10|0.975|97.50%",
        "11|1234.5|1234.5",
        "12|0.5|0.5",
        "14|45291|2023-12-31",
        "15|45291|2023-12-31",
        "16|45291|2023-12-31",
        "17|45291|2023-12-31",
        "18|0.5|12:00 PM",
        "20|0.5|12:00",
        "21|0.75|18:00:00",
        "33|0.75|18时00分00秒",
        "34|0.25|上午6时00分",
        "22|45291.5|2023-12-31",
        "27|45291|2023年12月",
        "28|45291|12月31日",
        "31|45291|2023-12-31",
        "57|45291|2023年12月",
        "58|45291|12月31日",
        "37|-1234.5|-1,235",
        "40|-1234.5|-1,234.50",
        "41|1234.5|1,235",
        "41|-1234.5|-1,235",
        "42|1234.5|¥1,235",
        "43|1234.5|1,234.50",
        "43|-1234.5|-1,234.50",
        "43|0|-",
        "44|-1234.5|¥-1,234.50",
        "44|0|¥-",
        "45|0.01|14:24",
        "46|1.5|36:00:00",
        "47|0.01|14:24.0",
        "55|0.75|下午6时00分",
        "49|1234.5|1234.5",
        "99|1234.5|1234.5",
      })
  void someFormatsHaveANumberAlone(int id, String number, String shown) {
    assertThat(BuiltInFormats.get(id).show(new BigDecimal(number), DateSystem.FROM_1900))
        .isEqualTo(shown);
  }
}
