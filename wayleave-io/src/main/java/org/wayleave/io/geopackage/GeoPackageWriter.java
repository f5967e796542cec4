package org.wayleave.io.geopackage;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.notice.UserException;

/**
 * Writes a network as a GeoPackage (OGC 12-128r18) with the layers {@code nodes} and {@code links}.
 *
 * <p>Guarantees: an existing file of that name is replaced by a whole one or not touched.
 * Thread-safe, no state.
 */
public final class GeoPackageWriter {

  /** So many drafts beside the target are no accident. */
  private static final int MOST_DRAFTS = 100;

  private GeoPackageWriter() {}

  /**
   * Writes the file.
   *
   * @param changed what the file states as the time of its last change
   * @throws UserException {@code cannot_write} when the file cannot be written
   */
  public static void write(Network network, Path file, Instant changed) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UserException(
          "cannot_write",
          "There is no folder for the file (%s).".formatted(file),
          "Maybe the folder must be made first.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserException(
          "cannot_write",
          "The path (%s) is a folder, a pipe or a device.".formatted(file),
          "Maybe a file in a folder was meant; a GeoPackage cannot be piped.");
    }
    try {
      Path draft = createDraft(folder, String.valueOf(file.getFileName()));
      try {
        fill(network, draft, changed);
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | SQLException e) {
      throw new UserException(
          "cannot_write",
          "The file (%s) cannot be written (%s).".formatted(file, e.getMessage()),
          "Maybe the disk is full or the folder is read-only.");
    }
  }

  /** How much goes over a link in a year under two scenarios, both ways together. */
  public record LinkChange(String linkId, long tonnesBefore, long tonnesAfter) {}

  /**
   * Writes a new file with the links that carry more or less: the layer {@code link_changes}.
   *
   * @param file a file that is not there, or is empty
   * @param changed what the file states as the time of its last change
   * @throws SQLException when it cannot be written
   */
  public static void writeChanges(
      Network network, List<LinkChange> changes, Path file, Instant changed) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
      Catalog catalog = new Catalog(connection);
      catalog.createBase();
      connection.setAutoCommit(false);
      Envelope envelope = new ChangeLayer(connection, network).write(changes);
      catalog.addChanges(changed, envelope);
      connection.commit();
    }
  }

  /** Makes the tables that every GeoPackage has, in a new SQLite file. */
  public static void prepare(Connection connection) throws SQLException {
    new Catalog(connection).createBase();
  }

  /** Says that the file has a table without geometries. */
  public static void addAttributes(Connection connection, String table, Instant changed)
      throws SQLException {
    new Catalog(connection).addAttributes(table, changed);
  }

  /**
   * A new empty file beside the target; not a temporary file, whose permissions would be tighter.
   */
  private static Path createDraft(Path folder, String name) throws IOException {
    for (int number = 1; ; number++) {
      try {
        return Files.createFile(folder.resolve(name + ".part" + number));
      } catch (FileAlreadyExistsException e) {
        if (number == MOST_DRAFTS) {
          throw e;
        }
      }
    }
  }

  private static void fill(Network network, Path draft, Instant changed) throws SQLException {
    // As a URI, so that no letter of the path is taken for an option.
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + draft.toUri())) {
      new Catalog(connection).create(changed);
      connection.setAutoCommit(false);
      Layers layers = new Layers(connection, network);
      Envelope nodes = layers.writeNodes();
      Envelope links = layers.writeLinks();
      new Catalog(connection).setExtents(nodes, links);
      connection.commit();
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
