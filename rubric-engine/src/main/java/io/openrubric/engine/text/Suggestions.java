package io.openrubric.engine.text;

import java.util.Collection;
import java.util.Optional;

/**
 * The nearest words for the first problems of one document (相近名称提示): beyond {@value #MOST} of them
 * something else is wrong than a letter here and there, and a long search for each would help
 * nobody. Not thread-safe.
 */
public final class Suggestions {
  private static final int MOST = 20;

  private int searches;

  /** Starts with nothing searched for. */
  public Suggestions() {}

  /**
   * Finds the known word that is nearest to the given one.
   *
   * @param word the word that is not known
   * @param known the words that are
   * @return the nearest known word, empty if none is near enough or enough were searched for
   */
  public Optional<String> nearest(String word, Collection<String> known) {
    return searches++ < MOST ? Nearest.to(word, known) : Optional.empty();
  }
}
