package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observation.Absence;
import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.number.Rational;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads target and actual value of one row; what had to be assumed becomes a note. */
final class RowReading {
  private static final String COST = "成本";
  private static final Pattern RATE = Pattern.compile("(?:(?<![频速效利功])率|满意度|比例|比重)$");
  private static final Rational HALF_OF_ALL = Rational.of(50);
  private static final String A_YEAR = "/年";
  private static final String NUMBERS = "数量";

  /** Of what costs are held against, more is better: 成本节约率, 预算执行率. */
  private static final Pattern SAVING =
      Pattern.compile("(?:节约|节支|节省|压减|降低|下降|减少|执行|使用|支付|支出|完成|到位)率|节约(?:额|金额|资金|成本)");

  private static final String MONTH = "月";

  private final SheetRow row;
  private final String place;
  private final Consumer<Problem> notes;
  private final boolean isMonths;

  /** Whether the figures are those of a cut, of which more is better: 下降5%. */
  private boolean cuts;

  RowReading(SheetRow row, String place, Consumer<Problem> notes) {
    this.row = row;
    this.place = place;
    this.notes = notes;
    this.isMonths = plain(row.text(SheetColumn.UNIT)).equals(MONTH);
  }

  RowValue value() {
    String aim = Wording.aim(row.text(SheetColumn.TARGET));
    String done = row.text(SheetColumn.ACTUAL);
    String sign = row.text(SheetColumn.COMPARATOR);
    Optional<TargetComparator> comparator = TargetComparator.find(sign);
    if (Blank.isSigns(done)) {
      return new RowValue.Unusable(
          Absence.NOT_REPORTED, Text.of("没有实际完成值", "there is no actual value"));
    }
    if (!sign.isEmpty() && comparator.isEmpty() && direction(sign).isEmpty()) {
      return unreadable(
          "指标性质应为 ≥ ≤ ＝ ＞ ＜ 定性 之一，实为 " + Shown.quoted(sign),
          "expected one of ≥ ≤ ＝ ＞ ＜ 定性, got " + Shown.quoted(sign));
    }
    Optional<Boolean> inTime = Deadline.isMet(aim, done);
    if (inTime.isPresent()) {
      return inTime.get()
          ? new RowValue.Met(done, Text.of("在时限内完成", "done by the date set"))
          : late(aim, done);
    }
    boolean qualitative = comparator.filter(TargetComparator.QUALITATIVE::equals).isPresent();
    if (Wording.isMissed(aim, done)) {
      noteMissed(row, place, notes);
      if (!qualitative) {
        return unreadable("没有规定未完成时如何计分", "nobody says what a missed aim costs");
      }
    }
    RowValue value =
        qualitative
            ? new RowValue.Unusable(
                Absence.UNREADABLE, Text.of("指标为定性", "the aim is qualitative"), true)
            : measured(aim, done, comparator);
    if (value instanceof RowValue.Unusable && !aim.isEmpty() && plain(aim).equals(plain(done))) {
      if (sign.isEmpty()) {
        assumed(TargetComparator.EQUAL);
      }
      return new RowValue.Met(done, Text.of("完成情况与指标值一致", "actual value the same as the aim"));
    }
    return value;
  }

  /** What came too late; how many points that costs, nobody says. */
  private RowValue late(String aim, String done) {
    return missed(
        Text.of(
            "时限为" + Shown.inQuotes(aim) + "，完成于" + Shown.inQuotes(done) + "，已逾期",
            "the deadline " + Shown.quoted(aim) + " was missed: " + Shown.quoted(done)));
  }

  private RowValue missed(Text reason) {
    notes.accept(Problem.note(SheetProblemCode.DEADLINE_MISSED, place, reason.zh(), reason.en()));
    return new RowValue.Unusable(Absence.UNREADABLE, reason);
  }

