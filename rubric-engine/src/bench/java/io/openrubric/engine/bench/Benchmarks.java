package io.openrubric.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH's own options and prints one table: time, allocation and ratio.
 *
 * <p>In each round every variant has a process of its own, one after the other, and ratios are
 * taken within a round: so a processor whose clock changes between them spoils one round and not
 * the medians.
 */
public final class Benchmarks {
  private static final int ROUNDS = 5;
  private static final String BASE = "handDecimal";
  private static final String ENGINE = "engine";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** By variant: what each round measured. */
  private final List<Map<String, RunResult>> rounds;

  private Benchmarks(List<Map<String, RunResult>> rounds) {
    this.rounds = rounds;
  }

  /**
   * The whole run.
   *
   * @param args JMH options, such as {@code -f 1 -wi 2 -i 2} for a short one; the forks are rounds
   * @throws CommandLineOptionException if an option is wrong
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    CommandLineOptions given = new CommandLineOptions(args);
    Options options =
        new OptionsBuilder().parent(given).forks(1).addProfiler(GCProfiler.class).build();
    List<Map<String, RunResult>> rounds = new ArrayList<>();
    for (int i = 0; i < given.getForkCount().orElse(ROUNDS); i++) {
      SortedMap<String, RunResult> round = new TreeMap<>();
      new Runner(options).run().forEach(result -> round.put(name(result), result));
      rounds.add(round);
    }
    new Benchmarks(rounds).print();
  }

  private void print() {
    System.out.printf(
        "%n%-22s %12s %12s %12s %14s%n", "variant", "ns", "least", "bytes", "× " + BASE);
    for (String name : rounds.get(0).keySet()) {
      System.out.printf(
          "%-22s %12.0f %12.0f %12.0f %14.2f%n",
          name,
          median(round -> time(round, name)),
          rounds.stream().mapToDouble(round -> time(round, name)).min().orElseThrow(),
          median(round -> bytes(round, name)),
          median(round -> time(round, BASE) / time(round, name)));
    }
    System.out.printf(
        "%nengine / double: %.2f; explained / explained by hand: %.2f%n",
        median(round -> time(round, "handDouble") / time(round, ENGINE)),
        median(round -> time(round, "handDecimalExplained") / time(round, "engineExplained")));
    System.out.printf(
        "a leaf of 10,000 / a leaf of 17: %.2f; two threads / one: %.2f%n",
        median(
            round ->
                time(round, "engineTree")
                    / TreeBenchmark.LEAVES
                    / (time(round, ENGINE) / TibetBenchmark.LEAVES)),
        median(round -> 2 * time(round, ENGINE) / time(round, "engineTwoThreads")));
    System.out.printf(
        "rounds: %d; figures are medians, ratios are within a round%n", rounds.size());
  }

  private double median(ToDoubleFunction<Map<String, RunResult>> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** The median over the iterations of a round. */
  private static double time(Map<String, RunResult> round, String name) {
    RunResult result = round.get(name);
    return result == null
        ? Double.NaN // not among those that were run
        : result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double bytes(Map<String, RunResult> round, String name) {
    Result<?> bytes = round.get(name).getSecondaryResults().get(ALLOCATED);
    return bytes == null ? Double.NaN : bytes.getScore();
  }
}
