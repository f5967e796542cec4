package org.wayleave.io.report;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the root of the repository from wherever the tests run. */
public final class Home {

  private Home() {}

  /** The folder of the system property {@code wayleave.home}, else the nearest one above. */
  public static Path find() {
    Path start = Path.of(System.getProperty("wayleave.home", ".")).toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("wayleave-network"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder above (%s) is the repository.".formatted(start));
  }
}