  /** Says that a target was missed; how many points that costs, nobody says. */
  static void noteMissed(SheetRow row, String place, Consumer<Problem> notes) {
    String sign = row.text(SheetColumn.COMPARATOR);
    boolean words = TargetComparator.find(sign).equals(Optional.of(TargetComparator.QUALITATIVE));
    String aim = Shown.quoted((words ? "" : sign) + row.text(SheetColumn.TARGET));
    String done = Shown.quoted(row.text(SheetColumn.ACTUAL));
    notes.accept(
        Problem.note(
            SheetProblemCode.TARGET_MISSED,
            place,
            "完成值 " + done + " 未达到指标值 " + aim,
            "the target " + aim + " was missed: " + done));
  }

  private RowValue measured(String aim, String done, Optional<TargetComparator> stated) {
    String change = Wording.change(aim, done);
    boolean cut = Wording.isCut(change);
    if (!change.isEmpty() && isClear(cut)) {
      cuts = cut;
      return figures(
          plain(aim).substring(change.length()), plain(done).substring(change.length()), stated);
    }
    return figures(aim, Wording.done(done), stated);
  }

  private RowValue figures(String aim, String done, Optional<TargetComparator> stated) {
    Quantity target;
    Quantity actual;
    try {
      Unit beside = unit();
      target = Quantity.parse(aim).withUnit(beside);
      Optional<TargetComparator> sign = stated.or(target::comparator);
      actual =
          CompletionRate.isNothing(done) && sign.map(RowReading::asksForMore).orElse(!isCost())
              ? Quantity.of(Rational.ZERO, target.unit())
              : Quantity.parse(done).withUnit(beside);
    } catch (QuantityFormatException e) {
      return unreadable(aim, done, e.reason());
    }
    if (!isOneNumber(target, true) || !isOneNumber(actual, false)) {
      if (isOffRange(target, actual, stated.or(target::comparator))) {
        noteMissed(row, place, notes);
      }
      return unreadable(aim, done, Text.of("不是一个数值", "not one number each"));
    }
    Optional<TargetComparator> written = target.comparator();
    if (stated.isPresent() && written.isPresent() && !stated.equals(written)) {
      return unreadable(
          "指标性质为 " + stated.get() + "，指标值却为 " + Shown.quoted(aim),
          "the comparator is " + stated.get() + ", but the target " + Shown.quoted(aim));
    }
    Optional<TargetComparator> sign = stated.isPresent() ? stated : written;
    if (isShare(actual, done, target, sign.orElseGet(() -> usual(target)))) {
      return unreadable(
          aim, done, Text.of("是比例还是%不明确", "whether a number is a share or in % is not clear"));
    }
    Optional<Boolean> met = isMet(target, actual, sign);
    boolean unclear = isCalendar(aim) || isCalendar(done);
    if (unclear && met.isEmpty()) {
      return unreadable(
          aim, done, Text.of("是日期还是时长不明确", "dates or lengths of time, which is not clear"));
    }
    return unclear && !met.get() ? missed(aim, done) : aligned(target, actual, sign);
  }

  /** What was missed both as a date and as a length of time, of which only one has a ratio. */
  private RowValue missed(String aim, String done) {
    return missed(
        Text.of(
            "指标值" + Shown.inQuotes(aim) + "，完成值" + Shown.inQuotes(done) + "：未达到，但是日期还是时长不明确",
            "target "
                + Shown.quoted(aim)
                + ", actual value "
                + Shown.quoted(done)
                + ": missed, but dates or lengths of time is not clear"));
  }

  /** Empty where no comparator says, or the units differ. */
  private static Optional<Boolean> isMet(
      Quantity target, Quantity actual, Optional<TargetComparator> comparator) {
    Optional<Rational> done =
        target.unit().isNone() || actual.unit().isNone()
            ? Optional.of(actual.value())
            : actual.in(target.unit());
    return comparator.flatMap(sign -> done.map(value -> sign.isMet(value, target.value())));
  }

