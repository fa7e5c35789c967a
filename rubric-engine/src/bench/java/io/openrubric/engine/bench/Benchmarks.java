package io.openrubric.engine.bench;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with JMH's own options and prints one table: time, allocation and ratio. */
public final class Benchmarks {
  private static final String BASE = "handDecimal";
  private static final String ENGINE = "engine";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Benchmarks() {}

  /**
   * The whole run.
   *
   * @param args JMH options, such as {@code -f 1 -wi 2 -i 2} for a short one
   * @throws CommandLineOptionException if an option is wrong
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    print(
        results.stream().collect(toMap(Benchmarks::name, each -> each, (a, b) -> b, TreeMap::new)));
  }

  private static void print(Map<String, RunResult> results) {
    double base = time(results.get(BASE));
    System.out.printf("%n%-22s %12s %12s %14s%n", "variant", "ns", "bytes", "× " + BASE);
    results.forEach(
        (name, result) -> {
          Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
          System.out.printf(
              "%-22s %12.0f %12.0f %14.2f%n",
              name,
              time(result),
              bytes == null ? Double.NaN : bytes.getScore(),
              base / time(result));
        });
    double one = time(results.get(ENGINE));
    System.out.printf(
        "%nengine / double: %.2f; explained / explained by hand: %.2f%n",
        time(results.get("handDouble")) / one,
        time(results.get("handDecimalExplained")) / time(results.get("engineExplained")));
    System.out.printf(
        "a leaf of 10,000 / a leaf of 17: %.2f; two threads / one: %.2f%n",
        time(results.get("engineTree")) / TreeBenchmark.LEAVES / (one / TibetBenchmark.LEAVES),
        2 * one / time(results.get("engineTwoThreads")));
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** The median over all forks and iterations. */
  private static double time(@Nullable RunResult result) {
    if (result == null) {
      return Double.NaN; // not among those that were run
    }
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
