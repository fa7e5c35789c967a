package io.openrubric.standard.cn.sheet;

import io.openrubric.api.TemplateGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of first-level groups, with or without 项目 before and 指标 behind them.
 *
 * @param byName the groups by their plain names
 * @param printed the names as the template prints them
 */
record GroupNames(Map<String, TemplateGroup> byName, List<String> printed) {
  private static final String PREFIX = "项目";
  private static final String SUFFIX = "指标";
  private static final String SATISFACTION = "满意度";

  /** 一、 1. （二） */
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十0-9]{1,3}[、.,:])");

  /** （50分） 50分 -50分 【50分】 */
  private static final Pattern WEIGHT =
      Pattern.compile("(?:\\([^()]*\\)|[\\[【:-]?[0-9]{1,6}(?:\\.[0-9]{1,4})?分[\\]】]?)$");

  static GroupNames of(List<TemplateGroup> groups) {
    Map<String, TemplateGroup> byName = new LinkedHashMap<>();
    List<String> printed = new ArrayList<>();
    for (TemplateGroup group : groups) {
      printed.add(group.name().zh());
      List<String> names =
          new ArrayList<>(List.of(group.name().zh(), group.name().en(), group.id()));
      names.addAll(group.aliases());
      // A fixed leaf's own name is as good as its group's.
      group.fixed().ifPresent(leaf -> names.add(leaf.name().zh()));
      names.forEach(name -> byName.putIfAbsent(plain(name), group));
    }
    return new GroupNames(byName, printed);
  }

  /** The group of a printed name, perhaps with more around it: 一、产出指标（50分）, 项目产出. */
  Optional<TemplateGroup> find(String name) {
    String bare = bare(name);
    return Stream.of(
            plain(name), bare, bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare)
        .flatMap(each -> Stream.ofNullable(byName.get(each)))
        .findFirst()
        .or(() -> satisfaction(bare));
  }

  /** The one group of satisfaction, whosever it is: 社会公众满意度. */
  private Optional<TemplateGroup> satisfaction(String name) {
    List<TemplateGroup> groups =
        byName.entrySet().stream()
            .filter(entry -> entry.getKey().contains(SATISFACTION))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return name.contains(SATISFACTION) && groups.size() == 1
        ? Optional.of(groups.get(0))
        : Optional.empty();
  }

  /** A name without its number before it: 一、 */
  static String withoutNumber(String name) {
    return NUMBER.matcher(RowReading.plain(name)).replaceFirst("");
  }

  /** A name without its number before and its weight behind it. */
  static String bare(String name) {
    String bare = withoutNumber(name);
    return plain(WEIGHT.matcher(bare).replaceFirst(""));
  }

  /** A name without blanks, in one width and case, and without 指标 at its end. */
  static String plain(String name) {
    String plain = RowReading.plain(name).toLowerCase(Locale.ROOT);
    return plain.endsWith(SUFFIX) && plain.length() > SUFFIX.length()
        ? plain.substring(0, plain.length() - SUFFIX.length())
        : plain;
  }
}
