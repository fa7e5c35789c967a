package io.openrubric.api;

import io.openrubric.api.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The text form of a {@link Quantity}: the one place that reads it. */
final class QuantityText {

  static final String ABOUT = "约";
  static final String TO = "~";
  static final Text TOO_LONG =
      Text.of(
          "超过" + Quantity.MAX_TEXT_LENGTH + "个字符",
          "longer than " + Quantity.MAX_TEXT_LENGTH + " characters");

  private static final Text SEVERAL_NUMBERS = Text.of("有多个数字", "there are several numbers");

  /** Words for about before the number, longer ones first where one ends with another. */
  private static final List<String> ABOUT_BEFORE =
      List.of("约等于", "约为", "大约", "大概", "将近", "接近", ABOUT, "近", "≈");

  private static final List<String> ABOUT_AFTER = List.of("左右", "上下");

  /** What follows the digits, or their 万, of a number that is a little higher: 1000余个. */
  private static final String AND_MORE = "余多来";

  private static final String RANGE_SIGNS = "-~至到";

  /** Comparators behind the number; all include it. */
  private static final Map<String, TargetComparator> COMPARATORS_AFTER =
      Map.of(
          "以上", TargetComparator.AT_LEAST,
          "及以上", TargetComparator.AT_LEAST,
          "(含)以上", TargetComparator.AT_LEAST,
          "以上(含)", TargetComparator.AT_LEAST,
          "以下", TargetComparator.AT_MOST,
          "及以下", TargetComparator.AT_MOST,
          "(含)以下", TargetComparator.AT_MOST,
          "以下(含)", TargetComparator.AT_MOST,
          "以内", TargetComparator.AT_MOST,
          "之内", TargetComparator.AT_MOST);

  private static final Set<TargetComparator> INCLUDING =
      Set.of(TargetComparator.AT_LEAST, TargetComparator.AT_MOST);

  private static final String INCLUDED = "(含)";

  /** 内 alone is a limit only behind a time: 30日内. */
  private static final String WITHIN = "内";

  private static final List<Unit> TIMES =
      List.of(Unit.parse("天"), Unit.parse("月"), Unit.parse("工作日"));

  private static final Pattern DECIMAL = Pattern.compile("[+-]?+[0-9]++(?:\\.[0-9]++)?+");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?+[1-9][0-9]{0,2}+(?:,[0-9]{3})++(?:\\.[0-9]++)?+");
  private static final Pattern FRACTION = Pattern.compile("-?+[0-9]++/0*+[1-9][0-9]*+");

  private final String plain;
  private Optional<TargetComparator> comparator = Optional.empty();
  private boolean approximate;
  private Optional<Rational> upper = Optional.empty();
  private String lowerUnit = "";

  private QuantityText(String plain) {
    this.plain = plain;
  }

  static Quantity parse(String text) {
    if (text.length() > Quantity.MAX_TEXT_LENGTH) {
      throw QuantityFormatException.ofQuantity(text, TOO_LONG);
    }
    Optional<Text> fault = PlainText.fault(text);
    if (fault.isPresent()) {
      throw QuantityFormatException.ofQuantity(text, fault.get());
    }
    try {
      return new QuantityText(PlainText.of(text)).read();
    } catch (QuantityFormatException e) {
      // The parts know the reason, but not the text they are part of.
      throw QuantityFormatException.ofQuantity(text, e.reason());
    }
  }

  private Quantity read() {
    int digit = firstDigit(0);
    if (digit == plain.length()) {
      throw withoutDigits();
    }
    int start = digit > 0 && "+-".indexOf(plain.charAt(digit - 1)) >= 0 ? digit - 1 : digit;
    readBefore(plain.substring(0, start));
    int end = numberEnd(digit);
    Rational value = number(plain.substring(start, end));
    int next = firstDigit(end);
    if (next < plain.length()) {
      end = readUpper(end, next);
    }
    if (firstDigit(end) < plain.length()) {
      throw refused(SEVERAL_NUMBERS);
    }
    Unit unit = readAfter(plain.substring(end));
    if (!lowerUnit.isEmpty() && !Unit.parse(lowerUnit).equals(unit)) {
      throw refused(Text.of("区间两端的计量单位不同", "the ends of the range have different units"));
    }
    return new Quantity(value, upper, unit, comparator, approximate);
  }

  private void readBefore(String before) {
    String words = before;
    Optional<String> about = ABOUT_BEFORE.stream().filter(before::endsWith).findFirst();
    if (about.isPresent()) {
      approximate = true;
      words = before.substring(0, before.length() - about.get().length());
    }
    if (!words.isEmpty()) {
      comparator = TargetComparator.find(words);
      if (comparator.isEmpty()) {
        throw refused(
            Text.of(
                "数字前的“" + words + "”不是比较符号",
                "no comparator before the number: " + QuantityFormatException.quoted(words)));
      }
    }
  }

