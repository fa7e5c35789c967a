package io.openrubric.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.number.Interval;
import io.openrubric.api.number.Rational;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Grades of totals. */
class GradeScalePropertyTest {

  @Property
  void reachingFurtherChangesNoGrade(
      @ForAll @IntRange(max = 500) int sum, @ForAll @IntRange(max = 6_000) int tenths) {
    Rational total = Rational.of(tenths, 10);
    GradeScale scale = GradeScale.standard();
    GradeScale further = scale.reaching(Rational.of(sum));
    assertThat(further.gradeOf(total).name()).isEqualTo(scale.gradeOf(total).name());
    if (total.compareTo(Rational.of(sum)) <= 0) {
      assertThat(further.gradeOf(total).band().contains(total)).isTrue();
    }
  }

  @Example
  void onlyTheBestGradeReachesFurther() {
    GradeScale scale = GradeScale.standard();
    assertThat(scale.reaching(Rational.HUNDRED)).isSameAs(scale);
    assertThat(scale.reaching(Rational.of(90))).isSameAs(scale);
    GradeScale further = scale.reaching(Rational.of(110));
    assertThat(further.grades().get(0).band())
        .isEqualTo(Interval.closed(Rational.of(90), Rational.of(110)));
    assertThat(further.grades().subList(1, 4)).isEqualTo(scale.grades().subList(1, 4));
  }

  @Example
  void anOpenEndStaysOpen() {
    Text name = Text.of("优", "excellent");
    GradeScale above =
        new GradeScale(
            List.of(
                new Grade(name, Interval.openClosed(Rational.of(60), Rational.HUNDRED)),
                new Grade(name, Interval.closed(Rational.ZERO, Rational.of(60)))));
    assertThat(above.reaching(Rational.of(120)).grades().get(0).band())
        .isEqualTo(Interval.openClosed(Rational.of(60), Rational.of(120)));
    GradeScale all = new GradeScale(List.of(new Grade(name, Interval.atLeast(Rational.of(60)))));
    assertThat(all.reaching(Rational.of(120))).isSameAs(all);
  }
}
