package io.openrubric.standard.cn.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SheetJsonPropertyTest {

  @Property(tries = 500)
  void whatIsWrittenReadsBackEqual(@ForAll Random random) {
    Sheet sheet = ArbitrarySheets.of(random);
    String json = SheetJson.write(sheet);
    Sheet read = SheetJson.read(json, "generated");
    assertThat(read).isEqualTo(sheet);
    assertThat(read.source()).isEqualTo(sheet.source());
    assertThat(read.project()).isEqualTo(sheet.project());
    assertThat(SheetJson.write(read)).isEqualTo(json);
    assertThat(SheetJson.sha256(read)).isEqualTo(SheetJson.sha256(sheet));
  }

  @Property(tries = 200)
  void theOrderOfFactsChangesNoByte(@ForAll Random random) {
    Sheet sheet = ArbitrarySheets.of(random);
    List<String> keys = new ArrayList<>(sheet.facts().keySet());
    Collections.shuffle(keys, random);
    Sheet.Builder shuffled = Sheet.builder(sheet.source());
    keys.forEach(key -> shuffled.fact(key, sheet.facts().getOrDefault(key, "")));
    sheet.header().forEach(shuffled::column);
    sheet.rows().forEach(row -> shuffled.row(cells(row)));
    assertThat(SheetJson.write(shuffled.build())).isEqualTo(SheetJson.write(sheet));
  }

  private static Map<SheetColumn, String> cells(SheetRow row) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    for (SheetColumn column : SheetColumn.values()) {
      cells.put(column, row.text(column));
    }
    return cells;
  }
}
