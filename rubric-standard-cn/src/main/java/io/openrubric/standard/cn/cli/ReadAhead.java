package io.openrubric.standard.cn.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads on in a thread of its own while what was read is worked on; some batches wait, no more.
 * What reading throws is thrown when its turn comes.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
  private static final int BATCH = 512;
  private static final int WAITING = 4;

  private final Spliterator<T> source;
  private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Optional<Thread> reader;
  private Batch<T> batch;
  private int next;

  /**
   * Some items.
   *
   * @param items the items
   * @param failure what reading threw behind them
   * @param isLast whether there are no more
   */
  private record Batch<T>(List<T> items, @Nullable Throwable failure, boolean isLast) {}

  /** Reads one batch at once: what is short needs no thread. */
  ReadAhead(Stream<T> items) {
    this.source = items.spliterator();
    this.batch = batch();
    this.reader =
        batch.isLast() ? Optional.empty() : Optional.of(new Thread(this::read, "read-ahead"));
    if (reader.isPresent()) {
      reader.get().setDaemon(true);
      reader.get().start();
    }
  }

  private Batch<T> batch() {
    List<T> items = new ArrayList<>(BATCH);
    Consumer<T> add = items::add;
    try {
      while (items.size() < BATCH) {
        if (!source.tryAdvance(add)) {
          return new Batch<>(items, null, true);
        }
      }
      return new Batch<>(items, null, false);
    } catch (RuntimeException | Error e) {
      return new Batch<>(items, e, true);
    }
  }

  private void read() {
    try {
      Batch<T> ahead;
      do {
        ahead = batch();
        queue.put(ahead);
      } while (!ahead.isLast());
    } catch (InterruptedException e) {
      // Nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean hasNext() {
    while (next == batch.items().size()) {
      if (batch.failure() instanceof Error error) {
        throw error;
      }
      if (batch.failure() instanceof RuntimeException failure) {
        throw failure;
      }
      if (batch.isLast()) {
        return false;
      }
      try {
        batch = queue.take();
        next = 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Expected the next batch, got an interrupt", e);
      }
    }
    return true;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.items().get(next++);
  }

  /** Stops reading and waits until it has stopped, so that the source can be closed. */
  @Override
  public void close() {
    if (reader.isEmpty()) {
      return;
    }
    reader.get().interrupt();
    try {
      reader.get().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
