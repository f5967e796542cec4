/**
 * Made news: stories and their copies, as many as are wanted, with the truth about them.
 *
 * <p>No public collection says of news what was copied from where, so tests, benchmarks and the
 * offline demonstration make theirs. {@link org.wayleave.watch.sample.NewsMaker} writes texts of
 * made words whose frequencies fall as in a language (Zipf), with stock phrases that many share,
 * numbers and names; and copies of them as newsrooms make them: edited lightly, more, heavily, cut,
 * set into a longer text. A <em>twin</em> is no copy: the same form with other numbers and another
 * name.
 *
 * <p>Guarantees: the same seed gives the same texts; every word is made up, and all names of
 * outlets end in {@code .example}.
 *
 * <p>Deliberately not here: texts that mean something.
 */
@Room(
    name = "watch.sample",
    mayUse = {})
@NullMarked
package org.wayleave.watch.sample;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
