/** What a county adds to the library: a formula and a template. */
module com.example.county.water {
  requires io.openrubric.engine;
  // The template is JSON: this brings the library that reads it, and the official templates.
  requires io.openrubric.standard.cn;

  // Nothing is exported: the engine finds both classes by their services.
  provides io.openrubric.api.spi.ScoringFormula with
      com.example.county.water.ResponseTimeFormula;
  provides io.openrubric.api.spi.TemplateProvider with
      com.example.county.water.CountyTemplates;
}
