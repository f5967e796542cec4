/**
 * What every operation takes: money, time and emissions for one load unit, as integers.
 *
 * <p>A load unit is 1 TEU of containers, or 1 tonne of bulk, liquid or general cargo. Figures come
 * from {@link org.wayleave.plan.cost.Parameter} rows, never from code; the {@link
 * org.wayleave.plan.cost.ParameterTable} picks the most specific row that applies, and its hash
 * stands in every answer. Formulae, with l in km, v in km/h, r the rate, k the units in one load
 * unit:
 *
 * <pre>
 *   move time        3600 · l / v                    s
 *   move cost        100 · r · k · l                 US cents
 *   move emissions   r · k · l                       g CO2e
 *   fixed operation  100 · r · k, 3600 · h           US cents, s
 *   generalized      cost + time · w / 3600          US cents, w = worth of an hour
 * </pre>
 *
 * <p>Rates hold per jurisdiction, so a link is reckoned stretch by stretch. Every operation's
 * figure is rounded half up once; all sums are of integers. Each figure carries low, mid and high
 * from its parameters; the search uses the mid, the answer shows all three.
 *
 * <p>{@link org.wayleave.plan.cost.ArcMetric} lays the weights over the virtual network: index
 * (expansion) → metric (here) → query ({@code plan.routing}). Emission factors follow ISO 14083 and
 * the GLEC framework where the parameter's source says so; tank-to-wheel and well-to-wheel figures
 * are told apart in the parameter's note.
 *
 * <p>Deliberately not here: congestion (assignment), variability from trip to trip (reliability),
 * and any default that is not a row of the table.
 */
@Room(
    name = "plan.cost",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.expansion"
    })
@NullMarked
package org.wayleave.plan.cost;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
