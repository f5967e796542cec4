package org.wayleave.io.posts;

import org.wayleave.watch.amplification.Posts;

/** Takes posts as they stand in a file and passes them on under pseudonyms. Not thread-safe. */
final class PostTaker {

  /** Shorter ones stand in other words by chance. */
  private static final int TELLING_CHARACTERS = 4;

  private final Pseudonyms pseudonyms;
  private final Posts.Builder posts;

  PostTaker(Pseudonyms pseudonyms, Posts.Builder posts) {
    this.pseudonyms = pseudonyms;
    this.posts = posts;
  }

  /** A post without a content's id is named by its line. */
  void take(String account, String object, String content, long second, long line) {
    String pseudonym = pseudonyms.of(account);
    posts.add(
        pseudonym,
        object,
        content.isEmpty() ? "line " + line : withoutAccount(content, account, pseudonym),
        second);
  }

  /** Some services write the account into the id of its posts. */
  private static String withoutAccount(String content, String account, String pseudonym) {
    return account.length() < TELLING_CHARACTERS ? content : content.replace(account, pseudonym);
  }
}
