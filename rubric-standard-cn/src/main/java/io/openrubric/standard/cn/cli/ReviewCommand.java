package io.openrubric.standard.cn.cli;

import static java.util.stream.Collectors.joining;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.api.Severity;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.json.ReviewSettingsJson;
import io.openrubric.engine.review.Departure;
import io.openrubric.engine.review.Finding;
import io.openrubric.engine.review.PortfolioReview;
import io.openrubric.engine.review.ProjectReview;
import io.openrubric.engine.review.Review;
import io.openrubric.engine.review.ReviewCode;
import io.openrubric.engine.review.ReviewSummary;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.review.AveragesFile;
import io.openrubric.standard.cn.review.FormReader;
import io.openrubric.standard.cn.review.UnweightedSheet;
import io.openrubric.standard.cn.sheet.FileFault;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetFile;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code rubric review}: sheets and tables to findings, one by one. */
record ReviewCommand(Arguments arguments, Terminal terminal) {
  private static final int PROGRESS_EVERY = 1_000;

  int run() throws IOException {
    Request request = arguments.request();
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(request));
    Optional<Template> template = template(request, problems);
    Review review = settled(request, problems);
    Optional<AveragesFile> averages = averages(request, problems);
    if (template.isEmpty() || !problems.isEmpty()) {
      return terminal.fail(problems);
    }
    SheetReader sheets = request.encoding().map(SheetReader::of).orElseGet(SheetReader::detecting);
    FormReader reader = FormReader.on(template.get(), FormulaRegistry.load(), sheets);
    return new Run(request, terminal, review, reader, sheets.withoutWeights(), averages).run();
  }

  private static Optional<Template> template(Request request, List<Problem> problems) {
    try {
      return Standards.template(request);
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** The checks with the settings of a request. */
  static Review settled(Request request, List<Problem> problems) {
    Review review = Review.load();
    if (request.settings().isEmpty()) {
      return review;
    }
    Path file = request.settings().get();
    try (InputStream in = Files.newInputStream(file)) {
      return review.with(ReviewSettingsJson.read(in, file.toString(), review.codes()));
    } catch (IOException e) {
      problems.add(FileFault.of(file, e));
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
    }
    return review;
  }

  private static Optional<AveragesFile> averages(Request request, List<Problem> problems) {
    try {
      return request.averages().map(AveragesFile::read);
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** One run over all files. */
  private static final class Run {
    private final Request request;
    private final Terminal terminal;
    private final Review review;
    private final FormReader reader;
    private final SheetReader unscored;
    private final Optional<AveragesFile> averages;
    private final PortfolioReview portfolio;
    private final ReviewSummary summary = new ReviewSummary();
    private final boolean progress = ScoreCommand.isTerminal();
    private final List<ProjectReview> unreadable = new ArrayList<>();
    private final List<Problem> notRead = new ArrayList<>();

    /** The forms of a file that were reviewed by their weights. */
    private final Set<List<String>> taken = new HashSet<>();

    private boolean any;

    Run(
        Request request,
        Terminal terminal,
        Review review,
        FormReader reader,
        SheetReader unscored,
        Optional<AveragesFile> averages) {
      this.request = request;
      this.terminal = terminal;
      this.review = review;
      this.reader = reader;
      this.unscored = unscored;
      this.averages = averages;
      this.portfolio = new PortfolioReview(review);
    }

    int run() throws IOException {
      try (Target target = Target.open(request, terminal)) {
        ReviewSink sink = ReviewSink.of(request, target.writer());
        for (Path file : request.files()) {
          taken.clear();
          try {
            reader.readAll(file, (source, form) -> add(source, form, sink));
          } catch (InvalidDocumentException e) {
            addOther(file, e, sink);
          }
        }
        if (!any) {
          return terminal.fail(notRead);
        }
        if (averages.isPresent()) {
          ProjectReview whole = portfolio(averages.get());
          summary.addOther(whole);
          sink.add(whole);
        }
        sink.finish(summary);
        target.commit();
      }
      return summary.findings() == 0 ? Main.FINE : Main.FINDINGS;
    }

    private void add(String source, ReviewedForm form, ReviewSink sink) {
      int rows =
          (int)
              form.report().leaves().stream()
                  .filter(leaf -> form.points(leaf.id()).isPresent())
                  .count();
      taken.add(List.of(source, form.report().project()));
      if (averages.isPresent()) {
        portfolio.add(form);
      }
      try {
        write(
            new ProjectReview(
                form.report().project(),
                source,
                rows,
                form.report().total(),
                form.total(),
                review.review(form)),
            sink);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What cannot be scored may still be sheets without weights. */
    private void addOther(Path file, InvalidDocumentException e, ReviewSink sink)
        throws IOException {
      List<Sheet> unweighted = new ArrayList<>();
      List<Problem> problems = new ArrayList<>(e.problems());
      Optional<SheetFile> all = unscored(file);
      all.ifPresent(
          f ->
              f.sheets().stream()
                  .filter(UnweightedSheet::is)
                  .filter(sheet -> !taken.contains(List.of(sheet.source(), sheet.project())))
                  .forEach(unweighted::add));
      for (Sheet sheet : unweighted) {
        write(unweighted(sheet), sink);
        String source = sheet.source();
        problems.removeIf(p -> !source.equals(file.toString()) && isIn(source, p.path()));
      }
      boolean only =
          all.filter(f -> f.problems().isEmpty() && f.sheets().equals(unweighted)).isPresent();
      if (!only && !problems.isEmpty()) {
        addUnreadable(file, problems, sink);
      }
    }

    /** Whether a place is in a worksheet: plan.xlsx!Sheet1:12 is, plan.xlsx!Sheet10:12 is not. */
    private static boolean isIn(String source, String place) {
      return place.startsWith(source)
          && (place.length() == source.length()
              || ": ".indexOf(place.charAt(source.length())) >= 0);
    }

    private void addUnreadable(Path file, List<Problem> problems, ReviewSink sink)
        throws IOException {
      unreadable.add(unreadable(file, problems));
      if (any) {
        writeUnreadable(sink);
      } else {
        notRead.addAll(problems);
      }
    }

    private Optional<SheetFile> unscored(Path file) {
      try {
        return Optional.of(unscored.readAll(file));
      } catch (InvalidDocumentException cannotBeReadEither) {
        return Optional.empty();
      }
    }

    private ProjectReview unweighted(Sheet sheet) {
      return new ProjectReview(
          sheet.project(),
          sheet.source(),
          (int) sheet.declared().rows().stream().filter(row -> row.score().isPresent()).count(),
          Optional.empty(),
          Optional.empty(),
          UnweightedSheet.of(sheet, reader).findings(review));
    }

    /** A file that cannot be read is a finding; kept back until it is clear that one can. */
    private ProjectReview unreadable(Path file, List<Problem> problems) {
      List<Finding> findings = new ArrayList<>();
      // One finding for each file, however much is wrong in it.
      review
          .finding(
              ReviewCode.NOT_READABLE,
              Severity.ERROR,
              Departure.at(place(file, problems), everyMessage(problems)))
          .ifPresent(findings::add);
      return ProjectReview.of(file.toString(), file.toString(), findings);
    }

    private static String place(Path file, List<Problem> problems) {
      return problems.size() == 1 ? problems.get(0).path() : file.toString();
    }

    private static Text everyMessage(List<Problem> problems) {
      if (problems.size() == 1) {
        return problems.get(0).message();
      }
      return Text.of(
          problems.stream().map(p -> p.in(Language.ZH)).collect(joining("；")),
          problems.stream().map(p -> p.in(Language.EN)).collect(joining("; ")));
    }

    private void writeUnreadable(ReviewSink sink) throws IOException {
      for (ProjectReview each : unreadable) {
        summary.addOther(each);
        sink.add(each);
      }
      unreadable.clear();
    }

    private ProjectReview portfolio(AveragesFile printed) {
      List<Finding> findings = new ArrayList<>(portfolio.averages(printed.averages()));
      printed
          .counts()
          .forEach((grade, count) -> portfolio.gradeCount(grade, count).ifPresent(findings::add));
      String file = request.averages().map(Path::toString).orElse("");
      boolean zh = request.language() == Language.ZH;
      return ProjectReview.of(zh ? "各项目平均" : "Averages over the projects", file, findings);
    }

    private void write(ProjectReview each, ReviewSink sink) throws IOException {
      any = true;
      writeUnreadable(sink);
      summary.add(each);
      sink.add(each);
      if (progress && summary.sheets() % PROGRESS_EVERY == 0) {
        terminal.line(
            summary.sheets() + (request.language() == Language.ZH ? " 份表…\n" : " sheets …\n"));
      }
    }
  }
}
