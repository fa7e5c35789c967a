package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** From which day a workbook counts days. */
enum DateSystem {
  /** Day 1 is 1 January 1900, and a 29 February 1900 that never was is day 60. */
  FROM_1900,
  /** Day 0 is 1 January 1904. */
  FROM_1904;

  private static final int LEAP_DAY = 60;
  private static final int LAST_YEAR = 9999;
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /**
   * A day as it is shown.
   *
   * @param year the year
   * @param month the month
   * @param day the day of the month, which may be one that never was
   */
  record Day(int year, int month, int day) {
    private static Day of(LocalDate date) {
      return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    String iso() {
      return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
  }

  /** The day of a number, with or without a time; empty if no day is shown for it. */
  Optional<Day> day(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(LAST_DAY.add(BigDecimal.ONE)) >= 0) {
      return Optional.empty();
    }
    int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
    if (this == FROM_1904) {
      return Optional.of(Day.of(LocalDate.of(1904, 1, 1).plusDays(days)))
          .filter(day -> day.year() <= LAST_YEAR);
    }
    if (days == 0 || days == LEAP_DAY) {
      return Optional.of(days == 0 ? new Day(1900, 1, 0) : new Day(1900, 2, 29));
    }
    LocalDate before = LocalDate.of(1899, 12, days < LEAP_DAY ? 31 : 30);
    return Optional.of(Day.of(before.plusDays(days)));
  }
}
