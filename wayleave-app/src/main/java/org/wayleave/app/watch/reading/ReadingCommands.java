package org.wayleave.app.watch.reading;

import java.util.List;

/** The commands that read articles and show them. */
public final class ReadingCommands {

  private ReadingCommands() {}

  /** New ones. */
  public static List<Object> list() {
    return List.of(new ReadCommand(), new ExtractCommand());
  }
}
