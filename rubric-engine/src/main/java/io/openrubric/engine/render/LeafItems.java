package io.openrubric.engine.render;

import io.openrubric.api.Citation;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Explains leaves as the items of a list: path, points, arithmetic, reason, source. */
record LeafItems(Phrases phrases, boolean everyLeaf) {

  List<Block.Item> of(ScoreReport report) {
    if (!everyLeaf && nothingRead(report)) {
      return List.of(unread(report));
    }
    List<Block.Item> items = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    List<Score> scores = report.scores();
    List<String> paths = phrases.paths(scores);
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      if (score.isLeaf() && (everyLeaf || lostSome(score))) {
        shown.add(score.id());
        items.add(item(paths.get(i), report.explanation(score.id())));
      }
    }
    // Blocks that are rounded as a whole, vetoes, and the rounding of the total.
    for (Loss loss : report.losses()) {
      if (loss.indicator().filter(shown::contains).isEmpty()) {
        items.add(Block.Item.of(phrases.of(loss.name()) + "  " + signed(loss.points().negate())));
      }
    }
    return items;
  }

  /** Whether one fault kept every leaf from being scored, so that it need not be told of each. */
  private static boolean nothingRead(ScoreReport report) {
    return report.problems().stream().noneMatch(problem -> problem.indicator().isPresent())
        && report.scores().stream()
            .filter(Score::isLeaf)
            .allMatch(score -> score.basis() == Score.Basis.REFUSED);
  }

  private Block.Item unread(ScoreReport report) {
    List<String> why =
        report.scores().stream()
            .filter(Score::isLeaf)
            .limit(1)
            .flatMap(leaf -> report.explanation(leaf.id()).reason().stream())
            .map(reason -> phrases.labelled("原因", "Why", phrases.of(reason)))
            .toList();
    return new Block.Item(phrases.of("各项指标", "All indicators") + "  -", why);
  }

  /** Whether there is something to explain: points lost, or no points to speak of. */
  private static boolean lostSome(Score score) {
    return score.lost().map(lost -> lost.signum() != 0).orElse(true);
  }

  private Block.Item item(String path, Explanation explanation) {
    Score score = explanation.score();
    String points =
        score.basis() == Score.Basis.NOT_APPLICABLE
            ? phrases.points(score)
            : phrases.points(score) + "/" + Phrases.plain(score.weight());
    String lost =
        score.lost().filter(l -> l.signum() != 0).map(l -> "  " + signed(l.negate())).orElse("");
    List<String> details = new ArrayList<>();
    if (everyLeaf) {
      details.add(phrases.labelled("规则", "Rule", phrases.of(explanation.rule())));
      inputs(explanation).ifPresent(details::add);
    }
    // Points as given speak for themselves where only losses are listed.
    boolean computed = everyLeaf || score.basis() != Score.Basis.GIVEN;
    explanation
        .arithmetic()
        .filter(line -> computed)
        .map(line -> phrases.labelled("计算", "Arithmetic", line))
        .ifPresent(details::add);
    explanation
        .reason()
        .map(why -> phrases.labelled("原因", "Why", phrases.of(why)))
        .ifPresent(details::add);
    if (computed) {
      explanation
          .notes()
          .forEach(note -> details.add(phrases.labelled("说明", "Note", phrases.of(note))));
    }
    for (Citation citation : explanation.citations()) {
      details.add(phrases.labelled("依据", "Source", citation.in(phrases.language())));
    }
    return new Block.Item(path + "  " + points + lost, details);
  }

  private Optional<String> inputs(Explanation explanation) {
    if (explanation.inputs().isEmpty()) {
      return Optional.empty();
    }
    String given =
        explanation.inputs().stream()
            .map(input -> phrases.of(input.name()) + " " + phrases.of(input.value()))
            .collect(Collectors.joining(phrases.of("；", "; ")));
    String evidence =
        explanation.inputs().stream()
            .flatMap(input -> input.evidence().stream())
            .distinct()
            .collect(Collectors.joining(phrases.of("；", "; ")));
    String from =
        evidence.isEmpty() ? "" : phrases.of("（来源：" + evidence + "）", " (from " + evidence + ")");
    return Optional.of(phrases.labelled("输入", "Inputs", given + from));
  }

  /** A number with its sign, the minus as a real one. */
  private static String signed(BigDecimal number) {
    return (number.signum() < 0 ? "−" : "+") + number.abs().toPlainString();
  }
}
