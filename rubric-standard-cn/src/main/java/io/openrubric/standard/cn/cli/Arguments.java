package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import io.openrubric.api.Problem;
import io.openrubric.engine.text.Nearest;
import io.openrubric.engine.text.Words;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command line, read; with all that is wrong with them.
 *
 * @param request what was asked for, with defaults where a word could not be read
 * @param problems what could not be read
 */
record Arguments(Request request, List<Problem> problems) {
  static final String BAD_OPTION = "bad-option";
  private static final String EXCLUDE = "--exclude";
  private static final String EXPLAIN = "--explain";

  /** Options that have a value. */
  private static final List<String> VALUES =
      List.of(
          "--standard",
          "--template",
          "--format",
          "--output",
          "--lang",
          "--encoding",
          EXCLUDE,
          "--averages",
          "--settings",
          "--schedule",
          "--warn");

  /** GBK and GB 2312 are parts of GB18030. */
  private static final Map<String, String> ENCODINGS =
      Map.of("utf8", "UTF-8", "gb18030", "GB18030", "gbk", "GB18030", "gb2312", "GB18030");

  /** Copies the problems. */
  Arguments {
    problems = List.copyOf(problems);
  }

  static Arguments parse(String... args) {
    return new Reading(args).arguments();
  }

  /** The commands that take a standard. */
  private static final Set<Request.Command> OF_STANDARD =
      Set.of(
          Request.Command.SHOW,
          Request.Command.SCORE,
          Request.Command.REVIEW,
          Request.Command.EXAMPLE);

  /** Options of some commands alone. */
  private static final Map<String, Set<Request.Command>> BELONGS =
      Map.of(
          "--averages", Set.of(Request.Command.REVIEW),
          "--standard", OF_STANDARD,
          "--template", OF_STANDARD,
          "--exclude", Set.of(Request.Command.SCORE, Request.Command.EXAMPLE),
          "--encoding", Set.of(Request.Command.SCORE, Request.Command.REVIEW),
          "--settings", Set.of(Request.Command.REVIEW, Request.Command.MONITOR),
          "--schedule", Set.of(Request.Command.MONITOR),
          "--warn", Set.of(Request.Command.MONITOR));

  /** The options; a value that is left out is told with all else that is wrong. */
  private static Options options() {
    Options options = new Options();
    for (String option : VALUES) {
      options.addOption(Option.builder().longOpt(name(option)).hasArg().optionalArg(true).get());
    }
    return options
        .addOption(null, name(EXPLAIN), false, "")
        .addOption("h", "help", false, "")
        .addOption("V", "version", false, "");
  }

  private static String name(String option) {
    return option.substring("--".length());
  }

  /** Turns words into a request. */
  private static final class Reading {
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> words;

    /** What each option was given, null where its value was left out. */
    private final Map<String, List<@Nullable String>> given = new LinkedHashMap<>();

    Reading(String... args) {
      CommandLine line = known(new ArrayList<>(List.of(args)));
      words = new ArrayList<>(line.getArgList());
      for (Option option : line.getOptions()) {
        String name = "--" + option.getLongOpt();
        List<@Nullable String> values = given.get(name);
        if (values == null) {
          values = new ArrayList<>();
          given.put(name, values);
        }
        values.add(option.getValue());
      }
    }

    /** What is known of the words; an option that is not is told and left out. */
    private CommandLine known(List<String> words) {
      Options options = options();
      DefaultParser parser =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get();
      while (true) {
        try {
          return parser.parse(options, words.toArray(new String[0]));
        } catch (UnrecognizedOptionException e) {
          unknown(e.getOption(), options);
          if (!words.remove(e.getOption())) {
            throw new IllegalStateException("Expected one of " + words, e);
          }
        } catch (ParseException e) {
          throw new IllegalStateException("Expected nothing but unknown options to be refused", e);
        }
      }
    }

    Arguments arguments() {
      Request.Command command = command();
      checkValues();
      Optional<String> standard = value("--standard");
      if (command == Request.Command.SHOW && standard.isEmpty() && !words.isEmpty()) {
        standard = Optional.of(words.remove(0));
      }
      checkWords(command, standard);
      Request request =
          new Request(
              command,
              standard,
              file("--template"),
              command.takesFiles() ? paths() : List.of(),
              choice("--format", Request.Format.class),
              file("--output"),
              choice("--lang", Language.class),
              new LinkedHashSet<>(values(EXCLUDE)),
              flag(EXPLAIN),
              encoding(),
              file("--averages"),
              file("--settings"),
              value("--schedule"),
              value("--warn"),
              flag("--help"),
              flag("--version"));
      return new Arguments(request, problems);
    }

