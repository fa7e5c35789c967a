package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Says why a file cannot be read (文件无法读取的原因), in words instead of the names of exceptions.
 *
 * @since 0.1.0
 */
public final class FileFault {
  private FileFault() {}

  /**
   * The problem of a file that is not there or is a directory.
   *
   * @param file the file
   * @return the problem
   */
  public static Problem missing(Path file) {
    return problem(
        file.toString(),
        Files.isDirectory(file)
            ? Text.of("应为文件，实为目录", "a directory")
            : Text.of("找不到文件", "no such file"));
  }

  /**
   * The problem of a file that could not be read.
   *
   * @param file the file
   * @param e what happened
   * @return the problem
   */
  public static Problem of(Path file, IOException e) {
    return e instanceof NoSuchFileException || Files.isDirectory(file)
        ? missing(file)
        : problem(file.toString(), reason(e));
  }

  static Problem of(String name, IOException e) {
    return problem(name, reason(e));
  }

  private static Text reason(IOException e) {
    String said = String.valueOf(e.getMessage());
    return e instanceof AccessDeniedException
        ? Text.of("没有读取此文件的权限", "one that may not be read")
        : Text.of("文件无法读取：" + said, "one that cannot: " + said);
  }

  private static Problem problem(String name, Text why) {
    return Problem.error(
        SheetProblemCode.FILE_NOT_READABLE,
        name,
        why.zh(),
        "Expected a file that can be read, got " + why.en());
  }
}
