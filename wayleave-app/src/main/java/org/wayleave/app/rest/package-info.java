/**
 * The server: HTTP, security and event streams.
 *
 * <p>{@link org.wayleave.app.rest.ApiServer} listens, and gives every address of {@code app.api}
 * and every file of the web map its route. {@code Requests} turns a request into the checked
 * question of an endpoint and every failure into {@code application/problem+json} (RFC 9457).
 * {@code EventStream} tells how far long work is (server-sent events); closing the connection
 * cancels it. {@code Refusal} answers what is too malformed to reach an endpoint.
 *
 * <p>{@code Guard} decides who is answered. A server on a loopback address answers only to names of
 * this machine (DNS rebinding). What reads or changes what users keep needs an API token as bearer
 * (RFC 6750) where there are any, and what changes something must come from the server's own pages
 * (cross-site request forgery). {@code RateLimit} bounds how often one client is answered, {@link
 * org.wayleave.app.rest.ServerSettings} says how.
 *
 * <p>Guarantees: a defect of the program never shows a trace; sizes, times and numbers are bounded;
 * headers forbid foreign and inline content; a request that is refused has changed nothing.
 *
 * <p>Deliberately not here: what is answered ({@code app.api}); TLS, which a reverse proxy adds.
 */
@Room(
    name = "app.rest",
    mayUse = {"app.answer", "app.api", "app.endpoint", "app.web", "network.notice"})
@NullMarked
package org.wayleave.app.rest;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
