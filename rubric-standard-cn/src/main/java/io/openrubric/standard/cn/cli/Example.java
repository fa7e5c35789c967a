package io.openrubric.standard.cn.cli;

import io.openrubric.engine.CompiledRubric;
import io.openrubric.standard.cn.StandardTemplates;
import io.openrubric.standard.cn.sheet.ScoreFile;
import java.io.InputStream;

/** The bundled example: seven projects that Tibet published for 2022. */
final class Example {
  static final String STANDARD = "xizang-2022";
  private static final String RESOURCE = "examples/xizang-2022-published-scores.csv";

  private Example() {}

  static ScoreFile open(CompiledRubric rubric) {
    InputStream in = StandardTemplates.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("Expected the resource " + RESOURCE + ", got none");
    }
    return ScoreFile.read(RESOURCE, in, rubric);
  }
}
