package io.openrubric.standard.cn.review;

import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Problem;
import io.openrubric.api.Rubric;
import io.openrubric.api.Template;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.review.PrintedWeight;
import io.openrubric.engine.review.ReviewedForm;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.SheetProblemCode;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of a sheet beside those that its template sets (分值复核). */
final class SheetNorms {
  private final Template template;
  private final FilledSheet filled;
  private final List<String> unweighed;

  /**
   * The weights of a sheet.
   *
   * @param unweighed the leaves whose weight could not be read
   */
  SheetNorms(Template template, FilledSheet filled, List<String> unweighed) {
    this.template = template;
    this.filled = filled;
    this.unweighed = unweighed;
  }

  /** States the weights, and the set they were held against where they are those of none. */
  void addTo(ReviewedForm.Builder form) {
    List<PrintedWeight> norms = norms();
    norms.forEach(form::norm);
    boolean off = norms.stream().anyMatch(each -> each.printed().compareTo(each.norm()) != 0);
    if (off && template instanceof OpenTemplate open && open.weightSets().size() > 1) {
      Text set = filled.weightSet().map(WeightSet::name).orElseThrow();
      form.problem(
          Problem.note(
              SheetProblemCode.OTHER_WEIGHT_SET,
              filled.sheet().source(),
              "分值与模板各组都不相同，按最接近的“" + set.zh() + "”核对",
              "The weights are those of no set of the template; they were held against the nearest: "
                  + set.en()));
    }
  }

  /** The weights of the sheet beside those of the template, where all of them could be read. */
  private List<PrintedWeight> norms() {
    Map<String, Rational> weights = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    collect(filled.rubric().rubric().indicators(), weights, names);
    List<PrintedWeight> norms = new ArrayList<>();
    if (template instanceof OpenTemplate open) {
      String set = filled.weightSet().map(WeightSet::id).orElseThrow();
      for (TemplateGroup group : open.groups()) {
        boolean known = unweighed.stream().noneMatch(id -> id.startsWith(group.id() + "."));
        if (known && !group.weights().isEmpty()) {
          String id = group.fixed().map(IndicatorLeaf::id).orElse(group.id());
          String path =
              group.fixed().isPresent()
                  ? BudgetFigures.PATH
                  : names.getOrDefault(id, group.name().zh());
          norms.add(norm(path, id, norm(group, set), weights));
        }
      }
    } else if (template instanceof Rubric rubric) {
      Map<String, Rational> standard = new HashMap<>();
      collect(rubric.indicators(), standard, new HashMap<>());
      for (IndicatorLeaf leaf : filled.rubric().leaves()) {
        if (unweighed.contains(leaf.id())) {
          continue;
        }
        SheetRow row = filled.rows().get(leaf.id());
        String path = row == null ? filled.rubric().path(leaf.id()) : row.path();
        norms.add(norm(path, leaf.id(), standard.getOrDefault(leaf.id(), Rational.ZERO), weights));
      }
    }
    return norms;
  }

  private static PrintedWeight norm(
      String path, String id, Rational norm, Map<String, Rational> weights) {
    Rational printed = weights.get(id);
    return new PrintedWeight(
        path,
        printed == null ? Optional.empty() : Optional.of(id),
        norm.toBigDecimal(),
        printed == null ? BigDecimal.ZERO : printed.toBigDecimal());
  }

  private static Rational norm(TemplateGroup group, String set) {
    Weight weight = group.weights().get(set);
    return weight == null ? Rational.ZERO : weight.points();
  }

  private static void collect(
      List<Indicator> indicators, Map<String, Rational> weights, Map<String, String> names) {
    for (Indicator each : indicators) {
      weights.put(each.id(), each.weight().points());
      names.put(each.id(), each.name().zh());
      if (each instanceof IndicatorGroup group) {
        collect(group.children(), weights, names);
      }
    }
  }
}
