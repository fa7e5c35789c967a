package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observation;
import io.openrubric.engine.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The inputs that every leaf takes, whatever its rule. */
enum CommonInput {
  /** The points themselves (得分). */
  GIVEN("given", true, "得分", "给分"),
  /** Why there is no value (缺失). */
  MISSING("missing", true, "缺失", "缺失原因"),
  /** Why the indicator does not apply (不适用). */
  NOT_APPLICABLE("not-applicable", true, "不适用", "不适用原因"),
  /** Where the measurements were taken from (佐证). */
  EVIDENCE("evidence", false, "佐证", "佐证材料"),
  /** Why points were lost or the value is missing (原因). */
  REASON("reason", false, "原因", "扣分原因");

  private final String key;
  private final boolean standsAlone;
  private final List<String> words;

  CommonInput(String key, boolean standsAlone, String... words) {
    this.key = key;
    this.standsAlone = standsAlone;
    this.words = List.of(words);
  }

  String key() {
    return key;
  }

  /** Whether it takes the place of measurements. */
  boolean standsAlone() {
    return standsAlone;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(CommonInput::key).toList();
  }

  static Optional<CommonInput> of(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.key.equals(word) || c.words.contains(word))
        .findFirst();
  }

  /** The absence of a word, by its key or its label in either language. */
  static Optional<Observation.Absence> absence(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Observation.Absence.values())
        .filter(
            a ->
                Words.of(a).equals(key)
                    || a.label().zh().equals(word)
                    || a.label().en().equals(key))
        .findFirst();
  }
}
