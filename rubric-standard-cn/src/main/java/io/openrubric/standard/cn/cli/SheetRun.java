package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Template;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.SheetReader;
import io.openrubric.standard.cn.sheet.SheetScoring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    SheetReader reader = reader(request);
    List<Problem> found = new ArrayList<>();
    Map<Path, List<Problem>> failures = new LinkedHashMap<>();
    boolean complete = true;
    boolean any = false;
    try (Target target = Target.open(request, terminal)) {
      SheetSink sink = SheetSink.of(request, target.writer());
      for (Path file : request.files()) {
        try {
          FilledSheet sheet = scoring.fill(reader.read(file));
          ScoreReport report = sheet.score();
          complete &= report.total().isPresent();
          keep(report.problems().stream().filter(Problem::isError).toList(), found);
          // Nothing is written before it is clear that there is something to write.
          any = true;
          flush(failures, sink);
          sink.add(sheet, report);
        } catch (InvalidDocumentException e) {
          complete = false;
          keep(e.problems(), found);
          failures.put(file, e.problems());
          if (any) {
            flush(failures, sink);
          }
        }
      }
      if (any) {
        sink.finish();
        target.commit();
      }
    }
    terminal.print(found);
    return complete ? Main.FINE : Main.FAILED;
  }

  private static void keep(List<Problem> problems, List<Problem> found) {
    problems.stream()
        .limit(MOST_PROBLEMS - Math.min(found.size(), MOST_PROBLEMS))
        .forEach(found::add);
  }

  private static void flush(Map<Path, List<Problem>> failures, SheetSink sink) throws IOException {
    for (Map.Entry<Path, List<Problem>> failure : failures.entrySet()) {
      sink.addFailure(failure.getKey(), failure.getValue());
    }
    failures.clear();
  }
}
