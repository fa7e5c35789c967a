package io.openrubric.standard.cn.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sheets with anything on them. Not providers of jqwik: this module cannot read its module. */
final class ArbitrarySheets {
  private static final List<String> KEYS =
      List.of("project", "budget", "executed_wan_yuan", "budget_weight", "received", "备注", "x");
  private static final List<String> TEXTS =
      List.of(
          "＝",
          "≥",
          "=",
          "-",
          "'",
          "'=",
          "''＝",
          "=SUM(A1)",
          "@x",
          "+1",
          "-5",
          "a\nb",
          "a\r\nb",
          "say \"hi\"",
          "a,b",
          "#x",
          " 产出 ",
          "产出指标",
          "",
          "'-",
          "\uFEFFx");
  private static final List<String> LEVELS =
      List.of("产出指标", "效益", "满意度指标", "成本指标", "投入", "预算执行率", "其他");
  private static final List<String> NAMES = List.of("预算执行率", "经济效益", "a", "");
  private static final List<String> SIGNS = List.of("≥", "≤", "＝", "＞", "＜", "定性", "", "?");
  private static final List<String> UNITS = List.of("%", "万元", "", "元/人*月", "次", "公里/5");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "5",
          "10",
          "2.5",
          "-1",
          "1e9",
          "1000000000",
          "95%",
          "96",
          "≥3次",
          "约5",
          "1000余个",
          "",
          "优",
          "＝5万",
          "0.5",
          "3-5",
          "2023年");

  private ArbitrarySheets() {}

  static Sheet of(Random random) {
    Sheet.Builder sheet = Sheet.builder("s.csv");
    for (String key : KEYS) {
      if (random.nextInt(3) == 0) {
        sheet.fact(key, random.nextBoolean() ? pick(NUMBERS, random) : text(random));
      }
    }
    List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.values()));
    Collections.shuffle(columns, random);
    columns.subList(0, random.nextInt(columns.size() + 1)).forEach(sheet::column);
    for (int rows = random.nextInt(8); rows > 0; rows--) {
      Map<SheetColumn, String> row = random.nextInt(4) == 0 ? anyRow(random) : likelyRow(random);
      if (row.values().stream().anyMatch(text -> !text.isBlank())) {
        sheet.row(row);
      }
    }
    return sheet.build();
  }

  private static Map<SheetColumn, String> anyRow(Random random) {
    Map<SheetColumn, String> row = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      if (random.nextBoolean()) {
        row.put(column, text(random));
      }
    }
    return row;
  }

  private static Map<SheetColumn, String> likelyRow(Random random) {
    Map<SheetColumn, String> row = new EnumMap<>(SheetColumn.class);
    row.put(SheetColumn.LEVEL1, pick(LEVELS, random));
    row.put(SheetColumn.INDICATOR, pick(NAMES, random));
    row.put(SheetColumn.COMPARATOR, pick(SIGNS, random));
    row.put(SheetColumn.TARGET, pick(NUMBERS, random));
    row.put(SheetColumn.UNIT, pick(UNITS, random));
    row.put(SheetColumn.ACTUAL, pick(NUMBERS, random));
    row.put(SheetColumn.WEIGHT, pick(NUMBERS, random));
    row.put(SheetColumn.SCORE, pick(NUMBERS, random));
    return row;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static String text(Random random) {
    if (random.nextBoolean()) {
      return pick(TEXTS, random);
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(
          random.nextBoolean()
              ? (char) (' ' + random.nextInt('~' - ' '))
              : (char) ('一' + random.nextInt('龥' - '一')));
    }
    return text.toString();
  }
}
