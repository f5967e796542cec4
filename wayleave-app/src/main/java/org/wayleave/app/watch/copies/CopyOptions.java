package org.wayleave.app.watch.copies;

import org.wayleave.network.notice.UserException;
import org.wayleave.watch.dedup.CopyRule;
import picocli.CommandLine.Option;

/** When a text is a copy: the options of all commands that ask. */
final class CopyOptions {

  @Option(
      names = "--min-shared",
      paramLabel = "SHARE",
      defaultValue = "0.4",
      description =
          "The least share of the shorter text that both have word for word; default: ${DEFAULT-VALUE}.")
  private double shared = CopyRule.USUAL.coveredShare();

  /**
   * The rule.
   *
   * @throws UserException {@code bad_parameter}
   */
  CopyRule rule() {
    if (!(shared > 0 && shared <= 1)) {
      throw new UserException(
          "bad_parameter",
          "The least share (%s) is not above 0 and at most 1.".formatted(shared),
          "Maybe leave it out; --help shows the default.");
    }
    return new CopyRule(
        shared, CopyRule.USUAL.sharedWordCount(), CopyRule.USUAL.substitutedShare());
  }
}
