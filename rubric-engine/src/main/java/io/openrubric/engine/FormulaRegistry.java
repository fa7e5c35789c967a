package io.openrubric.engine;

import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.engine.formula.BuiltInFormulas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The formulas that rules can name (计分公式注册表).
 *
 * <pre>{@code
 * FormulaRegistry.standard()                       // the built-in ones
 * FormulaRegistry.standard().with(new MyFormula()) // and one of your own
 * FormulaRegistry.load()                           // and all that ServiceLoader finds
 * }</pre>
 *
 * <p>An object you pass around; there is no global registry. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class FormulaRegistry {
  /** A rule in JSON has its kind under this name. */
  private static final String RESERVED = "kind";

  private static final FormulaRegistry STANDARD = builtIn();

  private final Map<String, ScoringFormula> byKind;

  private FormulaRegistry(Map<String, ScoringFormula> byKind) {
    this.byKind = Collections.unmodifiableMap(byKind);
  }

  /** The built-in formulas as they are; that they could be handed in is a matter of tests. */
  private static FormulaRegistry builtIn() {
    Map<String, ScoringFormula> byKind = new LinkedHashMap<>();
    for (ScoringFormula formula : BuiltInFormulas.all()) {
      byKind.put(formula.kind(), formula);
    }
    return new FormulaRegistry(byKind);
  }

  /**
   * The built-in formulas.
   *
   * @return the registry
   */
  public static FormulaRegistry standard() {
    return STANDARD;
  }

  /**
   * The built-in formulas and all that {@link ServiceLoader} finds.
   *
   * @return the registry
   * @throws IllegalArgumentException if two formulas have one kind, or a kind is no id
   * @throws java.util.ServiceConfigurationError if a formula that is named cannot be made
   */
  public static FormulaRegistry load() {
    List<ScoringFormula> found = new ArrayList<>();
    for (ScoringFormula formula : ServiceLoader.load(ScoringFormula.class)) {
      found.add(formula);
    }
    return STANDARD.with(found);
  }

  /**
   * Only these formulas.
   *
   * @param formulas the formulas
   * @return the registry
   * @throws IllegalArgumentException if two formulas have one kind, or a kind is no id
   */
  public static FormulaRegistry of(List<? extends ScoringFormula> formulas) {
    return of(new LinkedHashMap<>(), formulas);
  }

  /**
   * These formulas and more.
   *
   * @param more formulas of other kinds
   * @return a new registry
   * @throws IllegalArgumentException if two formulas have one kind, or a kind is no id
   */
  public FormulaRegistry with(List<? extends ScoringFormula> more) {
    return more.isEmpty() ? this : of(new LinkedHashMap<>(byKind), more);
  }

  private static FormulaRegistry of(
      Map<String, ScoringFormula> all, List<? extends ScoringFormula> more) {
    for (ScoringFormula formula : more) {
      String kind = formula.kind();
      String type = formula.getClass().getName();
      if (kind == null || !Ids.isId(kind)) {
        throw new IllegalArgumentException(
            "Expected a formula kind of " + Ids.EXPECTED + ", got \"" + kind + "\" (" + type + ")");
      }
      checkSchema(formula.parameters(), kind, type);
      ScoringFormula first = all.putIfAbsent(kind, formula);
      if (first != null) {
        throw new IllegalArgumentException(
            "Expected one formula of kind "
                + kind
                + ", got two ("
                + first.getClass().getName()
                + " and "
                + type
                + ")");
      }
    }
    return new FormulaRegistry(all);
  }

  private static void checkSchema(List<ParameterSpec> schema, String kind, String type) {
    Set<String> names = new HashSet<>();
    for (ParameterSpec spec : schema) {
      if (!names.add(spec.name()) || spec.name().equals(RESERVED)) {
        throw new IllegalArgumentException(
            "Expected parameters of different names other than \""
                + RESERVED
                + "\", got "
                + spec.name()
                + " in formula "
                + kind
                + " ("
                + type
                + ")");
      }
    }
  }

  /**
   * These formulas and one more.
   *
   * @param formula a formula of another kind
   * @return a new registry
   * @throws IllegalArgumentException if two formulas have one kind, or the kind is no id
   */
  public FormulaRegistry with(ScoringFormula formula) {
    return with(List.of(formula));
  }

  /**
   * The formula of a kind.
   *
   * @param kind the kind
   * @return the formula, empty if there is none
   */
  public Optional<ScoringFormula> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /**
   * The kinds there are.
   *
   * @return the kinds, built-in ones first
   */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  @Override
  public String toString() {
    return "FormulaRegistry " + kinds();
  }
}
