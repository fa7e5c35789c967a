package io.openrubric.engine.review;

import io.openrubric.api.number.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What each project has in one block, and the averages over sets of them. Names can repeat. */
final class PointsByProject {
  /** Among more pairs some would fit by chance. */
  private static final int MOST_PAIRED = 30;

  private static final int MOST_SETS = 3;

  /** All projects of one name together. */
  private record Share(Rational sum, int projects) {
    static final Share NONE = new Share(Rational.ZERO, 0);

    Share plus(Share other) {
      return new Share(sum.plus(other.sum), projects + other.projects);
    }

    Share minus(Share other) {
      return new Share(sum.minus(other.sum), projects - other.projects);
    }
  }

  private final Map<String, Share> shares = new TreeMap<>();
  private Share all = Share.NONE;

  void add(String project, Rational points) {
    Share share = new Share(points, 1);
    shares.merge(project, share, Share::plus);
    all = all.plus(share);
  }

  boolean has(String project) {
    return shares.containsKey(project);
  }

  /** How many projects are left without some. */
  int count(Set<String> excluded) {
    return without(excluded).projects();
  }

  private Share without(Set<String> excluded) {
    Share left = all;
    for (String name : excluded) {
      left = left.minus(shares.getOrDefault(name, Share.NONE));
    }
    return left;
  }

  /** The exact average without some projects, empty if none is left. */
  Optional<Rational> average(Set<String> excluded) {
    Share left = without(excluded);
    return left.projects() == 0
        ? Optional.empty()
        : Optional.of(left.sum().dividedBy(Rational.of(left.projects())));
  }

  /** The sets of projects left out that give an average: as few left out as possible. */
  List<Set<String>> fitting(BigDecimal average, int scale) {
    List<String> names = List.copyOf(shares.keySet());
    List<Set<String>> sets = fitting(List.of(Set.of()), average, scale);
    if (sets.isEmpty()) {
      sets = fitting(names.stream().map(Set::of).toList(), average, scale);
    }
    return sets.isEmpty() && triesPairs() ? fitting(pairs(names), average, scale) : sets;
  }

  /** Whether the projects are few enough to leave out any two of them. */
  boolean triesPairs() {
    return shares.size() <= MOST_PAIRED;
  }

  private List<Set<String>> fitting(List<Set<String>> sets, BigDecimal average, int scale) {
    return sets.stream()
        .filter(
            set ->
                average(set)
                    .map(exact -> exact.rounded(scale, RoundingMode.HALF_UP))
                    .filter(rounded -> rounded.compareTo(average) == 0)
                    .isPresent())
        .limit(MOST_SETS)
        .toList();
  }

  private static List<Set<String>> pairs(List<String> names) {
    List<Set<String>> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(Set.of(names.get(i), names.get(j)));
      }
    }
    return pairs;
  }
}
