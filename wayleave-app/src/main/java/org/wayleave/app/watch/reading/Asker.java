package org.wayleave.app.watch.reading;

import java.time.Duration;
import org.wayleave.io.fetch.FetchRules;
import org.wayleave.network.notice.UserException;

/** How every command says to a host who asks. Functions without state. */
public final class Asker {

  /** The most bytes of an answer that are read. */
  static final int LIMIT_BYTES = 32 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Asker() {}

  /**
   * The rules of asking.
   *
   * @param contact where the host can reach whoever asks: an address of mail or of a page
   * @param version of this program
   * @param pause the least time between two requests to a host
   * @throws UserException {@code bad_parameter} where the contact is no address
   */
  public static FetchRules rules(String contact, String version, Duration pause) {
    String plain = contact.strip();
    if (!plain.matches("\\S+@\\S+\\.\\S+|https?://\\S+")) {
      throw new UserException(
          "bad_parameter",
          "The contact (%s) is no address of mail or of a page.".formatted(contact),
          "Maybe write it as desk@example.org or https://example.org/about.");
    }
    return new FetchRules(
        "Wayleave/%s (+%s)".formatted(version, plain), pause, PATIENCE, LIMIT_BYTES);
  }
}
