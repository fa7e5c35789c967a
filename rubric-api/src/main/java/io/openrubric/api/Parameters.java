package io.openrubric.api;

import static java.util.Objects.requireNonNull;

import io.openrubric.api.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named parameters of a {@link Rule} (规则参数), in the order given.
 *
 * <pre>{@code
 * Parameters.builder().put("unit", Rational.parse("0.02")).put("counting", "started").build();
 * }</pre>
 *
 * <p>The typed getters fail on a name that is not there or has another type: a formula reads only
 * what its schema has promised. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Parameters {
  private static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, Parameter> values;

  private Parameters(Map<String, Parameter> values) {
    this.values = values;
  }

  /**
   * No parameters.
   *
   * @return the empty parameters
   */
  public static Parameters none() {
    return NONE;
  }

  /**
   * A builder.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The names, in order.
   *
   * @return the names
   */
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * One value.
   *
   * @param name its name
   * @return the value, or empty if there is none of this name
   */
  public Optional<Parameter> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * Whether there is a value of this name.
   *
   * @param name its name
   * @return whether it is there
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A number.
   *
   * @param name its name
   * @return the number
   * @throws NoSuchElementException if there is none of this name and type
   * @throws NumberFormatException if the text is no number
   */
  public Rational number(String name) {
    return Rational.parse(text(name));
  }

  /**
   * Words or a choice.
   *
   * @param name its name
   * @return the words
   * @throws NoSuchElementException if there are none of this name and type
   */
  public String text(String name) {
    return get(name, Parameter.OfText.class).value();
  }

  /**
   * Yes or no.
   *
   * @param name its name
   * @return the answer
   * @throws NoSuchElementException if there is none of this name and type
   */
  public boolean flag(String name) {
    return get(name, Parameter.OfFlag.class).value();
  }

  /**
   * A list of objects.
   *
   * @param name its name
   * @return the objects in order
   * @throws NoSuchElementException if there is no list of this name, or an item is no object
   */
  public List<Parameters> objects(String name) {
    List<Parameters> objects = new ArrayList<>();
    for (Parameter item : get(name, Parameter.OfList.class).values()) {
      if (!(item instanceof Parameter.OfObject object)) {
        throw absent(name, Parameter.OfObject.class, item);
      }
      objects.add(object.fields());
    }
    return List.copyOf(objects);
  }

  /**
   * Nested parameters.
   *
   * @param name their name
   * @return the parameters
   * @throws NoSuchElementException if there are none of this name
   */
  public Parameters object(String name) {
    return get(name, Parameter.OfObject.class).fields();
  }

  /**
   * Words in both languages: an object with {@code zh} and {@code en}, where {@code en} may be left
   * out.
   *
   * @return the words
   * @throws NoSuchElementException if {@code zh} is not there
   */
  public Text bilingual() {
    String zh = text("zh");
    return Text.of(zh, has("en") ? text("en") : zh);
  }

  private <T extends Parameter> T get(String name, Class<T> type) {
    Parameter value = values.get(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw absent(name, type, value);
  }

  private NoSuchElementException absent(String name, Class<?> type, @Nullable Parameter got) {
    return new NoSuchElementException(
        "Expected parameter "
            + name
            + " "
            + type.getSimpleName()
            + ", got "
            + (got == null ? "only " + names() : got));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parameters that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The parameters as {@code {unit=0.02, counting=started}}. */
  @Override
  public String toString() {
    return values.toString();
  }

  /** Builds {@link Parameters}. */
  public static final class Builder {
    private final Map<String, Parameter> values = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a value.
     *
     * @param name its name
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the name is there already
     * @throws NullPointerException if a part is null
     */
    public Builder put(String name, Parameter value) {
      requireNonNull(name, "name");
      requireNonNull(value, name);
      if (values.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("Expected parameter " + name + " once, got it twice");
      }
      return this;
    }

    /**
     * Adds a number.
     *
     * @param name its name
     * @param value the number
     * @return this builder
     */
    public Builder put(String name, Rational value) {
      return put(name, Parameter.of(value));
    }

    /**
     * Adds words or a choice.
     *
     * @param name its name
     * @param value the words
     * @return this builder
     */
    public Builder put(String name, String value) {
      return put(name, Parameter.of(value));
    }

    /**
     * The parameters.
     *
     * @return what was added
     */
    public Parameters build() {
      return values.isEmpty()
          ? NONE
          : new Parameters(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }
  }
}
