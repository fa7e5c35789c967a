package io.openrubric.engine;

import io.openrubric.api.Citation;
import io.openrubric.api.Text;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of one leaf of a {@link QuickReport}; its words are made when they are read. */
final class QuickExplanation extends Explanation {
  private final QuickReport report;
  private final PlanLeaf leaf;
  private final long printed;

  /** Made when first read; equal whichever thread makes it. */
  private @Nullable Explanation worded;

  QuickExplanation(QuickReport report, PlanLeaf leaf, long printed) {
    this.report = report;
    this.leaf = leaf;
    this.printed = printed;
  }

  @Override
  public Score score() {
    return report.score(leaf, printed);
  }

  @Override
  public Text rule() {
    return report.rule(leaf);
  }

  @Override
  public List<Citation> citations() {
    return leaf.leaf().citations();
  }

  @Override
  public List<Given> inputs() {
    return worded().inputs();
  }

  @Override
  public Optional<String> arithmetic() {
    return worded().arithmetic();
  }

  @Override
  public Optional<Text> reason() {
    return worded().reason();
  }

  @Override
  public List<Text> notes() {
    return worded().notes();
  }

  private Explanation worded() {
    Explanation known = worded;
    if (known == null) {
      known = report.explanation(leaf);
      worded = known;
    }
    return known;
  }
}
