/**
 * Long questions that are answered in the background, and whose answers are kept.
 *
 * <p>A job asks any address of the server whose answer takes long ({@link
 * org.wayleave.app.endpoint.Endpoint.Length#LONG}) by its path and query, through the very same
 * value that answers over HTTP, so a job gives the answer that the address would have given. {@link
 * org.wayleave.app.job.Jobs} checks the question at once, writes it to the workspace, and answers
 * two at a time in the order they came.
 *
 * <p>Guarantees: a job that was accepted is on the disk. When the server stops, however it does,
 * what was waiting or being answered is begun again at its next start; the functions that answer
 * are pure, so the answer is the same. A job during which the server stopped {@value
 * org.wayleave.app.job.Jobs#MOST_RESTARTS} times is given up, so that one that kills the server
 * does not do so for ever. A job that is cancelled ends soon, and what was reckoned by then is kept
 * where the question gives parts.
 *
 * <p>Deliberately not here: HTTP ({@code app.api}), storage ({@code io.workspace}).
 */
@Room(
    name = "app.job",
    mayUse = {"app.answer", "app.endpoint", "io.workspace", "network.notice"})
@NullMarked
package org.wayleave.app.job;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
