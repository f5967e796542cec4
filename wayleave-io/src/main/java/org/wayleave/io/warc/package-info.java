/**
 * WARC: what was fetched, as it came (ISO 28500, versions 1.0 and 1.1), packed or not.
 *
 * <p>Records of the types {@code response} and {@code resource} are passed on with their address,
 * the time of their capture, what the carrier said of their encoding, and their bytes, unpacked.
 * jwarc parses the records. A record that is broken is a notice; where the file itself breaks, what
 * was before it has been read.
 *
 * <p>Guarantees: records are read one after the other; of each no more than the limit is held.
 *
 * <p>Deliberately not here: what the bytes mean; deduplicated records ({@code revisit}), which say
 * only that something was seen again.
 */
@Room(
    name = "io.warc",
    mayUse = {"io.bytes", "network.notice"})
@NullMarked
package org.wayleave.io.warc;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
