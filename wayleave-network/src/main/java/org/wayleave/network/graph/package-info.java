/**
 * Directed graphs as plain arrays, and the searches that need nothing but arrays.
 *
 * <p><b>What.</b> Routing, resilience and dependence all ask the same few questions of a graph:
 * what leaves a node, what is the least total weight, what hangs together. They are answered here
 * once, without a word of freight: a node is an int, an arc is an int, a weight is an int.
 *
 * <p><b>Words.</b> A <i>node</i> is 0..nodeCount − 1, an <i>arc</i> 0..arcCount − 1; both are
 * dense. An arc leads from its <i>tail</i> to its <i>head</i>. Arcs are numbered by tail, so that
 * the arcs out of a node are the range {@code firstOut(node)} to {@code firstOut(node + 1)}; an
 * <i>input</i> is the position at which the arc was added before that sorting. {@code xToY} is an
 * array indexed by x that holds y: {@code arcToWeight}, {@code inputToArc}. {@link
 * org.wayleave.network.graph.AdjacencyArray#NO_ARC NO_ARC} and {@link
 * org.wayleave.network.graph.AdjacencyArray#NO_NODE NO_NODE} say "none"; a bare −1 is never
 * written.
 *
 * <p><b>Units.</b> A weight is an int ≥ 0 in the caller's unit (seconds, US cents, metres); {@link
 * org.wayleave.network.graph.Dijkstra#INFINITE_WEIGHT INFINITE_WEIGHT} keeps an arc in the topology
 * but closes it, so that a scenario is a change of weights and never of the graph. A distance is a
 * long, the sum of weights along a path plus the initial cost of its source: with fewer than 2³¹
 * nodes it cannot overflow.
 *
 * <p><b>Formulae and papers.</b> Forward star (adjacency array) by counting sort, O(n + m). Least
 * total weight: d(v) = min over arcs (u, v) of d(u) + w(u, v), by E. W. Dijkstra (1959),
 * doi:10.1007/BF01386390, on a 4-ary heap after D. B. Johnson (1975),
 * doi:10.1016/0020-0190(75)90001-0, O((n + m) log n). Strong components by R. E. Tarjan (1972),
 * doi:10.1137/0201010, made iterative.
 *
 * <p>What lies below closed arcs is searched again, and nothing else, by {@link
 * org.wayleave.network.graph.ReplacementSearch} (G. Ramalingam and T. Reps 1996,
 * doi:10.1006/jagm.1996.0046).
 *
 * <p><b>Guarantees.</b> Loops, arcs in parallel, nodes without arcs, separate parts and weight 0
 * are legal everywhere. Same input, same output: ties are broken by id, first distance then node,
 * and of equally good arcs the one found first in that order is kept. No recursion, so that a path
 * of millions of nodes does not overflow the stack. Bytes for each node and arc stand in the class
 * comments and a test measures them.
 *
 * <p><b>Threads.</b> {@link org.wayleave.network.graph.AdjacencyArray} and {@link
 * org.wayleave.network.graph.Components} are immutable; {@link
 * org.wayleave.network.graph.IndexedHeap} and {@link org.wayleave.network.graph.Dijkstra} are
 * scratch memory to be reused by one thread.
 *
 * <p><b>Deliberately not here.</b> Negative weights, several criteria, contraction hierarchies and
 * anything that knows what a node stands for.
 */
@NullMarked
@Room(
    name = "network.graph",
    mayUse = {})
package org.wayleave.network.graph;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
