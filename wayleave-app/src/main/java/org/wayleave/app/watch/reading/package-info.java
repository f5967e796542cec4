/**
 * The commands that read articles, and what all commands share that do.
 *
 * <p>{@code wayleave watch read} brings whatever holds articles ({@code io.article}) to lines of
 * JSON, which all other commands read as well; {@code wayleave watch extract} shows what was found
 * on one page, and why that; {@code wayleave watch language} says which language texts are in, and
 * makes the table that it is told by. {@link org.wayleave.app.watch.reading.ReadingOptions} are the
 * options about files, {@link org.wayleave.app.watch.reading.Asker} says to hosts who asks, {@link
 * org.wayleave.app.watch.reading.KeyFile} the key of pseudonyms.
 *
 * <p>Guarantees: accounts of a file are in no output; what was repaired or left out is counted, and
 * shown where that is asked for.
 *
 * <p>Deliberately not here: keeping what was read ({@code app.watch.collecting}).
 */
@Room(
    name = "app.watch.reading",
    mayUse = {
      "app.answer",
      "app.terminal",
      "app.text",
      "io.article",
      "io.bytes",
      "io.fetch",
      "io.language",
      "io.posts",
      "network.notice",
      "watch.article",
      "watch.article.page",
      "watch.language"
    })
@NullMarked
package org.wayleave.app.watch.reading;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