  private RowValue aligned(
      Quantity target, Quantity actual, Optional<TargetComparator> comparator) {
    if (target.unit().isNone() != actual.unit().isNone()) {
      Unit unit = target.unit().isNone() ? actual.unit() : target.unit();
      if (unit.factorTo(Unit.NONE).isPresent()) {
        Quantity bare = target.unit().isNone() ? target : actual;
        if (isShare(bare.value())) {
          return unreadable(
              bare + " 是比例还是" + unit + "不明确",
              "whether " + bare + " is a share or in " + unit + " is not clear");
        }
        notes.accept(
            Problem.note(
                SheetProblemCode.ASSUMED_UNIT,
                place,
                bare + " 没有计量单位，按 " + bare + unit + " 计算",
                "No unit was given for " + bare + "; it was read as " + bare + unit));
      }
      return against(target.withUnit(unit), actual.withUnit(unit), comparator);
    }
    Optional<Unit> withoutYear = withoutYear(target.unit(), actual);
    if (withoutYear.isPresent()) {
      notes.accept(
          Problem.note(
              SheetProblemCode.ASSUMED_UNIT,
              place,
              "完成值 " + actual + " 按全年计算，与指标值 " + target + " 相比",
              "The actual value "
                  + actual
                  + " was taken for the year, as in the target "
                  + target));
      return against(Quantity.of(target.value(), withoutYear.get()), actual, comparator);
    }
    if (actual.in(target.unit()).isEmpty()) {
      return unreadable(
          "计量单位不同：" + target + "，" + actual, "the units differ: " + target + " and " + actual);
    }
    return against(target, actual, comparator);
  }

  private RowValue against(
      Quantity target, Quantity actual, Optional<TargetComparator> comparator) {
    TargetComparator sign = comparator.orElseGet(() -> usual(target));
    if (comparator.isEmpty() && direction(row.text(SheetColumn.COMPARATOR)).isEmpty()) {
      assumed(sign);
    }
    return new RowValue.Measured(new Target.Quantitative(sign, target), actual);
  }

  /** The comparator of a number without one: of costs, and of what should not happen, a limit. */
  private TargetComparator usual(Quantity target) {
    if (cuts) {
      return TargetComparator.AT_LEAST;
    }
    return direction(row.text(SheetColumn.COMPARATOR))
        .orElse(
            isCost() || target.value().isZero()
                ? TargetComparator.AT_MOST
                : TargetComparator.AT_LEAST);
  }

  /** Which way is better, where a form says that in place of a comparator. */
  private static Optional<TargetComparator> direction(String sign) {
    return switch (withoutRemark(sign)) {
      case "正向", "正向指标", "正指标" -> Optional.of(TargetComparator.AT_LEAST);
      case "反向", "反向指标", "负向", "负向指标", "逆向", "逆向指标", "逆指标" -> Optional.of(TargetComparator.AT_MOST);
      default -> Optional.empty();
    };
  }

  private boolean isCost() {
    String name = plain(row.name());
    if (SAVING.matcher(name).find() && name.indexOf('超') < 0) {
      return false;
    }
    return row.text(SheetColumn.LEVEL1).contains(COST)
        || row.text(SheetColumn.LEVEL2).contains(COST);
  }

  /** Whether it is clear which way of a change is better. */
  private boolean isClear(boolean cut) {
    boolean directed = direction(row.text(SheetColumn.COMPARATOR)).isPresent();
    return cut ? !directed : directed || !isCost();
  }

  /** The unit of a target for each year without the year, where what was done has no year. */
  private static Optional<Unit> withoutYear(Unit unit, Quantity actual) {
    String text = unit.toString();
    if (!text.endsWith(A_YEAR) || actual.unit().toString().endsWith(A_YEAR)) {
      return Optional.empty();
    }
    Unit once = Unit.parse(text.substring(0, text.length() - A_YEAR.length()));
    return Optional.of(once).filter(same -> actual.in(same).isPresent());
  }

  /** Whether a value is on the wrong side of a range, where it is clear which one that is. */
  private boolean isOffRange(Quantity target, Quantity actual, Optional<TargetComparator> sign) {
    Optional<Rational> value = actual.in(target.unit());
    if (target.upper().isEmpty() || value.isEmpty() || !isOneNumber(actual, false)) {
      return false;
    }
    boolean less = sign.map(s -> !asksForMore(s)).orElse(isCost());
    boolean more =
        sign.map(RowReading::asksForMore).orElse(row.text(SheetColumn.LEVEL2).contains(NUMBERS));
    return less
        ? value.get().compareTo(target.upper().get()) > 0
        : more && value.get().compareTo(target.value()) < 0;
  }

