package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Template;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.standard.cn.sheet.FileFault;
import io.openrubric.standard.cn.sheet.ScoreFile;
import io.openrubric.standard.cn.sheet.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Optional<Template> template = template(request, problems);
    if (template.isEmpty()) {
      request.files().forEach(file -> checkReadable(file, problems));
      return terminal.fail(problems);
    }
    if (SheetRun.concerns(request, template.get())) {
      return new SheetRun(request, terminal).run(template.get(), problems);
    }
    return score(template.get(), problems);
  }

  private int score(Template template, List<Problem> problems) throws IOException {
    Request request = arguments.request();
    CompiledRubric rubric;
    try {
      rubric = Standards.compiled(template);
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      request.files().forEach(file -> checkReadable(file, problems));
      return terminal.fail(problems);
    }
    if (request.encoding().isPresent()) {
      problems.add(sheetsOnly());
    }
    try (OpenFiles files = OpenFiles.open(request, rubric, problems)) {
      problems.addAll(Exclusions.check(request, rubric));
      return problems.isEmpty() ? score(rubric, files) : terminal.fail(problems);
    }
  }

  private static Optional<Template> template(Request request, List<Problem> problems) {
    if (request.command() == Request.Command.EXAMPLE
        && request.standard().isEmpty()
        && request.template().isEmpty()) {
      return Optional.of(TemplateCatalogue.load().get(Example.STANDARD));
    }
    try {
      return Standards.template(request);
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static Problem sheetsOnly() {
    return Problem.error(
        Arguments.BAD_OPTION,
        "--encoding",
        "--encoding 只用于自评表；项目得分表和实测数据应为 UTF-8",
        "Expected no --encoding but for sheets; tables and measured inputs are UTF-8");
  }

  /** Without a rubric no header can be checked, but a missing file can be told all the same. */
  static void checkReadable(Path file, List<Problem> problems) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      problems.add(FileFault.missing(file));
    }
  }

  private int score(CompiledRubric rubric, OpenFiles files) throws IOException {
    Request request = arguments.request();
    Tally tally = new Tally(request, terminal);
    try (Target target = Target.open(request, terminal)) {
      ReportSink sink = ReportSink.of(request, rubric, target);
      for (ScoreFile file : files.all()) {
        try (ReadAhead<Submission> rows = new ReadAhead<>(file.submissions())) {
          while (rows.hasNext()) {
            ScoreReport report = rows.next().score(rubric);
            tally.add(report);
            sink.add(report);
          }
        }
      }
      sink.finish();
      target.commit();
    }
    terminal.print(tally.found);
    return tally.complete ? Main.FINE : Main.FAILED;
  }

  /** What a run came upon, and how far it is. */
  private static final class Tally {
    private final Request request;
    private final Terminal terminal;
    private final boolean progress = isTerminal();
    private final List<Problem> found = new ArrayList<>();
    private boolean complete = true;
    private long count;

    Tally(Request request, Terminal terminal) {
      this.request = request;
      this.terminal = terminal;
    }

    void add(ScoreReport report) {
      complete &= report.total().isPresent();
      if (!report.problems().isEmpty()) {
        report.problems().stream()
            .filter(p -> p.isError() || request.format() == Request.Format.CSV)
            .limit(MOST_PROBLEMS - Math.min(found.size(), MOST_PROBLEMS))
            .forEach(found::add);
      }
      if (progress && ++count % PROGRESS_EVERY == 0) {
        terminal.line(count + (request.language() == Language.ZH ? " 个项目…\n" : " projects …\n"));
      }
    }
  }

  /**
   * Whether somebody watches. From JDK 22 on the console no longer tells, so nothing is shown
   * there.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    return Runtime.version().feature() < 22 && System.console() != null;
  }

  /** The opened files of a request. */
  record OpenFiles(List<ScoreFile> all) implements AutoCloseable {

    static OpenFiles open(Request request, CompiledRubric rubric, List<Problem> problems) {
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
      return new OpenFiles(files);
    }

    @Override
    public void close() {
      for (ScoreFile file : all) {
        file.close();
      }
    }
  }
}
