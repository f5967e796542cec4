/**
 * TNTP: the text format of the transportation networks for research
 * (github.com/bstabler/TransportationNetworks).
 *
 * <p>An instance is a folder with {@code *_net.tntp} (links), {@code *_trips.tntp} (demand) and
 * sometimes {@code *_node.tntp} (coordinates). Each file begins with metadata, {@code <NUMBER OF
 * NODES> 24} and so on to {@code <END OF METADATA>}; {@code ~} begins a comment; {@code ;} ends a
 * row. A link is {@code init term capacity length free-flow-time b power speed toll type}; the
 * travel time at flow v is {@code time * (1 + b * (v / capacity) ^ power)} (Bureau of Public Roads,
 * 1964). Trips are {@code Origin 1} followed by {@code 2 : 100.0;} pairs. Nodes below {@code <FIRST
 * THRU NODE>} are centroids of zones: routes begin or end there and never pass through.
 *
 * <p>{@link org.wayleave.io.tntp.TntpReader} gives a {@link org.wayleave.io.tntp.TntpInstance}: the
 * figures exactly as decimals, in the order of the file, the trips, and the same as a {@code
 * Network}. There a link's id is its number in the file (1, 2, …), it runs forward only, by road,
 * in jurisdiction {@code ZZ}; its running time is the free-flow time in minutes, rounded to
 * milliseconds. Lengths are read as kilometres unless the header says {@code ft}, {@code mi} or
 * {@code m}. Nodes without coordinates lie on a small circle, planar coordinates are shrunk into
 * one degree, both with a notice; such a place is a drawing, not a place on earth. The nodes are
 * those that a link, a trip or the node file mentions, however many the metadata state.
 *
 * <p>Notices: {@code malformed_line}, {@code not_a_number}, {@code out_of_range}, {@code
 * unknown_node}, {@code missing_metadata}, {@code wrong_count}, {@code missing_trips}, {@code
 * total_flow_mismatch}, {@code drawn_coordinates}, {@code file_too_large}, {@code line_too_long},
 * {@code unreadable_file}, {@code not_a_file}, and those of {@code network}.
 *
 * <p>Guarantees: reading never throws for what stands in the files; no figure passes through binary
 * floating point; memory is bounded by the size of the files, which is limited.
 *
 * <p>{@link org.wayleave.io.tntp.TntpClosures} gives the instance as a problem of closures, and
 * prints what closing each link does in the form in which results are compared: {@code number,
 * init, term, C, U} with tabs between, C the cost of what still has a way and U the demand that has
 * none.
 *
 * <p>Deliberately not here: solving anything, flow files, and writing TNTP.
 */
@Room(
    name = "io.tntp",
    mayUse = {
      "network",
      "network.element",
      "network.geo",
      "network.graph",
      "network.notice",
      "plan.assignment",
      "plan.closure"
    })
@NullMarked
package org.wayleave.io.tntp;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
