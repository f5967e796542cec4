/**
 * What breaks when something closes: every single closure, and the worst sets of several.
 *
 * <p><b>N-1.</b> {@link org.wayleave.plan.resilience.Criticality} closes every element in turn
 * (link, node, border post, port, jurisdiction, chokepoint) and says exactly what that does to a
 * demand: extra generalized cost and time of what is still carried, tonnes that are left without a
 * way, trades affected. Not by searching anew: for one place that sends, only the arcs of its
 * shortest-path tree matter, and only what hangs below a closed one is searched again ({@code
 * network.graph.ReplacementSearch}; Ramalingam and Reps 1996). A node, a jurisdiction or a
 * chokepoint is a union of such subtrees.
 *
 * <p><b>Worst k.</b> {@link org.wayleave.plan.resilience.WorstSets} finds the set of k closures
 * that does most harm, by branch and bound over N-1 runs, with a certificate that upper and lower
 * bound have met ({@link org.wayleave.plan.resilience.Certificate}); {@link
 * org.wayleave.plan.resilience.CertificateVerifier} checks it by other means.
 *
 * <p><b>Harm</b> is ranked: tonnes unserved first, then extra generalized cost. Of goods that begin
 * or end inside what closes nothing can be saved; they are counted apart, as its own, because the
 * question is what others lose. Units: quantities are those of the {@code OdProblem}, costs are
 * quantity times weight, both summed in long.
 *
 * <p>Guarantees: exact, also with ties, arcs of no cost and separate parts; the same on one thread
 * and on many, to the byte, because only sums are added up; a run that was stopped says of how many
 * origins it tells.
 *
 * <p>Deliberately not here: capacities and queues while something is closed over time ({@code
 * plan.recovery}), and who gains power by it ({@code plan.dependence}).
 */
@Room(
    name = "plan.resilience",
    mayUse = {
      "network",
      "network.element",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.assignment",
      "plan.demand"
    })
@NullMarked
package org.wayleave.plan.resilience;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
