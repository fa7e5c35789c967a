package com.example.treasury;

import io.openrubric.standard.cn.sheet.SheetJson;
import io.openrubric.standard.cn.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Variations of one sheet, every second one as JSON. */
final class Sheets {
  /** A text that is no sheet. */
  static final String BROKEN = "一级指标,名称\n产出指标,道路养护\n";

  private Sheets() {}

  /** Each has figures of its own; what it prints is right on some, wrong on others. */
  static String text(int i) throws IOException {
    String csv =
        """
        #project,养护工程%d
        #budget_adjusted,1000
        #executed,%d.5
        #execution_rate_reported,%d%%
        #total_reported,9%d
        level1,level2,indicator,comparator,target,unit,actual,weight,reported_score,reason
        产出指标,数量指标,养护里程,≥,%d,公里,%d,40,%d,
        效益指标,社会效益指标,通行能力,定性,显著提升,,%s,20,20,
        满意度指标,满意度指标,群众满意度,≥,90,%%,%d,10,10,抽样调查
        成本指标,经济成本指标,每公里成本,≤,80,万元,%d,20,%d,
        """
            .formatted(
                i,
                700 + i,
                70 + i % 30,
                i % 10,
                50 + i % 7,
                30 + i % 31,
                25 + i % 16,
                i % 3 == 0 ? "有所提升" : "显著提升",
                80 + i % 20,
                70 + i % 25,
                20 - i % 4);
    return i % 2 == 0 ? csv : SheetJson.write(SheetReader.detecting().read("s" + i, in(csv)));
  }

  static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
