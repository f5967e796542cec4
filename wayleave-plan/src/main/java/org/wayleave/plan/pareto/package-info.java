/**
 * Exact Pareto fronts of ways by several criteria, over plain arrays.
 *
 * <p><b>What.</b> Which ways from here to there does no other way beat in every criterion at once?
 * Cheapest, fastest, cleanest, fewest borders and everything between them. Like {@code
 * network.graph} this room knows no freight: a criterion is an array of ints, a way is a list of
 * arcs.
 *
 * <p><b>Words.</b> A <i>vector</i> holds one total for each criterion; it <i>dominates</i> another
 * if it is ≤ in every criterion (and is not the same). The <i>front</i> is the set of vectors of
 * ways that no other way's vector dominates; of several ways with one vector one is kept. A
 * <i>label</i> is a way to some node; its <i>least total</i> is its costs so far plus, for each
 * criterion, the least that can still come.
 *
 * <p><b>Units.</b> Weights are ints ≥ 0 in the caller's units, totals are longs. What totals differ
 * by must fit an int; where it does not, the search throws instead of being wrong.
 *
 * <p><b>Formulae and papers.</b> Lower bounds h by one search from the targets for each criterion;
 * weights reduced to w + h(y) − h(x) ≥ 0, so that a label's vector is its least total. Two
 * criteria: BOA* (C. Hernández, W. Yeoh, J. A. Baier, H. Zhang, L. Suazo, S. Koenig, O. Salzman,
 * "Simple and efficient bi-objective search algorithms via fast dominance checks", 2023,
 * doi:10.1016/j.artint.2022.103807). More: LTMOA* (C. Hernández and others, IJCAI 2023,
 * doi:10.24963/ijcai.2023/850) with dominance without the first criterion (F.-J. Pulido, L. Mandow,
 * J.-L. Pérez de la Cruz, 2015, doi:10.1016/j.cor.2015.05.007). A few ways that stand for all:
 * greedy hypervolume.
 *
 * <p><b>Guarantees.</b> Exact while the number of labels stays within the stated limit; beyond it
 * the search starts again with a tolerance of 1, 5, then 20 percent: every vector of the true front
 * then has one in the answer that is at most so much greater in every criterion. Beyond that, or
 * when cancelled, the ways found so far. Which of these it is stands in the answer, never only in a
 * log. Loops, parallel arcs, weight 0, closed arcs, several sources and targets are legal. Same
 * input, same bytes.
 *
 * <p><b>Threads.</b> Index and front are immutable; a search is scratch memory for one thread.
 *
 * <p><b>Deliberately not here.</b> What the criteria mean, ways that are merely similar
 * (alternatives with little in common), uncertain weights, time tables.
 */
@NullMarked
@Room(
    name = "plan.pareto",
    mayUse = {"network.graph"})
package org.wayleave.plan.pareto;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
