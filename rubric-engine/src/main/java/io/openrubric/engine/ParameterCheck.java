package io.openrubric.engine;

import io.openrubric.api.Parameter;
import io.openrubric.api.Parameters;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Quantity;
import io.openrubric.api.Text;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the parameters of one rule against its formula's schema and fills in defaults. */
final class ParameterCheck {
  private final String leaf;
  private final Problems problems;

  ParameterCheck(String leaf, Problems problems) {
    this.leaf = leaf;
    this.problems = problems;
  }

  /** The parameters with defaults, or empty if anything was wrong. */
  Optional<Parameters> complete(String path, List<ParameterSpec> schema, Parameters given) {
    int before = problems.all().size();
    Map<String, ParameterSpec> known = new LinkedHashMap<>();
    for (ParameterSpec spec : schema) {
      known.put(spec.name(), spec);
    }
    for (String name : given.names()) {
      if (!known.containsKey(name)) {
        Optional<String> near = Nearest.to(name, known.keySet());
        error(
            ProblemCode.UNKNOWN_PARAMETER,
            path,
            "未知参数“" + name + "”" + near.map(n -> "，是否为 " + n + "？").orElse("，已有 " + known.keySet()),
            "Expected one of "
                + known.keySet()
                + ", got \""
                + name
                + "\""
                + Nearest.question(near).en());
      }
    }
    Parameters.Builder complete = Parameters.builder();
    for (ParameterSpec spec : schema) {
      String at = path + "/" + spec.name();
      Optional<Parameter> value = given.find(spec.name());
      if (value.isPresent()) {
        Optional<Parameter> checked = complete(at, spec, value.get());
        if (checked.isPresent()) {
          complete.put(spec.name(), checked.get());
        }
      } else if (spec.fallback().isPresent()) {
        complete.put(spec.name(), spec.fallback().get());
      } else if (spec.required()) {
        error(
            ProblemCode.MISSING_PARAMETER,
            at,
            "缺少参数“" + spec.name() + "”（" + spec.description().zh() + "）",
            "Expected parameter " + spec.name() + " (" + spec.description().en() + "), got none");
      }
    }
    return problems.all().size() == before ? Optional.of(complete.build()) : Optional.empty();
  }

  private Optional<Parameter> complete(String path, ParameterSpec spec, Parameter value) {
    switch (spec.type()) {
      case NUMBER, INTEGER -> {
        if (value instanceof Parameter.OfText text) {
          return number(path, spec, text);
        }
      }
      case TEXT -> {
        if (value instanceof Parameter.OfText text && !text.value().isBlank()) {
          return Optional.of(value);
        }
      }
      case CHOICE -> {
        if (value instanceof Parameter.OfText text && spec.choices().contains(text.value())) {
          return Optional.of(value);
        }
        bad(path, "one of " + spec.choices(), spec.choices() + "之一", value);
        return Optional.empty();
      }
      case FLAG -> {
        if (value instanceof Parameter.OfFlag) {
          return Optional.of(value);
        }
      }
      case OBJECT -> {
        if (value instanceof Parameter.OfObject object) {
          return complete(path, spec.fields(), object.fields()).map(Parameter::of);
        }
      }
      case LIST -> {
        if (value instanceof Parameter.OfList list && !list.values().isEmpty()) {
          return items(path, spec, list.values());
        }
      }
    }
    bad(path, expected(spec), expectedZh(spec), value);
    return Optional.empty();
  }

  private Optional<Parameter> number(String path, ParameterSpec spec, Parameter.OfText text) {
    try {
      Rational number = Rational.parse(text.value());
      if (!number.printsWithin(Quantity.MAX_TEXT_LENGTH)) {
        bad(
            path,
            "a number of at most " + Quantity.MAX_TEXT_LENGTH + " characters",
            "至多" + Quantity.MAX_TEXT_LENGTH + "个字符的数",
            text);
        return Optional.empty();
      }
      boolean whole = spec.type() != ParameterSpec.Type.INTEGER || number.isInteger();
      if (whole && spec.range().contains(number)) {
        return Optional.of(Parameter.of(number));
      }
      boolean integer = spec.type() == ParameterSpec.Type.INTEGER;
      bad(
          path,
          (integer ? "a whole number in " : "a number in ") + spec.range(),
          spec.range() + (integer ? "内的整数" : "内的数值"),
          text);
    } catch (NumberFormatException e) {
      bad(path, expected(spec), expectedZh(spec), text);
    }
    return Optional.empty();
  }

  private Optional<Parameter> items(String path, ParameterSpec spec, List<Parameter> values) {
    List<Parameter> complete = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String at = path + "/" + i;
      if (values.get(i) instanceof Parameter.OfObject object) {
        Optional<Parameters> item = complete(at, spec.fields(), object.fields());
        if (item.isPresent()) {
          complete.add(Parameter.of(item.get()));
        }
      } else {
        bad(at, "an object", "对象", values.get(i));
      }
    }
    return Optional.of(Parameter.of(complete));
  }

  private static String expected(ParameterSpec spec) {
    return switch (spec.type()) {
      case NUMBER, INTEGER -> "a decimal such as 0.02 or a fraction such as 1/3";
      case TEXT, CHOICE -> "some words";
      case FLAG -> "true or false";
      case OBJECT -> "an object";
      case LIST -> "a list with at least one item";
    };
  }

  private static String expectedZh(ParameterSpec spec) {
    return switch (spec.type()) {
      case NUMBER, INTEGER -> "小数（如0.02）或分数（如1/3）";
      case TEXT, CHOICE -> "文字";
      case FLAG -> "true或false";
      case OBJECT -> "对象";
      case LIST -> "至少有一项的列表";
    };
  }

  private void bad(String path, String expected, String expectedZh, Parameter got) {
    error(
        ProblemCode.BAD_PARAMETER,
        path,
        "参数应为" + expectedZh + "，实为 " + shortened(got),
        "Expected " + expected + ", got " + shortened(got));
  }

  private static String shortened(Parameter value) {
    String text = value.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : "\"" + text + "\"";
  }

  private void error(String code, String path, String zh, String en) {
    problems.errorOf(leaf, " " + path, code, Text.of(zh, en));
  }
}
