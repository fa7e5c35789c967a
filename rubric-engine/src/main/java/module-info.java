/** Compiles a rubric once, scores with it many times and explains each score. */
module io.openrubric.engine {
  requires transitive io.openrubric.api;
  // Inside only: no Guava type appears in a public signature.
  requires com.google.common;
  // Only for reading JSON; whoever scores without it need not carry it.
  requires static tools.jackson.core;
  // Annotations that only the compiler reads; nothing is needed at run time.
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.openrubric.engine;
  exports io.openrubric.engine.json;

  uses io.openrubric.api.spi.TemplateProvider;
}
