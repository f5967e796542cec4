/**
 * Why an answer is what it is, and where each figure comes from.
 *
 * <p>Two laws of the house meet here: <em>no figure without provenance</em> and <em>no score
 * without an explanation</em>.
 *
 * <p>{@link org.wayleave.network.explain.Provenance} stands on every row of the data: the sources
 * (rows of {@code source.csv}, with a place inside them where that helps), the year the figure
 * refers to, and its {@link org.wayleave.network.explain.Basis}: published, measured, computed,
 * estimate, memory. The order of the bases is an order of firmness; a figure made from several is
 * as firm as the weakest, which {@link org.wayleave.network.explain.Basis#weaker} computes.
 *
 * <p>{@link org.wayleave.network.explain.Explanation} is an immutable tree of statements that
 * prints itself: an itinerary explains its cost by its legs, a leg by its operations, an operation
 * by its parameters and their sources.
 *
 * <p>Guarantees: all types are immutable values, safe to share between threads; printing is
 * deterministic.
 *
 * <p>Deliberately not here: how an explanation is shown (tables, HTML, JSON); that is the business
 * of the command line and the server.
 */
@Room(
    name = "network.explain",
    mayUse = {})
@NullMarked
package org.wayleave.network.explain;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
