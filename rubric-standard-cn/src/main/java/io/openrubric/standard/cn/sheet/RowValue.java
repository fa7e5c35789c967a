package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Observation.Absence;
import io.openrubric.api.Quantity;
import io.openrubric.api.Target;
import io.openrubric.api.Text;

/** What target and actual value of a row come to (一行的目标与完成情况). */
sealed interface RowValue {

  /**
   * A number held against a number.
   *
   * @param target what should be reached
   * @param actual what was
   */
  record Measured(Target.Quantitative target, Quantity actual) implements RowValue {}

  /**
   * An aim in words that was met to the word, or a date that was kept.
   *
   * @param actual what was done, in the words of the sheet
   * @param how what makes it so
   */
  record Met(String actual, Text how) implements RowValue {}

  /**
   * Nothing that a score can be computed from.
   *
   * @param absence the kind of it
   * @param reason why
   * @param inWords whether the aim is one in words, which takes a judgement
   */
  record Unusable(Absence absence, Text reason, boolean inWords) implements RowValue {
    Unusable(Absence absence, Text reason) {
      this(absence, reason, false);
    }
  }
}
