package io.openrubric.standard.cn;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Template;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.json.TemplateJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The official templates shipped with this library (随库标准模板), one JSON resource each.
 *
 * <p>Found by {@code TemplateCatalogue.load()}, or handed to {@code TemplateCatalogue.of(new
 * StandardTemplates())}. The README beside the resources says where every number comes from.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StandardTemplates implements TemplateProvider {

  private static final String FOLDER = "templates/";
  private static final String INDEX = FOLDER + "index.txt";

  private final List<String> ids;

  /**
   * Reads the index of the templates, and none of them.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  public StandardTemplates() {
    try (InputStream in = StandardTemplates.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + INDEX + ", got none");
      }
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ids = List.of(index.strip().split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  /**
   * Loads one template.
   *
   * @param id one of {@link #ids}
   * @return the template
   * @throws NoSuchElementException if there is none of this id
   * @throws InvalidDocumentException if the template cannot be read, with every problem
   * @throws UncheckedIOException if its resource cannot be read
   */
  @Override
  public Template load(String id) {
    if (!ids.contains(id)) {
      throw new NoSuchElementException("Expected one of the templates " + ids + ", got " + id);
    }
    String name = FOLDER + id + ".json";
    return TemplateJson.resource(StandardTemplates.class.getResourceAsStream(name), name);
  }
}
