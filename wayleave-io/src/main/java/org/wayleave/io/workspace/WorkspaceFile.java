package org.wayleave.io.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.UserException;

/**
 * An open workspace. When a method that writes returns, what it wrote is on the disk. Safe to share
 * between threads; they take turns.
 *
 * <p>Every method throws {@link UserException} {@code cannot_use_workspace} when the disk fails,
 * and those that add {@code workspace_full} when there is no room: for 2,000 scenarios, 50 uploads
 * of together 400 MB, 500 jobs and 100 tokens.
 */
public final class WorkspaceFile implements AutoCloseable {

  private static final int ID_BYTES = 8;

  private final Path file;
  private final Connection connection;
  private final @Nullable FileChannel lock;
  private final ScenarioRows scenarios;
  private final UploadRows uploads;
  private final JobRows jobs;
  private final Tokens tokens;
  private final SecureRandom random = new SecureRandom();

  private WorkspaceFile(Path file, Connection connection, @Nullable FileChannel lock) {
    this.file = file;
    this.connection = connection;
    this.lock = lock;
    Sql sql = new Sql(connection);
    scenarios = new ScenarioRows(sql);
    uploads = new UploadRows(sql);
    jobs = new JobRows(sql);
    tokens = new Tokens(sql);
  }

  /** Who opens it. */
  public enum Use {
    /** A server, which is the only one. */
    SERVER,
    /** Somebody who adds or removes tokens, also while a server runs. */
    VISITOR
  }

  /**
   * Opens a workspace, or makes one.
   *
   * @param now when, for what is made
   * @throws UserException {@code not_a_workspace}, {@code newer_workspace}, {@code
   *     workspace_in_use} when another server has it, {@code cannot_use_workspace}
   */
  public static WorkspaceFile open(Path file, Use use, Instant now) {
    FileChannel lock = null;
    Connection connection = WorkspaceTables.open(file, now);
    try {
      lock = use == Use.SERVER ? lock(file) : null;
      return new WorkspaceFile(file, connection, lock);
    } catch (IOException e) {
      throw WorkspaceTables.cannotUse(file, e);
    } finally {
      if (use == Use.SERVER && lock == null) {
        close(file, connection);
      }
    }
  }

  /** The lock is let go by the machine when the program ends, however it does. */
  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new UserException(
          "workspace_in_use",
          "Another server uses the workspace (%s).".formatted(file),
          "Maybe stop it, or name another file with --workspace.");
    }
    return channel;
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private synchronized <T> T read(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw WorkspaceTables.cannotUse(file, e);
    }
  }

  /** All of it or nothing. */
  private synchronized <T> T write(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T value = work.run();
        connection.commit();
        return value;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw WorkspaceTables.cannotUse(file, e);
    }
  }

  /** A new id that begins so. */
  public String newId(String prefix) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return prefix + "-" + HexFormat.of().formatHex(bytes);
  }

  /** All scenarios, the last changed first. */
  public List<SavedScenario> listScenarios() {
    return read(scenarios::list);
  }

  /** The scenario of that id. */
  public Optional<SavedScenario> findScenario(String id) {
    return read(() -> scenarios.find(id));
  }

  /** Keeps a new scenario. */
  public SavedScenario addScenario(String name, String content, Instant now) {
    return write(() -> scenarios.add(newId("s"), name, content, now));
  }

  /**
   * Writes a scenario again; empty when there is none of that id.
   *
   * @param revision the revision that was changed
   * @throws UserException {@code conflict} when it is of another revision by now
   */
  public Optional<SavedScenario> replaceScenario(
      String id, int revision, String name, String content, Instant now) {
    return write(() -> scenarios.replace(id, revision, name, content, now));
  }

  /** Removes a scenario; whether there was one. */
  public boolean removeScenario(String id) {
    return write(() -> scenarios.remove(id));
  }

  /** All uploads, the last first. */
  public List<SavedUpload> listUploads() {
    return read(uploads::list);
  }

  /** The upload of that id. */
  public Optional<SavedUpload> findUpload(String id) {
    return read(() -> uploads.find(id));
  }

  /** The bytes of an upload. */
  public Optional<byte[]> findUploadBytes(String id) {
    return read(() -> uploads.bytes(id));
  }

  /** Keeps an upload under its id, which {@link #newId} has given. */
  public void addUpload(SavedUpload upload, byte[] bytes) {
    write(() -> {
      uploads.add(upload, bytes);
      return upload;
    });
  }

  /** Removes an upload; whether there was one. */
  public boolean removeUpload(String id) {
    return write(() -> uploads.remove(id));
  }

  /** All jobs, the last first. */
  public List<SavedJob> listJobs() {
    return read(jobs::list);
  }

  /** The job of that id. */
  public Optional<SavedJob> findJob(String id) {
    return read(() -> jobs.find(id));
  }

  /** The answer of a job, if it has one. */
  public Optional<byte[]> findJobAnswer(String id) {
    return read(() -> jobs.answer(id));
  }

  /** Keeps a new job under its id, which {@link #newId} has given. */
  public void addJob(SavedJob job) {
    write(() -> {
      jobs.add(job);
      return job;
    });
  }

  /** Writes where a job stands, and its answer if there is one now. */
  public void changeJob(SavedJob job, byte @Nullable [] answer) {
    write(() -> {
      jobs.change(job, answer);
      return job;
    });
  }

  /** Removes a job; whether there was one. */
  public boolean removeJob(String id) {
    return write(() -> jobs.remove(id));
  }

  /** All tokens, the oldest first. */
  public List<SavedToken> listTokens() {
    return read(tokens::list);
  }

  /**
   * Makes a token, which is told this once.
   *
   * @throws UserException {@code conflict} when there is one of that name
   */
  public String addToken(String name, Instant now) {
    return write(() -> tokens.add(name, now));
  }

  /** Removes a token; whether there was one. */
  public boolean removeToken(String name) {
    return write(() -> tokens.remove(name));
  }

  /** Whether there is any token. */
  public boolean hasTokens() {
    return read(tokens::isAny);
  }

  /** Whether the text is a token; how long that takes does not depend on the text. */
  public boolean isToken(String text) {
    return read(() -> tokens.isToken(text));
  }

  /** Closes the file. */
  @Override
  public synchronized void close() {
    close(file, connection);
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw WorkspaceTables.cannotUse(file, e);
      }
    }
  }

  private static void close(Path file, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw WorkspaceTables.cannotUse(file, e);
    }
  }
}
