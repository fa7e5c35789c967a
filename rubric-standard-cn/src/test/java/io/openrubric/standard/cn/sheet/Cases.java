package io.openrubric.standard.cn.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.openrubric.engine.TemplateCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published sheets and the standards they were filled in for. */
final class Cases {
  private static final Path FOLDER = Path.of("src/test/resources/cases");

  private Cases() {}

  static SheetScoring standard(String id) {
    return SheetScoring.on(TemplateCatalogue.load().get(id));
  }

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** The names of the sheets in one folder. */
  static List<String> sheets(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The rows of a table in the folder of cases. */
  static List<NamedCsvRecord> table(String name) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file(name))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
