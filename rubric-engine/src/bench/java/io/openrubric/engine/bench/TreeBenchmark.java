package io.openrubric.engine.bench;

import io.openrubric.api.Grade;
import io.openrubric.api.GradeScale;
import io.openrubric.api.Indicator;
import io.openrubric.api.IndicatorGroup;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Observations;
import io.openrubric.api.Rubric;
import io.openrubric.api.Text;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A tree of 10,000 leaves in six levels: those of the Tibet form over and over, each time with
 * another random card. Before it is timed, its total is held against those of the cards.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TreeBenchmark {
  static final int LEAVES = 10_000;

  /** How many of a level make one of the level above; the first stands for the leaves. */
  private static final int[] FANS = {10, 10, 10, 5, 2};

  private CompiledRubric rubric;
  private Observations observations;

  /** Builds the tree and checks its total. */
  @Setup
  public void prepare() throws IOException {
    CompiledRubric form = CompiledRubric.compile(Tibet.form());
    List<IndicatorLeaf> each = form.leaves();
    List<Card> cards = Card.random(1 + LEAVES / each.size(), 2022);
    Observations.Builder all = Observations.of("tree");
    List<Indicator> level = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < LEAVES; i++) {
      int number = i / each.size();
      IndicatorLeaf leaf = each.get(i % each.size());
      Observations card = cards.get(number).observations(number);
      String id = "form-" + number + "." + leaf.id();
      level.add(IndicatorLeaf.builder().from(leaf).id(id).citations(List.of()).build());
      all.put(id, card.find(leaf.id()).orElseThrow());
      expected = expected.add(form.score(card).points(leaf.id()).orElseThrow());
    }
    for (int depth = 0; depth < FANS.length; depth++) {
      level = grouped(level, FANS[depth], depth);
    }
    rubric = CompiledRubric.compile(rubric(level));
    observations = all.build();
    BigDecimal total = rubric.score(observations).total().orElseThrow();
    if (total.compareTo(expected) != 0) {
      throw new IllegalStateException("Expected a total of " + expected + ", got " + total);
    }
  }

  private static List<Indicator> grouped(List<Indicator> below, int fan, int depth) {
    List<Indicator> groups = new ArrayList<>();
    for (int i = 0; i < below.size(); i += fan) {
      List<Indicator> children = below.subList(i, i + fan);
      String id = "group-" + depth + "-" + groups.size();
      groups.add(
          IndicatorGroup.builder()
              .id(id)
              .name(Text.same(id))
              .weight(sum(children))
              .children(children)
              .build());
    }
    return groups;
  }

  private static Weight sum(List<Indicator> indicators) {
    return Weight.of(
        indicators.stream()
            .map(each -> each.weight().points())
            .reduce(Rational.ZERO, Rational::plus)
            .toBigDecimal());
  }

  private static Rubric rubric(List<Indicator> indicators) {
    Weight full = sum(indicators);
    Interval all = Interval.closed(Rational.ZERO, full.points());
    return Rubric.builder()
        .id("tree")
        .title(Text.same("tree"))
        .fullMarks(full)
        .grades(new GradeScale(List.of(new Grade(Text.of("合格", "pass"), all))))
        .indicators(indicators)
        .build();
  }

  /** The engine on the whole tree. */
  @Benchmark
  public int engineTree() {
    ScoreReport report = rubric.score(observations);
    return report.total().orElseThrow().scale() + report.grade().orElseThrow().name().zh().length();
  }
}
