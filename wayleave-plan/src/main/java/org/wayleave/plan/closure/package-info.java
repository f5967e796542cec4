/**
 * Closing sets of arcs of a graph: every single set exactly, and the worst few together.
 *
 * <p><b>Single closures.</b> {@link org.wayleave.plan.closure.SingleClosures} closes each element
 * of a {@link org.wayleave.plan.closure.ClosureProblem} in turn and sums what each group of pairs
 * loses. Not by searching anew: for one origin only the arcs of its shortest-path tree matter, and
 * only what hangs below a closed one is searched again ({@code network.graph.ReplacementSearch};
 * Ramalingam and Reps 1996). An element may have many arcs, as a border or a whole jurisdiction
 * has; it is then a union of subtrees.
 *
 * <p><b>Worst sets.</b> {@link org.wayleave.plan.closure.WorstSets} answers a {@link
 * org.wayleave.plan.closure.WorstQuestion} by branch and bound over single closures, with a {@link
 * org.wayleave.plan.closure.Certificate} that upper and lower bound have met; {@link
 * org.wayleave.plan.closure.CertificateVerifier} checks it by other means.
 *
 * <p><b>Harm</b> is ranked: tonnes that lose their way first, then extra cost of what is still
 * carried. Quantities are those of the {@code OdProblem}, costs are quantity times weight, all
 * summed in long. Extra cost of a pair that loses its way is not counted; what it paid before is
 * kept apart.
 *
 * <p>Guarantees: exact, also with ties, arcs of no cost, separate parts and elements that share
 * arcs; the same on one thread and on many, to the byte, because only sums are added up.
 *
 * <p>Deliberately not here: what an element is ({@code plan.resilience}), and capacities.
 */
@Room(
    name = "plan.closure",
    mayUse = {"network.graph", "network.notice", "plan.assignment"})
@NullMarked
package org.wayleave.plan.closure;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
