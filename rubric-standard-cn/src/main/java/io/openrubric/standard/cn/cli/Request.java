package io.openrubric.standard.cn.cli;

import io.openrubric.api.Language;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param command the command
 * @param standard the id of a standard
 * @param template a file with a template instead
 * @param files the files to score
 * @param format how to write the answer
 * @param output the file to write it to, empty for standard output
 * @param language the language of words for people
 * @param excluded projects that averages leave out
 * @param everyLeaf whether to explain every leaf
 * @param encoding the encoding of sheets, empty to tell it from the bytes
 * @param averages the printed averages to review
 * @param settings the settings of a review
 * @param schedule the scheduled progress of a budget
 * @param warn when to warn about budget lines
 * @param help whether only help is wanted
 * @param version whether only the version is wanted
 */
record Request(
    Command command,
    Optional<String> standard,
    Optional<Path> template,
    List<Path> files,
    Format format,
    Optional<Path> output,
    Language language,
    Set<String> excluded,
    boolean everyLeaf,
    Optional<Charset> encoding,
    Optional<Path> averages,
    Optional<Path> settings,
    Optional<String> schedule,
    Optional<String> warn,
    boolean help,
    boolean version) {

  /** The commands. */
  enum Command {
    /** No command: scores the bundled example. */
    EXAMPLE(""),
    /** Lists the shipped templates. */
    STANDARDS("standards"),
    /** Shows one. */
    SHOW("show"),
    /** Scores files. */
    SCORE("score"),
    /** Reviews files. */
    REVIEW("review"),
    /** Holds budget lines against the schedule. */
    MONITOR("monitor");

    private final String word;

    Command(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean takesFiles() {
      return this == SCORE || this == REVIEW || this == MONITOR;
    }
  }

  /** The formats of an answer. */
  enum Format {
    /** Aligned lines for a terminal. */
    TEXT,
    /** JSON. */
    JSON,
    /** Markdown. */
    MD,
    /** CSV. */
    CSV
  }
}
