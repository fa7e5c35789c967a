/** Compiles a rubric once, scores with it many times and explains each score. */
// The module exported to by name is built after this one, so the compiler cannot see it yet.
@SuppressWarnings("module")
module io.openrubric.engine {
  requires transitive io.openrubric.api;
  // Inside only: no Guava type appears in a public signature.
  requires com.google.common;
  // Only for reading JSON; whoever scores without it need not carry it.
  requires static com.google.gson;
  // Only for whoever extends the formula contract in a test.
  requires static net.jqwik.api;
  // Annotations that only the compiler reads; nothing is needed at run time.
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.openrubric.engine;
  exports io.openrubric.engine.analysis;
  exports io.openrubric.engine.contract;
  exports io.openrubric.engine.json;
  exports io.openrubric.engine.render;
  exports io.openrubric.engine.review;
  // Only what messages are made with; the standards say things in the same words.
  exports io.openrubric.engine.text to
      io.openrubric.standard.cn;

  uses io.openrubric.api.spi.ScoringFormula;
  uses io.openrubric.api.spi.TemplateProvider;
  uses io.openrubric.engine.review.ReviewCheck;
}
