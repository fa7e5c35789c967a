package io.openrubric.api.spi;

import io.openrubric.api.Template;
import java.util.List;

/**
 * A bundle of templates (模板库), such as the official ones or a province's own; found by {@link
 * java.util.ServiceLoader} or handed to the engine's catalogue.
 *
 * <p>Must be thread-safe.
 *
 * @since 0.1.0
 */
public interface TemplateProvider {

  /**
   * The ids of the templates, in the order to list them. Called when a catalogue is made; should
   * load nothing.
   *
   * @return the ids, unique among all bundles of a catalogue
   */
  List<String> ids();

  /**
   * Loads one template. Called when it is first asked for.
   *
   * @param id one of {@link #ids}
   * @return the template
   * @throws io.openrubric.api.InvalidDocumentException if the template cannot be read, with every
   *     problem
   */
  Template load(String id);
}
