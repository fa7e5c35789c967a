package io.openrubric.api.number;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Longs that are small, anything, or at the places where long arithmetic breaks. */
final class EdgeLongs implements ArbitrarySupplier<Long> {

  @Override
  public Arbitrary<Long> get() {
    Arbitrary<Long> edges =
        Arbitraries.of(
                0L,
                1L << 31,
                1L << 32,
                3_037_000_500L,
                1_000_000_000_000_000_000L,
                1L << 62,
                Long.MAX_VALUE)
            .flatMap(
                edge ->
                    Arbitraries.longs()
                        .between(-2, 2)
                        .flatMap(step -> Arbitraries.of(edge + step, -edge + step)));
    return Arbitraries.oneOf(Arbitraries.longs().between(-120, 120), Arbitraries.longs(), edges);
  }
}
