package org.wayleave.app.serve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.wayleave.io.workspace.WorkspaceFile;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine.Option;

/** The option that names the workspace. */
final class WorkspaceOption {

  private static final String NONE = "none";

  @Option(
      names = "--workspace",
      paramLabel = "FILE",
      description =
          "The file that keeps scenarios, uploads, jobs and tokens (a GeoPackage), made at need;"
              + " none to keep nothing; default: wayleave/workspace.gpkg in your data folder.")
  private String text = "";

  /** Opens the workspace; empty when nothing is to be kept. */
  Optional<WorkspaceFile> open(WorkspaceFile.Use use, Instant now) {
    return text.equals(NONE) ? Optional.empty() : Optional.of(WorkspaceFile.open(file(), use, now));
  }

  private Path file() {
    if (text.isEmpty()) {
      return dataFolder().resolve("wayleave").resolve("workspace.gpkg");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UserException(
          "bad_parameter",
          "The workspace (%s) is no path.".formatted(text),
          "Maybe name a file, for example --workspace workspace.gpkg.");
    }
  }

  /** As the XDG Base Directory Specification says: a relative path is to be ignored. */
  private static Path dataFolder() {
    String named = System.getenv("XDG_DATA_HOME");
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", "."), ".local", "share");
  }
}
