package org.wayleave.io.posts;

import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.watch.amplification.Posts;

/** Takes posts as they stand in a file and passes them on under pseudonyms. Not thread-safe. */
final class PostTaker {

  /** Shorter ones stand in other words by chance. */
  private static final int TELLING_CHARACTERS = 4;

  /** A power of two. */
  private static final int TOLD_EVERY = 1 << 12;

  private final Pseudonyms pseudonyms;
  private final Posts.Builder posts;
  private final Progress progress;
  private long taken;

  PostTaker(Pseudonyms pseudonyms, Posts.Builder posts, Progress progress) {
    this.pseudonyms = pseudonyms;
    this.posts = posts;
    this.progress = progress;
  }

  /**
   * A post without a content's id is named by its line.
   *
   * @throws UserException {@code cancelled} where progress does not go on
   */
  void take(String account, String object, String content, long second, long line) {
    String pseudonym = pseudonyms.of(account);
    posts.add(
        pseudonym,
        object,
        content.isEmpty() ? "line " + line : withoutAccount(content, account, pseudonym),
        second);
    taken++;
    if ((taken & TOLD_EVERY - 1) == 0 && !progress.goesOn("reading posts", taken, 0)) {
      throw new UserException(
          "cancelled", "Reading was stopped after (%d) posts.".formatted(taken), "");
    }
  }

  /** Some services write the account into the id of its posts. */
  private static String withoutAccount(String content, String account, String pseudonym) {
    return account.length() < TELLING_CHARACTERS ? content : content.replace(account, pseudonym);
  }
}
