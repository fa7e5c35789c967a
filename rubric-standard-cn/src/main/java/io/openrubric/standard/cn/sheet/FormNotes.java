package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.Reading;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is found while a sheet is held against a standard, and which row each leaf came from. */
final class FormNotes {
  private final Sheet sheet;
  private final ProblemList problems = new ProblemList();
  private final Set<String> unread = new HashSet<>();
  private final Map<String, SheetRow> rowById = new LinkedHashMap<>();

  FormNotes(Sheet sheet) {
    this.sheet = sheet;
    sheet.problems().forEach(problems::add);
    sheet.facts().forEach(this::noteUnused);
  }

  private void noteUnused(String key, String value) {
    if (SheetFact.of(key).isEmpty()) {
      problems.add(
          Problem.note(
              SheetProblemCode.UNUSED_FACT,
              sheet.source(),
              "自评表计分不使用此项信息：" + Shown.quoted(key) + "＝" + Shown.quoted(value),
              "Scoring a sheet does not use this fact: "
                  + Shown.quoted(key)
                  + " = "
                  + Shown.quoted(value)));
    }
  }

  ProblemList problems() {
    return problems;
  }

  Map<String, SheetRow> rowById() {
    return rowById;
  }

  /** Takes problems of one leaf. */
  Consumer<Problem> of(String id) {
    return problem -> problems.add(problem.of(id));
  }

  boolean isUnread(String id) {
    return unread.contains(id);
  }

  void markUnread(String id) {
    unread.add(id);
  }

  /** A problem of the standard's, at this sheet: weights that are off are no refusal. */
  void addOfStandard(Problem problem) {
    String path = sheet.source() + " " + problem.path();
    problems.add(
        problem.isError()
            ? Problem.warning(problem.code(), path, problem.message().zh(), problem.message().en())
            : new Problem(
                problem.code(), problem.severity(), path, problem.indicator(), problem.message()));
  }

  /** The weight of a row, empty with a problem if it is none. */
  Optional<Weight> weight(String text, String place, Consumer<Problem> to) {
    try {
      Optional<Weight> weight = FigureText.points(text).map(Weight::new);
      if (weight.isPresent()) {
        return weight;
      }
    } catch (IllegalArgumentException outOfRange) {
      // Said below, like any other text that is no weight.
    }
    to.accept(text.isEmpty() ? withoutWeight(place) : badWeight(text, place));
    return Optional.empty();
  }

  private static Problem withoutWeight(String place) {
    return Problem.error(
        SheetProblemCode.BAD_WEIGHT,
        place,
        "此行没有分值（可能与上一行合并单元格），请拆分后填写",
        "Expected a weight of its own, got none (perhaps merged with the row above)");
  }

  private static Problem badWeight(String text, String place) {
    return Problem.error(
        SheetProblemCode.BAD_WEIGHT,
        place,
        "分值应为0至" + Weight.MAX_POINTS + "的数，实为 " + Shown.quoted(text),
        "Expected a weight from 0 to " + Weight.MAX_POINTS + ", got " + Shown.quoted(text));
  }

  /** The printed score in place of values that cannot be computed from, with a note why. */
  Observation printed(String id, String score, String reason, RowValue.Unusable why, String place) {
    if (score.isEmpty()) {
      noteAbsent(id, why, place);
      return Observation.missing(why.absence());
    }
    Optional<Rational> points = FigureText.points(score);
    if (points.isEmpty()) {
      of(id)
          .accept(
              Problem.warning(
                  SheetProblemCode.BAD_PRINTED_SCORE,
                  place,
                  "填报得分应为数字，实为 " + Shown.quoted(score),
                  "Expected a printed score, got " + Shown.quoted(score)));
      return Observation.missing(Observation.Absence.UNREADABLE);
    }
    of(id)
        .accept(
            Problem.note(
                SheetProblemCode.NOT_RECOMPUTED,
                place,
                "按填报得分 " + score + " 计，未重新计算：" + why.reason().zh(),
                "The printed score " + score + " was taken, not recomputed: " + why.reason().en()));
    return new Observation.Given(
        points.get(), Optional.of(reason).filter(words -> !words.isEmpty()));
  }

  /** Says of a row that was filled in but for its score why that cannot be computed. */
  private void noteAbsent(String id, RowValue.Unusable why, String place) {
    SheetRow row = rowById.get(id);
    if (row != null && !Blank.isSigns(row.text(SheetColumn.ACTUAL))) {
      of(id)
          .accept(
              Problem.note(
                  SheetProblemCode.NOT_RECOMPUTED,
                  place,
                  "未填得分，也无法计算：" + why.reason().zh(),
                  "Expected a printed score, since none can be computed, got none: "
                      + why.reason().en()));
    }
  }

  /** The place of a leaf: its row's, or that of the sheet. */
  private String placeOf(CompiledRubric rubric, String id) {
    SheetRow row = rowById.get(id);
    return row == null ? sheet.source() + " " + rubric.path(id) : sheet.place(row);
  }

  Reading reading(CompiledRubric rubric) {
    return new Reading(problems.all(), unread, id -> placeOf(rubric, id));
  }

  /** Compiles what the sheet makes; if that fails, with what was found before. */
  CompiledRubric compile(Rubric rubric, FormulaRegistry formulas) {
    try {
      return CompiledRubric.compile(rubric, formulas);
    } catch (InvalidDocumentException e) {
      throw failure(e.problems());
    }
  }

  InvalidDocumentException failure(List<Problem> more) {
    for (Problem problem : more) {
      problems.add(
          new Problem(
              problem.code(),
              problem.severity(),
              sheet.source() + " " + problem.path(),
              problem.indicator(),
              problem.message()));
    }
    return new InvalidDocumentException(sheet.source(), problems.all());
  }

  static RowValue.Unusable unusable(String zh, String en) {
    return new RowValue.Unusable(Observation.Absence.NOT_REPORTED, Text.of(zh, en));
  }
}
