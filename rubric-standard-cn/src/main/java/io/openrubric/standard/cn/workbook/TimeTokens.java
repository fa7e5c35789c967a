package io.openrubric.standard.cn.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A section that shows a time of day or how long something took, such as {@code h:mm} or {@code
 * [h]"小时"}: whole hours, minutes and seconds, each without the larger ones that stand there too.
 *
 * @param tokens its parts
 * @param decimals how many digits of a second are shown
 */
record TimeTokens(List<Section.Token> tokens, int decimals) {
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
  private static final int SIXTY = 60;
  private static final int HOUR = SIXTY * SIXTY;

  /** In hours. */
  private static final int HALF_DAY = 12;

  private static final int DAY = 24;

  /** A section with hours, minutes or seconds and no other part of a date. */
  static Optional<TimeTokens> of(List<Section.Token> tokens) {
    boolean any = false;
    boolean point = false;
    int decimals = 0;
    for (Section.Token token : tokens) {
      boolean ofTime =
          switch (token.kind()) {
            case LITERAL, HALF_DAY, ELAPSED -> true;
            case POINT -> !point;
            case DIGIT -> point;
            case DATE_FIELD -> "hms".indexOf(token.text().charAt(0)) >= 0;
            default -> false;
          };
      if (!ofTime) {
        return Optional.empty();
      }
      any |= token.kind() == Section.Kind.ELAPSED || token.kind() == Section.Kind.DATE_FIELD;
      point |= token.kind() == Section.Kind.POINT;
      decimals += token.kind() == Section.Kind.DIGIT ? 1 : 0;
    }
    return any ? Optional.of(new TimeTokens(List.copyOf(tokens), decimals)) : Optional.empty();
  }

  /** The text that shows a number of days, from 0 on. */
  String show(BigDecimal days) {
    BigDecimal exact = days.multiply(SECONDS_OF_DAY).setScale(decimals, RoundingMode.HALF_UP);
    String digits = exact.toPlainString();
    int place = digits.length() - decimals;
    long seconds = exact.longValue();
    StringBuilder shown = new StringBuilder();
    for (Section.Token token : tokens) {
      String text = token.text();
      shown.append(
          switch (token.kind()) {
            case DIGIT -> digits.substring(place, ++place);
            case ELAPSED -> padded(text, seconds / unit(text));
            case DATE_FIELD -> padded(text, field(text, seconds));
            case HALF_DAY -> half(text, seconds);
            default -> text;
          });
    }
    return shown.toString();
  }

  private static int unit(String field) {
    return switch (field.charAt(0)) {
      case 'h' -> HOUR;
      case 'm' -> SIXTY;
      default -> 1;
    };
  }

  private long field(String field, long seconds) {
    long whole = seconds / unit(field);
    if (field.charAt(0) != 'h') {
      return whole % SIXTY;
    }
    boolean halves = tokens.stream().anyMatch(token -> token.kind() == Section.Kind.HALF_DAY);
    // At noon and at midnight it is twelve.
    return halves ? (whole + HALF_DAY - 1) % HALF_DAY + 1 : whole % DAY;
  }

  private static String half(String halves, long seconds) {
    int slash = halves.indexOf('/');
    boolean first = seconds / HOUR % DAY < HALF_DAY;
    return first ? halves.substring(0, slash) : halves.substring(slash + 1);
  }

  private static String padded(String field, long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, field.length() - digits.length())) + digits;
  }
}