  private static boolean asksForMore(TargetComparator sign) {
    return sign != TargetComparator.AT_MOST && sign != TargetComparator.LESS_THAN;
  }

  private void assumed(TargetComparator sign) {
    notes.accept(
        Problem.note(
            SheetProblemCode.ASSUMED_COMPARATOR,
            place,
            "没有指标性质，按 " + sign + " 计算",
            "No comparator was given; " + sign + " was taken"));
  }

  /** The unit column; one that is no unit does not matter to two bare numbers. */
  private Unit unit() {
    String text = row.text(SheetColumn.UNIT);
    try {
      return Unit.parse(text);
    } catch (QuantityFormatException e) {
      notes.accept(
          Problem.note(
              SheetProblemCode.ASSUMED_UNIT,
              place,
              "计量单位 " + Shown.quoted(text) + " 无法识别，未使用：" + e.reason().zh(),
              "The unit " + Shown.quoted(text) + " was not used: " + e.reason().en()));
      return Unit.NONE;
    }
  }

  /** Whether a bare number beside a percentage could just as well be a share: 0.96 beside 95%. */
  private static boolean isShare(Rational value) {
    return value.isPositive() && value.compareTo(Rational.ONE) <= 0;
  }

  /** Whether 0.97 stands beside 95 in a row of percentages, and is enough as 97% alone. */
  private boolean isShare(Quantity figure, String printed, Quantity target, TargetComparator sign) {
    boolean rate =
        figure.unit().isNone()
            ? target.unit().isNone() && RATE.matcher(plain(row.name())).find()
            : figure.unit().factorTo(Unit.NONE).isPresent();
    Rational percent = figure.value().multipliedBy(Rational.HUNDRED);
    return rate
        && plain(printed).indexOf('%') < 0
        && isShare(figure.value())
        && target.value().compareTo(HALF_OF_ALL) >= 0
        && sign.isMet(percent, target.value())
        && !sign.isMet(figure.value(), target.value());
  }

  /** Whether a cell, perhaps with its unit beside it, may be a month or day or a number of them. */
  private boolean isCalendar(String text) {
    return mayBeDate(text) || (isMonths && mayBeDate(text + MONTH));
  }

  /** Whether a text is a month or day of the calendar as well as a number of them. */
  static boolean mayBeDate(String text) {
    return Calendar.WORDS.matcher(plain(text)).matches();
  }

  /** Apart, since the class is also asked for plain texts where no sheet is read. */
  private static final class Calendar {
    static final Pattern WORDS =
        Pattern.compile("[^0-9.]{0,8}(?:(?:[1-9]|1[0-2])月|(?:[1-9]|[12][0-9]|3[01])[日号])");
  }

  private static boolean isOneNumber(Quantity quantity, boolean isAim) {
    return quantity.upper().isEmpty()
        && (isAim || quantity.comparator().map(TargetComparator.EQUAL::equals).orElse(true));
  }

  private static RowValue unreadable(String zh, String en) {
    return new RowValue.Unusable(Absence.UNREADABLE, Text.of(zh, en));
  }

  private static RowValue unreadable(String aim, String done, Text why) {
    return unreadable(
        "指标值" + Shown.inQuotes(aim) + "，完成值" + Shown.inQuotes(done) + "：" + why.zh(),
        "target " + Shown.quoted(aim) + ", actual value " + Shown.quoted(done) + ": " + why.en());
  }

  /** A text without blanks and in one width, to compare words; a very long one as it is. */
  static String plain(String text) {
    if (text.length() > Quantity.MAX_TEXT_LENGTH) {
      // To normalize a hundred thousand marks upon one letter takes the better part of a minute.
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Other signs and the unified ideographs stay what they are.
      if (c <= ' ' || (c >= 0x7F && (c < '\u4E00' || c > '\u9FFF'))) {
        return normalized(text);
      }
    }
    return text;
  }

  /** A text in one width without what stands in brackets at its end. */
  static String withoutRemark(String text) {
    String plain = plain(text);
    int bracket = plain.lastIndexOf('(');
    return bracket > 0 && plain.endsWith(")") ? plain.substring(0, bracket) : plain;
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\u200B]", "");
  }
}
