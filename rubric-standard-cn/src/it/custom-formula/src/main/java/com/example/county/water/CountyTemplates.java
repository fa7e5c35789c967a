package com.example.county.water;

import io.openrubric.api.Template;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.json.RubricJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

/** The county's own forms. */
public final class CountyTemplates implements TemplateProvider {
  private static final String RURAL_WATER = "rural-water";

  /** Public, since the service loader calls it on the class path. */
  public CountyTemplates() {}

  @Override
  public List<String> ids() {
    return List.of(RURAL_WATER);
  }

  @Override
  public Template load(String id) {
    if (!id.equals(RURAL_WATER)) {
      throw new NoSuchElementException("Expected " + RURAL_WATER + ", got " + id);
    }
    String name = id + ".json";
    try (InputStream in = CountyTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + name + ", got none");
      }
      return RubricJson.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
