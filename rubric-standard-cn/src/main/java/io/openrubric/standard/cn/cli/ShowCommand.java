package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Language;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.CompiledTemplate;
import io.openrubric.engine.FormulaRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rubric show}: one template with weights, rules, inputs and sources. */
record ShowCommand(Arguments arguments, Terminal terminal) {

  int run() throws IOException {
    Request request = arguments.request();
    List<Problem> problems = new ArrayList<>(arguments.problems());
    problems.addAll(Target.check(request));
    Optional<Page> page = page(request, problems);
    if (!problems.isEmpty() || page.isEmpty()) {
      return terminal.fail(problems);
    }
    return page.get().answer(request, terminal);
  }

  private static Optional<Page> page(Request request, List<Problem> problems) {
    try {
      return Standards.template(request).map(template -> page(template, request.language()));
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static Page page(Template template, Language language) {
    FormulaRegistry formulas = FormulaRegistry.load();
    return template instanceof Rubric rubric
        ? RubricShape.page(CompiledRubric.compile(rubric, formulas), language)
        : TemplateShape.page(CompiledTemplate.compile((OpenTemplate) template, formulas), language);
  }
}
