package com.example.village.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.openrubric.api.ProblemCode;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.ScoreReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores and reasons from the engine alone. */
class VillageRoadsTest {
  private static final ScoreReport REPORT = VillageRoads.score("某村", "10.5", "5", "7", "2");

  @Test
  void figuresAreExactInsideAndRoundedOnce() {
    // 10.5 ÷ 12 × 60 = 52.5 and 5 ÷ 7 × 40 − 1 = 193/7
    assertEquals(Optional.of(Rational.of(193, 7)), REPORT.score("works").exact());
    assertEquals(Optional.of(new BigDecimal("27.57")), REPORT.score("works").points());
    assertEquals(Optional.of(new BigDecimal("80.07")), REPORT.total());
    assertEquals("良", REPORT.grade().orElseThrow().name().zh());
    assertEquals(List.of(), REPORT.problems());
  }

  @Test
  void everyLossHasItsReason() {
    Explanation works = REPORT.explanation("works");
    assertEquals(
        Optional.of("clamp(min(1, 5 ÷ 7) × 40 − 0.5 × 2, 0, 40) = 193/7 → 27.57"),
        works.arithmetic());
    assertTrue(works.reason().orElseThrow().zh().contains("投诉件数"));
    assertEquals(2, REPORT.losses().size());
  }

  @Test
  void badDataIsAProblemOfTheReport() {
    ScoreReport report = VillageRoads.score("某村", "10.5", "5", "0", "2");
    assertEquals(ProblemCode.ZERO_BASE, report.problems().get(0).code());
    assertEquals(Optional.empty(), report.total());
  }

  @Test
  void theReportIsPrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("80.07"), out::toString);
  }
}
