package io.openrubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.Rubric;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CompilePropertyTest {
  /** Faults in the same place of a rubric: the second would undo the first. */
  private static final Set<Fault> OF_GRADES =
      Set.of(Fault.BAND_GAP, Fault.BAND_OVERLAP, Fault.BANDS_THAT_STOP_SHORT);

  @Property(tries = 300)
  void everyValidRubricCompiles(@ForAll(supplier = Rubrics.class) Rubric rubric) {
    assertThat(Faults.of(rubric)).isEmpty();
    CompiledRubric compiled = CompiledRubric.compile(rubric);
    assertThat(compiled.leaves()).isEqualTo(Trees.leaves(rubric));
    for (IndicatorLeaf leaf : compiled.leaves()) {
      assertThat(compiled.path(leaf.id())).endsWith(leaf.name().zh());
      assertThat(compiled.rule(leaf.id()).en()).isNotBlank();
      assertThat(compiled.inputs(leaf.id())).isNotEmpty();
    }
  }

  @Property(tries = 400)
  void aSingleFaultIsRefusedWithItsCode(
      @ForAll(supplier = Rubrics.class) Rubric rubric, @ForAll Fault fault, @ForAll long seed) {
    Rubric faulty = fault.in(rubric, new Dice(seed));
    assertThat(Faults.codes(faulty)).as("%s", fault).containsExactly(fault.code);
  }

  @Property(tries = 300)
  void twoFaultsAtOnceAreBothReported(
      @ForAll(supplier = Rubrics.class) Rubric rubric,
      @ForAll Fault first,
      @ForAll Fault second,
      @ForAll long seed) {
    Assume.that(!OF_GRADES.contains(first) || !OF_GRADES.contains(second));
    Dice dice = new Dice(seed);
    Rubric faulty = second.in(first.in(rubric, dice), dice);
    assertThat(Faults.codes(faulty)).as("%s, %s", first, second).contains(first.code, second.code);
  }
}
