package io.openrubric.engine.review;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.engine.text.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Scores that do not add to the printed total. */
record TotalCheck() implements ReviewCheck {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST = 20;

  @Override
  public String code() {
    return ReviewCode.TOTAL_DOES_NOT_ADD;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    form.total()
        .ifPresent(
            printed ->
                FormSums.of(form)
                    .wrongTotal(printed)
                    .map(right -> wrong(form, right, printed))
                    .or(() -> doubtful(form, printed))
                    .ifPresent(found));
  }

  private static Departure wrong(ReviewedForm form, FormSums.Range right, BigDecimal printed) {
    String figure = printed.toPlainString();
    if (!right.isOne() && !unknown(form).isEmpty()) {
      return departure(right, figure, open(form, right, figure));
    }
    boolean rounding = right.isOne() && isRounding(new BigDecimal(right.least()), printed);
    return departure(
            right,
            figure,
            Text.of(
                "各指标得分之和为 " + right + "，表上合计为 " + figure + (rounding ? "，只是舍入不同" : ""),
                "Expected the total "
                    + right
                    + " from the scores, got "
                    + figure
                    + (rounding ? ", only rounded" : "")))
        .excused(rounding);
  }

  /** Whether a total only has fewer decimals than the sum, one at least. */
  private static boolean isRounding(BigDecimal right, BigDecimal printed) {
    return printed.scale() > 0
        && right.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
  }

  /** A sum of what is known, and how much more the others can add. */
  private static Text open(ReviewedForm form, FormSums.Range right, String figure) {
    List<Text> unknown = unknown(form);
    String least = right.least();
    String more = Rounded.plain(new BigDecimal(right.most()).subtract(new BigDecimal(least)));
    return Text.of(
        "已填得分之和为 %s（%s，最多再加%s分），表上合计为 %s"
            .formatted(least, listed(unknown, Text::zh, "，"), more, figure),
        "Expected a total of %s from the scores that are there (%s: at most %s more), got %s"
            .formatted(least, listed(unknown, Text::en, ", "), more, figure));
  }

  private static String listed(List<Text> rows, Function<Text, String> words, String comma) {
    return rows.stream().limit(MOST_NAMED).map(words).collect(joining(comma))
        + (rows.size() > MOST_NAMED ? comma + "…" : "");
  }

  /** The leaves whose scores are not known, and why. */
  private static List<Text> unknown(ReviewedForm form) {
    List<Text> unknown = new ArrayList<>();
    for (IndicatorLeaf leaf : form.rubric().leaves()) {
      String path = form.path(leaf.id());
      String text = form.unreadablePoints().get(leaf.id());
      if (text != null) {
        String start = Excerpt.start(text, LONGEST);
        unknown.add(
            Text.of(
                "“" + path + "”的得分“" + start + "”无法识别",
                "the score \"" + start + "\" of " + path + " cannot be read"));
      } else if (form.lacksScore(leaf.id())) {
        unknown.add(Text.of("“" + path + "”没有得分", path + " has no score"));
      }
    }
    return unknown;
  }

  /** A total that would be wrong but for scores that are not on the form. */
  private static Optional<Departure> doubtful(ReviewedForm form, BigDecimal printed) {
    List<String> absent =
        form.rubric().leaves().stream()
            .map(IndicatorLeaf::id)
            .filter(form::lacksScore)
            .map(form::path)
            .toList();
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    String names = absent.size() == 1 ? absent.get(0) : Excerpt.list(absent);
    String figure = printed.toPlainString();
    return FormSums.withoutAbsent(form)
        .wrongTotal(printed)
        .map(
            right ->
                departure(
                        right,
                        figure,
                        Text.of(
                            "已填得分之和为 %s，表上合计为 %s；表上没有 %s 的得分，合计中可能已含该得分，故只作警告"
                                .formatted(right, figure, names),
                            ("Expected the total %s from the scores that are there, got %s; the"
                                    + " score of %s is not on the form and may be part of the"
                                    + " total, so that this is no certain error")
                                .formatted(right, figure, names)))
                    .excused(true));
  }

  private static Departure departure(FormSums.Range right, String figure, Text words) {
    return Departure.at(ReviewedForm.TOTAL, words).figures(right.toString(), figure);
  }
}
