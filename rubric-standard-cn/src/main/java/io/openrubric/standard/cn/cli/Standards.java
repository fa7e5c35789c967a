package io.openrubric.standard.cn.cli;

import io.openrubric.api.Citation;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.api.Provenance;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.RubricJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rubric that a request names. */
final class Standards {
  private Standards() {}

  /** The rubric of a request; what is wrong is added to the problems. */
  static Optional<CompiledRubric> find(Request request, List<Problem> problems) {
    try {
      if (request.template().isPresent()) {
        return Optional.of(compiled(read(request.template().get())));
      }
      return request.standard().map(Standards::shipped);
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  static CompiledRubric shipped(String id) {
    return compiled(TemplateCatalogue.load().get(id));
  }

  /** Every shipped standard. */
  static List<Rubric> all() {
    TemplateCatalogue catalogue = TemplateCatalogue.load();
    List<Rubric> rubrics = new ArrayList<>();
    for (String id : catalogue.ids()) {
      if (catalogue.get(id) instanceof Rubric rubric) {
        rubrics.add(rubric);
      }
    }
    return rubrics;
  }

  private static CompiledRubric compiled(Template template) {
    // A template of another kind than a whole rubric will need leaves of its own; there is none
    // yet.
    if (template instanceof Rubric rubric) {
      return CompiledRubric.compile(rubric, FormulaRegistry.load());
    }
    throw new IllegalStateException("Expected a whole rubric, got " + template.id());
  }

  private static Rubric read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return RubricJson.read(in, file.toString());
    } catch (IOException e) {
      throw new InvalidDocumentException(
          file.toString(),
          List.of(
              Problem.error(
                  "file-not-readable",
                  file.toString(),
                  "应为可读取的模板文件，实为：" + e,
                  "Expected a template file that can be read, got " + e)));
    }
  }

  /** How the numbers of a rubric were read, all kinds that occur in it. */
  static Set<Provenance> provenances(Rubric rubric) {
    Set<Provenance> found = EnumSet.noneOf(Provenance.class);
    rubric.citations().forEach(citation -> found.add(citation.provenance()));
    rubric.indicators().forEach(indicator -> collect(indicator, found));
    return found;
  }

  private static void collect(Indicator indicator, Set<Provenance> found) {
    indicator.citations().stream().map(Citation::provenance).forEach(found::add);
    if (indicator instanceof IndicatorGroup group) {
      group.children().forEach(child -> collect(child, found));
    }
  }
}
