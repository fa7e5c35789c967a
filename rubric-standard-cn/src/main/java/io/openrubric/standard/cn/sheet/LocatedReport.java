package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Grade;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A report on what a file states: its problems have their place in the file, and a leaf that could
 * not be read has no score.
 */
final class LocatedReport implements ScoreReport {
  private final ScoreReport report;
  private final List<Problem> reading;
  private final Set<String> unreadable;
  private final List<Problem> problems;
  private final Set<String> unscored;

  LocatedReport(
      ScoreReport report,
      List<Problem> reading,
      Set<String> unreadable,
      UnaryOperator<String> placeOf) {
    this.report = report;
    this.reading = reading;
    this.unreadable = unreadable;
    this.unscored = unreadable.isEmpty() ? Set.of() : withGroups();
    List<Problem> all = new ArrayList<>(reading);
    Set<String> silent = pathsOfUnreadable();
    for (Problem problem : report.problems()) {
      if (!problem.code().equals(ProblemCode.MISSING_VALUE) || !silent.contains(problem.path())) {
        all.add(
            new Problem(
                problem.code(),
                problem.severity(),
                placeOf.apply(problem.path()),
                problem.message()));
      }
    }
    this.problems = List.copyOf(all);
  }

  /** The unreadable leaves and all groups above them. */
  private Set<String> withGroups() {
    Set<String> ids = new HashSet<>(unreadable);
    Deque<Score> above = new ArrayDeque<>();
    for (Score score : report.scores()) {
      while (!above.isEmpty() && above.element().level() >= score.level()) {
        above.pop();
      }
      if (unreadable.contains(score.id())) {
        above.forEach(group -> ids.add(group.id()));
      }
      above.push(score);
    }
    return ids;
  }

  private Set<String> pathsOfUnreadable() {
    Set<String> paths = new HashSet<>();
    unreadable.forEach(id -> paths.add(report.score(id).path()));
    return paths;
  }

  private boolean failed() {
    return reading.stream().anyMatch(Problem::isError);
  }

  private Score located(Score score) {
    if (!unscored.contains(score.id())) {
      return score;
    }
    return new Score(
        score.id(),
        score.path(),
        score.name(),
        score.level(),
        score.role(),
        score.isLeaf() ? Score.Basis.REFUSED : score.basis(),
        score.declaredWeight(),
        score.weight(),
        Optional.empty(),
        Optional.empty());
  }

  private Explanation located(Explanation explanation) {
    if (!unreadable.contains(explanation.score().id())) {
      return explanation;
    }
    Text reason = Text.of("填报内容无法识别", "what the file states cannot be read");
    return new Explanation(
        located(explanation.score()),
        explanation.rule(),
        List.of(),
        Optional.empty(),
        Optional.of(reason),
        List.of(),
        explanation.citations());
  }

  @Override
  public String rubricId() {
    return report.rubricId();
  }

  @Override
  public String project() {
    return report.project();
  }

  @Override
  public List<Score> scores() {
    return report.scores().stream().map(this::located).toList();
  }

  @Override
  public List<Score> leaves() {
    return report.leaves().stream().map(this::located).toList();
  }

  @Override
  public List<Score> adjustments() {
    return report.adjustments().stream().map(this::located).toList();
  }

  @Override
  public Score score(String id) {
    return located(report.score(id));
  }

  @Override
  public Optional<BigDecimal> total() {
    return failed() ? Optional.empty() : report.total();
  }

  @Override
  public Optional<Rational> exactTotal() {
    return failed() ? Optional.empty() : report.exactTotal();
  }

  @Override
  public Optional<Grade> grade() {
    return failed() ? Optional.empty() : report.grade();
  }

  @Override
  public BigDecimal fullMarks() {
    return report.fullMarks();
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public Explanation explanation(String id) {
    return located(report.explanation(id));
  }

  @Override
  public List<Explanation> explanations() {
    return report.explanations().stream().map(this::located).toList();
  }

  @Override
  public List<Loss> losses() {
    return failed() ? List.of() : report.losses();
  }

  @Override
  public String toString() {
    return failed() ? project() + " not scored" : report.toString();
  }
}
