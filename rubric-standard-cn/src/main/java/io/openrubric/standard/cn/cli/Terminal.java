package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.engine.render.Document;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where answers and problems go, in UTF-8 whatever the locale.
 *
 * @param out takes answers
 * @param err takes problems
 * @param language the language of problems
 */
record Terminal(PrintStream out, PrintStream err, Language language) {
  private static final int MOST_PROBLEMS = 1_000;

  /** A writer to standard output that leaves it open. */
  Writer writer() {
    return new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  void write(String text) throws IOException {
    Writer writer = writer();
    writer.write(text);
    writer.flush();
  }

  /** Prints problems and answers with the exit code for them. */
  int fail(List<Problem> problems) {
    print(problems);
    return Main.FAILED;
  }

  /** Prints problems, at most as many as somebody would read. */
  void print(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Document.Builder lines = Document.builder();
    boolean zh = language == Language.ZH;
    String[] shown =
        problems.stream()
            .limit(MOST_PROBLEMS)
            .map(p -> severity(p, zh) + p.in(language))
            .toArray(String[]::new);
    lines.paragraph(shown);
    int more = problems.size() - shown.length;
    if (more > 0) {
      lines.paragraph(zh ? "……另有" + more + "个问题" : "… and " + more + " more problems");
    }
    line(lines.build().text());
  }

  /** Prints a line of progress or problems as it is. */
  void line(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }

  private static String severity(Problem problem, boolean zh) {
    return switch (problem.severity()) {
      case ERROR -> zh ? "错误：" : "error: ";
      case WARNING -> zh ? "警告：" : "warning: ";
      case NOTE -> zh ? "提示：" : "note: ";
    };
  }
}
