/**
 * An address of the server as a value.
 *
 * <p>An {@link org.wayleave.app.endpoint.Endpoint} says everything about one address: method, path,
 * parameters, body, who may ask, the type of its answer, whether answering takes long, and the
 * function that answers. The routes of the server, the OpenAPI document, the checks of what is
 * asked and the list of what may run as a job are all derived from the same values, so none of them
 * can go stale.
 *
 * <p>{@link org.wayleave.app.endpoint.Arguments} are what was asked, checked: an unknown, missing,
 * repeated or oversized parameter never reaches the function. A {@link
 * org.wayleave.app.endpoint.Reply} is what is sent back: bytes with a status, a media type, and
 * where it may be kept a name for its content.
 *
 * <p>Guarantees: an unknown parameter is an error that lists the known ones; a body is read as the
 * type that was declared, with nothing unknown and nothing missing. No class here knows HTTP
 * libraries, so endpoints are tested without a server and run as jobs without a request.
 *
 * <p>Deliberately not here: the endpoints themselves ({@code app.api}), and sockets, headers and
 * security ({@code app.rest}).
 */
@Room(
    name = "app.endpoint",
    mayUse = {"app.answer", "network.notice"})
@NullMarked
package org.wayleave.app.endpoint;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
