package io.openrubric.engine.bench;

import io.openrubric.api.Rubric;
import io.openrubric.engine.json.RubricJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The form that is scored: 西藏自治区本级项目支出绩效评价指标体系, from the standards next door. */
final class Tibet {
  private static final Path FORM =
      Path.of(
          "../rubric-standard-cn/src/main/resources/io/openrubric/standard/cn/templates",
          "xizang-2022.json");

  private Tibet() {}

  static Rubric form() throws IOException {
    return RubricJson.read(Files.readString(FORM), FORM.toString());
  }
}
