package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Template;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFile;
import io.openrubric.standard.cn.sheet.SheetReader;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code rubric score} for sheets: each makes a rubric of its own, and a broken one costs no other
 * its score.
 */
record SheetRun(Request request, Terminal terminal) {
  private static final int MOST_PROBLEMS = 1_000;

  /** Whether all that is to be scored are sheets. */
  static boolean concerns(Request request, Template template) {
    if (template instanceof OpenTemplate) {
      return true;
    }
    SheetReader reader = reader(request);
    for (Path file : request.files()) {
      if (!reader.isSheet(file)) {
        return false;
      }
    }
    return !request.files().isEmpty();
  }

  private static SheetReader reader(Request request) {
    return request.encoding().isPresent()
        ? SheetReader.of(request.encoding().get())
        : SheetReader.detecting();
  }

  int run(Template template, List<Problem> problems) throws IOException {
    if (!request.excluded().isEmpty()) {
      problems.add(
          Problem.error(
              Arguments.BAD_OPTION,
              "--exclude",
              "自评表没有平均得分，不接受 --exclude",
              "Expected no --exclude for sheets, which have no averages"));
    }
    if (!problems.isEmpty()) {
      request.files().forEach(file -> ScoreCommand.checkReadable(file, problems));
      return terminal.fail(problems);
    }
    return score(SheetScoring.on(template, FormulaRegistry.load()));
  }

  private int score(SheetScoring scoring) throws IOException {
    try (Target target = Target.open(request, terminal)) {
      Scores scores = new Scores(scoring, SheetSink.of(request, target.writer()));
      SheetReader reader = reader(request);
      for (Path file : request.files()) {
        scores.addAll(file, reader);
      }
      if (scores.any) {
        scores.sink.finish();
        target.commit();
      }
      terminal.print(scores.found);
      return scores.complete ? Main.FINE : Main.FAILED;
    }
  }

  /** What comes out, and what went wrong. */
  private static final class Scores {
    private final SheetScoring scoring;
    private final SheetSink sink;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Path, List<Problem>> failures = new LinkedHashMap<>();
    private boolean complete = true;
    private boolean any;

    Scores(SheetScoring scoring, SheetSink sink) {
      this.scoring = scoring;
      this.sink = sink;
    }

    /** Scores the forms of a file; one that cannot be scored costs no other. */
    void addAll(Path file, SheetReader reader) throws IOException {
      List<Problem> failed = new ArrayList<>();
      try {
        SheetFile all = reader.readAll(file);
        failed.addAll(all.problems());
        for (Sheet sheet : all.sheets()) {
          Optional<FilledSheet> filled = filled(sheet, failed);
          if (filled.isPresent()) {
            add(filled.get());
          }
        }
      } catch (InvalidDocumentException e) {
        failed.addAll(e.problems());
      }
      if (!failed.isEmpty()) {
        complete = false;
        keep(failed);
        failures.put(file, failed);
        if (any) {
          flush();
        }
      }
    }

    private Optional<FilledSheet> filled(Sheet sheet, List<Problem> failed) {
      try {
        return Optional.of(scoring.fill(sheet));
      } catch (InvalidDocumentException e) {
        failed.addAll(e.problems());
        return Optional.empty();
      }
    }

    private void add(FilledSheet sheet) throws IOException {
      ScoreReport report = sheet.score();
      complete &= report.total().isPresent();
      keep(report.problems().stream().filter(Problem::isError).toList());
      // Nothing is written before it is clear that there is something to write.
      any = true;
      flush();
      sink.add(sheet, report);
    }

    private void keep(List<Problem> problems) {
      problems.stream()
          .limit(MOST_PROBLEMS - Math.min(found.size(), MOST_PROBLEMS))
          .forEach(found::add);
    }

    private void flush() throws IOException {
      for (Map.Entry<Path, List<Problem>> failure : failures.entrySet()) {
        sink.addFailure(failure.getKey(), failure.getValue());
      }
      failures.clear();
    }
  }
}
