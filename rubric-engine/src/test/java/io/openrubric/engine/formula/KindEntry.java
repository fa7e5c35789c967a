package io.openrubric.engine.formula;

import io.openrubric.api.Text;
import java.util.List;

/**
 * What the vocabulary page says of one kind of rule beside what the code says itself.
 *
 * @param kind the kind
 * @param name what it is called
 * @param purpose what it does
 * @param formula how points are computed
 * @param examples rules of the kind, scored
 */
record KindEntry(
    String kind, Text name, Text purpose, String formula, List<WorkedExample> examples) {

  private static KindEntry of(
      String kind, Text name, Text purpose, String formula, WorkedExample... examples) {
    return new KindEntry(kind, name, purpose, formula, List.of(examples));
  }

  private static WorkedExample example(String leaf, String inputs) {
    return WorkedExample.of(leaf, inputs);
  }

  /** All kinds, in the order of the page. */
  static List<KindEntry> all() {
    return List.of(
        ratio(),
        yesNo(),
        checklist(),
        expertPoints(),
        linear(),
        steps(),
        deduction(),
        lateDeduction(),
        violations(),
        cases(),
        tiers(),
        given(),
        peerMinMax(),
        peerRank(),
        expression());
  }

  private static KindEntry ratio() {
    return of(
        "ratio",
        Text.of("完成比例", "Ratio"),
        Text.of("按实际值达到指标值的比例得分", "points in proportion to how far the target was reached"),
        "≥ ＞: `w × min(1, a ÷ t)`; ≤ ＜: full up to `t`, above it `w × t ÷ a`;"
            + " ＝: full if equal, else `w × smaller ÷ greater`",
        example(
            """
            'weight': '15', 'rule': {'kind': 'ratio',
              'actual': {'input': 'actual', 'zh': '实际产出数', 'en': 'actual output'},
              'target': {'input': 'planned', 'zh': '计划产出数', 'en': 'planned output'}}
            """,
            "actual=54, planned=80"),
        example(
            """
            'weight': '10', 'target': {'comparator': '≤', 'value': '450', 'unit': '元'},
            'rule': {'kind': 'ratio'}
            """,
            "actual=500元"),
        example(
            """
            'weight': '10', 'target': {'comparator': '≥', 'value': '100'},
            'rule': {'kind': 'ratio', 'pass': '0.6'}
            """,
            "actual=80"),
        example(
            """
            'weight': '20', 'target': {'comparator': '≤', 'value': '50', 'unit': '万元'},
            'rule': {'kind': 'ratio', 'within-limit': 'progress'}
            """,
            "actual=45万元"));
  }

  private static KindEntry yesNo() {
    return of(
        "yes-no",
        Text.of("直接赋分", "Yes or no"),
        Text.of("达到要求得满分，否则不得分", "full marks if the requirement is met, else none"),
        "`w` or 0",
        example("'weight': '3', 'rule': {'kind': 'yes-no'}", "met=no"));
  }

  private static KindEntry checklist() {
    return of(
        "checklist",
        Text.of("要点评分", "Checklist"),
        Text.of(
            "逐个要点给分，可给部分分，要点内也可按次扣分",
            "each checkpoint gives its points in full, in part or less so much for each violation"),
        "the sum over the checkpoints of points earned",
        example(
            """
            'weight': '4', 'rule': {'kind': 'checklist', 'checkpoints': [
              {'input': 'plan', 'zh': '有实施方案', 'en': 'a plan exists', 'points': '1'},
              {'input': 'rules', 'zh': '制度健全', 'en': 'rules are complete', 'points': '1.5'},
              {'input': 'breaches', 'zh': '无违规', 'en': 'no breaches', 'points': '1.5',
               'per-violation': '0.5'}]}
            """,
            "plan=yes, rules=0.75, breaches=2"));
  }

  private static KindEntry expertPoints() {
    return of(
        "expert-points",
        Text.of("专家评分", "Expert points"),
        Text.of(
            "一位或多位专家打分，取平均、去极值平均或中位数",
            "points given by one or several people: their mean, trimmed mean or median"),
        "`aggregate(points) × w ÷ out-of`",
        example(
            """
            'weight': '10',
            'rule': {'kind': 'expert-points', 'aggregate': 'trimmed-mean', 'out-of': '100'}
            """,
            "points=60;85;88;90;99"));
  }

  private static KindEntry linear() {
    return of(
        "linear",
        Text.of("直线计分", "Linear"),
        Text.of(
            "满分点与零分点之间按直线计分", "full marks at one point, none at another, a straight line between"),
        "`w × (m − zero) ÷ (full − zero)`, from 0 to `w`, where `m` is the measure",
        example(
            """
            'weight': '10',
            'rule': {'kind': 'linear', 'measure': 'share', 'full': '1', 'zero': '0.6'}
            """,
            "actual=72, target=80"),
        example(
            """
            'weight': '10', 'rule': {'kind': 'linear', 'measure': 'likert'}
            """,
            "answers=50;30;10;5;5"));
  }

  private static KindEntry steps() {
    return of(
        "steps",
        Text.of("分档计分", "Steps"),
        Text.of(
            "衡量值所在的档决定得分；各档首尾相接，每个端点属于哪一档都写明",
            "the step on which the measure falls decides; every edge says which side it belongs to"),
        "the points, or `share × w`, of the step that contains the measure",
        example(
            """
            'weight': '10', 'rule': {'kind': 'steps', 'steps': [
              {'band': '[0.9,1]', 'share': '1'}, {'band': '[0.8,0.9)', 'share': '0.8'},
              {'band': '[0.6,0.8)', 'share': '0.5'}, {'band': '[0,0.6)', 'share': '0'}],
              'actual': {'input': 'actual', 'zh': '满意度', 'en': 'satisfaction'}}
            """,
            "actual=89.99%"),
        example(
            """
            'weight': '10', 'rule': {'kind': 'steps', 'measure': 'share', 'steps': [
              {'band': '[0.8,1)', 'points': '7'}, {'band': '[0.6,0.8)', 'points': '5'},
              {'band': '[0,0.6)', 'points': '0'}],
              'full-if': {'input': 'finished', 'zh': '已完成', 'en': 'finished', 'band': '[0,1]'}}
            """,
            "actual=70, target=100, finished=yes"));
  }

  private static KindEntry deduction() {
    return of(
        "deduction",
        Text.of("按单位扣分", "Deduction"),
        Text.of(
            "达到标准得满分，每差一个单位扣分；单位按比例、不足一个按一个或满一个才算",
            "full marks at the threshold, points off for each unit short, over or either way;"
                + " units are prorated, started or completed"),
        "`w − min(most, units × points)`",
        example(
            """
            'weight': '5', 'rule': {'kind': 'deduction', 'measure': 'saving-rate',
              'threshold': '0.1', 'unit': '0.02', 'points': '1', 'counting': 'started'}
            """,
            "actual=93, planned=100"),
        example(
            """
            'weight': '5', 'rule': {'kind': 'deduction', 'threshold': '1', 'side': 'above',
              'unit': '0.05', 'points': '0.5', 'counting': 'completed', 'most': '3'}
            """,
            "actual=1.19"));
  }

  private static KindEntry lateDeduction() {
    return of(
        "late-deduction",
        Text.of("逾期按期扣分", "Late deduction"),
        Text.of("按时完成得满分，每逾期一期扣分", "full marks on time, points off for each period late"),
        "`w − min(most, periods × points)`; started: the smallest `n` with actual ≤ planned"
            + " plus `n` periods; completed: the greatest `n` with planned plus `n` periods ≤ actual",
        example(
            """
            'weight': '8', 'rule': {'kind': 'late-deduction', 'months': '3', 'points': '2',
              'counting': 'started'}
            """,
            "actual=2022-12-11, planned=2022-11-01"));
  }

  private static KindEntry violations() {
    return of(
        "violations",
        Text.of("按次扣分", "Violations"),
        Text.of("每发生一次扣分", "points off for each violation"),
        "`w − min(most, count × points)`",
        example("'weight': '5', 'rule': {'kind': 'violations', 'points': '2'}", "count=2"));
  }

  private static KindEntry cases() {
    return of(
        "cases",
        Text.of("分情形计分", "Cases"),
        Text.of("列明的各种情形各有得分", "each named case has its points"),
        "the points of the case",
        example(
            """
            'weight': '3', 'rule': {'kind': 'cases', 'cases': [
              {'case': 'none', 'zh': '无结余', 'en': 'no surplus', 'points': '3'},
              {'case': 'less', 'zh': '结余不高于上年', 'en': 'not above last year', 'points': '2'},
              {'case': 'more', 'zh': '结余高于上年', 'en': 'above last year', 'points': '0'}]}
            """,
            "case=less"));
  }

  private static KindEntry tiers() {
    return of(
        "tiers",
        Text.of("评判等级赋分", "Tiers"),
        Text.of(
            "等级给出得分比例的区间，由人在区间内选定一点",
            "a tier gives a range of shares; a person chooses the point in it"),
        "`share × w`, or the points chosen, within the tier",
        example(
            """
            'weight': '10', 'rule': {'kind': 'tiers', 'tiers': [
              {'tier': 'reached', 'zh': '达成', 'en': 'reached', 'band': '[0.8,1]'},
              {'tier': 'partly', 'zh': '部分达成', 'en': 'partly reached', 'band': '[0.6,0.8)'},
              {'tier': 'missed', 'zh': '未达成', 'en': 'missed', 'band': '[0,0.6)'}]}
            """,
            "tier=partly, share=0.75"));
  }

  private static KindEntry given() {
    return of(
        "given",
        Text.of("直接给分", "Given"),
        Text.of(
            "得分直接填入，标明未复算；超出范围即为问题，不作截断",
            "the points are entered as they are, marked as not recomputed, and never clamped"),
        "the points",
        example("'weight': '5', 'rule': {'kind': 'given'}", "points=4.7"));
  }

  private static KindEntry peerMinMax() {
    return of(
        "peer-min-max",
        Text.of("极差法", "Peer min–max"),
        Text.of(
            "按本项目在同组项目最差值与最好值之间的位置得分",
            "where the value lies between the worst and the best of all projects"),
        "`w × (a − worst) ÷ (best − worst)`; full if all are equal",
        example("'weight': '10', 'rule': {'kind': 'peer-min-max'}", "actual=6, peers=2;6;10;9"));
  }

  private static KindEntry peerRank() {
    return of(
        "peer-rank",
        Text.of("排名法", "Peer rank"),
        Text.of("按在同组项目中的名次得分，并列取较前名次", "by place; equals share the better place"),
        "`w × (n − place + 1) ÷ n`",
        example(
            "'weight': '10', 'rule': {'kind': 'peer-rank', 'better': 'lower'}",
            "actual=6, peers=2;6;10;9"));
  }

  private static KindEntry expression() {
    return of(
        "expression",
        Text.of("表达式计分", "Expression"),
        Text.of(
            "规则文档中写明的表达式给出得分；结果超出0至分值即为问题，不作截断",
            "the points are what an expression in the document gives; a result outside 0 to the weight"
                + " is a problem, never clamped"),
        "what the expression gives. It has `+ - * / ^`, `< <= > >= = !=`, `and or not`, `min max abs"
            + " round(x, decimals) floor ceil clamp(x, least, most) if(condition, then, else)`,"
            + " percentages such as `80%`, `weight` (`分值`), the `target` (`指标值`) of a leaf that has one"
            + " in numbers, and the inputs by key or Chinese name; `round` rounds half up, and only the"
            + " branch that counts is computed",
        example(
            """
            'weight': '10', 'rule': {'kind': 'expression',
              'expression': 'min(1, done / planned) * weight - 0.5 * violations', 'inputs': [
                {'input': 'done', 'zh': '完成数', 'en': 'done', 'unit': '个'},
                {'input': 'planned', 'zh': '计划数', 'en': 'planned', 'unit': '个'},
                {'input': 'violations', 'zh': '违规次数', 'en': 'violations', 'unit': '次'}]}
            """,
            "done=54, planned=80, violations=2"),
        example(
            """
            'weight': '5', 'rule': {'kind': 'expression',
              'expression': 'if(finished and rate >= 80%, weight, clamp(rate ^ 2 * weight, 0, 3))'}
            """,
            "finished=no, rate=70%"));
  }
}
