/**
 * Asking for what is public, politely.
 *
 * <p>{@link org.wayleave.io.fetch.PoliteFetcher} asks a host for one thing after the other, with a
 * pause between, says who asks and whom to write to, and asks only for what the host's {@code
 * robots.txt} allows (RFC 9309; read by crawler-commons): where that cannot be read because the
 * host is out of order, for nothing; where there is none, for everything. A {@code Crawl-delay} is
 * kept where it is not longer than a minute. What has not changed is not sent again ({@code ETag},
 * {@code Last-Modified}; RFC 9110). A redirection is followed five times, by the same rules.
 *
 * <p>Guarantees: only {@code http} and {@code https}; no cookie, no name, no password is ever sent;
 * no more than the limit is read of an answer, and no answer is waited for longer than the time
 * allowed; safe for several threads.
 *
 * <p>Deliberately not here: running scripts; getting around anything.
 */
@Room(
    name = "io.fetch",
    mayUse = {})
@NullMarked
package org.wayleave.io.fetch;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
