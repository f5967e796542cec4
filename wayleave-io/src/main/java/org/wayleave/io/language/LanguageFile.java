package org.wayleave.io.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.language.LanguageTable;

/** A table of languages on disk. Thread-safe, no state. */
public final class LanguageFile {

  private LanguageFile() {}

  /**
   * The table of a file.
   *
   * @throws UserException {@code no_such_file}, {@code bad_table}
   */
  public static LanguageTable read(Path file) {
    try {
      return LanguageTable.fromBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The table of languages (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "bad_table",
          "The file (%s) is no table of languages (%s).".formatted(file, e.getMessage()),
          "Maybe it was cut off, or made by another version.");
    }
  }

  /**
   * Writes a table.
   *
   * @throws UserException {@code cannot_write}
   */
  public static void write(LanguageTable table, Path file) {
    try {
      Files.write(file, table.toBytes());
    } catch (IOException e) {
      throw new UserException(
          "cannot_write",
          "The table (%s) cannot be written.".formatted(file),
          "Maybe its folder is not there, or not yours to write in.");
    }
  }
}
