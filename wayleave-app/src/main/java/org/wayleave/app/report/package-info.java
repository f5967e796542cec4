/**
 * After-action reports: one HTML file that needs nothing else.
 *
 * <p>{@link org.wayleave.app.report.CompareReport} lays two scenarios side by side. {@link
 * org.wayleave.app.report.StressReport} is a pure function from the JSON form of an answer ({@code
 * app.stress}) to a page: a sentence, the curves as drawings with their band, a map of the network
 * with what is disrupted, tables, the order of repairs, every input with its hash, what the model
 * is and is not, and the basis of the figures.
 *
 * <p>Guarantees: the same answer gives the same bytes; no script, nothing that is loaded from
 * elsewhere (a policy in the page forbids it); every text of the user's or of the data is escaped;
 * drawings have a text beside them; light and dark; readable on a phone and on paper.
 *
 * <p>Deliberately not here: reckoning, and files ({@code app.cli} writes them).
 */
@Room(
    name = "app.report",
    mayUse = {"app.stress", "app.study", "network", "network.element", "network.geo"})
@NullMarked
package org.wayleave.app.report;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
