package org.wayleave.io.gmns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.Table;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** Judges a folder by the names in it. */
final class FolderCheck {

  private static final String CODE = "no_such_network";

  /** More files than this are not looked at. */
  private static final int MOST_FILES = 1_000;

  private FolderCheck() {}

  /** Throws unless the folder has readable nodes and links. */
  static void requireNetwork(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          CODE, "There is no folder (%s).".formatted(folder), adviceForFolder(folder));
    }
    for (Table table : List.of(GmnsSchema.NODE, GmnsSchema.LINK)) {
      Path file = folder.resolve(table.file());
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new UserException(
            CODE,
            "The folder (%s) has no readable file (%s).".formatted(folder, table.file()),
            "Maybe another folder was meant; a network folder holds node.csv and link.csv.");
      }
    }
  }

  private static String adviceForFolder(Path folder) {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    Path name = folder.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      return "Maybe the path is misspelt.";
    }
    return Suggestion.nearest(name.toString(), names(parent))
        .map("Maybe (%s) was meant."::formatted)
        .orElse("Maybe the path is misspelt.");
  }

  /** Adds a notice for each CSV file that no table claims. */
  static void noteOtherTables(Path folder, NoticeLog log) {
    Set<String> known = new TreeSet<>();
    GmnsSchema.tables().forEach(table -> known.add(table.file()));
    for (String name : names(folder)) {
      if (!name.endsWith(".csv") || known.contains(name)) {
        continue;
      }
      boolean isStandard = GmnsSchema.isOtherGmnsTable(name.substring(0, name.length() - 4));
      log.add(
          isStandard
              ? new Notice(
                  "table_not_read",
                  Severity.INFO,
                  new Location(name, 0, ""),
                  "The table belongs to GMNS but is not used here.",
                  "")
              : new Notice(
                  "unknown_table",
                  Severity.WARNING,
                  new Location(name, 0, ""),
                  "The file (%s) is no table of a network folder; it was not read.".formatted(name),
                  Suggestion.maybe(name, known)));
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).map(String::valueOf).limit(MOST_FILES).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
