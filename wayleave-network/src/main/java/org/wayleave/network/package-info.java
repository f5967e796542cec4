/**
 * The freight network: one immutable value, and the one builder that makes it.
 *
 * <p>{@link org.wayleave.network.Network} holds the elements of a region sorted by id and numbered
 * 0 to n - 1, the links around each node in flat arrays, and the tables beside them (crossings,
 * terminals, chokepoints, corridors, projects, restrictions, sources, aliases). Its name for the
 * world is {@link org.wayleave.network.Network#hash()}: the SHA-256 of its content, so that an
 * answer can say exactly which network it was reckoned on, and a cache can be keyed by it.
 *
 * <p>{@link org.wayleave.network.NetworkBuilder} takes elements with their places in the user's
 * files and returns the network of all that fits together; every misfit is a notice with a code:
 * {@code duplicate_id}, {@code unknown_node}, {@code self_link}, {@code span_gap}, {@code
 * bad_speed}, {@code gauge_mode_mismatch}, {@code season_missing}, {@code unknown_crossing}, {@code
 * unknown_project}, {@code unknown_corridor}, {@code second_terminal}, {@code unknown_element},
 * {@code length_too_short}, {@code length_too_long}, {@code border_without_crossing}.
 *
 * <p>Guarantees: a network is never modified; the same elements in any order give the same numbers
 * and the same hash; parallel links and isolated nodes are legal, a link from a node to itself is
 * not.
 *
 * <p>Deliberately not here: what moving costs ({@code plan.cost}), what is closed today ({@code
 * network.scenario}), and files ({@code io.gmns}).
 */
@Room(
    name = "network",
    mayUse = {
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.unit"
    })
@NullMarked
package org.wayleave.network;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
