package io.openrubric.engine.json;

import io.openrubric.api.Observations;
import io.openrubric.engine.CompiledRubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Scores projects and seals their reports (计分并封存).
 *
 * <pre>{@code
 * SealedScoring scoring = SealedScoring.of(compiled);
 * String stored = ReportJson.write(scoring.score(observations));
 * }</pre>
 *
 * <p>The rubric is hashed once. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SealedScoring {
  private final CompiledRubric rubric;
  private final Hash hash;

  private SealedScoring(CompiledRubric rubric) {
    this.rubric = rubric;
    this.hash = RubricJson.sha256(rubric.rubric());
  }

  /**
   * Scoring by a rubric.
   *
   * @param rubric the compiled rubric
   * @return the scoring
   */
  public static SealedScoring of(CompiledRubric rubric) {
    return new SealedScoring(rubric);
  }

  /**
   * Scores one project and seals the report.
   *
   * @param observations what is known about the project
   * @return the report with its seal
   */
  public SealedReport score(Observations observations) {
    Seal seal =
        new Seal(
            rubric.rubric().semantics(),
            hash,
            ObservationsJson.sha256(observations),
            Library.VERSION);
    return new SealedReport(seal, rubric.score(observations));
  }

  /** This library, as the build named it. */
  private static final class Library {
    static final String VERSION = version();

    private static String version() {
      Properties library = new Properties();
      try (InputStream in = SealedScoring.class.getResourceAsStream("library.properties")) {
        library.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return library.getProperty("version", "");
    }
  }
}
