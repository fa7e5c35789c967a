package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values under different names, in the order added (有序的具名值).
 *
 * <p>Read by position where order is known, which hashes no name; {@link #asMap} reads by name.
 * Immutable and thread-safe.
 *
 * @param <V> the kind of value
 * @since 0.1.0
 */
public final class NamedValues<V> {
  private final String[] names;
  private final Object[] values;

  /** Built when first asked for; an unmodifiable map may be seen by any thread. */
  private @Nullable Map<String, V> map;

  /**
   * Copies a map, in its order.
   *
   * @param values the values by name
   * @throws NullPointerException if a name or a value is null
   */
  NamedValues(Map<String, ? extends V> values) {
    this.names = new String[values.size()];
    this.values = new Object[names.length];
    int at = 0;
    for (Map.Entry<String, ? extends V> each : values.entrySet()) {
      this.names[at] = requireNonNull(each.getKey(), "name");
      this.values[at++] = requireNonNull(each.getValue(), each.getKey());
    }
  }

  /** {@return how many there are} */
  public int size() {
    return names.length;
  }

  /**
   * A name.
   *
   * @param position from 0 to {@link #size} − 1
   * @return the name there
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public String name(int position) {
    return names[position];
  }

  /**
   * A value.
   *
   * @param position from 0 to {@link #size} − 1
   * @return the value there
   * @throws IndexOutOfBoundsException if there is no such position
   */
  @SuppressWarnings("unchecked") // only values of this kind go in
  public V value(int position) {
    return (V) values[position];
  }

  /**
   * Where a name stands.
   *
   * @param name the name
   * @param guess where to look first; any number
   * @return its position, -1 if it is not there
   */
  public int indexOf(String name, int guess) {
    if (guess >= 0 && guess < names.length && names[guess].equals(name)) {
      return guess;
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * All values by name.
   *
   * @return an unmodifiable map in the order added
   */
  public Map<String, V> asMap() {
    Map<String, V> known = map;
    if (known == null) {
      Map<String, V> all = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        all.put(names[i], value(i));
      }
      known = Collections.unmodifiableMap(all);
      map = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedValues<?> that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
