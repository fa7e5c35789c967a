package io.openrubric.engine;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import java.util.List;

/** What the compiler says about a rubric. */
final class Faults {
  private Faults() {}

  static List<Problem> of(Rubric rubric) {
    return of(rubric, FormulaRegistry.standard());
  }

  /** The problems of a rubric, none if it compiles. */
  static List<Problem> of(Rubric rubric, FormulaRegistry formulas) {
    try {
      CompiledRubric compiled = CompiledRubric.compile(rubric, formulas);
      return compiled.rubric().equals(rubric) ? List.of() : List.of(other(compiled));
    } catch (InvalidDocumentException e) {
      return e.problems();
    }
  }

  private static Problem other(CompiledRubric compiled) {
    return Problem.error("other-rubric", "", "应为同一体系", "Expected the same, got " + compiled);
  }

  static List<String> codes(Rubric rubric) {
    return of(rubric).stream().map(Problem::code).distinct().toList();
  }
}
