package io.openrubric.api;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a number or rule comes from (依据): the document, the article in it, and how it was read.
 *
 * <pre>{@code
 * Citation.of("财预〔2020〕10号", Text.of("项目支出绩效评价管理办法", "Measures for project expenditure performance evaluation"),
 *     "第十六条", Provenance.REGULATION);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Citation {
  Citation() {}

  /**
   * The document's number (文号), such as {@code 财预〔2020〕10号}, or its short name where it has none.
   *
   * @return the number
   */
  public abstract String document();

  /**
   * The document's title.
   *
   * @return the title
   */
  public abstract Text title();

  /**
   * The place in the document, such as {@code 第十六条} or {@code 附2}.
   *
   * @return the place, empty for the document as a whole
   */
  public abstract Optional<String> article();

  /**
   * How the number was read.
   *
   * @return the provenance
   */
  public abstract Provenance provenance();

  /**
   * What a reader should know about this use of the source, such as "started units: our reading".
   *
   * @return the note, often empty
   */
  public abstract Optional<Text> note();

  /**
   * A citation without a note.
   *
   * @param document the document's number
   * @param title its title
   * @param article the place in it
   * @param provenance how it was read
   * @return the citation
   */
  public static Citation of(String document, Text title, String article, Provenance provenance) {
    return builder()
        .document(document)
        .title(title)
        .article(article)
        .provenance(provenance)
        .build();
  }

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The citation as a reader wants it: document, article, provenance and note.
   *
   * @param language which
   * @return one line
   */
  public String in(Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder line = new StringBuilder(document());
    article().ifPresent(a -> line.append(' ').append(a));
    line.append(zh ? "（" : " (").append(provenance().label().in(language));
    note().ifPresent(n -> line.append(zh ? "；" : "; ").append(n.in(language)));
    return line.append(zh ? "）" : ")").toString();
  }

  /** Builds a {@link Citation}. */
  public static final class Builder extends ImmutableCitation.Builder {
    Builder() {}
  }
}
