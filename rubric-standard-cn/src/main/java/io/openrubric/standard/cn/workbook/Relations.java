package io.openrubric.standard.cn.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts a part refers to. */
final class Relations {
  /** What one refers to: the last word of its type, and the name of the part. */
  record Relation(String type, String target) {}

  private static final int MOST = 10_000;

  private final Map<String, Relation> byId = new LinkedHashMap<>();

  private Relations() {}

  /** Those of the part of a name; of the whole file, if the name is empty. */
  static Relations of(Parts parts, String part) throws BadWorkbookException {
    Relations relations = new Relations();
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Optional<XmlPart> found = parts.find(folder + "_rels/" + part.substring(slash) + ".rels");
    if (found.isPresent()) {
      try (XmlPart xml = found.get()) {
        relations.addAll(xml, folder);
      }
    }
    return relations;
  }

  private void addAll(XmlPart xml, String folder) throws BadWorkbookException {
    while (xml.find("Relationship")) {
      String type = xml.attribute("Type").orElse("");
      String target = xml.attribute("Target").orElse("");
      boolean inside = !xml.attribute("TargetMode").equals(Optional.of("External"));
      if (byId.size() == MOST) {
        throw BadWorkbookException.tooLarge(MOST, "个关系", " relations of a part");
      }
      if (inside) {
        byId.put(
            xml.attribute("Id").orElse(""),
            new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
      }
    }
  }

  /** The name of a part as another one in a folder writes it. */
  private static String resolved(String folder, String target) {
    Deque<String> names = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  Optional<Relation> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The first part of a type. */
  Optional<String> first(String type) {
    return byId.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst();
  }
}
