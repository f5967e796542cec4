package org.wayleave.app.watch.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.posts.Pseudonyms;
import org.wayleave.network.notice.UserException;

/** The key under which accounts are shown. */
public final class KeyFile {

  private KeyFile() {}

  /**
   * Pseudonyms under the key of a file, or without one under a key that nobody keeps.
   *
   * @throws UserException {@code no_such_file}, {@code bad_key}
   */
  public static Pseudonyms pseudonyms(@Nullable Path file) {
    if (file == null) {
      byte[] key = new byte[2 * Pseudonyms.KEY_BYTES];
      new SecureRandom().nextBytes(key);
      return new Pseudonyms(key);
    }
    byte[] key;
    try {
      key = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The key (%s) cannot be read.".formatted(file),
          "Maybe the path is mistyped.");
    }
    if (key.length < Pseudonyms.KEY_BYTES) {
      throw new UserException(
          "bad_key",
          "The key (%s) has (%d) bytes; it needs at least %d."
              .formatted(file, key.length, Pseudonyms.KEY_BYTES),
          "Maybe make one with: head -c 32 /dev/urandom > key");
    }
    return new Pseudonyms(key);
  }
}
