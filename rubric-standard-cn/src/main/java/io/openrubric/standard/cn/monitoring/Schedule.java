package io.openrubric.standard.cn.monitoring;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The progress that the calendar asks for (序时进度). It is an input: reports print figures that are
 * neither months nor days of the year, such as 58.31% for the end of July.
 *
 * <pre>{@code
 * Schedule.ofPercent(new BigDecimal("58.31")) // as given
 * Schedule.ofMonths(7)                        // 58.33
 * Schedule.ofDay(LocalDate.of(2023, 7, 31))   // 58.08
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param percent the scheduled progress in percent, from 0 to 100
 * @param origin how it was arrived at
 * @since 0.1.0
 */
public record Schedule(BigDecimal percent, Text origin) {
  private static final int MONTHS = 12;
  private static final int SCALE = 2;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is below 0 or above 100
   */
  public Schedule {
    requireNonNull(origin, "origin");
    if (percent.signum() < 0 || Rational.of(percent).compareTo(Rational.HUNDRED) > 0) {
      throw new IllegalArgumentException("Expected a progress from 0 to 100%, got " + percent);
    }
  }

  /**
   * As given.
   *
   * @param percent the scheduled progress in percent
   * @return the schedule
   * @throws IllegalArgumentException if it is below 0 or above 100
   */
  public static Schedule ofPercent(BigDecimal percent) {
    return new Schedule(percent, Text.of("给定", "given"));
  }

  /**
   * By months.
   *
   * @param months how many months of the year are over, from 0 to 12
   * @return months ÷ 12, with 2 decimals
   * @throws IllegalArgumentException if there are fewer than 0 or more than 12
   */
  public static Schedule ofMonths(int months) {
    if (months < 0 || months > MONTHS) {
      throw new IllegalArgumentException("Expected 0 to 12 months, got " + months);
    }
    return new Schedule(
        percent(months, MONTHS), Text.of("按月：" + months + "/12", "by months: " + months + "/12"));
  }

  /**
   * By days.
   *
   * @param day the last day that counts
   * @return days of its year up to it ÷ days of the year, with 2 decimals
   */
  public static Schedule ofDay(LocalDate day) {
    String share = day.getDayOfYear() + "/" + day.lengthOfYear();
    return new Schedule(
        percent(day.getDayOfYear(), day.lengthOfYear()),
        Text.of("按日：" + share, "by days: " + share));
  }

  private static boolean isClear(BigDecimal percent, String text) {
    boolean mayBeShare = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) <= 0;
    return !mayBeShare || text.contains("%") || text.contains("％");
  }

  private static BigDecimal percent(int part, int whole) {
    return Rational.of(part, whole)
        .multipliedBy(Rational.HUNDRED)
        .rounded(SCALE, RoundingMode.HALF_UP);
  }

  /**
   * Reads {@code 58.31%}, {@code month:7} or {@code day:2023-07-31}. The sign may be left out, but
   * not of a number above 0 up to 1, which may be a share as well.
   *
   * @param text the text
   * @return the schedule, empty if it is none
   */
  public static Optional<Schedule> parse(String text) {
    requireNonNull(text, "text");
    try {
      if (text.startsWith("month:")) {
        return Optional.of(ofMonths(Integer.parseInt(text.substring("month:".length()))));
      } else if (text.startsWith("day:")) {
        return Optional.of(ofDay(LocalDate.parse(text.substring("day:".length()))));
      }
      return CsvRows.number(text)
          .filter(percent -> isClear(percent, text))
          .map(Schedule::ofPercent);
    } catch (IllegalArgumentException | DateTimeException notASchedule) {
      return Optional.empty();
    }
  }
}
