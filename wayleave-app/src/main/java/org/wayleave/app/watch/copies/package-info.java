/**
 * The commands about copies and voices.
 *
 * <p>{@code wayleave watch dedup} says what is a copy of what ({@code watch.dedup}), and {@code
 * wayleave watch origins} how many say so independently ({@code watch.corroboration}), each with
 * the words that show it, as a table with its explanation, as JSON or as TSV. Articles are numbered
 * from 1 in the order in which they were read.
 *
 * <p>Guarantees: the same files and options give the same bytes; positions of common words are
 * those of the text as {@code wayleave watch read} prints it.
 *
 * <p>Deliberately not here: a verdict on who was right to copy.
 */
@Room(
    name = "app.watch.copies",
    mayUse = {
      "app.answer",
      "app.terminal",
      "app.watch.reading",
      "io.outlet",
      "network.explain",
      "network.notice",
      "watch.article",
      "watch.corroboration",
      "watch.dedup",
      "watch.text"
    })
@NullMarked
package org.wayleave.app.watch.copies;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
