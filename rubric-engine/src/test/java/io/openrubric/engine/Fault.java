package io.openrubric.engine;

import io.openrubric.api.Checkpoint;
import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.NotApplicablePolicy;
import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** One thing done wrong to a valid rubric, and the code of the problem it must give. */
enum Fault {
  WEIGHT_OFF_BY_A_HUNDREDTH(ProblemCode.WEIGHTS_DO_NOT_ADD) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      IndicatorLeaf leaf = dice.oneOf(generated(rubric));
      Rational off = leaf.weight().points().plus(Rational.parse("0.01"));
      return Trees.replace(
          rubric,
          leaf.id(),
          IndicatorLeaf.builder().from(leaf).weight(new Weight(off)).rule(Rule.yesNo()).build());
    }
  },
  DUPLICATE_ID(ProblemCode.DUPLICATE_ID) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      IndicatorLeaf leaf = dice.oneOf(generated(rubric));
      return withMore(rubric, weightless(leaf.id(), Rule.yesNo()));
    }
  },
  BAD_ID(ProblemCode.BAD_ID) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      String id = dice.oneOf("", "Leaf", "产出", "a b", "a..b", "-a", "a.", "x".repeat(201));
      return withMore(rubric, weightless(id, Rule.yesNo()));
    }
  },
  UNKNOWN_KIND(ProblemCode.UNKNOWN_RULE) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRule(rubric, Rule.of(dice.oneOf("ratoi", "", "eval(1)")));
    }
  },
  UNKNOWN_PARAMETER(ProblemCode.UNKNOWN_PARAMETER) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRule(rubric, Rule.of("yes-no", number("wieght", "1")));
    }
  },
  MISSING_PARAMETER(ProblemCode.MISSING_PARAMETER) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRule(rubric, Rule.of(dice.oneOf("deduction", "late-deduction", "checklist")));
    }
  },
  WRONG_TYPE(ProblemCode.BAD_PARAMETER) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      Parameter wrong =
          dice.oneOf(Parameter.of(true), Parameter.of(List.of()), Parameter.of(Parameters.none()));
      return withRule(
          rubric, Rule.of("expert-points", Parameters.builder().put("out-of", wrong).build()));
    }
  },
  OUT_OF_RANGE(ProblemCode.BAD_PARAMETER) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRule(
          rubric, Rule.of("expert-points", number("out-of", dice.oneOf("0", "-1", "ten"))));
    }
  },
  NO_SUCH_CHOICE(ProblemCode.BAD_PARAMETER) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRule(rubric, Rule.of("expert-points", number("aggregate", "best")));
    }
  },
  EMPTY_GROUP(ProblemCode.EMPTY_GROUP) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withMore(rubric, group("hollow", List.of()));
    }
  },
  TOO_DEEP(ProblemCode.TOO_LARGE) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      Indicator nested = weightless("bottom", Rule.yesNo());
      for (int i = 0; i < dice.oneOf(32, 33, 1000); i++) {
        nested = group("deep-" + i, List.of(nested));
      }
      return withMore(rubric, nested);
    }
  },
  BAND_GAP(ProblemCode.BAND_GAP) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withBands(rubric, "[60,100]", "[0,60)", dice.oneOf("(60,100]", "[60.01,100]"));
    }
  },
  BANDS_THAT_STOP_SHORT(ProblemCode.BAND_GAP) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withBands(rubric, "[60,100]", "[0,60)", dice.oneOf("[60,100)", "[60,99]"));
    }
  },
  BAND_OVERLAP(ProblemCode.BAND_OVERLAP) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withBands(rubric, "[60,100]", "[0,60]", "[60,100]");
    }
  },
  NEGATIVE_TARGET(ProblemCode.BAD_TARGET) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      Target target =
          Target.of(TargetComparator.AT_LEAST, Quantity.of(Rational.of(-1, dice.between(1, 9))));
      return withRatio(rubric, target);
    }
  },
  QUALITATIVE_TARGET(ProblemCode.BAD_TARGET) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return withRatio(rubric, Target.aim("显著提升"));
    }
  },
  CHECKPOINTS_THAT_DO_NOT_ADD(ProblemCode.WEIGHTS_DO_NOT_ADD) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      Rational points = Rational.parse("0.01");
      return withRule(
          rubric, Rule.checklist(List.of(new Checkpoint("one", Text.same("要点"), points))));
    }
  },
  POLICY_WITHOUT_AN_HEIR(ProblemCode.BAD_POLICY) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      String heir = dice.oneOf("extra", "nobody", "zero");
      Indicator leaf =
          IndicatorLeaf.builder()
              .from(weightless("extra", Rule.yesNo()))
              .notApplicable(NotApplicablePolicy.moveTo(heir))
              .build();
      return withMore(withMore(rubric, weightless("zero", Rule.yesNo())), leaf);
    }
  },
  POLICY_OF_THE_RUBRIC_WITHOUT_AN_HEIR(ProblemCode.BAD_POLICY) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      return Rubric.builder()
          .from(rubric)
          .notApplicable(NotApplicablePolicy.moveTo("nobody"))
          .build();
    }
  },
  UNKNOWN_SEMANTICS(ProblemCode.UNKNOWN_SEMANTICS) {
    @Override
    Rubric in(Rubric rubric, Dice dice) {
      int semantics = dice.oneOf(0, -1, Rubric.CURRENT_SEMANTICS + 1);
      return Rubric.builder().from(rubric).semantics(semantics).build();
    }
  };

  private static final Text EXTRA = Text.of("多余", "extra");

  final String code;

  Fault(String code) {
    this.code = code;
  }

  /** The rubric with this fault in it. */
  abstract Rubric in(Rubric rubric, Dice dice);

  /** The leaves that another fault did not add, so that this one does not repair it. */
  private static List<IndicatorLeaf> generated(Rubric rubric) {
    return Trees.leaves(rubric).stream()
        .filter(leaf -> leaf.id().startsWith("leaf-"))
        .filter(leaf -> !leaf.name().equals(EXTRA))
        .toList();
  }

  private static Rubric withMore(Rubric rubric, Indicator more) {
    return Rubric.builder().from(rubric).addIndicators(more).build();
  }

  private static Rubric withRule(Rubric rubric, Rule rule) {
    return withMore(rubric, weightless("extra-rule", rule));
  }

  private static Rubric withRatio(Rubric rubric, Target target) {
    IndicatorLeaf leaf = weightless("extra-ratio", Rule.ratio());
    return withMore(rubric, IndicatorLeaf.builder().from(leaf).target(target).build());
  }

  private static Parameters number(String name, String value) {
    return Parameters.builder().put(name, value).build();
  }

  private static IndicatorLeaf weightless(String id, Rule rule) {
    return IndicatorLeaf.builder().id(id).name(EXTRA).weight(Weight.of(0)).rule(rule).build();
  }

  private static Indicator group(String id, List<Indicator> children) {
    return IndicatorGroup.builder()
        .id(id)
        .name(Text.same("组"))
        .weight(Weight.of(0))
        .children(children)
        .build();
  }

  /** Two bands in hundredths of full marks, the upper one replaced by a faulty one. */
  private static Rubric withBands(Rubric rubric, String sound, String lower, String faulty) {
    List<Grade> grades = new ArrayList<>();
    for (String band : List.of(faulty, lower)) {
      grades.add(new Grade(Text.same(band + sound), scaled(band, rubric)));
    }
    return Rubric.builder().from(rubric).grades(new GradeScale(grades)).build();
  }

  private static Interval scaled(String band, Rubric rubric) {
    Interval percent = Interval.parse(band);
    Rational share = rubric.fullMarks().points().dividedBy(Rational.HUNDRED);
    return Interval.parse(
        band.charAt(0)
            + percent.lower().orElseThrow().multipliedBy(share).toString()
            + ","
            + percent.upper().orElseThrow().multipliedBy(share)
            + band.charAt(band.length() - 1));
  }
}
