package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A table of projects, read row by row: nothing is kept of the rows before. */
final class TableFile implements ScoreFile {
  private static final String VETO_INPUT = "triggered";
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?:不适用|[nN]/?[aA])(?:\\s*[:：]\\s*(?<reason>.*))?", Pattern.DOTALL);

  private final CsvLines lines;
  private final TableColumns columns;

  TableFile(CsvLines lines, TableColumns columns) {
    this.lines = lines;
    this.columns = columns;
  }

  @Override
  public Stream<Submission> submissions() {
    return StreamSupport.stream(
        new AbstractSpliterator<Submission>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          private boolean broken;

          @Override
          public boolean tryAdvance(Consumer<? super Submission> action) {
            if (broken) {
              return false;
            }
            Optional<Submission> next;
            try {
              next = lines.next().map(TableFile.this::submission);
            } catch (InvalidDocumentException e) {
              broken = true;
              next = Optional.of(brokenOff(e.problems()));
            }
            next.ifPresent(action);
            return next.isPresent();
          }
        },
        false);
  }

  /** What stands for the rest of a file that breaks off. */
  private Submission brokenOff(List<Problem> problems) {
    String place = problems.get(0).path();
    return new Submission(
        Observations.of(place).build(),
        problems,
        allLeaves(),
        Map.of(),
        path -> place,
        () -> PrintedFigures.NONE);
  }

  private Set<String> allLeaves() {
    Set<String> ids = new HashSet<>();
    columns.leaves().forEach(leaf -> ids.add(leaf.id()));
    return ids;
  }

  private Submission submission(CsvRow csv) {
    Optional<Observations> plain = columns.plain(csv);
    return plain.isPresent()
        ? new Submission(
            plain.get(),
            List.of(),
            Set.of(),
            Map.of(),
            id -> place(lines.place(csv), id),
            () -> printed(csv))
        : checked(csv);
  }

  private String place(String row, String id) {
    return row + columns.columnOf(id).map(name -> " " + name).orElse("");
  }

  private PrintedFigures printed(CsvRow csv) {
    return columns.printed(csv.fields());
  }

  /** A row with anything but a name and points. */
  private Submission checked(CsvRow csv) {
    String place = lines.place(csv);
    ProblemList problems = new ProblemList();
    Set<String> unreadable = new HashSet<>(0);
    Map<String, String> notPoints = new HashMap<>(0);
    String project = FormulaGuard.unguarded(csv.field(0).strip());
    if (project.isEmpty()) {
      problems.error(
          SheetProblemCode.BLANK_PROJECT,
          place + " " + columns.name(0),
          "应填写项目名称，实为空白",
          "Expected the project's name, got a blank");
    }
    Observations.Builder observations = Observations.of(project.isEmpty() ? place : project);
    if (fits(csv)) {
      for (TableColumns.Leaf leaf : columns.leaves()) {
        String text = csv.field(leaf.column()).strip();
        Optional<Observation> observation = cell(text, leaf);
        if (observation.isPresent()) {
          observations.put(leaf.id(), observation.get());
        } else if (!text.isEmpty()) {
          unreadable.add(leaf.id());
          problems.add(refusal(text, place, leaf));
          if (!leaf.veto() && !NOT_APPLICABLE.matcher(text).matches()) {
            notPoints.put(leaf.id(), text);
          }
        }
      }
    } else {
      problems.error(
          SheetProblemCode.WRONG_FIELD_COUNT,
          place,
          "此行应有" + columns.width() + "列，实有" + csv.size() + "列",
          "Expected " + columns.width() + " fields, got " + csv.size());
      unreadable.addAll(allLeaves());
    }
    return new Submission(
        observations.build(),
        problems.all(),
        unreadable,
        notPoints,
        id -> place(place, id),
        () -> printed(csv));
  }

  /** Whether a row has as many fields as the header; blank ones at its end do not count. */
  private boolean fits(CsvRow csv) {
    if (csv.size() < columns.width()) {
      return false;
    }
    for (int i = columns.width(); i < csv.size(); i++) {
      if (!csv.isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  /** What a cell says of its leaf, empty if it is blank or cannot be read. */
  private static Optional<Observation> cell(String text, TableColumns.Leaf leaf) {
    if (leaf.veto()) {
      Optional<Input> answer = InputText.read(InputType.FLAG, text);
      if (answer.isPresent()) {
        return answer.map(
            yes -> new Observation.Measured(Map.of(VETO_INPUT, yes), Optional.empty()));
      }
    }
    Optional<Rational> points = leaf.veto() ? Optional.empty() : FigureText.points(text);
    if (points.isPresent()) {
      return points.map(Observation::given);
    }
    Matcher notApplicable = NOT_APPLICABLE.matcher(text);
    return notApplicable.matches()
        ? Optional.ofNullable(notApplicable.group("reason"))
            .filter(reason -> !reason.isBlank())
            .map(Observation::notApplicable)
        : Optional.empty();
  }

  private Problem refusal(String text, String place, TableColumns.Leaf leaf) {
    boolean without = NOT_APPLICABLE.matcher(text).matches();
    return Problem.error(
            ProblemCode.BAD_INPUT,
            place + " " + columns.name(leaf.column()),
            (without ? "不适用应写明原因，如“不适用：尚未投入使用”，实为 " : leaf.veto() ? "应为是或否，实为 " : "应为得分，实为 ")
                + Shown.quoted(text),
            (without
                    ? "Expected the reason, as in \"n/a: not in use yet\", got "
                    : leaf.veto() ? "Expected yes or no, got " : "Expected points, got ")
                + Shown.quoted(text))
        .of(leaf.id());
  }

  @Override
  public boolean hasPrintedFigures() {
    return true;
  }

  @Override
  public void close() {
    lines.close();
  }
}
