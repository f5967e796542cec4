/**
 * The commands of <em>Watch</em>: what was published, what is the same, and how many say so
 * independently.
 *
 * <p>{@code wayleave watch coordinate} reads a file of posts ({@code io.posts}), lets {@code
 * watch.amplification} find who posts the same within seconds, and prints accounts as pseudonyms:
 * as a table with its explanation, as JSON or as TSV. Everything is done in memory; nothing is
 * written to disk.
 *
 * <p>The server answers the same about posts that are sent to it, in memory ({@link
 * org.wayleave.app.watch.WatchEndpoints}).
 *
 * <p>Guarantees: the account names of the file are in no output; the same file, options and key
 * give the same bytes.
 *
 * <p>Deliberately not here: a verdict. The words say what was counted and what chance would give.
 */
@Room(
    name = "app.watch",
    mayUse = {
      "app.answer",
      "app.endpoint",
      "app.terminal",
      "app.text",
      "app.watch.collecting",
      "app.watch.copies",
      "app.watch.reading",
      "app.watch.story",
      "io.posts",
      "network.explain",
      "network.notice",
      "watch.amplification"
    })
@NullMarked
package org.wayleave.app.watch;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
