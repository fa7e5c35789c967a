package io.openrubric.standard.cn.monitoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of budget lines, each with the names it goes by. Money is in 万元. */
enum BudgetColumn {
  /** The name of a line. */
  ITEM("item", "项目", "项目名称", "预算项目"),
  /** The name of the line above. */
  PARENT("parent", "上级", "上级项目", "所属项目"),
  /** The budget. */
  BUDGET("budget_wan_yuan", "budget", "预算", "预算数", "全年预算数", "调整后预算数"),
  /** What was paid. */
  PAID("paid_wan_yuan", "paid", "支出", "支出数", "支付数", "执行数", "全年执行数"),
  /** The progress as printed, in percent. */
  PROGRESS("reported_progress_percent", "reported_progress", "执行进度", "支付进度", "执行率", "预算执行率"),
  /** The lag as printed, in percentage points. */
  LAG("reported_behind_schedule_percentage_points", "reported_lag", "滞后", "滞后序时进度");

  private final List<String> names;

  BudgetColumn(String... names) {
    this.names = List.of(names);
  }

  /** The name that messages give it. */
  String key() {
    return names.get(0);
  }

  /** The one of some names that stands for this column. */
  Optional<String> in(List<String> columns) {
    return columns.stream().filter(name -> names.contains(plain(name))).findFirst();
  }

  /** Without width, blanks, and the units that are the expected ones anyway. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s|\\((万元|百分点|%)\\)|%", "")
        .toLowerCase(Locale.ROOT);
  }
}
