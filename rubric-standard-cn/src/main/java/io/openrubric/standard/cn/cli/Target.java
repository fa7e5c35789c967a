package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Takes an answer: standard output, or a file that appears whole or not at all. What was written
 * without {@link #commit} is thrown away.
 */
final class Target implements Closeable {
  static final String BAD_OUTPUT = "output-not-writable";
  private static final int BUFFER = 1 << 16;

  private final OutputStream stream;
  private final Writer writer;
  private final Optional<Path> file;
  private final Optional<Path> draft;

  private Target(OutputStream stream, Optional<Path> file, Optional<Path> draft) {
    this.stream = stream;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()), BUFFER);
    this.file = file;
    this.draft = draft;
  }

  /** What is wrong with a file as a target, before anything is computed for it. */
  static List<Problem> check(Request request) {
    if (request.output().isEmpty()) {
      return List.of();
    }
    Path file = request.output().get();
    Path folder = folder(file);
    if (Files.isDirectory(file)) {
      return refused(file, "目录", "a directory");
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      return refused(file, "特殊文件", "a special file");
    } else if (!Files.isDirectory(folder)) {
      return refused(file, "目录 " + folder + " 不存在", "no folder " + folder);
    } else if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      return refused(file, "无写入权限", "no permission to write");
    }
    for (Path input : request.files()) {
      if (isSame(input, file)) {
        return refused(file, "输入文件本身", "one of the input files");
      }
    }
    return List.of();
  }

  private static boolean isSame(Path input, Path file) {
    try {
      return Files.exists(file) && Files.exists(input) && Files.isSameFile(input, file);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Problem> refused(Path file, String zh, String en) {
    return List.of(
        Problem.error(
            BAD_OUTPUT,
            file.toString(),
            "输出应为可写入的文件，实为：" + zh,
            "Expected a file that can be written, got " + en));
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  static Target open(Request request, Terminal terminal) throws IOException {
    List<Problem> problems = check(request);
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException("--output", problems);
    }
    if (request.output().isEmpty()) {
      return new Target(terminal.out(), Optional.empty(), Optional.empty());
    }
    Path asked = request.output().get();
    Path file = Files.exists(asked) ? asked.toRealPath() : asked.toAbsolutePath();
    Path draft = folder(file).resolve(".rubric-" + System.nanoTime() + ".tmp");
    OutputStream stream =
        new BufferedOutputStream(
            Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW), BUFFER);
    // Taken away even if the JVM is told to stop half-way.
    draft.toFile().deleteOnExit();
    return new Target(stream, Optional.of(file), Optional.of(draft));
  }

  /** Takes text; an answer goes either here or to {@link #stream}. */
  Writer writer() {
    return writer;
  }

  /** Takes bytes in UTF-8. */
  OutputStream stream() {
    return stream;
  }

  /** Makes what was written the answer. */
  void commit() throws IOException {
    writer.flush();
    if (draft.isPresent() && file.isPresent()) {
      writer.close();
      try {
        Files.move(draft.get(), file.get(), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft.get(), file.get(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Throws away what was not committed; standard output stays open. */
  @Override
  public void close() throws IOException {
    if (draft.isPresent()) {
      writer.close();
      Files.deleteIfExists(draft.get());
    }
  }
}
