package org.wayleave.app.watch.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The commands that read articles and show them. */
public final class ReadingCommands {

  private ReadingCommands() {}

  /** New ones; the table of languages is in the folder. */
  public static List<Object> list(Path languages, Clock clock, String version) {
    return List.of(
        new ReadCommand(clock, version), new ExtractCommand(), new LanguageCommand(languages));
  }
}
