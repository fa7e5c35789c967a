package io.openrubric.standard.cn;

import io.openrubric.api.Column;
import io.openrubric.api.Columns;
import io.openrubric.api.DeclaredLeaf;
import io.openrubric.api.IndicatorLeaf;
import io.openrubric.api.InputName;
import io.openrubric.api.Observation;
import io.openrubric.api.Observations;
import io.openrubric.api.OpenTemplate;
import io.openrubric.api.Parameter;
import io.openrubric.api.Quantity;
import io.openrubric.api.Rubric;
import io.openrubric.api.Rule;
import io.openrubric.api.Target;
import io.openrubric.api.TargetComparator;
import io.openrubric.api.Template;
import io.openrubric.api.Text;
import io.openrubric.api.Unit;
import io.openrubric.api.Weight;
import io.openrubric.api.number.Rational;
import io.openrubric.api.report.Explanation;
import io.openrubric.api.report.Loss;
import io.openrubric.api.report.ScoreReport;
import io.openrubric.api.spi.InputSpec;
import io.openrubric.api.spi.InputType;
import io.openrubric.api.spi.Inputs;
import io.openrubric.api.spi.LeafContext;
import io.openrubric.api.spi.LeafScorer;
import io.openrubric.api.spi.ParameterSpec;
import io.openrubric.api.spi.Reasoning;
import io.openrubric.api.spi.ScoreOutput;
import io.openrubric.api.spi.ScoringFormula;
import io.openrubric.api.spi.TemplateProvider;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.Declaration;
import io.openrubric.engine.FormulaRegistry;
import io.openrubric.engine.TemplateCatalogue;
import io.openrubric.engine.analysis.Portfolio;
import io.openrubric.engine.json.ObservationsJson;
import io.openrubric.engine.json.ReportJson;
import io.openrubric.engine.json.RubricJson;
import io.openrubric.engine.json.SealedScoring;
import io.openrubric.engine.json.TemplateJson;
import io.openrubric.engine.json.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java of the READMEs, between {@code // begin} and {@code // end}. */
final class ReadmeSnippets {
  private ReadmeSnippets() {}

  static void first() {
    // begin first
    CompiledRubric tibet = CompiledRubric.compile(TemplateCatalogue.load().rubric("xizang-2022"));
    Observation output =
        Observation.measured().amount("actual", "54").amount("planned", "80").build();
    ScoreReport report =
        tibet.score(Observations.of("道路改造").put("output.quantity.completion", output).build());
    Explanation why = report.explanation("output.quantity.completion");
    System.out.println(why.rule().en());
    System.out.println(why.arithmetic().orElseThrow());
    System.out.println(why.reason().orElseThrow().en());
    // end
  }

  static CompiledRubric build() {
    // begin build
    IndicatorLeaf.Builder length = IndicatorLeaf.builder();
    length.id("length").name(Text.of("养护里程", "Length maintained")).weight(Weight.of(60));
    length.target(Target.of(TargetComparator.AT_LEAST, Quantity.of("12", "公里"))).rule(Rule.ratio());
    IndicatorLeaf.Builder complaints = IndicatorLeaf.builder();
    complaints.id("complaints").name(Text.of("投诉", "Complaints")).weight(Weight.of(40));
    complaints.rule(Rule.violations(Rational.of(5)));
    Rubric.Builder rubric = Rubric.builder();
    rubric.id("village-roads").title(Text.of("村道养护", "Village roads"));
    rubric.addIndicators(length.build(), complaints.build());
    CompiledRubric compiled = CompiledRubric.compile(rubric.build());
    // end
    return compiled;
  }

  static void score() {
    CompiledRubric compiled = build();
    // begin score
    Observations project =
        Observations.of("某县2024")
            .put(
                "length",
                Observation.measured()
                    .amount("actual", Quantity.parse("10.5公里"))
                    .evidence("验收报告第3页")
                    .build())
            .put("complaints", Observation.missing(Observation.Absence.NOT_DUE, "年终统计"))
            .build();
    ScoreReport report = compiled.score(project);
    System.out.println(report.total().orElseThrow() + " " + report.grade().orElseThrow().name());
    for (Loss loss : report.losses()) {
      System.out.println(loss.name().en() + ": −" + loss.points());
    }
    report.problems().forEach(p -> System.out.println(p.severity() + " " + p.message().en()));
    // end
  }

  static void stream() {
    CompiledRubric compiled = build();
    Stream<Observations> projects =
        Stream.of("甲县", "乙县")
            .map(
                name ->
                    Observations.of(name)
                        .put("length", Observation.given("55"))
                        .put("complaints", Observation.measured().amount("count", "1").build())
                        .build());
    // begin stream
    compiled
        .scoreAll(projects.parallel())
        .forEachOrdered(r -> System.out.println(r.project() + " " + r.total().orElseThrow()));
    // end
  }

  static void columns() {
    CompiledRubric compiled = build();
    // begin columns
    Columns columns =
        Columns.of(
            Column.number("length", "actual", Unit.parse("公里")),
            Column.number("complaints", "count"));
    Observations row =
        columns.row("乙县").number(0, Rational.parse("10.5")).number(1, Rational.of(1)).build();
    System.out.println(compiled.score(row).total().orElseThrow());
    // end
  }

  static void peers() {
    List<Observations> counties = new ArrayList<>();
    for (String days : List.of("12", "30", "21")) {
      counties.add(
          Observations.of(days + "天")
              .put("days", Observation.measured().amount("actual", days).build())
              .build());
    }
    // begin peers
    IndicatorLeaf.Builder days = IndicatorLeaf.builder().id("days").weight(Weight.of(100));
    days.name(Text.of("拨付用时", "Days to pay out"));
    days.rule(Rule.peerMinMax().with("better", Parameter.of("lower")));
    Rubric.Builder rubric = Rubric.builder().id("counties").title(Text.of("各县", "Counties"));
    CompiledRubric compiled = CompiledRubric.compile(rubric.addIndicators(days.build()).build());
    new Portfolio(compiled)
        .score(counties)
        .forEach(r -> System.out.println(r.project() + " " + r.total().orElseThrow()));
    // end
  }

  static void declare() {
    // begin declare
    OpenTemplate template = (OpenTemplate) TemplateCatalogue.load().get("cn-mof-2020-10");
    Target twelve = Target.of(TargetComparator.AT_LEAST, Quantity.of("12", "次"));
    DeclaredLeaf.Builder courses = DeclaredLeaf.builder();
    courses.group("output").name("培训次数").weight(Weight.of(90)).target(twelve);
    Declaration declared = Declaration.on(template).add(courses.build()).build();
    Observations project =
        Observations.of("干部培训")
            .put("execution", Observation.given("9.5"))
            .put("output.1", Observation.measured().amount("actual", "9").build())
            .build();
    System.out.println(CompiledRubric.compile(declared.rubric()).score(project).total().get());
    declared.problems().forEach(p -> System.out.println(p.message().en()));
    // end
  }

  /** Full marks if done, else half. */
  public static final class HalfFormula implements ScoringFormula {
    @Override
    public String kind() {
      return "half";
    }

    @Override
    public List<ParameterSpec> parameters() {
      return List.of();
    }

    @Override
    public LeafScorer compile(LeafContext leaf) {
      return new Scorer(leaf.weight());
    }

    private record Scorer(Rational weight) implements LeafScorer {
      @Override
      public List<InputSpec> inputs() {
        return List.of(InputSpec.required(InputName.of("done", "已完成", "done"), InputType.FLAG));
      }

      @Override
      public Text rule() {
        return Text.of("完成得满分，否则得一半", "full if done, else half");
      }

      @Override
      public void score(Inputs in, ScoreOutput output) {
        output.points(in.flag(0) ? weight : weight.dividedBy(Rational.of(2)));
      }

      @Override
      public void explain(Inputs in, Reasoning explanation) {
        explanation.arithmetic(in.flag(0) ? "1 × " + weight : weight + " ÷ 2");
        if (!in.flag(0)) {
          explanation.because("未完成", "not done");
        }
      }
    }
  }

  static void register() {
    Rubric rubric =
        Rubric.builder()
            .id("halves")
            .title(Text.same("一半"))
            .addIndicators(
                IndicatorLeaf.builder()
                    .id("work")
                    .name(Text.of("工作", "Work"))
                    .weight(Weight.of(100))
                    .rule(Rule.of("half"))
                    .build())
            .build();
    // begin register
    FormulaRegistry formulas = FormulaRegistry.standard().with(new HalfFormula());
    CompiledRubric compiled = CompiledRubric.compile(rubric, formulas);
    // end
    System.out.println(compiled.rule("work").en());
  }

  static void expression() {
    // begin expression
    Rule rule = Rule.expression("min(1, done / planned) * weight - 0.5 * violations");
    IndicatorLeaf.Builder road = IndicatorLeaf.builder().id("road").weight(Weight.of(100));
    road.name(Text.of("道路", "Road")).rule(rule);
    Rubric.Builder rubric = Rubric.builder().id("roads").title(Text.of("道路", "Roads"));
    CompiledRubric compiled = CompiledRubric.compile(rubric.addIndicators(road.build()).build());
    Observation.MeasuredBuilder road1 = Observation.measured();
    road1.amount("done", "54").amount("planned", "80").amount("violations", "2");
    ScoreReport report = compiled.score(Observations.of("一号路").put("road", road1.build()).build());
    System.out.println(report.explanation("road").arithmetic().orElseThrow());
    // end
  }

  static void store() {
    CompiledRubric compiled = build();
    Observations project =
        Observations.of("某县2024")
            .put(
                "length", Observation.measured().amount("actual", Quantity.parse("10.5公里")).build())
            .build();
    // begin store
    String rubricJson = RubricJson.write(compiled.rubric());
    String observationsJson = ObservationsJson.write(project);
    String reportJson = ReportJson.write(SealedScoring.of(compiled).score(project));
    // and years later, offline:
    System.out.println(Verification.verify(rubricJson, observationsJson, reportJson).isEqual());
    String forged = reportJson.replace("\"total\": \"52.50\"", "\"total\": \"62.50\"");
    System.out.println(Verification.verify(rubricJson, observationsJson, forged).differences());
    // end
  }

  // begin bundle
  /** Templates of one's own, as resources beside this class. */
  public static final class RoadTemplates implements TemplateProvider {
    @Override
    public List<String> ids() {
      return List.of("village-roads");
    }

    @Override
    public Template load(String id) {
      String name = id + ".json";
      return TemplateJson.resource(RoadTemplates.class.getResourceAsStream(name), name);
    }
  }

  // end

  static void catalogue() {
    TemplateCatalogue catalogue =
        TemplateCatalogue.of(new StandardTemplates(), new RoadTemplates());
    Rubric rubric = catalogue.rubric("village-roads");
    System.out.println(rubric.title().en());
  }

  static void json(Path path) throws IOException {
    // begin json
    Template template = TemplateJson.read(Files.readString(path), path.toString());
    String canonical = TemplateJson.write(template);
    // end
    System.out.println(canonical.equals(TemplateJson.write(build().rubric())));
  }
}
