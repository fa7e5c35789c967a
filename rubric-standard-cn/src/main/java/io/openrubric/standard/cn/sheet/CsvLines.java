package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.openrubric.api.InvalidDocumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The records of a CSV file one by one, with their line numbers; everything about them is bounded.
 */
final class CsvLines implements SheetLines {
  static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_FIELD = 100_000;
  private static final int LONGEST_RECORD = 4_000_000;

  /** So few calls read a large file that they stay out of the profile. */
  private static final int BUFFER = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final CsvReader<CsvRow> reader;
  private final CloseableIterator<CsvRow> records;
  private long line;

  private CsvLines(String file, CsvReader<CsvRow> reader) {
    this.file = file;
    this.reader = reader;
    this.records = reader.iterator();
  }

  static CsvLines of(String file, InputStream in) {
    return of(file, in, StandardCharsets.UTF_8);
  }

  static CsvLines of(String file, InputStream in, Charset charset) {
    return of(file, Channels.newChannel(in), charset);
  }

  static CsvLines of(String file, ReadableByteChannel in, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    BufferedReader text = new BufferedReader(Channels.newReader(in, decoder, BUFFER));
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
    } catch (IOException e) {
      throw unreadable(file, 1, e);
    }
    return new CsvLines(
        file,
        CsvReader.builder()
            .maxBufferSize(LONGEST_RECORD)
            // It would swallow all rows behind it.
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new CsvRow.Handler(MOST_COLUMNS, LONGEST_FIELD, LONGEST_RECORD), text));
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public Optional<CsvRow> next() {
    try {
      while (records.hasNext()) {
        CsvRow csv = records.next();
        line = csv.line();
        if (!isBlank(csv)) {
          return Optional.of(csv);
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      throw broken(e);
    } catch (UncheckedIOException e) {
      throw unreadable(
          file, line + 1, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
    }
  }

  private static boolean isBlank(CsvRow csv) {
    for (int i = 0; i < csv.size(); i++) {
      if (!csv.isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  private RuntimeException broken(CsvParseException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      return unreadable(file, line + 1, io);
    }
    String why = e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    return ProblemList.failure(
        SheetProblemCode.BAD_CSV,
        file,
        file + ":" + (line + 1),
        "应为 CSV 记录，此后无法继续读取：" + why,
        "Expected a CSV record, got something else; nothing after it was read: " + why);
  }

  private static RuntimeException unreadable(String file, long line, IOException e) {
    return e instanceof CharacterCodingException
        ? Utf8Check.failure(file, line)
        : new InvalidDocumentException(file, List.of(FileFault.of(file + ":" + line, e)));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
