package com.example.finance.service;

import io.openrubric.engine.TemplateCatalogue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The shipped standards, each compiled once. */
@Component
class Standards {
  private final TemplateCatalogue catalogue = TemplateCatalogue.load();
  private final Map<String, Standard> compiled = new ConcurrentHashMap<>();

  /** One standard; an unknown id fails with the nearest one and is not remembered. */
  Standard get(String id) {
    return compiled.computeIfAbsent(id, asked -> new Standard(catalogue.get(asked)));
  }
}
