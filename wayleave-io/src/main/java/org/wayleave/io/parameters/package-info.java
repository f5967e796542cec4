/**
 * Parameters files: a small YAML file with everything about a question but its places.
 *
 * <pre>
 *   date: 2024-06-01
 *   commodity: container          # container, bulk, liquid, general
 *   load_unit: FEU                # TEU or FEU for containers, t for anything else
 *   by: generalized               # or criteria: [cost, time, co2e, borders, variance]
 *   value_of_time: 1.5            # USD a tonne and hour
 *   modes: [rail, sea]
 *   close: [az-alat-port]
 *   open: ["project:rasht-astara-rail"]
 *   exclude_jurisdictions: [XX]
 *   restricted: exclude           # or flag
 *   correlation: 0.2              # between the times of operations
 *   overrides:                    # a figure that you know better
 *     - figure: parameter:border-time-rail
 *       low: 10
 *       value: 16
 *       high: 30
 *       p95: 60
 *       unit: h
 *       source: own count, 40 trains, spring 2024
 *     - figure: crossing:ge-sarpi-tr-sarp:time
 *       value: 9
 *       source: the carrier
 *       note: with an electronic queue
 * </pre>
 *
 * <p>An override replaces a figure and needs a source; the range and spread of a parameter go too.
 * What can be overridden: {@code parameter:ID} (a row of {@code operation.csv}), {@code
 * crossing:ID:time} and {@code crossing:ID:cost}, {@code link:ID:speed}, {@code link:ID:length},
 * {@code KIND:ID:extra_time} and {@code KIND:ID:capacity}; every explanation prints the ids of what
 * it used.
 *
 * <p>Guarantees: bounded time and memory for any bytes; every mistake (of more than fifty, their
 * number) is reported with its line, all at once; a file with a mistake is not used in part;
 * unknown words are errors that list the known ones. JSON is YAML, so JSON is read too. Words are
 * on one line and hold no controls of a terminal. What the reader knows is printed as {@code
 * docs/parameters.md}.
 *
 * <p>Deliberately not here: whether the figures exist and the words mean something on a network,
 * which is seen when the question is asked.
 */
@Room(
    name = "io.parameters",
    mayUse = {"io.yaml", "network.notice"})
@NullMarked
package org.wayleave.io.parameters;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
