package io.openrubric.engine.json;

import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.engine.json.StoredReport.ScoredLine;
import io.openrubric.engine.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a sealed report of a document. */
final class ReportReader {
  private static final List<String> FIELDS =
      List.of(
          "schema",
          "semantics",
          "seal",
          "rubric",
          "project",
          "fullMarks",
          "total",
          "exactTotal",
          "grade",
          "sources",
          "scores",
          "losses",
          "problems");
  private static final List<String> SEAL_FIELDS = List.of("rubric", "observations", "library");
  private static final List<String> SCORE_FIELDS =
      List.of(
          "id",
          "path",
          "zh",
          "en",
          "level",
          "role",
          "basis",
          "declaredWeight",
          "weight",
          "points",
          "exact",
          "explanation");
  private static final List<String> EXPLANATION_FIELDS =
      List.of("rule", "inputs", "arithmetic", "reason", "notes", "citations");
  private static final List<String> INPUT_FIELDS = List.of("zh", "en", "value", "evidence");
  private static final List<String> LOSS_FIELDS = List.of("indicator", "zh", "en", "points");
  private static final Map<String, Score.Role> ROLES = Words.of(Score.Role.class);
  private static final Map<String, Score.Basis> BASES = Words.of(Score.Basis.class);
  private static final Hash NO_HASH = Hash.of("");

  private final CitationReader citations;

  private ReportReader(CitationReader citations) {
    this.citations = citations;
  }

  static SealedReport read(JsonNode root) {
    JsonFields fields = root.fields(FIELDS);
    return new ReportReader(CitationReader.of(fields)).report(fields);
  }

  private SealedReport report(JsonFields fields) {
    fields.text("schema");
    int semantics = fields.node("semantics").integer(1);
    Seal seal = seal(fields.node("seal"), semantics);
    StoredReport report =
        new StoredReport(
            fields.text("rubric"),
            fields.text("project"),
            fields.node("fullMarks").printed(),
            fields.optional("total", JsonNode::printed),
            fields.optional("exactTotal", JsonNode::exact),
            fields.optional("grade", RubricReader::grade),
            fields.node("scores").items(this::line),
            fields.node("losses").items(ReportReader::loss),
            fields.node("problems").items(ProblemJson::read));
    return new SealedReport(seal, report);
  }

  private static Seal seal(JsonNode node, int semantics) {
    JsonFields fields = node.fields(SEAL_FIELDS);
    return new Seal(
        semantics,
        hash(fields.node("rubric")),
        hash(fields.node("observations")),
        fields.text("library"));
  }

  private static Hash hash(JsonNode node) {
    return node.parsed(
        Text.of("摘要（sha256: 加64位十六进制数字）", "a hash: sha256: and 64 hexadecimal digits"),
        Hash::parse,
        NO_HASH);
  }

  private ScoredLine line(JsonNode node) {
    JsonFields fields = node.fields(SCORE_FIELDS);
    Score score =
        new Score(
            fields.text("id"),
            fields.text("path"),
            RubricReader.bilingual(fields),
            fields.node("level").integer(1),
            fields.node("role").choice(ROLES, Score.Role.ORDINARY),
            fields.node("basis").choice(BASES, Score.Basis.SUM),
            fields.node("declaredWeight").printed(),
            fields.node("weight").printed(),
            fields.optional("points", JsonNode::printed),
            fields.optional("exact", JsonNode::exact));
    Optional<Explanation> explanation =
        score.isLeaf()
            ? Optional.of(explanation(fields.node("explanation"), score))
            : fields.optional("explanation", why -> explanation(why, score));
    return new ScoredLine(score, explanation);
  }

  private Explanation explanation(JsonNode node, Score score) {
    JsonFields fields = node.fields(EXPLANATION_FIELDS);
    return Explanation.of(
        score,
        RubricReader.text(fields.node("rule")),
        fields.node("inputs").items(ReportReader::given),
        fields.optional("arithmetic", JsonNode::text),
        fields.optional("reason", RubricReader::text),
        fields.node("notes").items(RubricReader::text),
        citations.in(fields));
  }

  private static Explanation.Given given(JsonNode node) {
    JsonFields fields = node.fields(INPUT_FIELDS);
    return new Explanation.Given(
        RubricReader.bilingual(fields),
        RubricReader.text(fields.node("value")),
        fields.optional("evidence", JsonNode::text));
  }

  private static Loss loss(JsonNode node) {
    JsonFields fields = node.fields(LOSS_FIELDS);
    return new Loss(
        fields.optional("indicator", JsonNode::text),
        RubricReader.bilingual(fields),
        fields.node("points").printed());
  }
}
