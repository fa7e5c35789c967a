package io.openrubric.engine;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of some bundles, found by id (模板目录).
 *
 * <pre>{@code
 * Template tibet = TemplateCatalogue.load().get("xizang-2022");
 * }</pre>
 *
 * <p>Each template is loaded once, when it is first asked for. It is not a registry that anything
 * is added to later: another set of bundles is another catalogue. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TemplateCatalogue {

  /** The code of the problem that no bundle has a template of some id. */
  public static final String UNKNOWN_STANDARD = "unknown-standard";

  /** The code of the problem that a template is no whole rubric. */
  public static final String OPEN_TEMPLATE = "open-template";

  private final Map<String, TemplateProvider> providers;
  private final Map<String, Template> loaded = new ConcurrentHashMap<>();

  private TemplateCatalogue(Map<String, TemplateProvider> providers) {
    this.providers = providers;
  }

  /**
   * A catalogue of bundles handed in.
   *
   * @param providers the bundles, in the order to list them
   * @return the catalogue
   * @throws IllegalArgumentException if an id is blank or two bundles have the same; names the
   *     classes
   */
  public static TemplateCatalogue of(TemplateProvider... providers) {
    return of(List.of(providers));
  }

  /**
   * A catalogue of every bundle that {@link ServiceLoader} finds.
   *
   * @return the catalogue, empty if there is no bundle
   * @throws IllegalArgumentException if an id is blank or two bundles have the same; names the
   *     classes
   * @throws java.util.ServiceConfigurationError if a bundle cannot be made
   */
  public static TemplateCatalogue load() {
    return of(ServiceLoader.load(TemplateProvider.class));
  }

  /**
   * The ids of all templates.
   *
   * @return the ids in the order of the bundles
   */
  public List<String> ids() {
    return List.copyOf(providers.keySet());
  }

  /**
   * One template, the same object each time.
   *
   * @param id its id
   * @return the template
   * @throws InvalidDocumentException if there is none of this id (the problem {@value
   *     #UNKNOWN_STANDARD} then suggests the nearest), it cannot be read, or it is an open template
   *     with anything wrong
   * @throws IllegalStateException if its bundle answers with a template of another id
   */
  public Template get(String id) {
    TemplateProvider provider = providers.get(requireNonNull(id, "id"));
    if (provider == null) {
      throw new InvalidDocumentException("template catalogue", List.of(unknown(id)));
    }
    return loaded.computeIfAbsent(id, asked -> load(provider, asked));
  }

  /**
   * One template that is a whole rubric.
   *
   * @param id its id
   * @return the rubric
   * @throws InvalidDocumentException as from {@link #get}, and with the problem {@value
   *     #OPEN_TEMPLATE} if the template leaves its leaves to each project
   * @throws IllegalStateException if its bundle answers with a template of another id
   */
  public Rubric rubric(String id) {
    if (get(id) instanceof Rubric rubric) {
      return rubric;
    }
    throw new InvalidDocumentException(
        "template catalogue",
        List.of(
            Problem.error(
                OPEN_TEMPLATE,
                id,
                "应为完整的评价指标体系，实为开放式模板 " + id + "，其三级指标由各项目自设（见 Declaration.on）",
                "Expected a whole rubric, got the open template "
                    + id
                    + ", whose leaves each project declares (see Declaration.on)")));
  }

  private static TemplateCatalogue of(Iterable<TemplateProvider> providers) {
    Map<String, TemplateProvider> byId = new LinkedHashMap<>();
    for (TemplateProvider provider : providers) {
      for (String id : provider.ids()) {
        if (id.isBlank()) {
          throw new IllegalArgumentException(
              "Expected a template id, got a blank one from " + provider.getClass().getName());
        }
        TemplateProvider other = byId.putIfAbsent(id, provider);
        if (other != null) {
          throw new IllegalArgumentException(
              "Expected one template "
                  + id
                  + ", got one from "
                  + other.getClass().getName()
                  + " and one from "
                  + provider.getClass().getName());
        }
      }
    }
    return new TemplateCatalogue(byId);
  }

  private static Template load(TemplateProvider provider, String id) {
    Template template = provider.load(id);
    if (!template.id().equals(id)) {
      throw new IllegalStateException(
          "Expected template "
              + id
              + ", got "
              + template.id()
              + " from "
              + provider.getClass().getName());
    }
    if (template instanceof OpenTemplate open) {
      TemplateCheck.require(open);
    }
    return template;
  }

  @Override
  public String toString() {
    return "TemplateCatalogue " + ids();
  }

  private Problem unknown(String id) {
    Optional<String> nearest = Nearest.to(id, providers.keySet());
    String all = String.join(", ", providers.keySet());
    return Problem.error(
        UNKNOWN_STANDARD,
        id,
        "应为已有模板之一（" + all + "），实为 " + id + Nearest.question(nearest).zh(),
        "Expected one of the templates " + all + ", got " + id + Nearest.question(nearest).en());
  }
}
