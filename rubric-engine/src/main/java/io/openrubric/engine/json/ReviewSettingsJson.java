package io.openrubric.engine.json;

import io.openrubric.api.Severity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.ReviewSettings;
import io.openrubric.engine.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the settings of a review (复核设置的 JSON 格式). A severity may be written in capital or small
 * letters.
 *
 * <pre>{@code
 * {
 *   "schema": "openrubric/review-settings/1",
 *   "off": ["zero-target"],
 *   "severity": {"missed-but-full": "ERROR"},
 *   "far-above-target": "2"
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReviewSettingsJson {

  /** The schema that documents name. */
  public static final String SCHEMA = "openrubric/review-settings/1";

  private static final List<String> FIELDS =
      List.of("schema", "off", "severity", "far-above-target");
  private static final Text SEVERITY =
      Text.of("下列之一：\"ERROR\", \"WARNING\", \"NOTE\"", "one of \"ERROR\", \"WARNING\", \"NOTE\"");
  private static final Text ABOVE_ONE = Text.of("大于1的数", "a number above 1");

  private ReviewSettingsJson() {}

  /**
   * Reads settings from text.
   *
   * @param json the document
   * @param where what to call it in messages, such as its file name
   * @param codes the codes that can be named, as {@link io.openrubric.engine.review.Review#codes}
   *     gives them
   * @return the settings
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read or names another code,
   *     with every problem
   */
  public static ReviewSettings read(String json, String where, Set<String> codes) {
    return JsonDocument.read(json, where, SCHEMA, root -> settings(root, codes));
  }

  /**
   * Reads settings from UTF-8 bytes.
   *
   * @param in the document; not closed here
   * @param where what to call it in messages, such as its file name
   * @param codes the codes that can be named
   * @return the settings
   * @throws IOException if the stream cannot be read
   * @throws io.openrubric.api.InvalidDocumentException if it cannot be read or names another code,
   *     with every problem
   */
  public static ReviewSettings read(InputStream in, String where, Set<String> codes)
      throws IOException {
    return JsonDocument.read(in, where, SCHEMA, root -> settings(root, codes));
  }

  private static ReviewSettings settings(JsonNode root, Set<String> codes) {
    JsonFields fields = root.fields(FIELDS);
    fields.node("schema").text();
    Set<String> off = new HashSet<>();
    fields
        .optional("off", node -> node.items(item -> code(item, codes)))
        .ifPresent(all -> all.forEach(code -> code.ifPresent(off::add)));
    Map<String, Severity> severities = new HashMap<>();
    fields.optional("severity", node -> severities(node, codes)).ifPresent(severities::putAll);
    Rational factor =
        fields
            .optional(
                "far-above-target",
                node ->
                    node.decimal(
                        ABOVE_ONE,
                        ReviewSettingsJson::aboveOne,
                        ReviewSettings.DEFAULT.farAboveTarget()))
            .orElse(ReviewSettings.DEFAULT.farAboveTarget());
    return new ReviewSettings(off, severities, factor);
  }

  private static Map<String, Severity> severities(JsonNode node, Set<String> codes) {
    JsonFields fields = node.fields();
    Map<String, Severity> all = new HashMap<>();
    for (String code : fields.names()) {
      if (!codes.contains(code)) {
        refuse(node, node.pointer().field(code), code, codes);
      } else {
        fields
            .optional(
                code, each -> each.parsed(SEVERITY, ReviewSettingsJson::severity, Severity.NOTE))
            .ifPresent(severity -> all.put(code, severity));
      }
    }
    return all;
  }

  /** In any case: reports write it in small letters. */
  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> code(JsonNode node, Set<String> codes) {
    String code = node.text();
    if (!codes.contains(code)) {
      refuse(node, node.pointer(), code, codes);
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private static void refuse(JsonNode node, Pointer where, String code, Set<String> codes) {
    Text question = Nearest.question(Nearest.to(code, codes).map(Shown::quoted));
    node.problems()
        .add(
            JsonProblemCode.BAD_VALUE,
            where,
            "复核代码应为 " + String.join("、", codes) + " 之一，实为 " + Shown.quoted(code) + question.zh(),
            "Expected one of the review codes "
                + String.join(", ", codes)
                + ", got "
                + Shown.quoted(code)
                + question.en());
  }

  private static Rational aboveOne(Rational factor) {
    if (factor.compareTo(Rational.ONE) <= 0) {
      throw new IllegalArgumentException("Expected a number above 1, got " + factor);
    }
    return factor;
  }
}
