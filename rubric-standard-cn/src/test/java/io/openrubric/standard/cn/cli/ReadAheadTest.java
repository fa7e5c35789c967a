package io.openrubric.standard.cn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void everythingComesInOrder(int count) {
    List<Integer> got = new ArrayList<>();
    try (ReadAhead<Integer> rows = new ReadAhead<>(IntStream.range(0, count).boxed())) {
      rows.forEachRemaining(got::add);
      Assertions.assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(got).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void aFailureComesWhenItsTurnHasCome() {
    Stream<Integer> broken =
        IntStream.range(0, 700)
            .peek(
                i -> {
                  if (i == 600) {
                    throw new IllegalStateException("broken");
                  }
                })
            .boxed();
    List<Integer> got = new ArrayList<>();
    try (ReadAhead<Integer> rows = new ReadAhead<>(broken)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> rows.forEachRemaining(got::add))
          .withMessage("broken");
    }
    assertThat(got).hasSize(600);
  }

  @Test
  void nobodyReadsOnAfterItIsClosed() {
    List<Integer> read = new ArrayList<>();
    try (ReadAhead<Integer> rows =
        new ReadAhead<>(IntStream.iterate(0, i -> i + 1).peek(read::add).boxed())) {
      assertThat(rows.next()).isZero();
    }
    int closed = read.size();
    assertThat(closed).isLessThan(10_000);
    assertThat(read).hasSize(closed);
  }
}
