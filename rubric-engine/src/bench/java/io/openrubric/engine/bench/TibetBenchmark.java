package io.openrubric.engine.bench;

import io.openrubric.api.Observations;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.engine.CompiledRubric;
import java.io.IOException;
import java.math.BigDecimal;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One card of the Tibet form, 17 leaves: the engine beside straight-line code for this card alone.
 *
 * <p>All variants score every node, the total and the grade of the same 1,024 random cards, one
 * after the other; before anything is timed, the exact ones are held against each other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TibetBenchmark {
  static final int LEAVES = 17;
  private static final int CARDS = 1024;
  private static final int TOTAL = 31;

  private CompiledRubric rubric;
  private final Card[] cards = new Card[CARDS];
  private final HandDouble.Inexact[] inexact = new HandDouble.Inexact[CARDS];
  private final Observations[] observations = new Observations[CARDS];
  private int next;

  /** Prepares the cards and checks that every exact variant gives the same figures. */
  @Setup
  public void prepare() throws IOException {
    rubric = CompiledRubric.compile(Tibet.form());
    List<Card> random = Card.random(CARDS, 2022);
    for (int i = 0; i < CARDS; i++) {
      cards[i] = random.get(i);
      inexact[i] = HandDouble.Inexact.of(cards[i]);
      observations[i] = cards[i].observations(i);
      check(i);
    }
  }

  private void check(int i) {
    ScoreReport report = rubric.score(observations[i]);
    BigDecimal[] decimals = HandDecimal.score(cards[i]);
    long[] hundredths = HandLong.score(cards[i]);
    for (int node = 0; node < TOTAL; node++) {
      BigDecimal points = report.scores().get(node).points().orElseThrow();
      require(points.compareTo(decimals[node]) == 0, i, points, decimals[node]);
      require(points.unscaledValue().longValueExact() == hundredths[node], i, points, "long");
    }
    BigDecimal total = report.total().orElseThrow();
    require(total.compareTo(decimals[TOTAL]) == 0, i, total, decimals[TOTAL]);
    String grade = report.grade().orElseThrow().name().zh();
    require(grade.equals(HandDecimal.grade(total)), i, grade, HandDecimal.grade(total));
  }

  private static void require(boolean equal, int card, Object engine, Object other) {
    if (!equal) {
      throw new IllegalStateException(
          "Expected equal figures of card " + card + ", got " + engine + " and " + other);
    }
  }

  private int next() {
    next = (next + 1) & (CARDS - 1);
    return next;
  }

  /** The engine: scores of all nodes, total and grade; explanations on demand. */
  @Benchmark
  public int engine() {
    ScoreReport report = rubric.score(observations[next()]);
    return report.total().orElseThrow().scale() + report.grade().orElseThrow().name().zh().length();
  }

  /** The engine with the explanation of every leaf, its figures and inputs; words when read. */
  @Benchmark
  public Object engineExplained() {
    return rubric.score(observations[next()]).explanations();
  }

  /** The engine in two threads, each with its own cards. */
  @Benchmark
  @Threads(2)
  public int engineTwoThreads() {
    return engine();
  }

  /** The engine with the words of every explanation. */
  @Benchmark
  public int engineRendered() {
    StringBuilder text = new StringBuilder();
    for (Explanation each : rubric.score(observations[next()]).explanations()) {
      text.append(each.score().id()).append(' ').append(each.rule().zh()).append(' ');
      each.inputs().forEach(input -> text.append(input.name().zh()).append(input.value().zh()));
      each.arithmetic().ifPresent(text::append);
      each.reason().ifPresent(why -> text.append(why.zh()));
    }
    return text.length();
  }

  /** By hand in {@link BigDecimal}. */
  @Benchmark
  public int handDecimal() {
    BigDecimal[] scores = HandDecimal.score(cards[next()]);
    return scores[TOTAL].scale() + HandDecimal.grade(scores[TOTAL]).length();
  }

  /** By hand in {@link BigDecimal}, with a record for each leaf. */
  @Benchmark
  public Object handDecimalExplained() {
    Card card = cards[next()];
    return HandDecimal.explain(card, HandDecimal.score(card));
  }

  /** By hand in long hundredths. */
  @Benchmark
  public long handLong() {
    long[] scores = HandLong.score(cards[next()]);
    return scores[TOTAL] + HandLong.grade(scores[TOTAL]).length();
  }

  /** By hand in double, which is not exact. */
  @Benchmark
  public double handDouble() {
    double[] scores = HandDouble.score(inexact[next()]);
    return scores[TOTAL] + HandDouble.grade(scores[TOTAL]).length();
  }
}
