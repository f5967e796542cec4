/**
 * What every operation takes: money, time and emissions for one load unit, as integers.
 *
 * <p>Figures come from {@code plan.parameter}, from the facts of links and crossings, and from a
 * scenario's corrections of both, never from code. Formulae, with l in km, v in km/h, r the rate, k
 * the units in one load unit:
 *
 * <pre>
 *   move time        3600 · l / v                    s
 *   move cost        100 · r · k · l                 US cents
 *   move emissions   r · k · l                       g CO2e
 *   fixed operation  100 · r · k, 3600 · h           US cents, s
 *   generalized      cost + time · w / 3600          US cents, w = worth of an hour
 * </pre>
 *
 * <p>Rates hold per jurisdiction, so a link is reckoned stretch by stretch. Every figure is rounded
 * half up once; sums are of integers. Every {@link org.wayleave.plan.cost.OperationCost} says what
 * each input put into it ({@link org.wayleave.plan.cost.Effect}), with low, mid and high.
 *
 * <p>How much times vary from trip to trip is kept apart from how well they are known: a time with
 * a p95 is a {@link org.wayleave.plan.cost.Lognormal} fitted to mean and p95. The p95 of a speed is
 * that of a day's run, and days are independent, so the variance of moving grows with the time and
 * does not depend on how a way is cut into links. A crossing whose p95 nobody has said varies in
 * proportion as the default of its mode does.
 *
 * <p>Emission factors follow ISO 14083 and the GLEC framework where the parameter's source says so;
 * tank-to-wheel and well-to-wheel figures are told apart in the parameter's note.
 *
 * <p>Deliberately not here: congestion (assignment), and weights for searches ({@code
 * plan.metric}).
 */
@Room(
    name = "plan.cost",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.scenario",
      "network.unit",
      "plan.expansion",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.plan.cost;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
