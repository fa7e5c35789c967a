package io.openrubric.engine;

import io.openrubric.api.Input;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checked inputs of one leaf, by slot. */
final class LeafInputs implements Inputs {
  private final List<InputSpec> specs;
  private final @Nullable Input[] bySlot;

  LeafInputs(List<InputSpec> specs, @Nullable Input[] bySlot) {
    this.specs = specs;
    this.bySlot = bySlot;
  }

  @Override
  public boolean has(int slot) {
    return bySlot[slot] != null;
  }

  @Override
  public Input input(int slot) {
    return get(slot, Input.class);
  }

  @Override
  public Rational number(int slot) {
    return get(slot, Input.Amount.class).quantity().value();
  }

  @Override
  public LocalDate day(int slot) {
    return get(slot, Input.Day.class).date();
  }

  @Override
  public boolean flag(int slot) {
    return get(slot, Input.Flag.class).yes();
  }

  @Override
  public List<Rational> series(int slot) {
    return get(slot, Input.Series.class).values();
  }

  @Override
  public String choice(int slot) {
    return get(slot, Input.Choice.class).name();
  }

  private <T extends Input> T get(int slot, Class<T> type) {
    Input input = bySlot[slot];
    if (!type.isInstance(input)) {
      throw new IllegalStateException(
          "Expected input "
              + specs.get(slot).id()
              + " as "
              + type.getSimpleName()
              + ", got "
              + (input == null ? "none" : input));
    }
    return type.cast(input);
  }
}
