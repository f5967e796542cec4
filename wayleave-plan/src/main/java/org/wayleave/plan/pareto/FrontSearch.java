package org.wayleave.plan.pareto;

import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.plan.pareto.LowerBounds.EndPoints;

/**
 * All ways between sources and targets that no other way beats in every criterion; a reusable
 * query.
 *
 * <p>Use: {@link #addSource} and {@link #addTarget} one or more times each, then {@link #run}; the
 * next {@code addSource} or {@code addTarget} starts a new query.
 *
 * <pre>{@code
 * Front front = new FrontSearch(index, arcToUsCents, arcToSeconds)
 *     .addSource(origin, 0, 0)
 *     .addTarget(destination, 0, 0)
 *     .run(FrontLimit.USUAL);
 * }</pre>
 *
 * <p>Legal: 2 to 6 criteria; weights 0..2³¹ − 2, {@link
 * org.wayleave.network.graph.Dijkstra#INFINITE_WEIGHT} in any criterion for a closed arc; loops,
 * parallel arcs, cycles of weight 0, several sources and targets, also several at one node. The
 * weights are not copied: the caller may change them between runs. Totals are longs; what a total
 * of a label exceeds the least by must fit an int, else {@link #run} throws an {@link
 * ArithmeticException} and never a wrong answer.
 *
 * <p>Guarantees: the front is exact, unless it says itself that it is not ({@link
 * Front#completeness}). Of several ways with one vector exactly one is kept. Deterministic: same
 * input, same bytes; a reused query equals a fresh one.
 *
 * <p>Cost: one search to all nodes for each criterion, then labels; their number may grow
 * exponentially with the graph, which is what {@link FrontLimit} is for. Two criteria with a
 * moderate spread run by BOA* ({@link TwoCriteriaSearch}), everything else by LTMOA* ({@link
 * ManyCriteriaSearch}). Not thread-safe; one object for each thread over a shared index. Memory for
 * d criteria: 32 d bytes for each node and 4 d for each arc between runs.
 */
public final class FrontSearch {

  /** Fewest criteria. */
  public static final int MIN_CRITERIA = 2;

  /** Most criteria. */
  public static final int MAX_CRITERIA = 6;

  /** Tolerances tried one after the other when an exact search passes the limit. */
  private static final int[] TOLERANCES_PERCENT = {0, 1, 5, 20};

  private final FrontIndex index;
  private final int[][] criterionToArcWeights;
  private final LowerBounds bounds;
  private final EndPoints sources;
  private final EndPoints targets;
  private boolean hasRun;

  /**
   * A query without sources and targets.
   *
   * @param criterionToArcWeights for each criterion the weight of each arc, in arc order; kept by
   *     reference
   * @throws IllegalArgumentException if there are not 2 to 6 criteria with a weight for each arc
   */
  public FrontSearch(FrontIndex index, int[]... criterionToArcWeights) {
    int criteria = criterionToArcWeights.length;
    if (criteria < MIN_CRITERIA || criteria > MAX_CRITERIA) {
      throw new IllegalArgumentException(
          "(%d) criteria are not within %d..%d.".formatted(criteria, MIN_CRITERIA, MAX_CRITERIA));
    }
    AdjacencyArray graph = index.graph();
    for (int[] weights : criterionToArcWeights) {
      if (weights.length != graph.arcCount()) {
        throw new IllegalArgumentException(
            "(%d) weights for (%d) arcs.".formatted(weights.length, graph.arcCount()));
      }
    }
    this.index = index;
    this.criterionToArcWeights = criterionToArcWeights.clone();
    bounds = new LowerBounds(index, this.criterionToArcWeights);
    sources = new EndPoints("Source", criteria);
    targets = new EndPoints("Target", criteria);
  }

  /**
   * Adds a source.
   *
   * @param weights what a way from here starts with, one for each criterion, 0..2³¹ − 2
   * @throws IndexOutOfBoundsException if it is not a node
   * @throws IllegalArgumentException if the weights are not legal
   */
  public FrontSearch addSource(int node, int... weights) {
    startAnew();
    sources.add(index.graph(), node, weights);
    return this;
  }

  /**
   * Adds a target.
   *
   * @param weights what a way that ends here adds, one for each criterion, 0..2³¹ − 2
   * @throws IndexOutOfBoundsException if it is not a node
   * @throws IllegalArgumentException if the weights are not legal
   */
  public FrontSearch addTarget(int node, int... weights) {
    startAnew();
    targets.add(index.graph(), node, weights);
    return this;
  }

  /**
   * The front between the sources and targets added; empty if there is no way (or no source or no
   * target).
   *
   * @throws IllegalStateException if this query has run
   * @throws IllegalArgumentException if an arc has a negative weight
   * @throws ArithmeticException if totals are too far apart for an int
   */
  public Front run(FrontLimit limit) {
    if (hasRun) {
      throw new IllegalStateException("This query has run.\nMaybe add a source for the next one.");
    }
    hasRun = true;
    if (sources.count() == 0 || targets.count() == 0) {
      return Front.EMPTY;
    }
    bounds.run(targets);
    ReducedGraph graph = ReducedGraph.of(index, criterionToArcWeights, bounds, sources, targets);
    int runs = 0;
    while (true) {
      int tolerance = TOLERANCES_PERCENT[runs++];
      Search search = newSearch(graph, limit, tolerance);
      Search.Outcome outcome = search.run();
      if (outcome != Search.Outcome.TOO_MANY_LABELS || runs == TOLERANCES_PERCENT.length) {
        return new FrontAssembler(search, sources, targets).assemble(outcome, tolerance, runs);
      }
    }
  }

  private static Search newSearch(ReducedGraph graph, FrontLimit limit, int tolerancePercent) {
    return TwoCriteriaSearch.isFor(graph)
        ? new TwoCriteriaSearch(graph, limit, tolerancePercent)
        : new ManyCriteriaSearch(
            graph, limit, tolerancePercent, ManyCriteriaSearch.USUAL_BUCKET_BITS);
  }

  private void startAnew() {
    if (hasRun) {
      sources.clear();
      targets.clear();
      hasRun = false;
    }
  }
}
