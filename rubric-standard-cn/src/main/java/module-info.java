/** Official Chinese performance rubrics as templates, and the command line over them. */
module io.openrubric.standard.cn {
  requires transitive io.openrubric.engine;
  // The templates are JSON: this brings the library that the engine's codec leaves optional.
  requires com.google.gson;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  // Workbooks are zip files of XML.
  requires java.xml;
  // Only the command line uses it, which is left out of the library artifact.
  requires static org.apache.commons.cli;
  // Annotations that only the compiler reads; nothing is needed at run time.
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.openrubric.standard.cn;
  exports io.openrubric.standard.cn.monitoring;
  exports io.openrubric.standard.cn.review;
  exports io.openrubric.standard.cn.sheet;

  provides io.openrubric.api.spi.TemplateProvider with
      io.openrubric.standard.cn.StandardTemplates;
}
