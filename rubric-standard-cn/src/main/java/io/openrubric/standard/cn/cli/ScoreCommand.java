package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.standard.cn.sheet.ScoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** {@code rubric score}: files of projects to reports, one by one. */
record ScoreCommand(Arguments arguments, Terminal terminal) {
  private static final int PROGRESS_EVERY = 100_000;
  private static final int MOST_PROBLEMS = 1_000;

  int run() throws IOException {
    Request request = arguments.request();
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(request));
    Optional<CompiledRubric> rubric = rubric(request, problems);
    if (rubric.isEmpty()) {
      request.files().forEach(file -> checkReadable(file, problems));
      return terminal.fail(problems);
    }
    try (ScoreFiles files = ScoreFiles.open(request, rubric.get(), problems)) {
      problems.addAll(Exclusions.check(request, rubric.get()));
      return problems.isEmpty() ? score(rubric.get(), files) : terminal.fail(problems);
    }
  }

  private static Optional<CompiledRubric> rubric(Request request, List<Problem> problems) {
    if (request.command() == Request.Command.EXAMPLE
        && request.standard().isEmpty()
        && request.template().isEmpty()) {
      return Optional.of(Standards.shipped(Example.STANDARD));
    }
    return Standards.find(request, problems);
  }

  /** Without a rubric no header can be checked, but a missing file can be told all the same. */
  private static void checkReadable(Path file, List<Problem> problems) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      problems.add(
          Problem.error(
              "file-not-readable",
              file.toString(),
              "应为可读取的文件，实为：" + (Files.isDirectory(file) ? "目录" : "无此文件"),
              "Expected a file that can be read, got "
                  + (Files.isDirectory(file) ? "a directory" : "no such file")));
    }
  }

  private int score(CompiledRubric rubric, ScoreFiles files) throws IOException {
    Request request = arguments.request();
    boolean complete = true;
    long count = 0;
    List<Problem> found = new ArrayList<>();
    boolean progress = isTerminal();
    try (Target target = Target.open(request, terminal)) {
      ReportSink sink = ReportSink.of(request, rubric, target.writer());
      for (ScoreFile file : files.all()) {
        for (Iterator<ScoreReport> rest = file.submissions().map(s -> s.score(rubric)).iterator();
            rest.hasNext(); ) {
          ScoreReport report = rest.next();
          complete &= report.total().isPresent();
          report.problems().stream()
              .filter(p -> p.isError() || request.format() == Request.Format.CSV)
              .limit(MOST_PROBLEMS - Math.min(found.size(), MOST_PROBLEMS))
              .forEach(found::add);
          sink.add(report);
          if (progress && ++count % PROGRESS_EVERY == 0) {
            terminal.line(
                count + (request.language() == Language.ZH ? " 个项目…\n" : " projects …\n"));
          }
        }
      }
      sink.finish();
      target.commit();
    }
    terminal.print(found);
    return complete ? Main.FINE : Main.FAILED;
  }

  /**
   * Whether somebody watches. From JDK 22 on the console no longer tells, so nothing is shown
   * there.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return Runtime.version().feature() < 22 && System.console() != null;
  }

  /** The opened files of a request. */
  record ScoreFiles(List<ScoreFile> all) implements AutoCloseable {

    static ScoreFiles open(Request request, CompiledRubric rubric, List<Problem> problems) {
      List<ScoreFile> files = new ArrayList<>();
      if (request.command() == Request.Command.EXAMPLE) {
        files.add(Example.open(rubric));
      }
      for (Path file : request.files()) {
        try {
          files.add(ScoreFile.open(file, rubric));
        } catch (InvalidDocumentException e) {
          problems.addAll(e.problems());
        }
      }
      return new ScoreFiles(files);
    }

    @Override
    public void close() {
      all.forEach(ScoreFile::close);
    }
  }
}