  /** Reads the upper end, whose digits begin at {@code next}, and answers where it ends. */
  private int readUpper(int end, int next) {
    int sign = next - 1;
    boolean negative = sign > end && plain.charAt(sign) == '-' && isRangeSign(sign - 1);
    int start = negative ? sign : next;
    if (start <= end || !isRangeSign(start - 1)) {
      throw refused(SEVERAL_NUMBERS);
    }
    lowerUnit = plain.substring(end, start - 1);
    int upperEnd = numberEnd(next);
    upper = Optional.of(number(plain.substring(start, upperEnd)));
    return upperEnd;
  }

  /** Reads what follows the number. */
  private Unit readAfter(String after) {
    String words = after;
    if (upper.isPresent() && words.endsWith("之间")) {
      words = words.substring(0, words.length() - 2);
    }
    words = withoutComparator(words);
    Optional<String> about = ABOUT_AFTER.stream().filter(words::endsWith).findFirst();
    if (about.isPresent()) {
      approximate = true;
      words = words.substring(0, words.length() - about.get().length());
    }
    words = withoutMore(words);
    if (!words.endsWith(WITHIN)) {
      return Unit.parse(words);
    }
    Unit unit = Unit.parse(words.substring(0, words.length() - WITHIN.length()));
    if (TIMES.stream().noneMatch(time -> time.factorTo(unit).isPresent())) {
      throw refused(Text.of("“内”不在时间之后", "内 follows no time"));
    }
    compare(TargetComparator.AT_MOST);
    return unit;
  }

  private String withoutComparator(String written) {
    // As in ≥90%（含）, where it says nothing new; a strict comparator beside it is contradicted.
    boolean included = comparator.filter(INCLUDING::contains).isPresent();
    String words =
        included && written.endsWith(INCLUDED)
            ? written.substring(0, written.length() - INCLUDED.length())
            : written;
    // The longest, since 及以上 also ends with 以上.
    Optional<String> suffix =
        COMPARATORS_AFTER.keySet().stream()
            .filter(words::endsWith)
            .reduce((one, other) -> one.length() >= other.length() ? one : other);
    if (suffix.isEmpty()) {
      return words;
    }
    compare(COMPARATORS_AFTER.getOrDefault(suffix.get(), TargetComparator.EQUAL));
    return words.substring(0, words.length() - suffix.get().length());
  }

  private String withoutMore(String words) {
    int at = UnitTable.scaleOf(words).map(scale -> scale.name().length()).orElse(0);
    for (int i : new int[] {0, at}) {
      if (i < words.length() && AND_MORE.indexOf(words.charAt(i)) >= 0) {
        approximate = true;
        return words.substring(0, i) + words.substring(i + 1);
      }
    }
    return words;
  }

  private void compare(TargetComparator after) {
    if (comparator.isPresent() && comparator.get() != after) {
      throw refused(Text.of("前后的比较符号不一致", "two different comparators"));
    }
    comparator = Optional.of(after);
  }

  private Rational number(String digits) {
    if (DECIMAL.matcher(digits).matches()) {
      return Rational.parse(digits);
    }
    if (GROUPED.matcher(digits).matches()) {
      return Rational.parse(digits.replace(",", ""));
    }
    if (FRACTION.matcher(digits).matches()) {
      Rational fraction = Rational.parse(digits);
      if (fraction.toString().equals(digits)) {
        return fraction;
      }
    }
    throw refused(
        digits.contains(",")
            ? Text.of("千分位分隔不是三位一组", "separators that do not part groups of three digits")
            : Text.of("“" + digits + "”不是数字", "not a number: " + digits));
  }

  /** Where the number ends whose digits begin here; dots, commas and bars count between digits. */
  private int numberEnd(int from) {
    int end = from;
    while (isDigit(end) || (isSeparator(end) && isDigit(end + 1))) {
      end++;
    }
    return end;
  }

  private int firstDigit(int from) {
    int index = from;
    while (index < plain.length() && !isDigit(index)) {
      index++;
    }
    return index;
  }

  private boolean isDigit(int index) {
    return index < plain.length() && PlainText.isDigit(plain.charAt(index));
  }

  private boolean isSeparator(int index) {
    return index < plain.length() && ".,/".indexOf(plain.charAt(index)) >= 0;
  }

  private boolean isRangeSign(int index) {
    return RANGE_SIGNS.indexOf(plain.charAt(index)) >= 0;
  }

  private QuantityFormatException withoutDigits() {
    if (plain.isEmpty()) {
      return refused(Text.of("没有内容", "it is blank"));
    }
    return plain.chars().anyMatch(c -> UnitTable.NUMERALS.indexOf(c) >= 0)
        ? refused(Text.of("不识别中文数字", "numerals in words are not read"))
        : refused(Text.of("没有数字", "there is no number"));
  }

  private QuantityFormatException refused(Text reason) {
    return QuantityFormatException.ofQuantity(plain, reason);
  }
}
