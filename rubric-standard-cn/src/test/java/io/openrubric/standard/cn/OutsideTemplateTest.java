package io.openrubric.standard.cn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Template;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Declaration;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.json.TemplateJson;
import io.openrubric.standard.cn.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province that this library does not ship is a JSON file, and no Java. */
class OutsideTemplateTest {
  private static final String PROVINCE =
      """
      {
        "schema": "openrubric/open-template/1",
        "id": "example-2024",
        "title": {"zh": "示例省项目支出绩效自评表", "en": "Self-evaluation form of an example province"},
        "region": {"zh": "示例省", "en": "Example province"},
        "validFrom": 2024,
        "sources": {
          "form": {"document": "示例财绩〔2024〕1号", "zh": "示例办法", "en": "Example measures"}
        },
        "citations": [{"source": "form", "provenance": "LOCAL"}],
        "weightSets": [{"id": "default", "zh": "默认权重", "en": "default weights"}],
        "groups": [
          {"id": "execution", "zh": "预算执行率", "weights": {"default": "15"},
           "fixed": {
             "id": "execution", "zh": "预算执行率", "en": "Budget execution rate",
             "rule": {"kind": "ratio",
                      "actual": {"input": "executed", "zh": "全年执行数", "unit": "万元"},
                      "target": {"input": "budget", "zh": "全年预算数", "unit": "万元"}},
             "citations": [{"source": "form", "provenance": "LOCAL"}]}},
          {"id": "output", "zh": "产出指标", "weights": {"default": "85"},
           "citations": [{"source": "form", "provenance": "LOCAL"}]}
        ]
      }
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeTheTemplate() throws IOException {
    file = Files.writeString(folder.resolve("example-2024.json"), PROVINCE);
  }

  /** What a county's own jar would hold, reading a file instead of a resource. */
  private record Folder(Path folder) implements TemplateProvider {
    @Override
    public List<String> ids() {
      return List.of("example-2024");
    }

    @Override
    public Template load(String id) {
      try {
        return TemplateJson.resource(Files.newInputStream(folder.resolve(id + ".json")), id);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void theCommandLineTakesItAsAFile() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"show", "--template", file.toString(), "--lang", "en"},
            new PrintStream(out, true, UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    assertThat(code).isZero();
    assertThat(out.toString(UTF_8))
        .contains("Self-evaluation form of an example province")
        .containsPattern("预算执行率 +execution +15\\n");
  }

  @Test
  void aProviderPutsItBesideTheShippedOnesAndItScores() {
    TemplateCatalogue catalogue = TemplateCatalogue.of(new StandardTemplates(), new Folder(folder));
    assertThat(catalogue.ids()).contains("xizang-2022", "example-2024");
    OpenTemplate template = (OpenTemplate) catalogue.get("example-2024");
    CompiledRubric compiled =
        CompiledRubric.compile(
            Declaration.on(template)
                .add(Declared.leaf("output", "85").target(Declared.target("≥", "100次")).build())
                .build()
                .rubric());
    assertThat(
            compiled
                .score(
                    Observations.of("项目")
                        .put(
                            "execution",
                            Observation.measured()
                                .amount("executed", "80")
                                .amount("budget", "100")
                                .build())
                        .put("output.1", Declared.actual("90次"))
                        .build())
                .total())
        .contains(new BigDecimal("88.50"));
  }
}
