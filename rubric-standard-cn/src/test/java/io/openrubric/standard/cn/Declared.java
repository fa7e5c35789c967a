package io.openrubric.standard.cn;

import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Quantity;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.Weight;
import io.openrubric.api.report.Score;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Declaration;
import io.openrubric.engine.TemplateCatalogue;
import java.math.BigDecimal;

/** Leaves declared on a shipped open template, and their scores. */
final class Declared {
  private Declared() {}

  static OpenTemplate template(String id) {
    Template template = TemplateCatalogue.load().get(id);
    if (template instanceof OpenTemplate open) {
      return open;
    }
    throw new AssertionError("Expected an open template, got " + id);
  }

  static DeclaredLeaf.Builder leaf(String group, String weight) {
    DeclaredLeaf.Builder leaf = DeclaredLeaf.builder();
    leaf.group(group).name("指标").weight(Weight.of(weight));
    return leaf;
  }

  static Target target(String comparator, String value) {
    return Target.of(TargetComparator.parse(comparator), Quantity.parse(value));
  }

  static Observation actual(String value) {
    return Observation.measured().amount("actual", Quantity.parse(value)).build();
  }

  /** The report of the first leaf declared in a group. */
  static ScoreReport report(Declaration.Builder declaration, String leaf, Observation observation) {
    return CompiledRubric.compile(declaration.build().rubric())
        .score(Observations.of("项目").put(leaf, observation).build());
  }

  static BigDecimal score(Declaration.Builder declaration, String leaf, Observation observation) {
    return report(declaration, leaf, observation).scores().stream()
        .filter(score -> score.id().equals(leaf))
        .findFirst()
        .flatMap(Score::points)
        .orElseThrow();
  }
}
