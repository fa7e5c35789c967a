package com.example.finance.service;

import io.openrubric.api.Observations;
import io.openrubric.api.Problem;
import io.openrubric.standard.cn.sheet.FilledSheet;
import io.openrubric.standard.cn.sheet.Sheet;
import io.openrubric.standard.cn.sheet.SheetRow;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in the posted document the places of scoring stand: indicators and printed rows as JSON
 * pointers. What stands nowhere, such as a missing row, points at the whole document.
 */
final class Pointers {
  private final Map<String, String> byPlace = new HashMap<>();

  private Pointers() {}

  static Pointers of(Observations observations) {
    Pointers pointers = new Pointers();
    for (String id : observations.byId().keySet()) {
      pointers.byPlace.put(id, "/observations/" + id.replace("~", "~0").replace("/", "~1"));
    }
    return pointers;
  }

  static Pointers of(Sheet sheet) {
    Pointers pointers = new Pointers();
    for (SheetRow row : sheet.rows()) {
      String line = row.line() > 0 ? ":" + row.line() : "";
      pointers.byPlace.putIfAbsent(sheet.source() + line + " " + row.path(), pointer(row));
    }
    for (String fact : sheet.facts().keySet()) {
      String pointer = "/facts/" + fact.replace("~", "~0").replace("/", "~1");
      pointers.byPlace.put(sheet.source() + " #" + fact, pointer);
    }
    return pointers;
  }

  static Pointers of(FilledSheet filled) {
    Pointers pointers = of(filled.sheet());
    filled.rows().forEach((id, row) -> pointers.byPlace.put(id, pointer(row)));
    return pointers;
  }

  Problem at(Problem problem) {
    String pointer =
        problem
            .indicator()
            .map(byPlace::get)
            .orElseGet(() -> byPlace.getOrDefault(problem.path(), ""));
    return new Problem(
        problem.code(), problem.severity(), pointer, problem.indicator(), problem.message());
  }

  private static String pointer(SheetRow row) {
    return "/rows/" + (row.number() - 1);
  }
}
