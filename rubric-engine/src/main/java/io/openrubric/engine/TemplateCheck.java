package io.openrubric.engine;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Norm;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.SuggestedLeaf;
import io.openrubric.api.TemplateGroup;
import io.openrubric.api.WeightSet;
import io.openrubric.api.number.Rational;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.engine.text.Nearest;
import io.openrubric.engine.text.Suggestions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks an open template as far as that needs no formulas, every problem at once. */
final class TemplateCheck {
  private final OpenTemplate template;
  private final Problems problems;
  private final Set<String> sets = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final Suggestions suggestions = new Suggestions();

  private TemplateCheck(OpenTemplate template, Problems problems) {
    this.template = template;
    this.problems = problems;
  }

  /** Refuses a template with anything wrong. */
  static void require(OpenTemplate template) {
    Problems problems = new Problems();
    check(template, problems);
    throwIfAny(template, problems);
  }

  static void throwIfAny(OpenTemplate template, Problems problems) {
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException("template " + template.id(), problems.all());
    }
  }

  /** Reports everything wrong with a template, and answers with the revision it names. */
  static Semantics check(OpenTemplate template, Problems problems) {
    Semantics semantics = Revisions.RELEASED.of(template, problems);
    new TemplateCheck(template, problems).check();
    return semantics;
  }

  private void check() {
    checkHead();
    template.weightSets().forEach(set -> addId(set.id(), sets));
    template.groups().forEach(group -> addId(group.id(), groups));
    checkLeafIds();
    template.groups().forEach(this::checkGroup);
    checkSums();
    template.norms().forEach(this::checkNorm);
    GradeScaleCheck.check(template.grades(), template.fullMarks().points(), problems);
  }

  private void checkHead() {
    checkId(template.id());
    if (template.fullMarks().points().isZero()) {
      problems.error(
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          template.id(),
          "满分应大于0，实为 0",
          "Expected full marks above 0, got 0");
    }
    HeadCheck.check(template, problems);
    if (template.weightSets().isEmpty()) {
      problems.error(
          ProblemCode.EMPTY_GROUP,
          template.id(),
          "应至少有一个权重方案，实为没有",
          "Expected at least one weight set, got none");
    }
    if (template.groups().isEmpty()) {
      problems.error(
          ProblemCode.EMPTY_GROUP,
          template.id(),
          "应至少有一个一级指标，实为没有",
          "Expected at least one group, got none");
    }
  }

  /** Fixed and suggested leaves; a fixed one may have the id of its own group. */
  private void checkLeafIds() {
    Set<String> leaves = new HashSet<>();
    for (TemplateGroup group : template.groups()) {
      group.fixed().ifPresent(leaf -> addId(leaf.id(), leaves));
      group.suggested().stream().map(SuggestedLeaf::id).forEach(id -> addId(id, leaves));
    }
  }

  private void addId(String id, Set<String> others) {
    checkId(id);
    if (!others.add(id)) {
      problems.error(
          ProblemCode.DUPLICATE_ID,
          id,
          "编号应各不相同，重复的是 " + id,
          "Expected different ids, got " + id + " twice");
    }
  }

  private void checkId(String id) {
    if (!Ids.isId(id)) {
      problems.error(
          ProblemCode.BAD_ID,
          id,
          "编号应为" + Ids.EXPECTED_ZH + "，实为“" + id + "”",
          "Expected an id of " + Ids.EXPECTED + ", got \"" + id + "\"");
    }
  }

  private void checkGroup(TemplateGroup group) {
    if (group.name().zh().isBlank()) {
      problems.error(ProblemCode.BLANK_TEXT, group.id(), HeadCheck.blank("指标名称", "name"));
    }
    for (String set : group.weights().keySet()) {
      checkKnown(set, sets, group.id(), "权重方案", "weight sets");
    }
    if (group.fixed().isPresent() && !(group.rules().isEmpty() && group.suggested().isEmpty())) {
      problems.error(
          ProblemCode.BAD_POLICY,
          group.id(),
          "指标固定的一级指标不应再有默认规则或参考指标",
          "Expected neither rules nor suggested leaves beside a fixed leaf, got some");
    }
  }

  private void checkSums() {
    Map<String, Rational> sums = new HashMap<>();
    boolean open = false;
    for (TemplateGroup group : template.groups()) {
      group.weights().forEach((set, weight) -> sums.merge(set, weight.points(), Rational::plus));
      open |= group.weights().isEmpty();
    }
    for (WeightSet set : template.weightSets()) {
      checkSum(set, sums.getOrDefault(set.id(), Rational.ZERO), open);
    }
  }

  /** What is left open can still be at most what is left over. */
  private void checkSum(WeightSet set, Rational sum, boolean open) {
    Rational full = template.fullMarks().points();
    if (open ? sum.compareTo(full) > 0 : !sum.equals(full)) {
      problems.error(
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          set.id(),
          "权重方案 " + set.id() + " 的分值之和应" + (open ? "不超过 " : "为 ") + full + "，实为 " + sum,
          "Expected the weights of set "
              + set.id()
              + " to add to "
              + (open ? "at most " : "")
              + full
              + ", got "
              + sum);
    }
  }

  private void checkNorm(Norm norm) {
    for (String group : norm.groups()) {
      checkKnown(group, groups, "norms", "一级指标", "groups");
    }
    if (new HashSet<>(norm.groups()).size() < norm.groups().size()) {
      problems.error(
          ProblemCode.DUPLICATE_ID,
          "norms",
          "权重要求中的一级指标应各不相同，实为 " + norm.groups(),
          "Expected different groups in a norm, got " + norm.groups());
    }
  }

  private void checkKnown(String id, Collection<String> known, String path, String zh, String en) {
    if (!known.contains(id)) {
      Optional<String> near = suggestions.nearest(id, known);
      problems.error(
          ProblemCode.UNKNOWN_INDICATOR,
          path,
          "应为" + zh + " " + Excerpt.list(known) + " 之一，实为 " + id + Nearest.question(near).zh(),
          "Expected one of the "
              + en
              + " "
              + Excerpt.list(known)
              + ", got "
              + id
              + Nearest.question(near).en());
    }
  }
}
