package io.openrubric.engine.review;

import io.openrubric.api.Observations;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of a form that the engine itself fills in, each of which can be changed. */
final class FilledForms {
  final CompiledRubric rubric;
  final Observations observations;
  final ScoreReport report;
  final Map<String, BigDecimal> points = new LinkedHashMap<>();
  final Map<String, BigDecimal> weights = new LinkedHashMap<>();
  final Set<String> unreadable = new LinkedHashSet<>();
  final Set<String> absent = new LinkedHashSet<>();
  Optional<BigDecimal> total;
  Optional<String> grade;

  FilledForms(CompiledRubric rubric, Observations observations) {
    this.rubric = rubric;
    this.observations = observations;
    this.report = rubric.score(observations);
    for (Score score : report.scores()) {
      if (score.role() != Score.Role.VETO) {
        weights.put(score.id(), score.declaredWeight());
      }
      score.points().ifPresent(p -> points.put(score.id(), p));
    }
    total = report.total();
    grade = report.grade().map(g -> g.name().zh());
  }

  ReviewedForm form() {
    ReviewedForm.Builder form = ReviewedForm.builder(rubric, observations).report(report);
    points.forEach(form::points);
    weights.forEach(form::weight);
    unreadable.forEach(id -> form.unreadablePoints(id, "满分"));
    absent.forEach(form::withoutScore);
    total.ifPresent(form::total);
    grade.ifPresent(form::grade);
    for (Score leaf : report.leaves()) {
      form.asksReason(leaf.id());
      report
          .explanation(leaf.id())
          .reason()
          .ifPresent(reason -> form.reason(leaf.id(), reason.zh()));
    }
    return form.build();
  }

  @Override
  public String toString() {
    return rubric.rubric() + " " + observations + " " + points + " " + total;
  }
}
