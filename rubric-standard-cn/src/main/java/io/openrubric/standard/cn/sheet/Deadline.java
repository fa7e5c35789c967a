package io.openrubric.standard.cn.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date by which something should be done, or on which it was (完成时限): 2023年12月底前, 12月31日前,
 * 2023-11-20. A month is all its days, and 6月前 may be before its first or its last one.
 *
 * @param first the first day that may be meant
 * @param sure the last day before which all agree that it is in time
 * @param last the last day that may be meant
 * @param hasYear whether the year was written; else the days are of any one year
 */
record Deadline(LocalDate first, LocalDate sure, LocalDate last, boolean hasYear) {
  private static final int ANY_YEAR = 2000;
  private static final int LONGEST = 30;

  /** Words behind a date that change nothing about the last day. */
  private static final String BEHIND =
      "(?<behind>(?:底|末)?(?:之前|以前|前|内)?(?:全部)?(?:完成|完工|竣工|支付|拨付|发放)?)";

  /** Before a month or year, which may be its first day or its last. */
  private static final Pattern BEFORE = Pattern.compile("之前|以前|前");

  private static final String YEAR = "年度";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:≤|<=|于|在|截至|截止)?(?:(?<year>[0-9]{4})年度?)?"
              + "(?:(?<month>[0-9]{1,2})月份?(?:(?<day>[0-9]{1,2})[日号])?)?"
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
    if (!day.get().last.isAfter(deadline.get().sure)) {
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
      return of(iso.group("year"), iso.group("month"), iso.group("day"), false);
    }
    Matcher date = DATE.matcher(plain);
    if (!date.matches() || (date.group("month") == null && date.group("year") == null)) {
      return Optional.empty();
    }
    String behind = date.group("behind");
    // 12月 alone may be a year's worth of months, and 2023年 is no date.
    boolean told =
        date.group("month") == null
            ? !behind.isEmpty() || plain.contains(YEAR)
            : besideDate
                || date.group("year") != null
                || date.group("day") != null
                || !behind.isEmpty();
    return told
        ? of(
            date.group("year"),
            date.group("month"),
            date.group("day"),
            BEFORE.matcher(behind).lookingAt())
        : Optional.empty();
  }

  private static Optional<Deadline> of(
      @Nullable String year, @Nullable String month, @Nullable String day, boolean before) {
    try {
      int of = year == null ? ANY_YEAR : Integer.parseInt(year);
      LocalDate first =
          LocalDate.of(
              of,
              month == null ? 1 : Integer.parseInt(month),
              day == null ? 1 : Integer.parseInt(day));
      LocalDate last =
          month == null
              ? LocalDate.of(of, Month.DECEMBER, 31)
              : day == null ? YearMonth.from(first).atEndOfMonth() : first;
      LocalDate sure = before && day == null ? first.minusDays(1) : last;
      return Optional.of(new Deadline(first, sure, last, year != null));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
