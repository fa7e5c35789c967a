package io.openrubric.engine.review;

import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Passes on what reading or scoring found; what is less grave than others of its code is excused.
 *
 * @param code the code of its findings
 * @param severity how grave they are
 * @param which the problems it passes on
 */
record ProblemCheck(String code, Severity severity, BiPredicate<ReviewedForm, Problem> which)
    implements ReviewCheck {

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Set<Problem> problems = new LinkedHashSet<>(form.report().problems());
    problems.addAll(form.problems());
    Set<Departure> told = new LinkedHashSet<>();
    problems.stream()
        .filter(problem -> which.test(form, problem))
        .map(problem -> departure(form, problem))
        .forEach(told::add);
    told.forEach(found);
  }

  private Departure departure(ReviewedForm form, Problem problem) {
    boolean isLess = problem.severity().compareTo(severity) > 0;
    if (problem.indicator().isEmpty()) {
      return Departure.at(problem.path(), problem.message()).excused(isLess);
    }
    String id = problem.indicator().get();
    Departure departure = Departure.at(form.path(id), problem.message()).of(id).excused(isLess);
    return form.points(id)
        .map(points -> departure.printed(points.toPlainString()))
        .orElse(departure);
  }
}
