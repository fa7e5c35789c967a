package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.Observation;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the rows of a file say about one leaf. */
final class LeafEntry {
  private final String leaf;
  private final List<InputSpec> specs;
  private final ProblemList problems;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<CommonInput, String> common = new LinkedHashMap<>();
  private final Map<String, String> placeByInput = new LinkedHashMap<>();
  private Optional<Rational> points = Optional.empty();
  private Optional<Observation.Absence> absence = Optional.empty();
  private boolean readable = true;

  LeafEntry(String leaf, List<InputSpec> specs, ProblemList problems) {
    this.leaf = leaf;
    this.specs = specs;
    this.problems = problems;
  }

  boolean isReadable() {
    return readable;
  }

  /** The places of the rows: the file once, and the line of each. */
  String places() {
    StringBuilder places = new StringBuilder();
    for (String place : placeByInput.values()) {
      places.append(places.isEmpty() ? place : "," + place.substring(place.lastIndexOf(':') + 1));
    }
    return places.toString();
  }

  void add(String name, String value, String place) {
    Optional<InputSpec> spec = spec(name);
    Optional<CommonInput> shared = spec.isPresent() ? Optional.empty() : CommonInput.of(name);
    if (spec.isEmpty() && shared.isEmpty()) {
      refuseUnknown(name, place);
      return;
    }
    String key = spec.map(InputSpec::id).orElseGet(() -> shared.map(c -> c.key()).orElse(name));
    String first = placeByInput.putIfAbsent(key, place);
    if (first != null) {
      refuse(
          SheetProblemCode.DUPLICATE_INPUT,
          place + " input",
          leaf + " 的输入项 " + key + " 应只填一次，首次见于 " + first,
          "Expected input " + key + " of " + leaf + " once, got it again after " + first);
      return;
    }
    if (value.isEmpty()) {
      return;
    }
    spec.ifPresent(s -> measured(s, value, place));
    shared.ifPresent(c -> common(c, value, place));
  }

  private Optional<InputSpec> spec(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return specs.stream()
        .filter(
            s ->
                s.id().equals(word)
                    || s.name().zh().equals(name)
                    || s.name().en().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private void measured(InputSpec spec, String value, String place) {
    Optional<Input> input = InputText.read(spec.type(), value);
    if (input.isPresent()) {
      inputs.put(spec.id(), input.get());
      return;
    }
    Optional<Text> why =
        spec.type() == InputType.NUMBER ? FigureText.fault(value) : Optional.empty();
    refuse(
        ProblemCode.BAD_INPUT,
        place + " value",
        leaf
            + " 的输入项 "
            + spec.id()
            + "（"
            + spec.name().zh()
            + "）应为"
            + spec.type().label().zh()
            + "，实为 "
            + Shown.quoted(value)
            + why.map(w -> "（" + w.zh() + "）").orElse(""),
        "Expected "
            + spec.type().label().en()
            + " for input "
            + spec.id()
            + " of "
            + leaf
            + ", got "
            + Shown.quoted(value)
            + why.map(w -> " (" + w.en() + ")").orElse(""));
  }

  private void common(CommonInput kind, String value, String place) {
    common.put(kind, value);
    if (kind == CommonInput.GIVEN) {
      points = FigureText.points(value);
      if (points.isEmpty()) {
        refuse(
            ProblemCode.BAD_INPUT,
            place + " value",
            leaf + " 应填得分，实为 " + Shown.quoted(value),
            "Expected points for " + leaf + ", got " + Shown.quoted(value));
      }
    } else if (kind == CommonInput.MISSING) {
      absence = CommonInput.absence(value);
      if (absence.isEmpty()) {
        refuse(
            ProblemCode.BAD_INPUT,
            place + " value",
            "缺失原因应为 not-reported、not-due、withheld 或 unreadable，实为 " + Shown.quoted(value),
            "Expected not-reported, not-due, withheld or unreadable, got " + Shown.quoted(value));
      }
    }
  }

  private void refuseUnknown(String name, String place) {
    List<String> known = new ArrayList<>(specs.stream().map(InputSpec::id).toList());
    known.addAll(CommonInput.keys());
    Optional<String> near = Nearest.to(name, known);
    refuse(
        ProblemCode.UNKNOWN_INPUT,
        place + " input",
        leaf + " 的输入项应为 " + known + " 之一，实为 " + Shown.quoted(name) + Nearest.question(near).zh(),
        "Expected one of the inputs "
            + known
            + " of "
            + leaf
            + ", got "
            + Shown.quoted(name)
            + Nearest.question(near).en());
  }

  private void refuse(String code, String place, String zh, String en) {
    readable = false;
    problems.error(code, place, zh, en);
  }

  /** The observation, empty if nothing was filled in or something is wrong. */
  Optional<Observation> observation() {
    checkConflicts();
    if (!readable) {
      return Optional.empty();
    }
    Optional<String> reason = Optional.ofNullable(common.get(CommonInput.REASON));
    String notApplicable = common.get(CommonInput.NOT_APPLICABLE);
    if (notApplicable != null) {
      return Optional.of(Observation.notApplicable(notApplicable));
    }
    if (points.isPresent()) {
      return points.map(p -> new Observation.Given(p, reason));
    }
    if (absence.isPresent()) {
      return absence.map(a -> new Observation.Missing(a, reason));
    }
    return inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Observation.Measured(
                inputs, Optional.ofNullable(common.get(CommonInput.EVIDENCE))));
  }

  /** Points, absence and measurements exclude each other. */
  private void checkConflicts() {
    List<String> kinds = new ArrayList<>();
    for (CommonInput kind : CommonInput.values()) {
      if (kind.standsAlone() && common.containsKey(kind)) {
        kinds.add(kind.key());
      }
    }
    kinds.addAll(inputs.keySet());
    if (kinds.size() > 1 && kinds.size() > inputs.size()) {
      refuse(
          SheetProblemCode.CONFLICTING_INPUTS,
          places(),
          leaf + " 的下列输入项不能同时填写：" + kinds,
          "Expected either points, an absence or measurements for " + leaf + ", got " + kinds);
    }
  }
}
