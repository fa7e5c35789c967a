package io.openrubric.standard.cn.sheet;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.engine.CompiledRubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the leaf of a fixed rubric that a row is: by path, or by a name that one leaf has. */
final class LeafMatch {
  private final Map<String, List<String>> byPath = new LinkedHashMap<>();
  private final Map<String, List<String>> byGroupAndName = new LinkedHashMap<>();
  private final List<String> names;

  LeafMatch(CompiledRubric rubric) {
    for (IndicatorLeaf leaf : rubric.leaves()) {
      String[] levels = rubric.path(leaf.id()).split("/", -1);
      StringBuilder path = new StringBuilder();
      for (String level : levels) {
        path.append('/').append(GroupNames.plain(level));
      }
      add(byPath, path.toString(), leaf.id());
      add(byGroupAndName, key(levels[0], leaf.name().zh()), leaf.id());
    }
    names = rubric.leaves().stream().map(leaf -> leaf.name().zh()).distinct().toList();
  }

  private static void add(Map<String, List<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
  }

  private static String key(String group, String name) {
    return GroupNames.plain(group) + "\n" + GroupNames.plain(name);
  }

  /** The names of all leaves. */
  List<String> names() {
    return names;
  }

  /** The ids of the leaves that a row may be: one, if it is clear. */
  List<String> find(SheetRow row) {
    StringBuilder path = new StringBuilder();
    for (String level :
        List.of(
            row.text(SheetColumn.LEVEL1),
            row.text(SheetColumn.LEVEL2),
            row.text(SheetColumn.INDICATOR))) {
      if (!level.isEmpty()) {
        path.append('/').append(GroupNames.plain(level));
      }
    }
    List<String> exact = byPath.getOrDefault(path.toString(), List.of());
    return exact.size() == 1
        ? exact
        : byGroupAndName.getOrDefault(
            key(row.text(SheetColumn.LEVEL1), row.text(SheetColumn.INDICATOR)), List.of());
  }
}
