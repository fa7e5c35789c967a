package io.openrubric.standard.cn.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Under a C locale the JVM cannot decode Chinese words of its own command line; Linux still knows
 * their bytes.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char UNDECODED = '\uFFFD';

  private RawArguments() {}

  /** The arguments as they were typed, as far as the system can tell. */
  static String[] of(String... args) {
    for (String arg : args) {
      if (arg.indexOf(UNDECODED) >= 0) {
        return recovered(args, COMMAND_LINE);
      }
    }
    return args;
  }

  /**
   * The last words of a command line, if they are these arguments; else the arguments as they are.
   */
  static String[] recovered(String[] args, Path commandLine) {
    String[] words;
    try {
      words = Files.readString(commandLine, StandardCharsets.UTF_8).split("\0", -1);
    } catch (IOException e) {
      return args;
    }
    // Every word ends with a zero byte, so the split has one empty piece at the end.
    int first = words.length - 1 - args.length;
    if (first < 0) {
      return args;
    }
    String[] typed = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      typed[i] = words[first + i];
      if (args[i].indexOf(UNDECODED) < 0 && !args[i].equals(typed[i])) {
        return args;
      }
    }
    return typed;
  }
}
