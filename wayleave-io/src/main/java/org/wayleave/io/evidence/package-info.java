/**
 * The evidence: what was fetched, when, and proof that it has not been changed since.
 *
 * <p>A store is a folder with WARC files (ISO 28500), one record packed by gzip for each capture,
 * and a chain, {@value org.wayleave.io.evidence.EvidenceStore#CHAIN}: a line of JSON for everything
 * that happened, in the order it happened. A line has its number, the source, the address, the time
 * (UTC), what happened ({@code captured}, {@code same}, {@code unchanged}, {@code failed}, {@code
 * forbidden}), for a capture where it lies and the SHA-256 of what came and of its record, the
 * version of the program, the hash of the line before, and last its own: the SHA-256 of all before
 * it on the line. So no line can be changed, left out or put in without changing all that follow;
 * who keeps the last hash elsewhere can prove the whole (the words of the Berkeley Protocol, 2020:
 * authenticity, integrity, chain of custody).
 *
 * <p>There is no other state: what is known of a source (its version, how often it failed, when it
 * may be asked again) is what its last lines say.
 *
 * <p>Guarantees: a record is on the disk before its line is, and a line before {@code append}
 * returns, so that a process killed at any moment loses nothing that it reported and doubles
 * nothing: opening cuts off a record without a line and a line without its end. One process at a
 * time: the others are refused. What was seen before comes with the same bytes is not stored again.
 *
 * <p>Deliberately not here: fetching; what the evidence says.
 */
@Room(
    name = "io.evidence",
    mayUse = {"io.fetch", "network.notice"})
@NullMarked
package org.wayleave.io.evidence;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
