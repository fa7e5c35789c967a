package io.openrubric.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Excerpts are short, are part of the text, and cut no character in half. */
class ExcerptPropertyTest {

  /** A text of ideographs within and beyond the first 65,536 characters. */
  private static String text(int[] picks) {
    StringBuilder text = new StringBuilder();
    for (int pick : picks) {
      text.appendCodePoint(pick < 0 ? 0x20BB7 : '甲');
    }
    return text.toString();
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c));
  }

  @Property
  void theStartIsCutBetweenCharacters(
      @ForAll int[] picks, @ForAll @IntRange(min = 1, max = 20) int most) {
    String text = text(picks);
    String start = Excerpt.start(text, most);
    if (text.length() <= most) {
      assertThat(start).isEqualTo(text);
    } else {
      assertThat(start).hasSizeBetween(most, most + 1).endsWith("…");
      assertThat(text).startsWith(start.substring(0, start.length() - 1));
      assertThat(isWhole(start)).isTrue();
    }
  }

  @Property
  void theEndIsCutBetweenCharacters(
      @ForAll int[] picks, @ForAll @IntRange(min = 1, max = 20) int most) {
    String text = text(picks);
    String end = Excerpt.end(text, most);
    assertThat(text).endsWith(end);
    assertThat(isWhole(end)).isTrue();
    assertThat(end.length()).isBetween(Math.min(text.length(), most - 1), most);
  }
}
