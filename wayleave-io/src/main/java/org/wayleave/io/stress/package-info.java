/**
 * Stress scenarios: a small YAML file with disruptions over time.
 *
 * <pre>
 *   name: Alat and Red Bridge
 *   start: 2024-06-01
 *   horizon_days: 60
 *   disruptions:
 *     - element: node:az-alat-port
 *       from: 5                        # a day from 1, or a date
 *       to: {low: 12, mid: 19, high: 33}
 *       share: {low: 0, mid: 0.2, high: 0.4}
 *       recovery: linear               # step, linear, exponential
 *       recovery_days: 10
 *       probability: 0.8
 *       source: storm of 2019, harbour master
 *   repair:
 *     crews: 1
 *     days: {"node:az-alat-port": 6}
 * </pre>
 *
 * <p>{@link org.wayleave.io.stress.StressReader} reads it for one network, because elements are
 * looked up in it, and gives a {@link org.wayleave.io.stress.StressFile} with the {@code
 * StressScenario} of {@code plan.recovery}. What it knows is printed as {@code docs/stress.md}.
 *
 * <p>Guarantees: those of {@code io.yaml}; every mistake is reported with its line, all at once,
 * and a file with a mistake is not used in part: unknown words (the known ones are listed), unknown
 * elements, an element disrupted twice on one day under whatever name, shares outside 0 to 1, last
 * days before first days, days beyond the horizon, repairs of what is not disrupted.
 *
 * <p>Deliberately not here: what the scenario does.
 */
@Room(
    name = "io.stress",
    mayUse = {"io.yaml", "network", "network.notice", "network.scenario", "plan.recovery"})
@NullMarked
package org.wayleave.io.stress;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
