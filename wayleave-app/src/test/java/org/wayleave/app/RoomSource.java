package org.wayleave.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A room as its sources show it.
 *
 * @param name the name its {@code @Room} states; empty when there is none
 * @param module the folder of the module
 * @param folder the package's folder, as it stands in reports
 * @param mayUse the rooms it declares
 * @param essay the lines of its description
 * @param files its sources but {@code package-info.java}, by name
 */
record RoomSource(
    String name,
    String module,
    String folder,
    List<String> mayUse,
    List<String> essay,
    Map<String, String> files) {

  private static final Pattern NAME = Pattern.compile("name\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern MAY_USE = Pattern.compile("mayUse\\s*=\\s*\\{([^}]*)}");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TYPE =
      Pattern.compile(
          "^(public )?(?:abstract |final |sealed |non-sealed )*"
              + "(class|interface|record|enum|@interface) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern ID =
      Pattern.compile("^public record (\\w+Id|Jurisdiction)\\(String \\w+\\)", Pattern.MULTILINE);
  private static final Pattern SEALED =
      Pattern.compile("^public sealed (?:interface|abstract class) (\\w+)", Pattern.MULTILINE);

  /** The rooms of a repository, by folder. */
  static List<RoomSource> listRooms(Tree tree) {
    Map<String, Map<String, String>> folderToFiles = new TreeMap<>();
    for (Path file : tree.listSources()) {
      String path = tree.name(file);
      int slash = path.lastIndexOf('/');
      folderToFiles
          .computeIfAbsent(path.substring(0, slash), folder -> new TreeMap<>())
          .put(path.substring(slash + 1), Tree.text(file));
    }
    List<RoomSource> rooms = new ArrayList<>();
    folderToFiles.forEach((folder, files) -> rooms.add(of(folder, files)));
    return rooms;
  }

  private static RoomSource of(String folder, Map<String, String> files) {
    String description = files.getOrDefault("package-info.java", "");
    Map<String, String> others = new TreeMap<>(files);
    others.remove("package-info.java");
    Matcher mayUse = MAY_USE.matcher(description);
    return new RoomSource(
        first(NAME, description),
        folder.substring(0, Math.max(0, folder.indexOf('/'))),
        folder,
        mayUse.find()
            ? WORD.matcher(mayUse.group(1)).results().map(word -> word.group(1)).toList()
            : List.of(),
        essay(description),
        others);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> essay(String description) {
    int start = description.indexOf("/**");
    int end = description.indexOf("*/");
    if (start < 0 || end < start) {
      return List.of();
    }
    return description
        .substring(start + 3, end)
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
        .dropWhile(String::isEmpty)
        .toList();
  }

  /** The first sentence of the description, without its tags. */
  String summary() {
    String text =
        String.join(" ", essay)
            .replaceAll("\\{@(?:link|code|value)\\s+([^}]*)}", "$1")
            .replaceAll("<[^>]*>", "");
    Matcher sentence = Pattern.compile("^.*?[.:](?= |$)").matcher(text);
    return sentence.find() ? sentence.group().replaceAll("[.:]$", "") : text;
  }

  /** The files that the size law counts: all but ids, enums and sealed types with their cases. */
  Map<String, String> countedFiles() {
    Set<String> sealed = new TreeSet<>();
    files.values().forEach(text -> sealed.add(first(SEALED, text)));
    sealed.remove("");
    Map<String, String> counted = new TreeMap<>();
    files.forEach((name, text) -> {
      Matcher type = TYPE.matcher(text);
      boolean isFree =
          ID.matcher(text).find()
              || SEALED.matcher(text).find()
              || (type.find() && type.group(2).equals("enum"))
              || sealed.stream().anyMatch(parent -> isCaseOf(text, parent));
      if (!isFree) {
        counted.put(name, text);
      }
    });
    return counted;
  }

  private static boolean isCaseOf(String text, String parent) {
    return Pattern.compile(
            "^(?:public )?(?:final )?(?:class|record|interface) [^{]*"
                + "(?:implements|extends) (?:\\w+, )*"
                + parent
                + "\\b",
            Pattern.MULTILINE)
        .matcher(text)
        .find();
  }

  /** The names of the counted types that other rooms can see. */
  List<String> entryTypes() {
    return countedFiles().values().stream()
        .map(TYPE::matcher)
        .filter(type -> type.find() && type.group(1) != null)
        .map(type -> type.group(3))
        .toList();
  }
}
