package io.openrubric.standard.cn.review;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.Problem;
import io.openrubric.api.Quantity;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.standard.cn.sheet.MoneySource;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The whole budget beside its sources (资金来源), which should add to it.
 *
 * <p>Forms do not say which sources are parts of others: what was carried over may stand below what
 * it is part of, and so may what counties and cities gave. So they add if they do in some reading,
 * which leaves out those that may be parts of others, all but what rounding makes. A single source,
 * or some that are all called 其中, need not be all of the money.
 */
final class MoneySums {
  private static final List<SheetFact> COLUMNS =
      List.of(SheetFact.BUDGET_INITIAL, SheetFact.BUDGET, SheetFact.RECEIVED, SheetFact.EXECUTED);

  private static final String AMONG_THEM = "其中";

  /** What is not part of what the state gave, but perhaps of another such source. */
  private static final Pattern APART = Pattern.compile("其他|其它|自有|自筹|单位资金|社会(?:资金|投入|资本)");

  /** What is not part of what the state gave in the year itself. */
  private static final Pattern CARRIED_OVER = Pattern.compile("结转|结余");

  private static final Pattern OF_THE_YEAR = Pattern.compile("当年|本年");

  private static final Rational TWO = Rational.of(2);

  /** Nobody's budget has as many sources. */
  private static final int MOST = 12;

  private final MoneySource whole;
  private final List<MoneySource> rows;
  private final boolean carriedOverApart;

  private MoneySums(MoneySource whole, List<MoneySource> rows) {
    this.whole = whole;
    this.rows = rows;
    this.carriedOverApart = rows.stream().anyMatch(row -> OF_THE_YEAR.matcher(row.name()).find());
  }

  /** The columns of a sheet whose sources do not add. */
  static List<Problem> of(Sheet sheet) {
    Map<MoneySource, List<MoneySource>> tables = new LinkedHashMap<>();
    for (MoneySource row : sheet.sources()) {
      row.whole()
          .ifPresent(whole -> tables.computeIfAbsent(whole, key -> new ArrayList<>()).add(row));
    }
    List<Problem> problems = new ArrayList<>();
    tables.forEach(
        (whole, rows) ->
            COLUMNS.forEach(
                column -> new MoneySums(whole, rows).problem(column).ifPresent(problems::add)));
    return problems;
  }

  /** A figure of a source. */
  private record Part(String name, Rational value, boolean certain, boolean apart) {}

  private Optional<Problem> problem(SheetFact column) {
    Optional<Rational> sum = whole.money(column).map(Quantity::value);
    boolean unread =
        rows.stream()
            .anyMatch(row -> row.text(column).isPresent() != row.money(column).isPresent());
    List<Part> parts = parts(column);
    if (sum.isEmpty()
        || unread
        || parts.stream().noneMatch(Part::certain)
        || parts.stream().anyMatch(part -> part.value().isNegative())) {
      return Optional.empty();
    }
    String path = (whole.name().isEmpty() ? "资金总额" : whole.name()) + "/" + column.label();
    Rational most = sum.get().plus(lastDigit(column));
    return parts.stream()
        .filter(part -> part.certain() && part.value().compareTo(most) > 0)
        .findFirst()
        .map(part -> greater(path, part, sum.get()))
        .or(
            () ->
                isAllOfIt(column)
                        && parts.size() <= MOST
                        && !adds(parts, sum.get(), roundings(column, parts.size()))
                    ? Optional.of(unlike(path, parts, sum.get()))
                    : Optional.empty());
  }

  private List<Part> parts(SheetFact column) {
    return rows.stream()
        .flatMap(row -> row.money(column).map(amount -> part(row, amount.value())).stream())
        .toList();
  }

  private Part part(MoneySource row, Rational value) {
    boolean among = row.name().startsWith(AMONG_THEM) && !row.equals(rows.get(0));
    boolean apart =
        APART.matcher(row.name()).find()
            || (carriedOverApart && !among && CARRIED_OVER.matcher(row.name()).find());
    return new Part(row.name(), value, row.isSource(), apart && row.isSource());
  }

  /** Whether the sources are meant to be all of the money, and each has its figure. */
  private boolean isAllOfIt(SheetFact column) {
    List<MoneySource> certain = rows.stream().filter(MoneySource::isSource).toList();
    return certain.size() > 1
        && certain.stream().allMatch(source -> source.money(column).isPresent())
        && !certain.stream().allMatch(source -> source.name().startsWith(AMONG_THEM));
  }

  /** What rounding the parts and the whole may make together: half a digit each. */
  private Rational roundings(SheetFact column, int parts) {
    return lastDigit(column).multipliedBy(Rational.of(parts + 1)).dividedBy(TWO);
  }

  /** What the last digit of the least exact figure is worth. */
  private Rational lastDigit(SheetFact column) {
    Rational most = whole.lastDigit(column).orElse(Rational.ZERO);
    for (MoneySource row : rows) {
      Rational digit = row.lastDigit(column).orElse(Rational.ZERO);
      most = digit.compareTo(most) > 0 ? digit : most;
    }
    return most;
  }

  /** Whether the parts add in some reading. */
  private static boolean adds(List<Part> parts, Rational whole, Rational lastDigit) {
    for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
      List<Part> counted = new ArrayList<>();
      List<Part> leftOut = new ArrayList<>();
      Rational difference = whole;
      for (int i = 0; i < parts.size(); i++) {
        boolean counts = (chosen >> i & 1) == 1;
        (counts ? counted : leftOut).add(parts.get(i));
        difference = counts ? difference.minus(parts.get(i).value()) : difference;
      }
      boolean equal = difference.abs().compareTo(lastDigit) <= 0;
      if (equal && leftOut.stream().allMatch(part -> mayBePart(part, counted))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a source may be part of others, so that it does not count beside them. */
  private static boolean mayBePart(Part part, List<Part> others) {
    return part.value().isZero()
        || !part.apart()
        || others.stream()
            .anyMatch(other -> other.apart() && other.value().compareTo(part.value()) >= 0);
  }

  private static Problem greater(String path, Part part, Rational whole) {
    return Problem.error(
        ReviewCode.SUM_DIFFERS,
        path,
        "“" + part.name() + "”为 " + part.value() + "，大于总额 " + whole,
        "Expected at most the whole " + whole + ", got " + part.value() + " (" + part.name() + ")");
  }

  private static Problem unlike(String path, List<Part> parts, Rational whole) {
    return Problem.warning(
        ReviewCode.SUM_DIFFERS,
        path,
        "各项资金来源（" + listed(parts, "、") + "）相加不等于总额 " + whole,
        "Expected sources that add to the whole " + whole + ", got " + listed(parts, ", "));
  }

  private static String listed(List<Part> parts, String comma) {
    return parts.stream().map(part -> part.value().toString()).collect(joining(comma));
  }
}
