package com.example.treasury;

import io.openrubric.api.Template;
import io.openrubric.engine.json.TemplateJson;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A standard that travels to the executors as its canonical JSON. */
record Standard(String json) implements Serializable {
  private static final Map<String, SheetReview> COMPILED = new ConcurrentHashMap<>();

  static Standard of(Template template) {
    return new Standard(TemplateJson.write(template));
  }

  /** Reviews by this standard, compiled when the JVM first asks. */
  SheetReview compiled() {
    return COMPILED.computeIfAbsent(
        json, document -> new SheetReview(TemplateJson.read(document, "standard")));
  }
}
