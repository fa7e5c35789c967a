package io.openrubric.engine.review;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Citation;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.Provenance;
import io.openrubric.api.Severity;
import io.openrubric.engine.text.Failure;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds every figure of a form that does not follow from its rubric (复核).
 *
 * <pre>{@code
 * Review review = Review.standard()
 *     .with(ReviewSettings.DEFAULT.without(ReviewCode.ZERO_TARGET))
 *     .with(new SmallWeightCheck());
 * List<Finding> findings = review.review(form);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Review {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");

  /** Codes of findings that are made beside single forms or by no check. */
  private static final Set<String> BESIDE_CHECKS =
      Set.of(
          ReviewCode.CHECK_FAILED,
          ReviewCode.AVERAGE_DIFFERS,
          ReviewCode.GRADE_COUNT_DIFFERS,
          ReviewCode.LAG_DIFFERS);

  private final List<ReviewCheck> added;
  private final Map<String, ReviewCheck> checks;
  private final ReviewSettings settings;

  private Review(List<ReviewCheck> added, ReviewSettings settings) {
    this.added = List.copyOf(added);
    this.settings = settings;
    this.checks = new LinkedHashMap<>();
    StandardChecks.of(settings.farAboveTarget()).forEach(this::register);
    added.forEach(this::register);
    Set<String> named = new LinkedHashSet<>(settings.off());
    named.addAll(settings.severities().keySet());
    named.forEach(code -> requireKnown(code, codes()));
  }

  private void register(ReviewCheck check) {
    String code = check.code();
    String type = check.getClass().getName();
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Expected a code of lower-case words, got \"" + code + "\" (" + type + ")");
    }
    ReviewCheck first = checks.putIfAbsent(code, check);
    if (first != null || BESIDE_CHECKS.contains(code)) {
      throw new IllegalArgumentException(
          "Expected one check of code "
              + code
              + ", got two ("
              + (first == null ? "this library" : first.getClass().getName())
              + " and "
              + type
              + ")");
    }
  }

  private static void requireKnown(String code, Set<String> known) {
    if (!known.contains(code)) {
      throw new IllegalArgumentException(
          "Expected the code of a check "
              + known
              + ", got "
              + code
              + Nearest.question(Nearest.to(code, known)).en());
    }
  }

  /**
   * The checks of this library.
   *
   * @return a review with its own severities
   */
  public static Review standard() {
    return new Review(List.of(), ReviewSettings.DEFAULT);
  }

  /**
   * The checks of this library and those that services provide.
   *
   * @return the review
   * @throws IllegalArgumentException if two checks have one code, or a code is none
   */
  public static Review load() {
    List<ReviewCheck> found = new ArrayList<>();
    ServiceLoader.load(ReviewCheck.class).forEach(found::add);
    return new Review(found, ReviewSettings.DEFAULT);
  }

  /**
   * This review and one more check.
   *
   * @param check a check with a code of its own
   * @return a new review
   * @throws IllegalArgumentException if there is a check of its code, or the code is none
   */
  public Review with(ReviewCheck check) {
    List<ReviewCheck> more = new ArrayList<>(added);
    more.add(check);
    return new Review(more, settings);
  }

  /**
   * This review with other settings.
   *
   * @param changed the settings
   * @return a new review
   * @throws IllegalArgumentException if they name a code that no check has
   */
  public Review with(ReviewSettings changed) {
    return new Review(added, changed);
  }

  /**
   * The codes that settings can name.
   *
   * @return the codes, the gravest first
   */
  public Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(checks.keySet());
    BESIDE_CHECKS.stream().sorted().forEach(codes::add);
    return codes;
  }

  /**
   * Reviews one form.
   *
   * @param form the form
   * @return the findings in form order, the gravest first at each place
   */
  public List<Finding> review(ReviewedForm form) {
    Map<String, Integer> order = new HashMap<>();
    Map<String, List<Citation>> citations = new HashMap<>();
    form.rubric().rubric().indicators().forEach(each -> collect(each, order, citations));
    for (Adjustment each : form.rubric().rubric().adjustments()) {
      order.put(each.id(), order.size());
      citations.put(each.id(), each.citations());
    }
    List<Finding> findings = new ArrayList<>();
    for (ReviewCheck check : checks.values()) {
      if (!settings.off().contains(check.code())) {
        try {
          check.check(form, departure -> findings.add(finding(form, check, departure, citations)));
        } catch (RuntimeException e) {
          finding(ReviewCode.CHECK_FAILED, Severity.ERROR, failed(check, e))
              .ifPresent(findings::add);
        }
      }
    }
    findings.sort(
        Comparator.<Finding>comparingInt(
                finding ->
                    finding
                        .indicator()
                        .map(id -> order.getOrDefault(id, Integer.MAX_VALUE))
                        .orElse(Integer.MAX_VALUE))
            .thenComparing(Finding::severity));
    return List.copyOf(findings);
  }

  private Finding finding(
      ReviewedForm form,
      ReviewCheck check,
      Departure departure,
      Map<String, List<Citation>> citations) {
    return Finding.of(
        check.code(),
        severity(check.code(), check.severity(), departure),
        departure,
        departure
            .indicator()
            .map(id -> citations.getOrDefault(id, List.of()))
            .orElseGet(() -> printed(form.rubric().rubric().citations())));
  }

  private static Departure failed(ReviewCheck check, RuntimeException e) {
    return Departure.at(
        check.code(),
        "复核规则 " + check.code() + " 执行失败：" + Failure.of(e),
        "Expected check " + check.code() + " to answer, got " + Failure.of(e));
  }

  /**
   * The finding of something beside single forms, such as an average or a sum of budget lines, with
   * these settings.
   *
   * @param code one of the codes of {@link ReviewCode}
   * @param usual how grave it is where settings do not say otherwise
   * @param departure what was found
   * @return the finding, empty if it is switched off
   */
  public Optional<Finding> finding(String code, Severity usual, Departure departure) {
    return settings.off().contains(code)
        ? Optional.empty()
        : Optional.of(Finding.of(code, severity(code, usual, departure), departure, List.of()));
  }

  /**
   * The finding of one percentage, as of those on a form.
   *
   * @param rate the rate
   * @return the finding, empty if it is right or its check is switched off
   */
  public Optional<Finding> rate(PrintedRate rate) {
    if (rate.isRight()) {
      return Optional.empty();
    }
    return rate.isRoundedOtherwise()
        ? finding(ReviewCode.RATE_ROUNDED_OTHERWISE, Severity.NOTE, RateCheck.departure(rate))
        : finding(ReviewCode.RATE_DIFFERS, Severity.ERROR, RateCheck.departure(rate));
  }

  private Severity severity(String code, Severity usual, Departure departure) {
    Severity full = settings.severities().getOrDefault(code, usual);
    if (!departure.excused()) {
      return full;
    }
    return full == Severity.ERROR ? Severity.WARNING : Severity.NOTE;
  }

  private static void collect(
      Indicator indicator, Map<String, Integer> order, Map<String, List<Citation>> citations) {
    order.put(indicator.id(), order.size());
    citations.put(indicator.id(), indicator.citations());
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> collect(child, order, citations));
    }
  }

  /** What a source says of the whole; our own readings, as of rounding, do not concern sums. */
  private static List<Citation> printed(List<Citation> all) {
    List<Citation> printed =
        all.stream().filter(c -> c.provenance() != Provenance.OWN_READING).toList();
    return printed.isEmpty() ? all : printed;
  }
}
