package org.wayleave.io.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of uploads. */
final class UploadRows {

  private static final String COLUMNS =
      "id, kind, name, network, created, size_bytes, sha256, findings";

  private final Sql sql;

  UploadRows(Sql sql) {
    this.sql = sql;
  }

  private static SavedUpload read(ResultSet row) throws SQLException {
    return new SavedUpload(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)),
        row.getInt(6),
        row.getString(7),
        row.getString(8));
  }

  List<SavedUpload> list() throws SQLException {
    return sql.list(UploadRows::read, "SELECT " + COLUMNS + " FROM upload ORDER BY fid DESC");
  }

  Optional<SavedUpload> find(String id) throws SQLException {
    return sql.find(UploadRows::read, "SELECT " + COLUMNS + " FROM upload WHERE id = ?", id);
  }

  Optional<byte[]> bytes(String id) throws SQLException {
    return sql.find(row -> row.getBytes(1), "SELECT bytes FROM upload WHERE id = ?", id);
  }

  void add(SavedUpload upload, byte[] bytes) throws SQLException {
    Limits.requireRoom(sql.number("SELECT count(*) FROM upload"), Limits.MOST_UPLOADS, "uploads");
    long there = sql.number("SELECT coalesce(sum(size_bytes), 0) FROM upload");
    if (there + bytes.length > Limits.MOST_UPLOAD_BYTES) {
      Limits.requireRoom(there, 0, "bytes of uploads");
    }
    sql.change(
        "INSERT INTO upload (" + COLUMNS + ", bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        upload.id(),
        upload.kind(),
        upload.name(),
        upload.network(),
        upload.created(),
        upload.sizeBytes(),
        upload.sha256(),
        upload.findings(),
        bytes);
  }

  boolean remove(String id) throws SQLException {
    return sql.change("DELETE FROM upload WHERE id = ?", id) > 0;
  }
}
