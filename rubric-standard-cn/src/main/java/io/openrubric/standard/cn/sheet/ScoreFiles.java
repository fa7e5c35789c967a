package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the kind of a file by its header and opens the reader for it. */
final class ScoreFiles {
  private static final int MOST_FACTS = 1_000;

  private static final List<String> KINDS = List.of("project", "indicator", "level1");

  private ScoreFiles() {}

  static ScoreFile open(Path file, CompiledRubric rubric) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file) || !Files.exists(file)) {
        throw notReadable(name, FileFault.missing(file));
      }
      if (WorkbookFile.is(name, FileStart.of(file))) {
        try (InputStream in = Files.newInputStream(file)) {
          throw WorkbookFile.refusal(name, in);
        }
      }
      if (Files.isRegularFile(file)) {
        Utf8Check.check(file);
      }
      return read(CsvLines.of(name, Files.newByteChannel(file), StandardCharsets.UTF_8), rubric);
    } catch (IOException e) {
      throw notReadable(name, FileFault.of(file, e));
    }
  }

  private static RuntimeException notReadable(String name, Problem problem) {
    return new InvalidDocumentException(name, List.of(problem));
  }

  static ScoreFile read(String name, InputStream in, CompiledRubric rubric) {
    PushbackInputStream start = new PushbackInputStream(in, FileStart.LENGTH);
    try {
      byte[] first = start.readNBytes(FileStart.LENGTH);
      start.unread(first);
      if (WorkbookFile.is(name, FileStart.of(first))) {
        throw WorkbookFile.refusal(name, start);
      }
    } catch (IOException e) {
      throw notReadable(name, FileFault.of(name, e));
    }
    return read(CsvLines.of(name, start), rubric);
  }

  private static ScoreFile read(CsvLines lines, CompiledRubric rubric) {
    try {
      return ofKind(lines, rubric);
    } catch (RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private static ScoreFile ofKind(CsvLines lines, CompiledRubric rubric) {
    List<Fact> facts = new ArrayList<>();
    Optional<CsvRow> record = lines.next();
    while (record.isPresent() && record.get().field(0).startsWith("#")) {
      if (facts.size() == MOST_FACTS) {
        throw unknownKind(lines.place(record.get()), lines.file(), MOST_FACTS + " #key,value");
      }
      facts.add(Fact.of(record.get(), lines.place(record.get())));
      record = lines.next();
    }
    if (record.isEmpty()) {
      throw unknownKind(lines.file(), lines.file(), "");
    }
    Header header = Header.of(record.get(), lines.place(record.get()));
    return switch (header.first()) {
      case "project", "项目", "项目名称" ->
          new TableFile(lines, TableColumns.read(lines.file(), header, rubric));
      case "indicator", "指标" -> InputsFile.read(lines, facts, header, rubric);
      case "level1", "一级指标" -> throw isSheet(lines.file(), header.place());
      default -> throw unknownKind(header.place(), lines.file(), header.first());
    };
  }

  /** A sheet where another kind of file is read. */
  static InvalidDocumentException isSheet(String file, String place) {
    return ProblemList.failure(
        SheetProblemCode.UNSUPPORTED_KIND,
        file,
        place,
        "应为项目得分表或实测数据，实为自评表；自评表应单独计分（Java 中用 SheetReader 读取）",
        "Expected a table of projects or measured inputs, got a sheet; score sheets in a run of"
            + " their own (in Java, read them with SheetReader)");
  }

  private static RuntimeException unknownKind(String place, String file, String first) {
    Optional<String> near = Nearest.to(first, KINDS);
    return ProblemList.failure(
        SheetProblemCode.UNKNOWN_KIND,
        file,
        place,
        "表头应以 project、indicator 或 level1 开头，实为 "
            + Shown.quoted(first)
            + Nearest.question(near).zh(),
        "Expected a header that begins with project, indicator or level1, got "
            + Shown.quoted(first)
            + Nearest.question(near).en());
  }
}
