/**
 * What users keep on the server: scenarios, and networks and trades of their own.
 *
 * <p>{@link org.wayleave.app.workspace.Workspace} is the service over the workspace file ({@code
 * io.workspace}). A scenario is a parameters file in JSON: the page, the server and the command
 * line read the same one, with the same reader and the same words for its mistakes. An upload is a
 * network folder as a zip, or trades as CSV; it is read when it comes, and kept only when it has no
 * errors. Uploaded networks are opened when somebody asks about them and a few are kept open.
 *
 * <p>Guarantees: nothing is answered that is not on the disk. A zip is bounded in entries, in
 * unpacked size and in what its names may be, and is unpacked into a folder of its own that is
 * always removed; no name leads out of it.
 *
 * <p>Deliberately not here: HTTP ({@code app.api}, {@code app.rest}); long questions ({@code
 * app.job}).
 */
@Room(
    name = "app.workspace",
    mayUse = {
      "app.answer",
      "app.region",
      "io.demand",
      "io.parameters",
      "io.workspace",
      "network",
      "network.notice",
      "plan.demand"
    })
@NullMarked
package org.wayleave.app.workspace;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
