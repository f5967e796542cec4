/**
 * A way that a person can read, and everything that can be said about it.
 *
 * <p>{@link org.wayleave.plan.itinerary.ItineraryBuilder} walks a path of states and makes an
 * {@link org.wayleave.plan.itinerary.Itinerary} of it: legs of one mode and layer, each with its
 * operations; a leg's hours include its operations. Borders are jurisdictions entered; the high
 * seas do not count, coming ashore from them does. Every itinerary prints as one line ({@code
 * toLine}), explains itself operation by operation down to the value of every input ({@code
 * explain}), and says what is spent on moving, waiting, borders, transloading and loading ({@code
 * breakdown}).
 *
 * <p>Two kinds of spread are kept apart: {@code low} and {@code high} are how well the inputs are
 * known, and their sums are the widest interval; {@code tripTime} is how much the time varies from
 * trip to trip. Means and variances of operations add up, as they vary independently of each other,
 * and the sum is read as a lognormal with these two moments (Fenton 1960); a correlation between
 * all operations is an option:
 *
 * <pre>
 *   variance = Σ σᵢ² + ρ ((Σ σᵢ)² − Σ σᵢ²)
 * </pre>
 *
 * <p>{@link org.wayleave.plan.itinerary.RestrictionCheck} finds the public restrictions that touch
 * a way. They are flagged with what they touch; nothing is routed around unless the user asks for
 * it.
 *
 * <p>Guarantees: immutable results, no clock, no chance; the same states give the same itinerary.
 *
 * <p>Deliberately not here: searching, which is {@code plan.routing}.
 */
@Room(
    name = "plan.itinerary",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.cost",
      "plan.expansion",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.plan.itinerary;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
