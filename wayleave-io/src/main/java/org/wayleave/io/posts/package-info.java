/**
 * Posts as tables: who published what about which object, and when.
 *
 * <p>A file is CSV (RFC 4180) with one post a row, or JSON Lines with one object a line, in which
 * dots lead to fields of inner objects ({@code user.id}); both in UTF-8. Four columns matter; a
 * {@link org.wayleave.io.posts.PostColumns} says what the file calls them, by default {@code
 * account_id}, {@code object_id}, {@code content_id} and {@code timestamp_share}. The content may
 * be missing: a post is then named by its line. A time is ISO 8601 with its offset ({@code
 * 2024-06-01T12:00:00Z}) or whole seconds since 1970-01-01 UTC; anything else is counted and shown,
 * never guessed. All other columns are passed over.
 *
 * <p>Guarantees: the account as it stands in the file is replaced by {@link
 * org.wayleave.io.posts.Pseudonyms} as its row is read (HMAC-SHA-256, RFC 2104, under a key that
 * the caller holds) and is in no notice and no result; memory is that of the columns.
 *
 * <p>Deliberately not here: texts, names of persons, anything else that such files hold.
 */
@Room(
    name = "io.posts",
    mayUse = {
      "io.bytes",
      "io.table",
      "network.notice",
      "watch.amplification",
      "watch.article",
      "watch.text"
    })
@NullMarked
package org.wayleave.io.posts;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