    /** The command, which is taken off the words; options may stand before it. */
    private Request.Command command() {
      for (Request.Command command : Request.Command.values()) {
        if (command != Request.Command.EXAMPLE
            && !words.isEmpty()
            && command.word().equals(words.get(0))) {
          words.remove(0);
          return command;
        }
      }
      return Request.Command.EXAMPLE;
    }

    private void checkWords(Request.Command command, Optional<String> standard) {
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
      for (String option : VALUES) {
        Set<Request.Command> commands = BELONGS.get(option);
        if (!help && commands != null && !commands.contains(command) && value(option).isPresent()) {
          notFor(command, option);
        }
      }
      boolean scores = command == Request.Command.SCORE || command == Request.Command.EXAMPLE;
      if (!help && !scores && flag(EXPLAIN)) {
        notFor(command, EXPLAIN);
      }
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

    private void notFor(Request.Command command, String option) {
      wrong(
          option,
          "命令 " + command.word() + " 不接受 " + option,
          "Expected no " + option + " for the command " + command.word(),
          Optional.empty());
    }

    private void unknown(String option, Options options) {
      List<String> known =
          options.getOptions().stream().map(each -> "--" + each.getLongOpt()).toList();
      wrong(
          option,
          "未知的选项 " + option,
          "Expected a known option, got " + option,
          Nearest.to(option, known));
    }

    private void checkValues() {
      for (String option : VALUES) {
        List<@Nullable String> values = given.get(option);
        boolean repeated = values != null && values.size() > 1 && !option.equals(EXCLUDE);
        if (values != null && (repeated || values.contains(null))) {
          wrong(
              option,
              "选项 " + option + " 应有且只有一个值",
              "Expected " + option + " once, with one value",
              Optional.empty());
        }
      }
    }

    private void wrong(String where, String zh, String en, Optional<String> near) {
      problems.add(
          Problem.error(
              BAD_OPTION,
              where,
              zh + Nearest.question(near).zh(),
              en + Nearest.question(near).en()));
    }

    private Optional<Charset> encoding() {
      Optional<String> word = value("--encoding");
      if (word.isEmpty()) {
        return Optional.empty();
      }
      String name = ENCODINGS.get(word.get().toLowerCase(Locale.ROOT).replace("-", ""));
      if (name != null) {
        return Optional.of(Charset.forName(name));
      }
      List<String> known = List.of("utf-8", "gb18030");
      wrong(
          "--encoding",
          "--encoding 应为 " + String.join("、", known) + " 之一，实为 " + word.get(),
          "Expected --encoding to be one of " + known + ", got " + word.get(),
          Nearest.to(word.get(), known));
      return Optional.empty();
    }

    /** One of some words, the first where there is none. */
    private <E extends Enum<E>> E choice(String option, Class<E> type) {
      Map<String, E> choices = Words.of(type);
      String first = choices.keySet().iterator().next();
      String word = value(option).orElse(first);
      E choice = choices.get(word.toLowerCase(Locale.ROOT));
      if (choice != null) {
        return choice;
      }
      wrong(
          option,
          option + " 应为 " + String.join("、", choices.keySet()) + " 之一，实为 " + word,
          "Expected " + option + " to be one of " + choices.keySet() + ", got " + word,
          Nearest.to(word, choices.keySet()));
      return Words.constant(type, first);
    }

    private Optional<Path> file(String option) {
      Optional<String> word = value(option);
      return word.isEmpty() ? Optional.empty() : path(word.get());
    }

    private List<Path> paths() {
      List<Path> paths = new ArrayList<>();
      for (String word : words) {
        Optional<Path> path = path(word);
        if (path.isPresent()) {
          paths.add(path.get());
        }
      }
      return paths;
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
      List<String> values = values(option);
      return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    private List<String> values(String option) {
      List<String> values = new ArrayList<>();
      for (String value : given.getOrDefault(option, List.of())) {
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    }

    private boolean flag(String option) {
      return given.containsKey(option);
    }
  }
}
