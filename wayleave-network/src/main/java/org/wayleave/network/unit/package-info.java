/**
 * Quantities: how well they are known, when they hold, and how they are printed.
 *
 * <p>Inside Wayleave hot quantities are integers: metres, seconds, United States cents, grams. A
 * number carries its unit in its name ({@code lengthM}, {@code dwellSeconds}, {@code costUsCents},
 * {@code co2eGrams}); sums are {@code long}. That makes sums exact and results equal to the bit on
 * every machine and any number of threads, which floating-point sums are not.
 *
 * <p>{@link org.wayleave.network.unit.Range} is the <em>knowledge</em> interval of a quantity (low,
 * mid, high). It is never mixed with <em>variability</em> (mean, p95 of one trip against the next).
 * The sum of two ranges is {@code [l1 + l2, m1 + m2, h1 + h2]}: exact for inputs that err in the
 * same direction together, and wider than needed for independent ones. The answer says that this
 * rule was used.
 *
 * <p>{@link org.wayleave.network.unit.Gauge} is the width of a track, {@link
 * org.wayleave.network.unit.Months} is the season of a waterway or a mountain pass, and {@link
 * org.wayleave.network.unit.QuantityText} prints the short forms used in one-line itineraries.
 *
 * <p>Money is United States dollars at the prices of 2024 throughout; conversion between years or
 * currencies is deliberately not here, because no part of the product needs it yet.
 */
@Room(
    name = "network.unit",
    mayUse = {})
@NullMarked
package org.wayleave.network.unit;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
