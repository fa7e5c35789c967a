package io.openrubric.engine.review;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Two indicators with one path. */
record DuplicateCheck() implements ReviewCheck {
  @Override
  public String code() {
    return ReviewCode.DUPLICATE_INDICATOR;
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public void check(ReviewedForm form, Consumer<Departure> found) {
    Set<String> seen = new HashSet<>();
    for (IndicatorLeaf leaf : form.rubric().leaves()) {
      String path = form.path(leaf.id());
      if (!seen.add(path)) {
        found.accept(
            Departure.at(
                    path,
                    "每个指标应只有一行，此指标与前面的一行重名",
                    "Expected one row for each indicator, got a second one of this name")
                .of(leaf.id()));
      }
    }
  }
}
