/**
 * The commands that collect and keep.
 *
 * <p>{@code wayleave watch collect} asks the sources of a list ({@code io.sources}) politely
 * ({@code io.fetch}) and keeps what comes as evidence ({@code io.evidence}); {@code wayleave watch
 * verify} reckons again that nothing of it was changed. Hosts are asked side by side, the sources
 * of one host one after the other.
 *
 * <p>Guarantees: a source that failed is told with when it is asked again, and not asked before; a
 * collector that is stopped or killed loses nothing that it told.
 *
 * <p>Deliberately not here: reading what was collected, which {@code wayleave watch read} does.
 */
@Room(
    name = "app.watch.collecting",
    mayUse = {
      "app.answer",
      "app.terminal",
      "app.watch.reading",
      "io.evidence",
      "io.fetch",
      "io.sources",
      "network.notice"
    })
@NullMarked
package org.wayleave.app.watch.collecting;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
