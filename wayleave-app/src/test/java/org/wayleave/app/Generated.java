package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that tests produce and keep fresh. */
public final class Generated {

  private Generated() {}

  /**
   * Fails when the document differs; with {@code -Dupdate=true} writes it instead.
   *
   * @param path the document's path in the repository
   * @param text what it should say
   */
  public static void check(String path, String text) {
    Path file = Tree.home().resolve(path);
    if (Boolean.getBoolean("update")) {
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException("The document (%s) cannot be written.".formatted(path), e);
      }
      return;
    }
    assertThat(file)
        .as("%s is generated; write it with -Dupdate=true", path)
        .exists()
        .content()
        .as("%s is stale; write it again with -Dupdate=true and look at the difference", path)
        .isEqualTo(text);
  }
}
