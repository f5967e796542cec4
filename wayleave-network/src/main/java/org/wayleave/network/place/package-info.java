/**
 * Names of places in any script, and the nodes they stand for.
 *
 * <p>A user types {@code Баку}, {@code تهران}, {@code თბილისი} or {@code Toshkent} and means a
 * node. {@link org.wayleave.network.place.PlaceIndex} compares a folded form of the query with the
 * folded form of every name of every node. Folding: Unicode NFKD, marks and apostrophes removed,
 * lower case, a few letters of the region's alphabets made equal (dotless i, ə, Persian and Arabic
 * kaf and yeh), separators as one blank.
 *
 * <p>Guarantees: the order of results is total and does not depend on the order of the data; an
 * unknown place is a {@link org.wayleave.network.notice.UserException} that offers the nearest
 * names ({@code network.notice.Suggestion}).
 *
 * <p>Deliberately not here: transliteration between scripts (the data carries the names), texts
 * (finding places in news is {@code watch.geoparse}), and coordinates.
 */
@Room(
    name = "network.place",
    mayUse = {"network", "network.element", "network.notice"})
@NullMarked
package org.wayleave.network.place;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
