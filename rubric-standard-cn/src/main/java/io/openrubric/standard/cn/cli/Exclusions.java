package io.openrubric.standard.cn.cli;

import io.openrubric.api.InvalidDocumentException;
import io.openrubric.api.Problem;
import io.openrubric.engine.CompiledRubric;
import io.openrubric.engine.text.Nearest;
import io.openrubric.standard.cn.sheet.ScoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that the projects to leave out exist, before anything is printed. */
final class Exclusions {
  private static final int MOST_NAMES = 10_000;

  private Exclusions() {}

  static List<Problem> check(Request request, CompiledRubric rubric) {
    Set<String> unseen = new LinkedHashSet<>(request.excluded());
    Set<String> names = new LinkedHashSet<>();
    if (unseen.isEmpty()) {
      return List.of();
    }
    if (request.command() == Request.Command.EXAMPLE) {
      try (ScoreFile file = Example.open(rubric)) {
        look(file, unseen, names);
      }
    }
    for (Path path : request.files()) {
      if (!Files.isRegularFile(path)) {
        // A pipe can be read only once: nothing can be said before.
        return List.of();
      }
      try (ScoreFile file = ScoreFile.open(path, rubric)) {
        look(file, unseen, names);
      } catch (InvalidDocumentException alreadyReported) {
        return List.of();
      }
    }
    List<Problem> problems = new ArrayList<>();
    unseen.forEach(name -> problems.add(unknown(name, Nearest.to(name, names))));
    return problems;
  }

  private static void look(ScoreFile file, Set<String> unseen, Set<String> names) {
    file.submissions()
        .forEach(
            submission -> {
              String project = submission.observations().project();
              unseen.remove(project);
              if (names.size() < MOST_NAMES) {
                names.add(project);
              }
            });
  }

  private static Problem unknown(String name, Optional<String> near) {
    return Problem.error(
        "unknown-project",
        "--exclude",
        "应为文件中的项目，实为 " + name + Nearest.question(near).zh(),
        "Expected a project of the files, got " + name + Nearest.question(near).en());
  }
}
