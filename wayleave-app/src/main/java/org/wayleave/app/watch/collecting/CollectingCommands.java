package org.wayleave.app.watch.collecting;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The commands that collect and keep. */
public final class CollectingCommands {

  private CollectingCommands() {}

  /** New ones; bundled lists are in the folder. */
  public static List<Object> list(Path sources, Clock clock, String version) {
    return List.of(
        new CollectCommand(sources.resolve("caspian.yaml"), clock, version), new VerifyCommand());
  }
}
