package io.openrubric.engine.json;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a stored report follows from its stored rubric and observations (评价结果的核验), found out by
 * scoring again.
 *
 * <pre>{@code
 * Verification verification = Verification.verify(rubricJson, observationsJson, reportJson);
 * verification.isEqual();      // true
 * verification.differences();  // or where: [/scores/3/points stored 12.00, recomputed 11.50]
 * }</pre>
 *
 * <p>Needs no network and no clock. The rubric's semantics revision decides how it is scored,
 * whichever version of the library does it; so the library's version is not compared. Documents are
 * compared by content: the order of fields and of problems, and blanks, do not count. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Verification {
  private final ImmutableList<Difference> differences;

  private Verification(List<Difference> differences) {
    this.differences = ImmutableList.copyOf(differences);
  }

  /**
   * One place where the stored report says something else than the recomputed one.
   *
   * @param pointer the JSON pointer of the place in the report
   * @param stored what the stored report says, empty if it says nothing there
   * @param recomputed what comes out, empty if nothing does
   */
  public record Difference(String pointer, Optional<String> stored, Optional<String> recomputed) {
    private static final ImmutableSet<String> WORDS =
        ImmutableSet.of("explanation", "message", "zh", "en", "path");

    private static final String GRADE = "/grade/";

    /**
     * Whether only words differ, not a figure, grade, code or hash.
     *
     * @return whether the place is a name other than that of the grade, a message or part of an
     *     explanation
     */
    public boolean inWordsOnly() {
      return !pointer.startsWith(GRADE)
          && List.of(pointer.split("/", -1)).stream().anyMatch(WORDS::contains);
    }

    @Override
    public String toString() {
      return pointer
          + " stored "
          + stored.orElse("nothing")
          + ", recomputed "
          + recomputed.orElse("nothing");
    }
  }

  /**
   * Verifies a report whose rubric uses built-in rules only.
   *
   * @param rubric the rubric document
   * @param observations the document of observations
   * @param report the report document
   * @return the verification
   * @throws io.openrubric.api.InvalidDocumentException if a document cannot be read or the rubric
   *     cannot be compiled, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Verification verify(String rubric, String observations, String report) {
    return verify(rubric, observations, report, FormulaRegistry.standard());
  }

  /**
   * Verifies a report.
   *
   * @param rubric the rubric document
   * @param observations the document of observations
   * @param report the report document
   * @param formulas the formulas the rubric's rules may name
   * @return the verification
   * @throws io.openrubric.api.InvalidDocumentException if a document cannot be read or the rubric
   *     cannot be compiled, with every problem
   * @throws IllegalStateException if {@code com.google.code.gson:gson} 2.11 or newer is not on the
   *     path
   */
  public static Verification verify(
      String rubric, String observations, String report, FormulaRegistry formulas) {
    Rubric scoredBy = RubricJson.read(rubric, "rubric");
    Observations scored = ObservationsJson.read(observations, "observations");
    SealedReport stored = ReportJson.read(report, "report");
    return verify(CompiledRubric.compile(scoredBy, formulas), scored, stored);
  }

  /**
   * Verifies a report.
   *
   * @param rubric the compiled rubric
   * @param observations what is known about the project
   * @param stored the report as it was stored
   * @return the verification
   */
  public static Verification verify(
      CompiledRubric rubric, Observations observations, SealedReport stored) {
    SealedReport again = SealedScoring.of(rubric).score(observations);
    Seal seal = again.seal();
    Seal sameLibrary =
        new Seal(seal.semantics(), seal.rubric(), seal.observations(), stored.seal().library());
    JsonValue.OfObject before = ReportWriter.write(stored);
    JsonValue.OfObject after = ReportWriter.write(new SealedReport(sameLibrary, again.report()));
    return new Verification(JsonDifferences.between(inOneOrder(before), inOneOrder(after)));
  }

  /** Ids that the rubric does not have are told in the order observed, which is not content. */
  private static JsonValue inOneOrder(JsonValue.OfObject report) {
    Map<String, JsonValue> fields = new LinkedHashMap<>(report.fields());
    fields.computeIfPresent(
        "problems",
        (name, problems) ->
            problems instanceof JsonValue.OfArray array
                ? JsonValue.of(array.items().stream().sorted(comparing(JsonValue::toJson)).toList())
                : problems);
    return new JsonValue.OfObject(fields);
  }

  /**
   * Whether the report follows in every figure and word.
   *
   * @return whether there is no difference
   */
  public boolean isEqual() {
    return differences.isEmpty();
  }

  /**
   * Whether the report follows in every figure, grade, code and hash. A later version of the
   * library may put an explanation into other words; it never comes to other figures.
   *
   * @return whether there is no difference but in words
   */
  public boolean figuresAreEqual() {
    return differences.stream().allMatch(Difference::inWordsOnly);
  }

  /**
   * Where the report does not follow.
   *
   * @return the differences in the order of the document, at most 1000 in words only and 1000
   *     others
   */
  public List<Difference> differences() {
    return differences;
  }

  @Override
  public String toString() {
    return isEqual() ? "equal" : differences.toString();
  }
}
