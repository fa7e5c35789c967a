package io.openrubric.engine;

import io.openrubric.api.Column;
import io.openrubric.api.Input;
import io.openrubric.api.Row;
import io.openrubric.api.number.Rational;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.ScoreOutput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scorer of one leaf, asked about a {@link Row}. */
final class RowRule implements Inputs, ScoreOutput {
  private final QuickLeaf leaf;
  private final QuickColumns columns;
  private final Row row;

  private boolean answered;
  private boolean unusual;

  /** The points if they were given as one number, which may not fit longs; else null. */
  private @Nullable Rational exact;

  private long numerator;
  private long denominator;

  RowRule(QuickLeaf leaf, QuickColumns columns, Row row) {
    this.leaf = leaf;
    this.columns = columns;
    this.row = row;
  }

  /** Whether the scorer gives points that fit longs, and has nothing to say beside. */
  boolean ask() {
    return answers() && (exact == null || exact.fitsLong());
  }

  private boolean answers() {
    try {
      leaf.scorer.score(this, this);
    } catch (RuntimeException e) {
      return false; // told by the other way
    }
    return answered && !unusual;
  }

  /** The points it gives, where it was asked before and gave some. */
  Rational points() {
    if (!answers()) {
      throw new IllegalStateException("Expected points as before, got none (" + leaf.scorer + ")");
    }
    return exact == null ? Rational.of(numerator, denominator) : exact;
  }

  /** Of the points it gave. */
  long numerator() {
    return numerator;
  }

  /** Of the points it gave. */
  long denominator() {
    return denominator;
  }

  /** Where the cell of a slot begins in the row; fails on another kind, which is told elsewhere. */
  private int at(int slot, Column.Kind kind) {
    int index = columns.indexes[leaf.firstSlot + slot];
    if (index == QuickColumns.NONE || row.columns().column(index).kind() != kind) {
      throw new IllegalStateException("Expected " + kind + " in slot " + slot);
    }
    return row.columns().position(index);
  }

  @Override
  public boolean has(int slot) {
    return columns.indexes[leaf.firstSlot + slot] != QuickColumns.NONE;
  }

  @Override
  public Input input(int slot) {
    return row.input(columns.indexes[leaf.firstSlot + slot]);
  }

  @Override
  public Rational number(int slot) {
    return row.number(at(slot, Column.Kind.NUMBER));
  }

  @Override
  public LocalDate day(int slot) {
    return row.day(at(slot, Column.Kind.DAY));
  }

  @Override
  public boolean flag(int slot) {
    int bit = row.columns().bit(columns.indexes[leaf.firstSlot + slot]);
    return (row.word(at(slot, Column.Kind.FLAG)) >> bit & 1) != 0;
  }

  @Override
  public List<Rational> series(int slot) {
    return ((Input.Series) input(slot)).values();
  }

  @Override
  public String choice(int slot) {
    return ((Input.Choice) input(slot)).name();
  }

  @Override
  public void points(Rational points) {
    unusual |= answered;
    answered = true;
    exact = points;
    if (points.fitsLong()) {
      numerator = points.longNumerator();
      denominator = points.longDenominator();
    }
  }

  @Override
  public void points(long pointsNumerator, long pointsDenominator) {
    unusual |= answered;
    answered = true;
    numerator = pointsNumerator;
    denominator = pointsDenominator;
  }

  @Override
  public void refuse(String code, String zh, String en) {
    unusual = true;
  }

  @Override
  public void note(String code, String zh, String en) {
    unusual = true;
  }
}
