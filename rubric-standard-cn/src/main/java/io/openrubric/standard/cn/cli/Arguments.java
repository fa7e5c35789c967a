package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.engine.text.Nearest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The words of a command line, read; with all that is wrong with them.
 *
 * <p>The model is built by hand rather than from annotations: that starts in a fraction of the
 * time.
 *
 * @param request what was asked for, with defaults where a word could not be read
 * @param problems what could not be read
 */
record Arguments(Request request, List<Problem> problems) {
  static final String BAD_OPTION = "bad-option";
  private static final List<String> OPTIONS =
      List.of(
          "--standard",
          "--template",
          "--format",
          "--output",
          "--lang",
          "--encoding",
          "--exclude",
          "--averages",
          "--settings",
          "--schedule",
          "--warn",
          "--explain",
          "--help",
          "--version");

  /** GBK and GB 2312 are parts of GB18030. */
  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf8", StandardCharsets.UTF_8,
          "gb18030", Charset.forName("GB18030"),
          "gbk", Charset.forName("GB18030"),
          "gb2312", Charset.forName("GB18030"));

  /** Copies the problems. */
  Arguments {
    problems = List.copyOf(problems);
  }

  static Arguments parse(String... args) {
    CommandLine line = new CommandLine(model("rubric"));
    for (Request.Command command : Request.Command.values()) {
      if (command != Request.Command.EXAMPLE) {
        line.addSubcommand(command.word(), model(command.word()));
      }
    }
    line.getSubcommands().values().forEach(Arguments::collectErrors);
    collectErrors(line);
    return new Reading(line.parseArgs(args)).arguments();
  }

  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true).expandAtFiles(false);
    line.setTrimQuotes(false).setAllowOptionsAsOptionParameters(false);
  }

  /** Options of some commands alone. */
  private static final Map<String, Set<Request.Command>> BELONGS =
      Map.of(
          "--averages", Set.of(Request.Command.REVIEW),
          "--settings", Set.of(Request.Command.REVIEW, Request.Command.MONITOR),
          "--schedule", Set.of(Request.Command.MONITOR),
          "--warn", Set.of(Request.Command.MONITOR));

  private static CommandSpec model(String name) {
    CommandSpec spec = CommandSpec.create().name(name);
    for (String word :
        List.of(
            "--standard",
            "--template",
            "--format",
            "--output",
            "--lang",
            "--encoding",
            "--averages",
            "--settings",
            "--schedule",
            "--warn")) {
      spec.addOption(OptionSpec.builder(word).type(String.class).arity("1").build());
    }
    spec.addOption(
        OptionSpec.builder("--exclude").type(List.class).auxiliaryTypes(String.class).build());
    spec.addOption(OptionSpec.builder("--explain").type(boolean.class).build());
    spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true).build());
    spec.addOption(
        OptionSpec.builder("-V", "--version").type(boolean.class).versionHelp(true).build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build());
    return spec;
  }

  /** Turns what picocli matched into a request; a word before the command counts as well. */
  private static final class Reading {
    private final List<ParseResult> levels = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(ParseResult result) {
      levels.add(result);
      while (levels.get(levels.size() - 1).hasSubcommand()) {
        levels.add(levels.get(levels.size() - 1).subcommand());
      }
    }

    Arguments arguments() {
      Request.Command command = command();
      levels.forEach(level -> level.errors().forEach(this::refuse));
      List<String> words = new ArrayList<>();
      levels.get(levels.size() - 1).matchedPositionals().stream()
          .<String>mapMulti((p, all) -> p.<List<String>>getValue().forEach(all))
          .forEach(words::add);
      Optional<String> standard = value("--standard");
      if (command == Request.Command.SHOW && standard.isEmpty() && !words.isEmpty()) {
        standard = Optional.of(words.remove(0));
      }
      checkWords(command, standard, words);
      Request request =
          new Request(
              command,
              standard,
              value("--template").flatMap(this::path),
              command.takesFiles()
                  ? words.stream().flatMap(word -> path(word).stream()).toList()
                  : List.of(),
              choice("--format", Request.Format.values(), Request.Format::word),
              value("--output").flatMap(this::path),
              choice("--lang", Language.values(), l -> l.name().toLowerCase(Locale.ROOT)),
              new LinkedHashSet<>(all("--exclude")),
              flag("--explain"),
              encoding(),
              value("--averages").flatMap(this::path),
              value("--settings").flatMap(this::path),
              value("--schedule"),
              value("--warn"),
              flag("--help"),
              flag("--version"));
      return new Arguments(request, problems);
    }

    private Request.Command command() {
      String name = levels.get(levels.size() - 1).commandSpec().name();
      return Arrays.stream(Request.Command.values())
          .filter(command -> levels.size() > 1 && command.word().equals(name))
          .findFirst()
          .orElse(Request.Command.EXAMPLE);
    }

    private void checkWords(
        Request.Command command, Optional<String> standard, List<String> words) {
      boolean help = flag("--help") || flag("--version");
      if (command == Request.Command.EXAMPLE && !words.isEmpty()) {
        List<String> known =
            Arrays.stream(Request.Command.values())
                .map(Request.Command::word)
                .filter(w -> !w.isEmpty())
                .toList();
        wrong(
            words.get(0),
            "应为命令 " + String.join("、", known) + " 之一，实为 " + words.get(0),
            "Expected one of the commands " + known + ", got " + words.get(0),
            Nearest.to(words.get(0), known));
      } else if (!command.takesFiles() && !words.isEmpty()) {
        wrong(
            words.get(0),
            "命令 " + command.word() + " 不接受参数 " + words,
            "Expected no further words after " + command.word() + ", got " + words,
            Optional.empty());
      }
      BELONGS.forEach(
          (option, commands) -> {
            if (!help && value(option).isPresent() && !commands.contains(command)) {
              wrong(
                  option,
                  "命令 " + command.word() + " 不接受 " + option,
                  "Expected no " + option + " for the command " + command.word(),
                  Optional.empty());
            }
          });
      boolean template = value("--template").isPresent();
      boolean needsOne =
          command == Request.Command.SHOW
              || command == Request.Command.SCORE
              || command == Request.Command.REVIEW;
      if (needsOne && !help && standard.isPresent() == template) {
        wrong(
            "--standard",
            "应指定 --standard 或 --template 之一" + (template ? "，实为两者" : "，实为无"),
            "Expected either --standard or --template, got " + (template ? "both" : "neither"),
            Optional.empty());
      }
      if (command.takesFiles() && !help && words.isEmpty()) {
        wrong("FILE", "应至少指定一个文件，实为无", "Expected at least one file, got none", Optional.empty());
      }
    }

    private void refuse(Exception error) {
      if (error instanceof UnmatchedArgumentException unmatched) {
        for (String word : unmatched.getUnmatched()) {
          wrong(
              word,
              "未知的选项 " + word,
              "Expected a known option, got " + word,
              Nearest.to(word, OPTIONS));
        }
        return;
      }
      Optional<String> option =
          error instanceof ParameterException e && e.getArgSpec() instanceof OptionSpec spec
              ? Optional.of(spec.longestName())
              : Optional.empty();
      String where = option.orElse("arguments");
      wrong(
          where,
          option.map(o -> "选项 " + o + " 应有且只有一个值").orElse("参数有误：" + error.getMessage()),
          "Expected a well-formed command line, got: " + error.getMessage(),
          Optional.empty());
    }

    private void wrong(String where, String zh, String en, Optional<String> near) {
      problems.add(
          Problem.error(
              BAD_OPTION,
              where,
              zh + near.map(n -> "；是否为 " + n + "？").orElse(""),
              en + near.map(n -> "; did you mean " + n + "?").orElse("")));
    }

    private Optional<Charset> encoding() {
      Optional<String> name = value("--encoding");
      Optional<Charset> charset =
          name.map(word -> ENCODINGS.get(word.toLowerCase(Locale.ROOT).replace("-", "")));
      if (name.isPresent() && charset.isEmpty()) {
        List<String> known = List.of("utf-8", "gb18030");
        wrong(
            "--encoding",
            "--encoding 应为 " + String.join("、", known) + " 之一，实为 " + name.get(),
            "Expected --encoding to be one of " + known + ", got " + name.get(),
            Nearest.to(name.get(), known));
      }
      return charset;
    }

    private <T> T choice(String option, T[] values, Function<T, String> word) {
      Optional<String> given = value(option);
      if (given.isEmpty()) {
        return values[0];
      }
      List<String> words = Arrays.stream(values).map(word).toList();
      int index = words.indexOf(given.get().toLowerCase(Locale.ROOT));
      if (index < 0) {
        wrong(
            option,
            option + " 应为 " + String.join("、", words) + " 之一，实为 " + given.get(),
            "Expected " + option + " to be one of " + words + ", got " + given.get(),
            Nearest.to(given.get(), words));
      }
      return values[Math.max(index, 0)];
    }

    private Optional<Path> path(String word) {
      try {
        return Optional.of(Path.of(word));
      } catch (InvalidPathException e) {
        wrong(
            word,
            "应为文件名，实为 " + word + "；如文件名含中文，请设置 UTF-8 区域（如 LC_ALL=C.UTF-8）",
            "Expected the name of a file, got "
                + word
                + "; for Chinese names set a UTF-8 locale (such as LC_ALL=C.UTF-8)",
            Optional.empty());
        return Optional.empty();
      }
    }

    private Optional<String> value(String option) {
      List<String> values = all(option);
      return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private List<String> all(String option) {
      List<String> values = new ArrayList<>();
      for (ParseResult level : levels) {
        if (level.hasMatchedOption(option)) {
          values.addAll(level.matchedOption(option).stringValues());
        }
      }
      return values;
    }

    private boolean flag(String option) {
      return levels.stream().anyMatch(level -> level.hasMatchedOption(option));
    }
  }
}
