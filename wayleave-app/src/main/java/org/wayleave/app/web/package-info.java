/**
 * The web map's files inside the product.
 *
 * <p>The map itself is TypeScript (in the module's {@code src/main/web}), built by Vite into files
 * with hashed names. This room only finds them: {@link org.wayleave.app.web.WebFiles} turns a path
 * of the server into bytes and a media type. Everything the page needs is among these files; it
 * asks no other host for anything, so it works offline.
 *
 * <p>Guarantees: no path leads out of the web folder; files under {@code assets/} never change
 * under the same name and may be kept for ever, all others must be asked for again.
 *
 * <p>A file is read once and kept in memory with the form that the build compressed for it; the
 * whole map is a few megabytes. A name is letters, digits, dots, hyphens and at most four folders;
 * a file with an ending that has no known media type does not exist for the server.
 *
 * <p>Deliberately not here: HTTP headers and the server ({@code app.rest}).
 */
@Room(
    name = "app.web",
    mayUse = {})
@NullMarked
package org.wayleave.app.web;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
