package io.openrubric.engine.json;

import com.google.common.collect.ImmutableMap;
import io.openrubric.api.Problem;
import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.Score;
import io.openrubric.engine.json.StoredReport.ScoredLine;
import java.math.BigDecimal;
import java.util.List;
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
  private static final ImmutableMap<String, Score.Role> ROLES = Words.of(Score.Role.class);
  private static final ImmutableMap<String, Score.Basis> BASES = Words.of(Score.Basis.class);
  private static final Hash NO_HASH = Hash.of("");
  private static final Text NO_TEXT = Text.same("");

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
    int semantics = fields.required("semantics", node -> node.integer(1), 1);
    Seal none = new Seal(semantics, NO_HASH, NO_HASH, "");
    Seal seal = fields.required("seal", node -> seal(node, semantics), none);
    StoredReport report =
        new StoredReport(
            fields.text("rubric"),
            fields.text("project"),
            fields.required("fullMarks", JsonNode::printed, BigDecimal.ZERO),
            fields.optional("total", JsonNode::printed),
            fields.optional("exactTotal", JsonNode::decimal),
            fields.optional("grade", RubricReader::grade),
            fields.required("scores", node -> node.items(this::line), List.<ScoredLine>of()),
            fields.required("losses", node -> node.items(ReportReader::loss), List.<Loss>of()),
            fields.required("problems", node -> node.items(ProblemJson::read), List.<Problem>of()));
    return new SealedReport(seal, report);
  }

  private static Seal seal(JsonNode node, int semantics) {
    JsonFields fields = node.fields(SEAL_FIELDS);
    return new Seal(
        semantics,
        fields.required("rubric", ReportReader::hash, NO_HASH),
        fields.required("observations", ReportReader::hash, NO_HASH),
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
            fields.required("level", level -> level.integer(1), 1),
            fields.required(
                "role", role -> role.choice(ROLES, Score.Role.ORDINARY), Score.Role.ORDINARY),
            fields.required(
                "basis", basis -> basis.choice(BASES, Score.Basis.SUM), Score.Basis.SUM),
            fields.required("declaredWeight", JsonNode::printed, BigDecimal.ZERO),
            fields.required("weight", JsonNode::printed, BigDecimal.ZERO),
            fields.optional("points", JsonNode::printed),
            fields.optional("exact", JsonNode::decimal));
    Optional<Explanation> explanation =
        score.isLeaf()
            ? Optional.of(
                fields.required(
                    "explanation",
                    why -> explanation(why, score),
                    Explanation.of(
                        score,
                        NO_TEXT,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of())))
            : fields.optional("explanation", why -> explanation(why, score));
    return new ScoredLine(score, explanation);
  }

  private Explanation explanation(JsonNode node, Score score) {
    JsonFields fields = node.fields(EXPLANATION_FIELDS);
    return Explanation.of(
        score,
        fields.required("rule", RubricReader::text, NO_TEXT),
        fields.required("inputs", inputs -> inputs.items(ReportReader::given), List.of()),
        fields.optional("arithmetic", JsonNode::text),
        fields.optional("reason", RubricReader::text),
        fields.required("notes", notes -> notes.items(RubricReader::text), List.of()),
        citations.in(fields));
  }

  private static Explanation.Given given(JsonNode node) {
    JsonFields fields = node.fields(INPUT_FIELDS);
    return new Explanation.Given(
        RubricReader.bilingual(fields),
        fields.required("value", RubricReader::text, NO_TEXT),
        fields.optional("evidence", JsonNode::text));
  }

  private static Loss loss(JsonNode node) {
    JsonFields fields = node.fields(LOSS_FIELDS);
    return new Loss(
        fields.optional("indicator", JsonNode::text),
        RubricReader.bilingual(fields),
        fields.required("points", JsonNode::printed, BigDecimal.ZERO));
  }
}
