/**
 * What disruptions over time do to a demand: queues, detours, recovery, and what to repair first.
 *
 * <p>A {@link org.wayleave.plan.recovery.StressScenario} says which elements have how much of their
 * capacity left on which days, and how they recover. {@link org.wayleave.plan.recovery.StressRun}
 * sends a demand through it day by day and gives a {@link org.wayleave.plan.recovery.StressAnswer}.
 *
 * <p><b>Flows.</b> Every pair of the demand has its one least way of the undisturbed network; a
 * 365th of its year's tonnes sets out each day. Mass is counted in 365ths of a tonne, so that all
 * sums are whole numbers. Only pairs whose way uses an element of the scenario are touched.
 *
 * <p><b>Queues.</b> At each disrupted element stands a point queue, first in, first out (W. S.
 * Vickrey 1969, Congestion theory and transport investment, American Economic Review 59(2); G. F.
 * Newell 1982, Applications of queueing theory, doi:10.1007/978-94-009-5970-5). With {@code a(t)}
 * the tonnes that join on day {@code t}, {@code c(t)} the capacity and {@code B(t)} the backlog at
 * the end of the day, all in tonnes:
 *
 * <pre>
 *   c(t) = normal throughput x share(t)
 *   B(t) = max(0, B(t - 1) + a(t) - c(t))
 *   wait of the n-th tonne to join on day t = least w with c(t) + ... + c(t + w) >= B(t - 1) + n
 * </pre>
 *
 * <p>Normal throughput is the published capacity where the element is a link that has one, but
 * never less than the base flow; else it is {@code base flow x (1 + spare share)}, an estimate,
 * because most border posts and ports publish none. Waiting costs {@code tonnes x days x 24 h x
 * value of time}; summed over a queue that is the area between its cumulative curves (Newell).
 *
 * <p><b>Choice.</b> Each day, goods whose way uses disrupted elements come to the one with the
 * least capacity for its base flow. They know the scenario, and wait there while that is not dearer
 * than the exact detour which avoids every element that is disrupted or has a backlog, and while
 * their turn comes before the horizon; else they go round. Those with the dearest detour for a day
 * of waiting stand first among the day's goods. Goods without a detour join whatever the wait, and
 * what is still in a backlog at the horizon is unserved. This is the equilibrium of one bottleneck
 * with a way round.
 *
 * <p><b>Loss.</b> Harm is ranked: tonnes unserved first, then extra generalized cost (detours and
 * waiting). The service share of a day is {@code 1 - B(t) / (B(t - 1) + arrived(t))}; the area
 * above its curve, in days, is the loss of service (M. Bruneau et al. 2003, doi:10.1193/1.1623497).
 *
 * <p><b>Repair.</b> One crew, one element after the other. The loss of a day depends on what is not
 * yet repaired: of each pair the share that its worst such element lets through goes its usual way,
 * the rest goes round or is unserved; queues are left out here. The best order of up to ten
 * elements is found exactly by a dynamic programme over subsets (M. Held and R. Karp 1962,
 * doi:10.1137/0110015), of more by exchange, with a lower bound, and then it is not called exact.
 *
 * <p><b>Chance.</b> Disruptions may be uncertain: whether they occur, and triangular last day and
 * share. Seeded runs give percentiles of the loss; each run has a seed of its own, so threads do
 * not matter.
 *
 * <p>Guarantees: mass is conserved to the 365th of a tonne; with a share of 1 nothing changes; with
 * nothing left for the whole horizon the daily loss is that of {@code plan.resilience}; at one
 * element, more capacity on any day never does harm; the same scenario and seed give the same
 * bytes.
 *
 * <p>What it is not: goods that go round meet no queue there; an element is only slow, never
 * dearer; goods that pass the queue of one element pass the others on their way; days are days of
 * departure, travel times shift nothing.
 */
@Room(
    name = "plan.recovery",
    mayUse = {
      "network.explain",
      "network.graph",
      "network.notice",
      "network.scenario",
      "plan.assignment",
      "plan.capacity",
      "plan.demand",
      "plan.expansion",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.plan.recovery;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
