package io.openrubric.standard.cn.sheet;

import io.openrubric.engine.CompiledRubric;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file with what is known about one project or many, its header checked (填报文件).
 *
 * <pre>{@code
 * try (ScoreFile file = ScoreFile.open(Path.of("scores.csv"), rubric)) {
 *   file.submissions().map(s -> s.score(rubric)).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Not thread-safe, and read once.
 *
 * @since 0.1.0
 */
public interface ScoreFile extends AutoCloseable {

  /**
   * Opens a file and checks its header.
   *
   * @param file the file
   * @param rubric what it will be scored by
   * @return the file, to be closed
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read, is not UTF-8 or its
   *     header does not fit the rubric, with every problem
   */
  static ScoreFile open(Path file, CompiledRubric rubric) {
    return ScoreFiles.open(file, rubric);
  }

  /**
   * Reads a stream and checks its header.
   *
   * @param name its name in problems
   * @param in the bytes, closed with the file
   * @param rubric what it will be scored by
   * @return the file, to be closed
   * @throws io.openrubric.api.InvalidDocumentException if its header does not fit the rubric, with
   *     every problem
   */
  static ScoreFile read(String name, InputStream in, CompiledRubric rubric) {
    return ScoreFiles.read(name, in, rubric);
  }

  /**
   * The projects in the order of the file, read as the stream is consumed. If the file breaks off
   * in the middle, the last one carries the problem.
   *
   * @return the projects, once
   */
  Stream<Submission> submissions();

  /**
   * Whether there are printed figures to review.
   *
   * @return true for a table of projects, false for measured inputs
   */
  boolean hasPrintedFigures();

  @Override
  void close();
}
