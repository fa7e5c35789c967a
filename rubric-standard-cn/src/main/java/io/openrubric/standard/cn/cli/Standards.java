package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.TemplateJson;
import io.openrubric.standard.cn.sheet.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the template that a request names. */
final class Standards {
  private Standards() {}

  /**
   * The template of a request, whole or open.
   *
   * @throws InvalidDocumentException if it cannot be found or read, with every problem
   */
  static Optional<Template> template(Request request) {
    return request.template().isPresent()
        ? request.template().map(Standards::read)
        : request.standard().map(TemplateCatalogue.load()::get);
  }

  /** Every shipped standard. */
  static List<Template> all() {
    TemplateCatalogue catalogue = TemplateCatalogue.load();
    return catalogue.ids().stream().map(catalogue::get).toList();
  }

  /**
   * A whole rubric, compiled.
   *
   * @throws InvalidDocumentException if it is an open template, or wrong, with every problem
   */
  static CompiledRubric compiled(Template template) {
    if (template instanceof Rubric rubric) {
      return CompiledRubric.compile(rubric, FormulaRegistry.load());
    }
    throw new InvalidDocumentException(
        template.id(),
        List.of(
            Problem.error(
                TemplateCatalogue.OPEN_TEMPLATE,
                template.id(),
                "应为完整的评价指标体系，实为开放式模板，其三级指标由各项目自设",
                "Expected a whole rubric, got an open template, whose leaves each project"
                    + " declares")));
  }

  private static Template read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return TemplateJson.read(in, file.toString());
    } catch (IOException e) {
      throw new InvalidDocumentException(file.toString(), List.of(FileFault.of(file, e)));
    }
  }
}
