package org.wayleave.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.wayleave.app.cli.CommandTree;
import org.wayleave.app.region.RegionOpener;
import org.wayleave.network.notice.UserException;
import picocli.CommandLine;

/** Joins the parts of the program; the only place that makes services. */
final class Wiring {

  /** The property that names the folder in which the program and its data lie. */
  static final String HOME = "wayleave.home";

  private Wiring() {}

  static CommandLine commandLine() {
    return CommandTree.build(
        new RegionOpener(dataFolder()), Clock.system(ZoneId.systemDefault()), version());
  }

  private static Path dataFolder() {
    Path data = Path.of(System.getProperty(HOME, ".")).resolve("data");
    if (!Files.isDirectory(data)) {
      throw new UserException(
          "no_data",
          "The folder of the bundled networks (%s) is not there.".formatted(data),
          "Maybe start the program with ./wayleave, or set -D%s.".formatted(HOME));
    }
    return data;
  }

  private static String version() {
    String version = Wiring.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
