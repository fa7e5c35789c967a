package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Adjustment;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.ProblemCode;
import io.openrubric.api.Text;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which a file may call a leaf: its id, its path, and its Chinese or English name
 * where no other leaf and no first-level indicator has it.
 */
final class LeafNames {
  private static final String SUFFIX = "指标";

  private final Map<String, Named> exact = new LinkedHashMap<>();
  private final Map<String, List<Named>> byName = new LinkedHashMap<>();
  private final Map<String, Indicator> blocks = new LinkedHashMap<>();
  private final CompiledRubric rubric;

  /**
   * What can be observed: a leaf or an adjustment.
   *
   * @param id its id
   * @param name its name
   */
  record Named(String id, Text name) {}

  LeafNames(CompiledRubric rubric) {
    this.rubric = rubric;
    for (IndicatorLeaf leaf : rubric.leaves()) {
      add(new Named(leaf.id(), leaf.name()));
    }
    for (Adjustment each : rubric.rubric().adjustments()) {
      add(new Named(each.id(), each.name()));
    }
    for (Indicator block : rubric.rubric().indicators()) {
      if (!(block instanceof IndicatorLeaf)) {
        blocks.putIfAbsent(trimmed(block.name().zh()), block);
        blocks.putIfAbsent(trimmed(block.name().en()), block);
      }
    }
  }

  private void add(Named leaf) {
    exact.put(leaf.id(), leaf);
    exact.putIfAbsent(rubric.path(leaf.id()), leaf);
    addName(leaf.name().zh(), leaf);
    if (!leaf.name().en().equals(leaf.name().zh())) {
      addName(leaf.name().en(), leaf);
    }
  }

  private void addName(String name, Named leaf) {
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(leaf);
  }

  private static String trimmed(String name) {
    return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
        ? name.substring(0, name.length() - SUFFIX.length())
        : name;
  }

  /** The first-level group of a name, with or without 指标 at its end. */
  Optional<Indicator> block(String name) {
    return Optional.ofNullable(blocks.get(trimmed(name)));
  }

  /** The name to print for a leaf or adjustment: one that finds it again. */
  String label(String id) {
    return label(exact.getOrDefault(id, new Named(id, Text.same(id))));
  }

  private String label(Named leaf) {
    String name = leaf.name().zh();
    boolean alone = byName.getOrDefault(name, List.of()).size() == 1 && block(name).isEmpty();
    if (alone && !name.isBlank()) {
      return name;
    }
    String path = rubric.path(leaf.id());
    return leaf.equals(exact.get(path)) ? path : leaf.id();
  }

  /** The leaf of a name; if there is none, or more than one, a problem is added. */
  Optional<Named> find(String name, String place, String code, ProblemList problems) {
    Named leaf = exact.get(name);
    if (leaf != null) {
      return Optional.of(leaf);
    }
    List<Named> named = byName.getOrDefault(name, List.of());
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    if (named.isEmpty()) {
      unknown(name, place, code, problems);
    } else {
      String paths = String.join(", ", named.stream().map(l -> rubric.path(l.id())).toList());
      problems.error(
          SheetProblemCode.AMBIGUOUS_NAME,
          place,
          "指标名称 " + Shown.quoted(name) + " 不唯一，请写全路径：" + paths,
          "Expected a name that one indicator has, got " + Shown.quoted(name) + "; write " + paths);
    }
    return Optional.empty();
  }

  private void unknown(String name, String place, String code, ProblemList problems) {
    List<String> known = new ArrayList<>(byName.keySet());
    known.addAll(exact.keySet());
    known.addAll(blocks.keySet());
    Optional<String> near = Nearest.to(name, known);
    boolean column = !code.equals(ProblemCode.UNKNOWN_INDICATOR);
    String id = rubric.rubric().id();
    problems.error(
        code,
        place,
        (column ? "列名" : "指标")
            + "应为 "
            + id
            + " 的末级指标，实为 "
            + Shown.quoted(name)
            + Nearest.question(near).zh(),
        "Expected "
            + (column ? "a column named after " : "")
            + "a leaf of "
            + id
            + ", got "
            + Shown.quoted(name)
            + Nearest.question(near).en());
  }
}
