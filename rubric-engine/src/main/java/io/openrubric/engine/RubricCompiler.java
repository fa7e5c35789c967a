package io.openrubric.engine;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Grade;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.QuantityFormatException;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Score;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.LeafScorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a rubric, every problem at once, and flattens it into a {@link Plan}. */
final class RubricCompiler {
  private static final int MAX_LEVELS = 32;
  private static final int MAX_INDICATORS = 200_000;

  private final Rubric rubric;
  private final Semantics semantics;
  private final RuleCompiler rules;
  private final Problems problems = new Problems();
  private final List<PlanNode> nodes = new ArrayList<>();
  private final List<PlanLeaf> leaves = new ArrayList<>();
  private final Map<String, PlanLeaf> leafById = new HashMap<>();

  RubricCompiler(Rubric rubric, FormulaRegistry formulas, Revisions revisions) {
    this.rubric = rubric;
    this.semantics = revisions.of(rubric, problems);
    this.rules = new RuleCompiler(formulas, semantics, rubric.rounding(), problems);
  }

  Plan compile() {
    checkHead();
    add(rubric.indicators(), -1, 1, "");
    checkSum(rubric.id(), "the full marks", "满分", rubric.fullMarks().points(), rubric.indicators());
    addAdjustments();
    GradeScaleCheck.check(rubric.grades(), rubric.fullMarks().points(), problems);
    checkPolicies();
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException("rubric " + rubric.id(), problems.all());
    }
    return new Plan(rubric, semantics, nodes, leaves);
  }

  private void checkHead() {
    if (!Ids.isId(rubric.id())) {
      problems.error(ProblemCode.BAD_ID, "rubric", badId(rubric.id()));
    }
    if (rubric.fullMarks().points().isZero()) {
      problems.error(
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          rubric.id(),
          "满分应大于0，实为 0",
          "Expected full marks above 0, got 0");
    }
    if (rubric.indicators().isEmpty()) {
      empty(rubric.id());
    }
    HeadCheck.check(rubric, problems);
  }

  private void add(List<Indicator> indicators, int parent, int level, String parentPath) {
    if (level > MAX_LEVELS) {
      problems.error(
          ProblemCode.TOO_LARGE,
          parentPath,
          "指标层级应不超过" + MAX_LEVELS + "级",
          "Expected at most " + MAX_LEVELS + " levels, got more");
      return;
    }
    for (Indicator indicator : indicators) {
      if (nodes.size() == MAX_INDICATORS) {
        problems.error(
            ProblemCode.TOO_LARGE,
            rubric.id(),
            "指标应不超过" + MAX_INDICATORS + "个",
            "Expected at most " + MAX_INDICATORS + " indicators, got more");
        return;
      }
      add(indicator, parent, level, parentPath);
    }
  }

  private void add(Indicator indicator, int parent, int level, String parentPath) {
    String name = name(indicator.id(), indicator.name());
    String path = parentPath.isEmpty() ? name : parentPath + "/" + name;
    checkHead(indicator.id(), indicator.name(), path);
    int index = nodes.size();
    boolean isLeaf = indicator instanceof IndicatorLeaf;
    PlanNode node =
        new PlanNode(
            index,
            index + 1,
            parent,
            level,
            path,
            indicator,
            isLeaf ? leaves.size() : -1,
            Score.Role.ORDINARY);
    nodes.add(node);
    if (indicator instanceof IndicatorLeaf leaf) {
      addLeaf(node, leaf, rules.compile(leaf));
    } else if (indicator instanceof IndicatorGroup group) {
      checkGroup(group);
      add(group.children(), index, level + 1, path);
      nodes.set(index, node.endingAt(nodes.size()));
    }
  }

  private void addLeaf(PlanNode node, IndicatorLeaf leaf, LeafScorer scorer) {
    leaves.add(
        new PlanLeaf(
            node,
            leaf,
            leaf.weight().points(),
            scorer,
            leaf.missing().orElse(rubric.missing()),
            leaf.notApplicable().orElse(rubric.notApplicable()),
            units(leaf, scorer)));
  }

  private List<Unit> units(IndicatorLeaf leaf, LeafScorer scorer) {
    List<Unit> units = new ArrayList<>();
    for (InputSpec input : scorer.inputs()) {
      try {
        units.add(Unit.parse(input.input().unit()));
      } catch (QuantityFormatException e) {
        units.add(Unit.NONE);
        problems.errorOf(
            leaf.id(),
            ProblemCode.BAD_PARAMETER,
            "输入项 " + input.id() + " 的计量单位无效：" + e.reason().zh(),
            e.getMessage() + " (input " + input.id() + ")");
      }
    }
    return List.copyOf(units);
  }

  private void checkGroup(IndicatorGroup group) {
    Rational weight = group.weight().points();
    if (group.children().isEmpty()) {
      empty(group.id());
    } else if (group.chooseOne()) {
      for (Indicator child : group.children()) {
        checkSum(
            group.id(),
            "the weight of the choose-one group, each child having",
            "选择性指标的分值（每个下级均为）",
            group.marks().map(Weight::points).orElse(weight),
            List.of(child));
      }
    } else if (group.marks().isPresent()) {
      Rational marks = group.marks().get().points();
      if (marks.isZero()) {
        problems.errorOf(
            group.id(),
            ProblemCode.WEIGHTS_DO_NOT_ADD,
            "评分块内满分应大于0，实为 0",
            "Expected marks above 0 inside the block, got 0");
      }
      checkSum(group.id(), "the marks inside the block", "块内满分", marks, group.children());
    } else {
      checkSum(group.id(), "its weight", "其分值", weight, group.children());
    }
  }

  private void addAdjustments() {
    for (Adjustment adjustment : rubric.adjustments()) {
      String path = name(adjustment.id(), adjustment.name());
      checkHead(adjustment.id(), adjustment.name(), path);
      if (adjustment instanceof Adjustment.Bonus bonus) {
        addAdjustment(bonus.leaf(), Score.Role.BONUS, rules.compile(bonus.leaf()));
      } else if (adjustment instanceof Adjustment.Penalty penalty) {
        addAdjustment(penalty.leaf(), Score.Role.PENALTY, rules.compilePenalty(penalty.leaf()));
      } else if (adjustment instanceof Adjustment.Veto veto) {
        IndicatorLeaf leaf =
            IndicatorLeaf.builder()
                .id(veto.id())
                .name(veto.name())
                .weight(Weight.of(0))
                .rule(Rule.of(VetoScorer.KIND))
                .citations(veto.citations())
                .build();
        addAdjustment(
            leaf, Score.Role.VETO, new VetoScorer(veto, veto.gradeCap().map(this::gradeName)));
        veto.gradeCap().ifPresent(grade -> checkGrade(veto.id(), grade));
        veto.totalCap().ifPresent(cap -> checkCap(veto.id(), cap));
      }
    }
  }

  private void addAdjustment(IndicatorLeaf leaf, Score.Role role, LeafScorer scorer) {
    int index = nodes.size();
    PlanNode node =
        new PlanNode(index, index + 1, -1, 1, leaf.name().zh(), leaf, leaves.size(), role);
    nodes.add(node);
    addLeaf(node, leaf, scorer);
  }

  /** The name of a grade in both languages; the name itself where there is no such grade. */
  private Text gradeName(String zh) {
    return rubric.grades().grades().stream()
        .map(Grade::name)
        .filter(name -> name.zh().equals(zh))
        .findFirst()
        .orElse(Text.same(zh));
  }

  private void checkCap(String veto, Weight cap) {
    if (cap.compareTo(rubric.fullMarks()) > 0) {
      problems.errorOf(
          veto,
          ProblemCode.BAD_POLICY,
          "否决项限定的总分应不超过满分 " + rubric.fullMarks() + "，实为 " + cap,
          "Expected a veto to cap the total at full marks "
              + rubric.fullMarks()
              + " or below, got "
              + cap);
    }
  }

  private void checkGrade(String veto, String name) {
    List<String> known = rubric.grades().grades().stream().map(grade -> grade.name().zh()).toList();
    if (!known.contains(name)) {
      problems.errorOf(
          veto,
          ProblemCode.BAD_POLICY,
          "否决项应限定为 " + known + " 之一，实为“" + name + "”",
          "Expected a veto to cap at one of the grades " + known + ", got \"" + name + "\"");
    }
  }

  /** What an indicator is called in paths: by its id where it has no name. */
  private static String name(String id, Text name) {
    return name.zh().isBlank() ? id : name.zh();
  }

  private void checkHead(String id, Text name, String path) {
    Optional<String> first = problems.place(id, path);
    if (!Ids.isId(id)) {
      problems.errorOf(id, ProblemCode.BAD_ID, badId(id));
    }
    if (first.isPresent()) {
      problems.errorOf(
          id,
          ProblemCode.DUPLICATE_ID,
          "指标编号应各不相同，“" + first.get() + "”与“" + path + "”同为 " + id,
          "Expected a different id for each indicator, got "
              + id
              + " for "
              + first.get()
              + " and "
              + path);
    }
    if (name.zh().isBlank()) {
      problems.errorOf(id, ProblemCode.BLANK_TEXT, HeadCheck.blank("指标名称", "name"));
    }
  }

  private static Text badId(String id) {
    return Text.of(
        "编号应为" + Ids.EXPECTED_ZH + "，实为“" + id + "”",
        "Expected an id of " + Ids.EXPECTED + ", got \"" + id + "\"");
  }

  private void empty(String id) {
    problems.errorOf(
        id,
        ProblemCode.EMPTY_GROUP,
        "应至少有一个下级指标，实为没有",
        "Expected at least one indicator below, got none");
  }

  private void checkSum(
      String id, String what, String whatZh, Rational weight, List<Indicator> below) {
    if (below.isEmpty()) {
      return;
    }
    Rational sum = Rational.ZERO;
    for (Indicator child : below) {
      sum = sum.plus(child.weight().points());
    }
    if (!sum.equals(weight)) {
      problems.errorOf(
          id,
          ProblemCode.WEIGHTS_DO_NOT_ADD,
          "下级指标分值之和应等于" + whatZh + " " + weight + "，实为 " + sum,
          "Expected weights that add to " + what + " " + weight + ", got " + sum);
    }
  }

  private void checkPolicies() {
    leaves.forEach(leaf -> leafById.putIfAbsent(leaf.leaf().id(), leaf));
    for (PlanLeaf leaf : leaves) {
      if (leaf.leaf().notApplicable().isPresent()) {
        checkPolicy(leaf.notApplicable(), leaf.leaf().id(), scope(leaf.node()));
      }
    }
    if (checkPolicy(rubric.notApplicable(), rubric.id(), -1)) {
      checkBlocks();
    }
  }

  /** The rubric's own policy holds in blocks too, and weight never leaves a block. */
  private void checkBlocks() {
    if (!(rubric.notApplicable() instanceof NotApplicablePolicy.MoveTo move)) {
      return;
    }
    for (PlanNode node : nodes) {
      boolean own =
          node.indicator() instanceof IndicatorLeaf leaf && leaf.notApplicable().isPresent();
      if ((node.isLeaf() || node.isBlock())
          && !own
          && !node.weight().isZero()
          && scope(node) != -1) {
        badHeir(node.indicator().id(), move.id());
      }
    }
  }

  /** The two-stage block a node stands in, -1 for none. */
  private int scope(PlanNode node) {
    int at = node.parent();
    while (at >= 0 && !nodes.get(at).isBlock()) {
      at = nodes.get(at).parent();
    }
    return at;
  }

  /** Whether a policy can be followed from a scope; else it is a problem. */
  private boolean checkPolicy(NotApplicablePolicy policy, String id, int scope) {
    if (policy instanceof NotApplicablePolicy.MoveTo move) {
      PlanLeaf heir = leafById.get(move.id());
      boolean sound =
          heir != null
              && !move.id().equals(id)
              && heir.node().isOrdinary()
              && !heir.weight().isZero()
              && scope(heir.node()) == scope;
      if (!sound) {
        badHeir(id, move.id());
      }
      return sound;
    }
    return true;
  }

  private void badHeir(String id, String heir) {
    problems.errorOf(
        id,
        ProblemCode.BAD_POLICY,
        "不适用指标的分值应并入同一评分块内另一个分值大于0的末级指标，实为 " + heir,
        "Expected the weight to move to another leaf of the same block with a weight above 0, got "
            + heir);
  }
}
