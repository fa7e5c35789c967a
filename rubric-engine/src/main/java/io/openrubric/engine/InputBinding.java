package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.MissingPolicy;
import io.openrubric.api.Observation;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Text;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.formula.NumberMeaning;
import io.openrubric.engine.text.Excerpt;
import io.openrubric.engine.text.Nearest;
import io.openrubric.engine.text.Suggestions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the inputs that were observed for a leaf against those its rule takes. */
final class InputBinding {
  private static final Text NO_HINT = Text.same("");
  private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private final PlanLeaf leaf;
  private final Findings findings;
  private final List<InputSpec> missing = new ArrayList<>();
  private final List<InputSpec> unanswered = new ArrayList<>();

  InputBinding(PlanLeaf leaf, Findings findings) {
    this.leaf = leaf;
    this.findings = findings;
  }

  /** The inputs by slot; empty if a problem was reported. */
  Optional<LeafInputs> bind(Observation.Measured measured) {
    List<InputSpec> specs = leaf.scorer().inputs();
    Map<String, Input> given = measured.inputs();
    @Nullable Input[] bySlot = new @Nullable Input[specs.size()];
    int found = 0;
    boolean sound = true;
    for (int slot = 0; slot < bySlot.length; slot++) {
      InputSpec spec = specs.get(slot);
      Input input = given.get(spec.id());
      if (input == null) {
        if (spec.required()
            || (leaf.missing() == MissingPolicy.ERROR && spec.type() == InputType.TICK)) {
          missing.add(spec);
        } else if (spec.type() == InputType.TICK) {
          unanswered.add(spec);
        }
        continue;
      }
      found++;
      if (fits(spec.type(), input)) {
        bySlot[slot] = input;
        noteApproximate(spec, input);
      } else {
        sound = false;
        refuse(spec, input);
      }
    }
    if (found < given.size()) {
      sound = false;
      refuseUnknown(specs, given);
    }
    sound = sound && new UnitAlignment(leaf, findings).align(bySlot);
    if (found == 0 && missing.isEmpty()) {
      missing.addAll(specs);
    }
    return sound ? Optional.of(new LeafInputs(specs, bySlot)) : Optional.empty();
  }

  /** The inputs without which the leaf counts as missing. */
  List<InputSpec> missing() {
    return missing;
  }

  /** Checkpoints that nobody answered. */
  List<InputSpec> unanswered() {
    return unanswered;
  }

  private static boolean fits(InputType type, Input input) {
    return switch (type) {
      case NUMBER -> input instanceof Input.Amount amount && isOneNumber(amount.quantity());
      case DAY -> input instanceof Input.Day day && isInRange(day.date());
      case FLAG -> input instanceof Input.Flag;
      case TICK ->
          input instanceof Input.Flag
              || (input instanceof Input.Amount points
                  && isOneNumber(points.quantity())
                  && NumberMeaning.POINTS.takes(points.quantity().unit()));
      case CHOICE -> input instanceof Input.Choice;
      case SERIES -> input instanceof Input.Series;
    };
  }

  /** How a day is written, where one was written as text. */
  private static Text hint(InputType type, Input input) {
    if (type != InputType.DAY || !(input instanceof Input.Choice choice)) {
      return NO_HINT;
    }
    try {
      LocalDate.parse(choice.name());
    } catch (DateTimeException notADay) {
      return NO_HINT;
    }
    String json = "{\"day\": \"" + choice.name() + "\"}";
    return Text.of("；在 JSON 中日期写作 " + json, "; in JSON a day is written " + json);
  }

  /** Whether a day lies within the years that people write with four digits. */
  static boolean isInRange(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
  }

  /** Whether a quantity is one number, not a range or a bound. */
  static boolean isOneNumber(Quantity quantity) {
    return quantity.upper().isEmpty()
        && (quantity.comparator().isEmpty()
            || quantity.comparator().get() == TargetComparator.EQUAL);
  }

  private void noteApproximate(InputSpec spec, Input input) {
    if (input instanceof Input.Amount amount && amount.quantity().approximate()) {
      findings.note(
          ProblemCode.APPROXIMATE_VALUE,
          leaf,
          "输入项 " + spec.id() + "（" + spec.name().zh() + "）为约数：" + input,
          "Input " + spec.id() + " is only approximate: " + input);
    }
  }

  private void refuse(InputSpec spec, Input input) {
    Text hint = hint(spec.type(), input);
    findings.error(
        ProblemCode.BAD_INPUT,
        leaf,
        "输入项 "
            + spec.id()
            + "（"
            + spec.name().zh()
            + "）应为"
            + spec.type().label().zh()
            + "，实为“"
            + input
            + "”"
            + hint.zh(),
        "Expected "
            + spec.type().label().en()
            + " for input "
            + spec.id()
            + ", got \""
            + input
            + "\""
            + hint.en());
  }

  private void refuseUnknown(List<InputSpec> specs, Map<String, Input> given) {
    Set<String> known = new LinkedHashSet<>();
    specs.forEach(spec -> known.add(spec.id()));
    String list = Excerpt.list(known);
    Suggestions suggestions = new Suggestions();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        Optional<String> near = suggestions.nearest(name, known);
        findings.error(
            ProblemCode.UNKNOWN_INPUT,
            leaf,
            "输入项应为 " + list + " 之一，实为“" + name + "”" + Nearest.question(near).zh(),
            "Expected one of the inputs "
                + list
                + ", got \""
                + name
                + "\""
                + Nearest.question(near).en());
      }
    }
  }
}
