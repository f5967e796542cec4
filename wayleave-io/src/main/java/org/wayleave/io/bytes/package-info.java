/**
 * Bytes from strangers: bounded, unpacked, and turned into characters.
 *
 * <p>Whatever is read from outside may be too long, packed so that it grows without end, or in
 * another encoding than it says. {@link org.wayleave.io.bytes.BoundedBytes} reads at most so many
 * bytes, unpacking gzip (RFC 1952) on the way, and says where it stopped. {@link
 * org.wayleave.io.bytes.TextDecoding} finds the encoding: a byte order mark, then what the carrier
 * or the text itself states ({@code encoding=} of XML, {@code charset=} of HTML), then UTF-8; where
 * the bytes contradict that, ICU's detector. What was repaired is a notice.
 *
 * <p>Guarantees: memory is bounded by the limit given, times a small constant; nothing is read
 * beyond it; no input throws, except where the file itself cannot be read.
 *
 * <p>Deliberately not here: what the characters mean.
 */
@Room(
    name = "io.bytes",
    mayUse = {"network.notice"})
@NullMarked
package org.wayleave.io.bytes;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
