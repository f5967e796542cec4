/**
 * What publishers write, before it means anything: mark-up, addresses, times.
 *
 * <p>{@link org.wayleave.watch.text.HtmlText} turns markup into the lines that a reader sees.
 * {@link org.wayleave.watch.text.Address} takes addresses apart as RFC 3986 does (its appendix B),
 * which fits every text, and brings the many addresses of one page to one, by leaving out what only
 * counts visitors. {@link org.wayleave.watch.text.StatedTime} reads the ways in which feeds and
 * pages write times (RFC 822 and RFC 2822 with their common mistakes, ISO 8601 and W3C-DTF, C's
 * {@code asctime}) and says why it did not read one: a time without an offset from UTC is no
 * instant unless a caller, who knows the offset, states it.
 *
 * <p>Guarantees: functions without state, safe for any thread; nothing here throws for what a
 * publisher wrote; cost is linear in the text.
 *
 * <p>Deliberately not here: which language a text is in; what it says.
 */
@Room(
    name = "watch.text",
    mayUse = {})
@NullMarked
package org.wayleave.watch.text;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
