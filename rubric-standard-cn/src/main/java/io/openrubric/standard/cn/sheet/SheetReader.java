package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads filled-in sheets (读取自评表) from CSV in UTF-8 or GB18030, with or without a byte order mark,
 * and from .xlsx workbooks, which are told by their first bytes.
 *
 * <pre>{@code
 * Sheet sheet = SheetReader.detecting().read(Path.of("sheet.csv"));
 * List<Sheet> sheets = SheetReader.detecting().readAll(Path.of("projects.xlsx")).sheets();
 * }</pre>
 *
 * <p>Of a workbook each worksheet with the header of a sheet is one, its cells as they are shown; a
 * stated encoding does not matter to it. Forms may also stand below one another.
 *
 * <p>A row or fact that cannot be read is a problem of the sheet, with its line number; a file
 * without the columns of a sheet is refused. At most {@value #MOST_BYTES} bytes and {@value
 * #MOST_ROWS} rows are read. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetReader {
  /** The most bytes a sheet can have. */
  public static final int MOST_BYTES = 10_000_000;

  /** The most rows a sheet can have. */
  public static final int MOST_ROWS = 20_000;

  /** First columns of a table of projects. */
  static final List<String> TABLE_STARTS = List.of("project", "项目", "项目名称");

  private final Optional<Charset> stated;
  private final boolean weighted;

  private SheetReader(Optional<Charset> stated, boolean weighted) {
    this.stated = stated;
    this.weighted = weighted;
  }

  /**
   * A reader that tells the encoding of each sheet: UTF-8 if all of it is, else GB18030.
   *
   * @return the reader
   */
  public static SheetReader detecting() {
    return new SheetReader(Optional.empty(), true);
  }

  /**
   * A reader of one encoding.
   *
   * @param charset the encoding of sheets that are text
   * @return the reader
   */
  public static SheetReader of(Charset charset) {
    return new SheetReader(Optional.of(charset), true);
  }

  /**
   * This reader for sheets that need not have weights: they print completion rates only, which can
   * be reviewed but not scored.
   *
   * @return the reader
   */
  public SheetReader withoutWeights() {
    return new SheetReader(stated, false);
  }

  /**
   * Reads a file of one form.
   *
   * @param file the file
   * @return the sheet; further forms in the file are problems of it
   * @throws InvalidDocumentException if it cannot be read, is too large, is not in the encoding, is
   *     called a workbook but is none, or has not the columns of a sheet, with every problem
   */
  public Sheet read(Path file) {
    return readAll(file).first();
  }

  /**
   * Reads a stream of one form to its end.
   *
   * @param name its name in places
   * @param in the bytes, not closed
   * @return the sheet; further forms in the stream are problems of it
   * @throws IOException if the stream fails
   * @throws InvalidDocumentException if it is too large, is not in the encoding or has not the
   *     columns of a sheet, with every problem
   */
  public Sheet read(String name, InputStream in) throws IOException {
    return readAll(name, in).first();
  }

  /**
   * Reads all forms of a file.
   *
   * @param file the file
   * @return a sheet for each that could be read, at least one
   * @throws InvalidDocumentException if there is none, with every problem
   */
  public SheetFile readAll(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file) || !Files.exists(file)) {
      throw new InvalidDocumentException(name, List.of(FileFault.missing(file)));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return readAll(name, in);
    } catch (IOException e) {
      throw new InvalidDocumentException(name, List.of(FileFault.of(file, e)));
    }
  }

  /**
   * Reads all forms of a stream to its end.
   *
   * @param name its name in places
   * @param in the bytes, not closed
   * @return a sheet for each that could be read, at least one
   * @throws IOException if the stream fails
   * @throws InvalidDocumentException if there is none, with every problem
   */
  public SheetFile readAll(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name, name, MOST_BYTES + "字节", MOST_BYTES + " bytes");
    }
    SheetFile.Builder forms = new SheetFile.Builder(name, weighted);
    if (WorkbookFile.is(name, FileStart.of(bytes))) {
      WorkbookForms.of(name, bytes).addTo(forms);
    } else {
      Charset charset = stated.orElseGet(() -> SheetEncoding.of(name, bytes));
      SheetEncoding.check(name, bytes, charset);
      try (CsvLines lines = CsvLines.of(name, new ByteArrayInputStream(bytes), charset)) {
        forms.add(lines, otherEncoding(name, charset));
      }
    }
    return forms.build();
  }

  private List<Problem> otherEncoding(String name, Charset charset) {
    return stated.isPresent() || charset.equals(StandardCharsets.UTF_8)
        ? List.of()
        : List.of(
            Problem.note(
                SheetProblemCode.OTHER_ENCODING,
                name,
                "文件不是 UTF-8 编码，按 " + charset + " 读取",
                "The file is not UTF-8; it was read as " + charset));
  }

  /**
   * Whether a file is a sheet and no other kind: its header has a first level.
   *
   * @param file the file
   * @return whether it is; false also if it cannot be read, or only once
   */
  public boolean isSheet(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (WorkbookFile.is(file.toString(), FileStart.of(file))) {
      return WorkbookFile.isSheet(file);
    }
    if (stated.isPresent()) {
      return hasHeader(file, stated.get()).orElse(false);
    }
    Optional<Boolean> inUtf8 = hasHeader(file, StandardCharsets.UTF_8);
    return inUtf8.isPresent() ? inUtf8.get() : hasHeader(file, SheetEncoding.GB18030).orElse(false);
  }

  /** Whether there is a header with a first level, empty if the file cannot be read. */
  private static Optional<Boolean> hasHeader(Path file, Charset charset) {
    try (InputStream in = Files.newInputStream(file);
        CsvLines lines = CsvLines.of(file.toString(), in, charset)) {
      return Optional.of(SheetParsing.hasHeader(lines));
    } catch (IOException | InvalidDocumentException cannotBeRead) {
      return Optional.empty();
    }
  }

  static RuntimeException tooLarge(String file, String place, String zh, String en) {
    return ProblemList.failure(
        SheetProblemCode.FILE_TOO_LARGE,
        file,
        place,
        "自评表应不超过" + zh,
        "Expected a sheet of at most " + en + ", got more");
  }
}
