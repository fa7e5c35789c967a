package io.openrubric.standard.cn.sheet;

import java.io.Closeable;
import java.util.Optional;

/** The rows of a sheet one by one, whatever the format of its file. */
interface SheetLines extends Closeable {

  /** The name of the file, as places begin. */
  String file();

  /** The place of a row. */
  default String place(CsvRow row) {
    return file() + ":" + row.line();
  }

  /**
   * The next row that is not wholly blank, empty at the end.
   *
   * @throws io.openrubric.api.InvalidDocumentException if the file breaks off
   */
  Optional<CsvRow> next();

  @Override
  void close();
}
