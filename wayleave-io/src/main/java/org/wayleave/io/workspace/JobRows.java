package org.wayleave.io.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The rows of jobs. */
final class JobRows {

  private static final String COLUMNS =
      "id, name, ask, query, state, created, started, ended, restarts, problem";

  private final Sql sql;

  JobRows(Sql sql) {
    this.sql = sql;
  }

  private static SavedJob read(ResultSet row) throws SQLException {
    return new SavedJob(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        SavedJob.State.valueOf(row.getString(5)),
        Instant.parse(row.getString(6)),
        time(row.getString(7)),
        time(row.getString(8)),
        row.getInt(9),
        row.getString(10),
        row.getBoolean(11));
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  List<SavedJob> list() throws SQLException {
    return sql.list(
        JobRows::read, "SELECT " + COLUMNS + ", answer IS NOT NULL FROM job ORDER BY fid DESC");
  }

  Optional<SavedJob> find(String id) throws SQLException {
    return sql.find(
        JobRows::read, "SELECT " + COLUMNS + ", answer IS NOT NULL FROM job WHERE id = ?", id);
  }

  void add(SavedJob job) throws SQLException {
    Limits.requireRoom(sql.number("SELECT count(*) FROM job"), Limits.MOST_JOBS, "jobs");
    sql.change(
        "INSERT INTO job (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        job.id(),
        job.name(),
        job.ask(),
        job.query(),
        job.state().name(),
        job.created(),
        job.started(),
        job.ended(),
        job.restarts(),
        job.problem());
  }

  /** A job that was removed meanwhile stays so. */
  void change(SavedJob job, byte @Nullable [] answer) throws SQLException {
    sql.change(
        "UPDATE job SET state = ?, started = ?, ended = ?, restarts = ?, problem = ?,"
            + " answer = coalesce(?, answer) WHERE id = ?",
        job.state().name(),
        job.started(),
        job.ended(),
        job.restarts(),
        job.problem(),
        answer == null ? null : zip(answer),
        job.id());
  }

  Optional<byte[]> answer(String id) throws SQLException {
    return sql.find(
            row -> Optional.ofNullable(row.getBytes(1)), "SELECT answer FROM job WHERE id = ?", id)
        .flatMap(packed -> packed)
        .map(JobRows::unzip);
  }

  boolean remove(String id) throws SQLException {
    return sql.change("DELETE FROM job WHERE id = ?", id) > 0;
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written to.", e);
    }
    return packed.toByteArray();
  }

  private static byte[] unzip(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The answer of a job is damaged.", e);
    }
  }
}
