package io.openrubric.standard.cn.monitoring;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.Text;
import io.openrubric.standard.cn.sheet.CsvRows;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When to warn about a line (预警标准). No official thresholds for lights were found: those of a user
 * are labelled so, and Sichuan's (川财绩〔2025〕10号) were seen in paraphrase only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param least the progress in percent below which to warn, empty for no such threshold
 * @param mostLag the lag in percentage points beyond which to warn, empty for no such threshold
 * @param source where the threshold comes from
 * @since 0.1.0
 */
public record WarningRule(Optional<BigDecimal> least, Optional<BigDecimal> mostLag, Text source) {
  private static final int MONTHS = 12;
  private static final String SICHUAN = "sichuan-2025:";

  /** Months that are over, and the progress that Sichuan then asks for. */
  private static final Map<Integer, Integer> SICHUAN_STEPS =
      new TreeMap<>(Map.of(4, 25, 6, 40, 8, 60, 10, 80));

  /** Checks that nothing is missing. */
  public WarningRule {
    requireNonNull(least, "least");
    requireNonNull(mostLag, "mostLag");
    requireNonNull(source, "source");
  }

  /**
   * A threshold of the user's own.
   *
   * @param points warn when a line is more percentage points behind
   * @return the rule, labelled as given by the user
   * @throws IllegalArgumentException if the points are below 0
   */
  public static WarningRule lagAbove(BigDecimal points) {
    if (points.signum() < 0) {
      throw new IllegalArgumentException("Expected a lag of 0 points or more, got " + points);
    }
    return new WarningRule(
        Optional.empty(), Optional.of(points), Text.of("使用者自定", "threshold given by the user"));
  }

  /**
   * Sichuan's set, as paraphrased: below 25% after April, 40% after June, 60% after August, 80%
   * after October.
   *
   * @param month how many months are over
   * @return the rule of the last step that is reached; none is reached before April
   * @throws IllegalArgumentException if there are fewer than 0 or more than 12
   */
  public static WarningRule sichuan(int month) {
    if (month < 0 || month > MONTHS) {
      throw new IllegalArgumentException("Expected 0 to 12 months, got " + month);
    }
    Optional<BigDecimal> least = Optional.empty();
    Text source = Text.of("川财绩〔2025〕10号（见于转述）", "川财绩〔2025〕10号 (seen in paraphrase only)");
    for (Map.Entry<Integer, Integer> step : SICHUAN_STEPS.entrySet()) {
      if (step.getKey() <= month) {
        least = Optional.of(BigDecimal.valueOf(step.getValue()));
        source = ofStep(step.getKey());
      }
    }
    return new WarningRule(least, Optional.empty(), source);
  }

  private static Text ofStep(int month) {
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Text.of(
        "川财绩〔2025〕10号（见于转述），1–" + month + "月的标准",
        "川财绩〔2025〕10号 (seen in paraphrase only), the standard for January to " + name);
  }

  /**
   * Reads {@code 10} (points of lag) or {@code sichuan-2025:7} (for a month).
   *
   * @param text the text
   * @return the rule, empty if it is none
   */
  public static Optional<WarningRule> parse(String text) {
    if (text.startsWith(SICHUAN)) {
      try {
        int month = Integer.parseInt(text.substring(SICHUAN.length()));
        return month == 0 ? Optional.empty() : Optional.of(sichuan(month));
      } catch (IllegalArgumentException notAMonth) {
        return Optional.empty();
      }
    }
    return CsvRows.number(text).filter(points -> points.signum() >= 0).map(WarningRule::lagAbove);
  }

  /**
   * Whether it warns about a line.
   *
   * @param line the line
   * @param schedule the schedule
   * @return whether a threshold is passed
   */
  public boolean warns(BudgetLine line, Schedule schedule) {
    return line.progress()
            .flatMap(progress -> least.filter(floor -> progress.compareTo(floor) < 0))
            .isPresent()
        || line.lag(schedule)
            .flatMap(lag -> mostLag.filter(most -> lag.compareTo(most) > 0))
            .isPresent();
  }

  /**
   * The thresholds in words.
   *
   * @return when the rule warns; that it never does where no threshold holds yet
   */
  public Text condition() {
    Optional<Text> slow =
        least.map(floor -> Text.of("执行进度低于" + floor + "%", "progress below " + floor + "%"));
    Optional<Text> late =
        mostLag.map(
            most -> Text.of("滞后超过" + most + "个百分点", "more than " + most + " points behind"));
    if (slow.isPresent() && late.isPresent()) {
      return Text.of(
          slow.get().zh() + "或" + late.get().zh(), slow.get().en() + " or " + late.get().en());
    }
    return slow.or(() -> late).orElse(Text.of("尚无标准", "no threshold yet"));
  }
}
