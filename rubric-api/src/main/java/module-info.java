/** What a rubric says and what a score report holds: data and exact numbers, no arithmetic. */
module io.openrubric.api {
  // Annotations that only the compiler reads; nothing is needed at run time.
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.openrubric.api;
  exports io.openrubric.api.number;
  exports io.openrubric.api.report;
  exports io.openrubric.api.spi;
}
