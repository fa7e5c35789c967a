package io.openrubric.standard.cn.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date by which something should be done, or on which it was (完成时限): 2023年12月底前, 12月31日前,
 * 2023-11-20. A month is all its days.
 *
 * @param first the first day that may be meant
 * @param last the last one
 * @param hasYear whether the year was written; else the days are of any one year
 */
record Deadline(LocalDate first, LocalDate last, boolean hasYear) {
  private static final int ANY_YEAR = 2000;
  private static final int LONGEST = 30;

  /** Words behind a date that change nothing about the last day. */
  private static final String BEHIND =
      "(?<behind>(?:底|末)?(?:之前|以前|前|内)?(?:全部)?(?:完成|完工|竣工|支付|拨付|发放)?)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:≤|<=|于|在|截至|截止)?(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月份?"
              + "(?:(?<day>[0-9]{1,2})[日号])?"
              + BEHIND);

  private static final Pattern ISO =
      Pattern.compile(
          "(?:≤|<=)?(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\\k<sign>(?<day>[0-9]{1,2})"
              + BEHIND);

  /**
   * Whether what was done on a date was in time, empty if the texts are no dates or leave it open.
   */
  static Optional<Boolean> isMet(String aim, String done) {
    Optional<Deadline> deadline = of(aim, false);
    Optional<Deadline> day = deadline.isEmpty() ? Optional.empty() : of(done, true);
    if (day.isEmpty() || deadline.get().hasYear != day.get().hasYear) {
      return Optional.empty();
    }
    if (!day.get().last.isAfter(deadline.get().last)) {
      return Optional.of(true);
    }
    return day.get().first.isAfter(deadline.get().last) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Deadline> of(String text, boolean besideDate) {
    String plain = RowReading.plain(text);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return of(iso.group("year"), iso.group("month"), iso.group("day"));
    }
    Matcher date = DATE.matcher(plain);
    // 12月 alone may be a year's worth of months.
    return date.matches()
            && (besideDate
                || date.group("year") != null
                || date.group("day") != null
                || !date.group("behind").isEmpty())
        ? of(date.group("year"), date.group("month"), date.group("day"))
        : Optional.empty();
  }

  private static Optional<Deadline> of(String year, String month, String day) {
    try {
      YearMonth days =
          YearMonth.of(year == null ? ANY_YEAR : Integer.parseInt(year), Integer.parseInt(month));
      LocalDate first = days.atDay(day == null ? 1 : Integer.parseInt(day));
      return Optional.of(
          new Deadline(first, day == null ? days.atEndOfMonth() : first, year != null));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
