package io.openrubric.standard.cn.sheet;

import io.openrubric.api.Input;
import io.openrubric.api.Text;
import io.openrubric.api.number.Quantity;
import io.openrubric.api.spi.InputSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the units of a leaf's numbers against each other: they are computed with as they stand, so
 * 8.48 万元 beside 84800 元 must not pass.
 */
record UnitCheck(String leaf, List<InputSpec> specs, Map<String, Input> inputs) {
  private static final String SCALES = "%‰十百千万亿";

  /** What is wrong with the units, empty if nothing is. */
  Optional<Text> fault() {
    Optional<String> common = Optional.empty();
    boolean bare = false;
    for (InputSpec spec : specs) {
      Optional<String> unit = unit(spec);
      if (unit.isEmpty()) {
        continue;
      }
      String expected = spec.input().unit();
      if (!expected.isEmpty()) {
        if (!unit.get().isEmpty() && !unit.get().equals(expected)) {
          return Optional.of(differ(expected, unit.get()));
        }
        continue;
      }
      if (unit.get().isEmpty()) {
        bare = true;
      } else if (common.isPresent() && !common.equals(unit)) {
        return Optional.of(differ(common.get(), unit.get()));
      } else {
        common = unit;
      }
    }
    return bare && common.filter(u -> SCALES.indexOf(u.charAt(0)) >= 0).isPresent()
        ? Optional.of(differ(common.get(), ""))
        : Optional.empty();
  }

  /** The unit of an input as written, empty if it is no number or was not given. */
  private Optional<String> unit(InputSpec spec) {
    return inputs.get(spec.id()) instanceof Input.Amount amount
        ? Optional.of(amount.quantity()).map(Quantity::unit)
        : Optional.empty();
  }

  private Text differ(String first, String second) {
    String got = second.isEmpty() ? "" : second;
    return Text.of(
        leaf + " 的数值单位应一致，实为“" + first + "”与" + (got.isEmpty() ? "无单位" : "“" + got + "”"),
        "Expected one unit for the numbers of "
            + leaf
            + ", got \""
            + first
            + "\" and "
            + (got.isEmpty() ? "none" : "\"" + got + "\""));
  }
}
