package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry point of the command line. */
public final class Main {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int FAILED = 2;

  private static final int BUFFER = 1 << 16;

  private Main() {}

  /**
   * Runs the command line and ends the JVM with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    // Under a C locale JDK 17 would print Chinese as question marks.
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(RawArguments.of(args), out, err);
    out.flush();
    if (code != FINE) {
      System.exit(code);
    }
  }

  /**
   * Runs the command line within a JVM that goes on.
   *
   * @param args the command and its options
   * @param out takes the answer, as UTF-8
   * @param err takes problems, as UTF-8
   * @return the exit code
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(args);
    Terminal terminal = new Terminal(out, err, arguments.request().language());
    try {
      int code = answer(arguments, terminal);
      return out.checkError() && code == FINE ? FAILED : code;
    } catch (InvalidDocumentException e) {
      return terminal.fail(e.problems());
    } catch (IOException | UncheckedIOException e) {
      return terminal.fail(
          List.of(
              Problem.error(
                  "not-written", "output", "输出失败：" + e, "Expected to write the answer, got " + e)));
    } catch (RuntimeException e) {
      // Nobody should see one; but it must not look as if there were findings.
      return terminal.fail(
          List.of(
              Problem.error(
                  "internal-fault",
                  "rubric",
                  "程序故障：" + e,
                  "Expected an answer, got a fault: " + e)));
    }
  }

  private static int answer(Arguments arguments, Terminal terminal) throws IOException {
    Request request = arguments.request();
    if (request.help() && arguments.problems().isEmpty()) {
      terminal.write(HelpPage.of(request.command()).document(request.language()).text());
      return FINE;
    }
    if (request.version() && arguments.problems().isEmpty()) {
      terminal.write("rubric " + Version.text() + "\n");
      return FINE;
    }
    return switch (request.command()) {
      case STANDARDS -> new StandardsCommand(arguments, terminal).run();
      case SHOW -> new ShowCommand(arguments, terminal).run();
      case REVIEW -> new ReviewCommand(arguments, terminal).run();
      case MONITOR -> new MonitorCommand(arguments, terminal).run();
      case SCORE, EXAMPLE -> new ScoreCommand(arguments, terminal).run();
    };
  }
}
