package io.openrubric.api;

import static java.util.Map.entry;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about units, as data. A unit that is not here is a dimension of its own.
 *
 * <p>To add one, add a row and a row to the test.
 */
final class UnitTable {

  /** The dimension of a plain number and of a share. */
  static final String SHARE = "";

  /**
   * So many of a base unit.
   *
   * @param base the unit that stands for the dimension
   * @param factor how many of it
   */
  record Measure(String base, Rational factor) implements Comparable<Measure> {

    static Measure of(String base, long factor) {
      return new Measure(base, Rational.of(factor));
    }

    static Measure part(String base, long parts) {
      return new Measure(base, Rational.of(1, parts));
    }

    Measure times(Rational scale) {
      return new Measure(base, factor.multipliedBy(scale));
    }

    @Override
    public int compareTo(Measure other) {
      int order = base.compareTo(other.base);
      return order != 0 ? order : factor.compareTo(other.factor);
    }
  }

  /** A factor before a unit; a longer name stands before those it begins with. */
  record Scale(String name, Rational factor) {
    static Scale of(String name, long factor) {
      return new Scale(name, Rational.of(factor));
    }
  }

  /** Looked up before any scale is taken off: 千米 is a metric word, not a thousand of anything. */
  static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          entry("%", Measure.part(SHARE, 100)),
          entry("百分比", Measure.part(SHARE, 100)),
          entry("‰", Measure.part(SHARE, 1000)),
          entry("百分点", Measure.of("百分点", 1)),
          entry("个百分点", Measure.of("百分点", 1)),
          entry("米", Measure.of("米", 1)),
          entry("千米", Measure.of("米", 1000)),
          entry("公里", Measure.of("米", 1000)),
          entry("平方米", Measure.of("平方米", 1)),
          entry("平方公里", Measure.of("平方米", 1_000_000)),
          entry("平方千米", Measure.of("平方米", 1_000_000)),
          entry("千克", Measure.of("千克", 1)),
          entry("公斤", Measure.of("千克", 1)),
          entry("吨", Measure.of("千克", 1000)),
          entry("天", Measure.of("天", 1)),
          entry("日", Measure.of("天", 1)),
          entry("小时", Measure.part("天", 24)),
          entry("个小时", Measure.part("天", 24)),
          entry("分钟", Measure.part("天", 24 * 60)),
          entry("月", Measure.of("月", 1)),
          entry("个月", Measure.of("月", 1)),
          entry("年", Measure.of("月", 12)),
          entry("工作日", Measure.of("工作日", 1)),
          entry("个工作日", Measure.of("工作日", 1)));

  /** Words that are a product of two units. */
  static final Map<String, List<String>> PRODUCTS =
      Map.of(
          "人次", List.of("人", "次"),
          "人天", List.of("人", "天"),
          "人日", List.of("人", "天"),
          "人月", List.of("人", "月"),
          "人年", List.of("人", "年"));

  /** Factors, longest first. */
  static final List<Scale> SCALES =
      List.of(
          Scale.of("十万", 100_000),
          Scale.of("百万", 1_000_000),
          Scale.of("千万", 10_000_000),
          Scale.of("十亿", 1_000_000_000),
          Scale.of("百亿", 10_000_000_000L),
          Scale.of("千亿", 100_000_000_000L),
          Scale.of("万亿", 1_000_000_000_000L),
          Scale.of("百", 100),
          Scale.of("千", 1000),
          Scale.of("万", 10_000),
          Scale.of("亿", 100_000_000));

  /** Numerals in words, which are not read: behind a number they would change its value. */
  static final String NUMERALS = "一二三四五六七八九十百千万亿零两几半";

  /** What shows that a word is not a unit but part of a sentence. */
  static final List<String> SENTENCE_WORDS =
      List.of(
          "以上", "以下", "以内", "之内", "之间", "左右", "上下", "完成", "其中", "提升", "提高", "增加", "增长", "减少", "下降",
          "降低", "余", "多", "来", "约", "每", "已", "未", "不", "含", "及", "或", "和", "达", "超", "第");

  /** What a unit does not end with: dates and deadlines do. */
  static final List<String> DEADLINE_WORDS = List.of("内", "前", "后", "底", "末", "初", "号");

  private UnitTable() {}

  /** The scale that a text begins with. */
  static Optional<Scale> scaleOf(String text) {
    return SCALES.stream().filter(scale -> text.startsWith(scale.name())).findFirst();
  }
}
