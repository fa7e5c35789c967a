package io.openrubric.standard.cn.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads on in a thread of its own while what was read is worked on; some batches wait, no more.
 * What reading throws is thrown when its turn comes.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
  private static final int BATCH = 512;
  private static final int WAITING = 4;

  private final BlockingQueue<Batch<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread reader;
  private Batch<T> batch = new Batch<>(List.of(), null, false);
  private int next;

  /** Only the reader touches it. */
  private List<T> filling = new ArrayList<>(BATCH);

  /**
   * Some items.
   *
   * @param items the items
   * @param failure what reading threw behind them
   * @param isLast whether there are no more
   */
  private record Batch<T>(List<T> items, @Nullable Throwable failure, boolean isLast) {}

  /** Says that nobody waits for more. */
  private static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  ReadAhead(Stream<T> source) {
    this.reader = new Thread(() -> read(source), "read-ahead");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Stream<T> source) {
    @Nullable Throwable failure = null;
    try {
      source.forEachOrdered(this::add);
    } catch (Closed e) {
      return;
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    put(failure, true);
  }

  private void add(T item) {
    filling.add(item);
    if (filling.size() == BATCH && !put(null, false)) {
      throw new Closed();
    }
  }

  /** Hands on what was read; false if nobody waits for it. */
  private boolean put(@Nullable Throwable failure, boolean isLast) {
    try {
      queue.put(new Batch<>(filling, failure, isLast));
      filling = new ArrayList<>(BATCH);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
