package org.wayleave.io.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.io.gmns.schema.GmnsSchema;
import org.wayleave.io.table.DataPackage;
import org.wayleave.io.table.Table;
import org.wayleave.network.notice.UserException;

/**
 * Prints the {@code datapackage.json} of a network folder: its tables with the columns that its
 * files have, in their order. Thread-safe, no state.
 */
public final class PackageFile {

  /** A header is not read beyond this. */
  private static final int MOST_HEADER_CHARACTERS = 100_000;

  private PackageFile() {}

  /**
   * The text of the file, ending in a line feed.
   *
   * @param title the title of the network
   * @throws UserException {@code unreadable_file} when a table cannot be read
   */
  public static String json(Path folder, String title) {
    List<Table> tables = new ArrayList<>();
    Map<String, List<String>> tableToColumns = new LinkedHashMap<>();
    for (Table table : GmnsSchema.tables()) {
      Path file = folder.resolve(table.file());
      if (Files.exists(file)) {
        tables.add(table);
        tableToColumns.put(table.name(), header(file));
      }
    }
    return DataPackage.json(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        title,
        "A network folder: the General Modeling Network Specification (GMNS 0.97) with tables for"
            + " freight corridors.",
        tables,
        tableToColumns);
  }

  private static List<String> header(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      for (int letter = reader.read();
          letter >= 0 && letter != '\n' && line.length() < MOST_HEADER_CHARACTERS;
          letter = reader.read()) {
        line.append((char) letter);
      }
      List<String> names = new ArrayList<>();
      for (String name : line.toString().split(",", -1)) {
        names.add(name.replace("\"", "").strip());
      }
      return names;
    } catch (IOException e) {
      throw new UserException(
          "unreadable_file",
          "The file (%s) cannot be read (%s).".formatted(file, e.getMessage()),
          "Maybe it is not UTF-8.");
    }
  }
}
