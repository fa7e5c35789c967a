package com.example.village.roads;

import io.openrubric.api.Language;
import io.openrubric.engine.render.ReportPage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the report of one village. */
public final class Main {
  private Main() {}

  /**
   * Scores and explains.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(ReportPage.of(VillageRoads.score("某村", "10.5", "5", "7", "2")).text(Language.EN));
  }
}
