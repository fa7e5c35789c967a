package io.openrubric.engine.bench;

import java.util.Collection;
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
    double base =
        results.stream()
            .filter(result -> name(result).equals(BASE))
            .mapToDouble(Benchmarks::time)
            .findFirst()
            .orElse(Double.NaN);
    System.out.printf("%n%-22s %12s %12s %14s%n", "variant", "ns/card", "B/card", "× " + BASE);
    for (RunResult result : results) {
      Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
      System.out.printf(
          "%-22s %12.0f %12.0f %14.2f%n",
          name(result),
          time(result),
          bytes == null ? Double.NaN : bytes.getScore(),
          base / time(result));
    }
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** The median over all forks and iterations. */
  private static double time(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
