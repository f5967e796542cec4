package org.wayleave.plan.assignment;

import java.util.Comparator;
import java.util.List;
import org.wayleave.network.graph.AdjacencyArray;

/**
 * A graph with weights, and what is to be carried between its nodes.
 *
 * <p>The weight of an arc may hold two figures: the foremost one above, a minor one in the lowest
 * {@link #minorBits} bits; then of equally good ways the one with the lesser minor figure counts.
 * Sums of minor figures along a way must stay below 2 to that power. Immutable and safe to share.
 * Memory: 28 bytes a pair.
 */
public final class OdProblem {

  private final AdjacencyArray graph;
  private final AdjacencyArray reversed;
  private final long[] arcToWeight;
  private final int minorBits;
  private final int groupCount;
  private final int[] originToNode;
  private final int[] originToFirstPair;
  private final int[] pairToTarget;
  private final int[] pairToGroup;
  private final long[] pairToQuantity;
  private final long[] pairToTonnes;

  /**
   * What is to be carried from one node to another.
   *
   * @param origin the node it starts from
   * @param target the node it goes to
   * @param group what it belongs to, as a trade; from 0
   * @param quantity how much, in the problem's own unit; costs are multiplied by it
   * @param tonnes the same as mass, or the quantity again where there is none
   */
  public record Pair(int origin, int target, int group, long quantity, long tonnes) {}

  /**
   * A problem over a graph.
   *
   * @param arcToWeight the weight of each arc, {@link org.wayleave.network.graph.Dijkstra#INFINITE}
   *     where nothing passes
   * @param minorBits how many of the lowest bits of a weight are the minor figure's; 0 for none
   * @param groupCount how many groups there are
   */
  public OdProblem(
      AdjacencyArray graph, long[] arcToWeight, int minorBits, int groupCount, List<Pair> pairs) {
    this.graph = graph;
    this.reversed = graph.reversed();
    this.arcToWeight = arcToWeight.clone();
    this.minorBits = minorBits;
    this.groupCount = groupCount;
    List<Pair> sorted =
        pairs.stream()
            .sorted(
                Comparator.comparingInt(Pair::origin)
                    .thenComparingInt(Pair::target)
                    .thenComparingInt(Pair::group))
            .toList();
    originToNode = sorted.stream().mapToInt(Pair::origin).distinct().toArray();
    originToFirstPair = new int[originToNode.length + 1];
    pairToTarget = new int[sorted.size()];
    pairToGroup = new int[sorted.size()];
    pairToQuantity = new long[sorted.size()];
    pairToTonnes = new long[sorted.size()];
    int origin = 0;
    for (int pair = 0; pair < sorted.size(); pair++) {
      Pair row = sorted.get(pair);
      if (originToNode[origin] != row.origin()) {
        originToFirstPair[++origin] = pair;
      }
      pairToTarget[pair] = row.target();
      pairToGroup[pair] = row.group();
      pairToQuantity[pair] = row.quantity();
      pairToTonnes[pair] = row.tonnes();
    }
    originToFirstPair[originToNode.length] = sorted.size();
  }

  /** The graph. */
  public AdjacencyArray graph() {
    return graph;
  }

  /** The graph turned round. */
  public AdjacencyArray reversed() {
    return reversed;
  }

  /** The weights of all arcs; a copy. */
  public long[] arcToWeight() {
    return arcToWeight.clone();
  }

  /** How many groups there are. */
  public int groupCount() {
    return groupCount;
  }

  /** How many nodes something starts from. */
  public int originCount() {
    return originToNode.length;
  }

  /** A node that something starts from. */
  public int originNode(int origin) {
    return originToNode[origin];
  }

  /** The first pair of an origin; the first of {@code originCount()} is the number of pairs. */
  public int firstPair(int origin) {
    return originToFirstPair[origin];
  }

  /** How many pairs there are. */
  public int pairCount() {
    return pairToTarget.length;
  }

  /** Where a pair goes; pairs of one origin are in the order of their targets. */
  public int target(int pair) {
    return pairToTarget[pair];
  }

  /** What a pair belongs to. */
  public int group(int pair) {
    return pairToGroup[pair];
  }

  /** How much a pair is, by which costs are multiplied. */
  public long quantity(int pair) {
    return pairToQuantity[pair];
  }

  /** How much a pair is as mass. */
  public long tonnes(int pair) {
    return pairToTonnes[pair];
  }

  /** The targets of an origin, each once. */
  public int[] listTargets(int origin) {
    return java.util.Arrays.stream(
            pairToTarget, originToFirstPair[origin], originToFirstPair[origin + 1])
        .distinct()
        .toArray();
  }

  /** The foremost figure of a total. */
  public long major(long total) {
    return total >>> minorBits;
  }

  /** The minor figure of a total; 0 when there is none. */
  public long minor(long total) {
    return total & ((1L << minorBits) - 1);
  }
}
