package org.wayleave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tidy repository looks like. Each rule is a function from a folder to the places where it
 * is broken, one line each, so that {@link TidyTest} applies it to the product and {@link
 * TidyRulesBiteTest} to folders with defects planted in them.
 */
final class TidyRules {

  private static final int MOST_FILES = 15;
  private static final int MOST_ENTRY_TYPES = 7;
  private static final int SMALL_ROOM = 4;
  private static final int LEAST_PRIVATE_PERCENT = 40;
  private static final int LONGEST_FILE = 600;
  private static final int LONGEST_MEDIAN = 100;
  private static final int LONGEST_P90 = 300;
  private static final int SHORTEST_ESSAY = 10;
  private static final long LARGEST_FILE = 1_000_000;

  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "java",
          "xml",
          "md",
          "csv",
          "json",
          "ts",
          "css",
          "html",
          "py",
          "sh",
          "txt",
          "properties",
          "yml",
          "yaml",
          "svg",
          "tntp",
          "gitignore",
          "npmrc",
          "editorconfig");

  /** A reminder without a reason: a reason is at least three words after a colon. */
  private static final Pattern BARE_REMINDER =
      Pattern.compile(
          "\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b(?!(?:\\([^)]+\\))?: \\S+ \\S+ \\S+)");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?m)(^|[^A-Za-z0-9_])/(?:work|root|home)/");

  /** Hosts of package stores, and hosts of the machine or its network. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          "(?i)https?://(?:registry|repo\\w*|nexus|artifactory|mirrors?|packages|proxy)[.:/-]"
              + "|https?://(?:localhost|\\d+\\.\\d+\\.\\d+\\.\\d+)"
              + "|(?m)^\\s*(?:\\S*:)?registry\\s*=|<(?:repository|pluginRepository)>");

  private final Tree tree;

  TidyRules(Path home) {
    tree = new Tree(home);
  }

  Tree tree() {
    return tree;
  }

  /** Small rooms with few doors. */
  List<String> sizesOfRooms() {
    List<String> broken = new ArrayList<>();
    for (RoomSource room : RoomSource.listRooms(tree)) {
      int files = room.files().size();
      int counted = room.countedFiles().size();
      List<String> entryTypes = room.entryTypes();
      int percent = counted == 0 ? 100 : 100 * (counted - entryTypes.size()) / counted;
      if (files > MOST_FILES) {
        broken.add("%s files: %d, at most %d".formatted(room.name(), files, MOST_FILES));
      }
      if (entryTypes.size() > MOST_ENTRY_TYPES) {
        broken.add(
            "%s entry types: %d %s, at most %d"
                .formatted(room.name(), entryTypes.size(), entryTypes, MOST_ENTRY_TYPES));
      }
      if (counted > SMALL_ROOM && percent < LEAST_PRIVATE_PERCENT) {
        broken.add(
            "%s package-private: %d of %d files, at least %d %%, public are %s"
                .formatted(
                    room.name(),
                    counted - entryTypes.size(),
                    counted,
                    LEAST_PRIVATE_PERCENT,
                    entryTypes));
      }
    }
    return broken;
  }

  /** Short files. */
  List<String> lengthsOfFiles() {
    List<String> broken = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Path file : tree.listSources()) {
      int length = (int) Tree.text(file).lines().count();
      lengths.add(length);
      if (length > LONGEST_FILE) {
        broken.add("%s has %d lines, at most %d".formatted(tree.name(file), length, LONGEST_FILE));
      }
    }
    lengths.sort(null);
    if (!lengths.isEmpty()) {
      int median = lengths.get((lengths.size() - 1) / 2);
      int p90 = lengths.get((int) Math.ceil(0.9 * lengths.size()) - 1);
      if (median > LONGEST_MEDIAN) {
        broken.add("the median file has %d lines, at most %d".formatted(median, LONGEST_MEDIAN));
      }
      if (p90 > LONGEST_P90) {
        broken.add("nine of ten files have %d lines, at most %d".formatted(p90, LONGEST_P90));
      }
    }
    return broken;
  }

  /** Every room describes itself. */
  List<String> essays() {
    List<String> broken = new ArrayList<>();
    for (RoomSource room : RoomSource.listRooms(tree)) {
      if (room.name().isEmpty()) {
        broken.add("%s has no package-info.java with a @Room".formatted(room.folder()));
      } else if (room.essay().size() < SHORTEST_ESSAY) {
        broken.add(
            "%s describes itself in %d lines, at least %d"
                .formatted(room.folder(), room.essay().size(), SHORTEST_ESSAY));
      }
    }
    return broken;
  }

  /** A reminder in the code says why it waits. */
  List<String> reminders() {
    List<String> broken = new ArrayList<>();
    for (String ending : List.of(".java", ".ts", ".py", ".css", ".html", ".xml", ".sh")) {
      for (Path file : tree.listFiles(ending)) {
        broken.addAll(linesWith(file, BARE_REMINDER));
      }
    }
    return broken;
  }

  /** Links in documents lead somewhere. */
  List<String> deadLinks() {
    List<String> broken = new ArrayList<>();
    for (Path document : tree.listFiles(".md")) {
      String text = CODE_BLOCK.matcher(Tree.text(document)).replaceAll("");
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        String target = link.group(1);
        if (target.matches("[a-z]+:.*")) {
          continue;
        }
        String path = target.replaceFirst("#.*", "");
        Path aim = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        String anchor = target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        boolean isDead =
            !Files.exists(aim)
                || (!anchor.isEmpty()
                    && aim.toString().endsWith(".md")
                    && !anchors(aim).contains(anchor));
        if (isDead) {
          broken.add("%s links to (%s)".formatted(tree.name(document), target));
        }
      }
    }
    return broken;
  }

  private static List<String> anchors(Path document) {
    return Tree.text(document)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Nothing speaks of the machine it was written on. */
  List<String> machinePaths() {
    List<String> broken = new ArrayList<>();
    for (Path file : tree.listFiles()) {
      if (isText(file)) {
        broken.addAll(linesWith(file, MACHINE_PATH));
      }
    }
    return broken;
  }

  /** Where packages come from is the machine's business. */
  List<String> registries() {
    List<String> broken = new ArrayList<>();
    for (Path file : tree.listFiles()) {
      String name = file.getFileName().toString();
      if (name.equals("pom.xml")
          || name.equals("settings.xml")
          || name.equals("package-lock.json")
          || name.equals("package.json")
          || name.equals(".npmrc")
          || name.endsWith(".properties")
          || name.equals("maven.config")) {
        broken.addAll(linesWith(file, REGISTRY));
      }
      if (name.equals("package-lock.json")) {
        broken.addAll(linesWith(file, Pattern.compile("\"resolved\"\\s*:")));
      }
    }
    return broken;
  }

  /** No large files. */
  List<String> largeFiles() {
    List<String> broken = new ArrayList<>();
    for (Path file : tree.listFiles()) {
      try {
        if (Files.size(file) > LARGEST_FILE) {
          broken.add("%s has %d bytes".formatted(tree.name(file), Files.size(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return broken;
  }

  /** The rooms as a table, the modules from the ground up. */
  String roomTable() {
    StringBuilder out = new StringBuilder();
    out.append("# The rooms of the house\n\n");
    out.append("Generated from the `@Room` annotations and the descriptions of the packages;\n");
    out.append("`TidyTest` fails when it is stale and writes it again with `-Dupdate=true`.\n");
    for (String module :
        List.of(
            "wayleave-network",
            "wayleave-plan",
            "wayleave-watch",
            "wayleave-desk",
            "wayleave-io",
            "wayleave-spark",
            "wayleave-app",
            "wayleave-bench")) {
      List<RoomSource> rooms =
          RoomSource.listRooms(tree).stream()
              .filter(room -> room.module().equals(module) && !room.name().isEmpty())
              .toList();
      if (rooms.isEmpty()) {
        continue;
      }
      out.append("\n## ").append(module).append("\n\n");
      out.append("| room | what | front doors | may use |\n|---|---|---|---|\n");
      for (RoomSource room : rooms) {
        out.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    room.name(),
                    room.summary(),
                    list(room.entryTypes()),
                    room.mayUse().isEmpty() ? "nothing" : list(room.mayUse())));
      }
    }
    return out.toString();
  }

  private static String list(List<String> words) {
    return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }

  /** Of several problems, those that no reasoned exception covers. */
  static List<String> without(List<String> problems, Map<String, String> exceptions) {
    return problems.stream()
        .filter(problem -> exceptions.keySet().stream().noneMatch(problem::startsWith))
        .toList();
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 || TEXT_ENDINGS.contains(name.substring(dot + 1));
  }

  private List<String> linesWith(Path file, Pattern pattern) {
    List<String> broken = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) Tree.text(file).lines()::iterator) {
      number++;
      if (pattern.matcher(line).find()) {
        String shown = line.strip();
        broken.add(
            "%s:%d %s"
                .formatted(
                    tree.name(file), number, shown.substring(0, Math.min(shown.length(), 160))));
      }
    }
    return broken;
  }
}
