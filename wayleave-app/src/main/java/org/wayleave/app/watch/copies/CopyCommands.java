package org.wayleave.app.watch.copies;

import java.nio.file.Path;
import java.util.List;

/** The commands about copies and voices. */
public final class CopyCommands {

  private CopyCommands() {}

  /** New ones; bundled tables are in the folder. */
  public static List<Object> list(Path sources) {
    return List.of(new DedupCommand(), new OriginsCommand(sources.resolve("outlet.csv")));
  }
}
