package io.openrubric.standard.cn.sheet;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds (一个文件中的自评表): a sheet for each of its forms, which stand in worksheets or below
 * one another. A form that cannot be read costs no other.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SheetFile {
  private final List<Sheet> sheets;
  private final List<String> places;
  private final List<Problem> problems;

  private SheetFile(Builder builder) {
    this.sheets = List.copyOf(builder.sheets);
    this.places = List.copyOf(builder.places);
    this.problems = builder.problems.all();
  }

  /**
   * The forms that could be read.
   *
   * @return the sheets in order, at least one
   */
  public List<Sheet> sheets() {
    return sheets;
  }

  /**
   * Why other forms could not be read.
   *
   * @return the problems, often none; those within a sheet are its own
   */
  public List<Problem> problems() {
    return problems;
  }

  /** The first sheet; whatever else is there is a problem of it. */
  Sheet first() {
    List<Problem> others = new ArrayList<>();
    for (String place : places.subList(1, places.size())) {
      others.add(
          Problem.error(
              SheetProblemCode.SECOND_FORM,
              place,
              "应只有一张自评表，实为不止一张，此处的未读取",
              "Expected one form, got another here, which was not read"));
    }
    others.addAll(problems);
    return sheets.get(0).with(others);
  }

  @Override
  public String toString() {
    return "SheetFile " + sheets;
  }

  /** Reads form by form. */
  static final class Builder {
    private final String file;
    private final boolean weighted;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final ProblemList problems = new ProblemList();

    Builder(String file, boolean weighted) {
      this.file = file;
      this.weighted = weighted;
    }

    /** Reads forms below one another. */
    void add(SheetLines lines, List<Problem> known) {
      Optional<SheetParsing> form = Optional.of(new SheetParsing(lines, weighted, known));
      while (form.isPresent()) {
        form = read(form.get());
      }
    }

    private Optional<SheetParsing> read(SheetParsing form) {
      try {
        String place = form.place();
        sheets.add(form.sheet());
        places.add(place);
        return form.below();
      } catch (InvalidDocumentException e) {
        add(e);
        return form.skipped();
      }
    }

    void add(InvalidDocumentException e) {
      e.problems().forEach(problems::add);
    }

    SheetFile build() {
      if (sheets.isEmpty()) {
        problems.failIfAny(file);
      }
      return new SheetFile(this);
    }
  }
}
