package io.openrubric.standard.cn.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grade as forms print it (评价等级): a word, or several with boxes of which one is ticked. */
final class PrintedGrade {
  /** What is longer is no grade. */
  static final int LONGEST = 200;

  private static final String TICKS = "☑√✓✔■●☒◉▣þ×✕✖Vv";
  private static final String BOXES = "□○☐◯〇";

  /** A sign or a word, and whether blanks stand before it. */
  private static final Pattern PART =
      Pattern.compile(
          "(\\s*)(?:([" + TICKS + BOXES + "])|([^\\s" + TICKS + BOXES + "、，,;；/()（）\\[\\]【】]+))");

  private static final Set<String> WORDS =
      Set.of(
          "优", "优秀", "良", "良好", "中", "中等", "差", "较差", "较好", "一般", "合格", "基本合格", "不合格", "达标", "不达标");

  private PrintedGrade() {}

  /** A sign or a word. */
  private record Part(String text, boolean apart) {
    boolean isTick() {
      return TICKS.contains(text);
    }

    boolean isSign() {
      return isTick() || BOXES.contains(text);
    }
  }

  /**
   * The grade that a text states.
   *
   * @return the word, or the only one that is ticked; empty if nothing is stated or ticked
   */
  static Optional<String> of(String text) {
    if (Blank.is(text)) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      return Optional.of(text);
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      String sign = matcher.group(2);
      parts.add(new Part(sign == null ? matcher.group(3) : sign, !matcher.group(1).isEmpty()));
    }
    if (parts.stream().noneMatch(Part::isSign)) {
      boolean all =
          parts.size() > 1 && parts.stream().allMatch(part -> WORDS.contains(part.text()));
      // The form's own words, of which the tick was lost.
      return all ? Optional.empty() : Optional.of(RowReading.plain(text));
    }
    List<String> ticked = ticked(parts);
    return ticked.size() > 1 ? Optional.of(text) : ticked.stream().findFirst();
  }

  /** The words with a tick: signs stand before or behind all words, as the first of them does. */
  private static List<String> ticked(List<Part> parts) {
    boolean before = parts.get(0).isSign();
    List<String> ticked = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isTick()) {
        boolean next = i + 1 < parts.size() && !parts.get(i + 1).isSign();
        // A sign that touches only the next word is that word's.
        boolean touches = next && parts.get(i).apart() && !parts.get(i + 1).apart();
        int word = before || touches || i == 0 ? i + 1 : i - 1;
        if (word < parts.size() && !parts.get(word).isSign()) {
          ticked.add(RowReading.plain(parts.get(word).text()));
        }
      }
    }
    return ticked;
  }

  /** Whether a text is a grade and nothing else. */
  static boolean is(String text) {
    String grade = of(text).map(RowReading::withoutRemark).orElse("");
    boolean level = grade.endsWith("级") || grade.endsWith("等");
    return WORDS.contains(grade)
        || (level && WORDS.contains(grade.substring(0, grade.length() - 1)));
  }

  /** Whether a text is one of several grades with its box. */
  static boolean isPart(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher part = PART.matcher(text);
    boolean sign = false;
    while (part.find()) {
      sign |= part.group(2) != null;
    }
    return sign || WORDS.contains(RowReading.plain(text));
  }
}
