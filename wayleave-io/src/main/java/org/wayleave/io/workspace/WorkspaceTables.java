package org.wayleave.io.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.wayleave.io.geopackage.GeoPackageWriter;
import org.wayleave.network.notice.UserException;

/** Opens the file: makes its tables when it is new, and refuses what is no workspace. */
final class WorkspaceTables {

  /** The version of the tables below. */
  static final int VERSION = 1;

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 5_000;

  private static final Map<String, String> TABLES = tables();

  private WorkspaceTables() {}

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put(
        "scenario",
        "id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, revision INTEGER NOT NULL,"
            + " created TEXT NOT NULL, changed TEXT NOT NULL, content TEXT NOT NULL");
    tables.put(
        "upload",
        "id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, network TEXT NOT NULL,"
            + " created TEXT NOT NULL, size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,"
            + " findings TEXT NOT NULL, bytes BLOB NOT NULL");
    tables.put(
        "job",
        "id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ask TEXT NOT NULL, query TEXT NOT NULL,"
            + " state TEXT NOT NULL, created TEXT NOT NULL, started TEXT, ended TEXT,"
            + " restarts INTEGER NOT NULL, problem TEXT NOT NULL, answer BLOB");
    tables.put(
        "token",
        "name TEXT NOT NULL UNIQUE, created TEXT NOT NULL, salt BLOB NOT NULL, hash BLOB NOT NULL");
    return tables;
  }

  /** A connection to the file, which is a workspace then. */
  static Connection open(Path file, Instant now) {
    requireOurs(file);
    try {
      create(file);
      Connection connection = config().createConnection("jdbc:sqlite:" + file.toUri());
      try {
        fill(connection, file, now);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw cannotUse(file, e);
    }
  }

  static UserException cannotUse(Path file, Exception e) {
    return new UserException(
        "cannot_use_workspace",
        "The workspace (%s) cannot be used (%s).".formatted(file, e.getMessage()),
        "Maybe the disk is full, the folder is read-only or the file is damaged; try another file"
            + " with --workspace.");
  }

  /** Only the owner may read it: it holds what users keep. */
  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!Files.exists(file)) {
      boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (isPosix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
  }

  private static void requireOurs(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (!Files.isRegularFile(file)) {
        throw notOurs(file);
      }
      if (Files.size(file) == 0) {
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        if (!Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
          throw notOurs(file);
        }
      }
    } catch (IOException e) {
      throw cannotUse(file, e);
    }
  }

  private static UserException notOurs(Path file) {
    return new UserException(
        "not_a_workspace",
        "The file (%s) is not a workspace.".formatted(file),
        "Maybe name another file with --workspace; this one was not touched.");
  }

  private static void fill(Connection connection, Path file, Instant now) throws SQLException {
    Sql sql = new Sql(connection);
    boolean isNew = sql.number("SELECT count(*) FROM sqlite_master") == 0;
    if (!isNew) {
      requireVersion(sql, file);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
    }
    if (!isNew) {
      return;
    }
    connection.setAutoCommit(false);
    GeoPackageWriter.prepare(connection);
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      sql.change(
          "CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, %s)"
              .formatted(table.getKey(), table.getValue()));
      GeoPackageWriter.addAttributes(connection, table.getKey(), now);
    }
    sql.change("CREATE TABLE wayleave_workspace (version INTEGER NOT NULL)");
    sql.change("INSERT INTO wayleave_workspace VALUES (?)", VERSION);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void requireVersion(Sql sql, Path file) throws SQLException {
    boolean isOurs =
        sql.number("SELECT count(*) FROM sqlite_master WHERE name = 'wayleave_workspace'") == 1;
    if (!isOurs) {
      throw notOurs(file);
    }
    long version = sql.number("SELECT version FROM wayleave_workspace");
    if (version != VERSION) {
      throw new UserException(
          "newer_workspace",
          "The workspace (%s) is of version (%d); this program knows version (%d)."
              .formatted(file, version, VERSION),
          "Maybe a newer Wayleave made it; it was not touched.");
    }
  }
}
