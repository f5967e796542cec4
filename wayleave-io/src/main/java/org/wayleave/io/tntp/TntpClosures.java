package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.closure.ClosureProblem;
import org.wayleave.plan.closure.SingleClosures;

/**
 * A TNTP instance as a problem of closures, and its N-1 reference text.
 *
 * <p>Weights are {@code round(1e6 · (free-flow time + W · length))}, with the distance weight W of
 * TNTP's generalized cost; demand is {@code round(100 · trips)}; both are reckoned from the file's
 * decimals, half up. Trips within a zone are dropped. Zones below the first through node only begin
 * or end a way: what leaves such a zone leaves from a node of its own that nothing enters. Each
 * directed link is an element. Immutable.
 */
public final class TntpClosures {

  private static final BigDecimal WEIGHT_SCALE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal DEMAND_SCALE = BigDecimal.valueOf(100);

  /** A way of a million such links still fits. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 42);

  private static final int ONE_GROUP = 1;
  private static final int GROUP = 0;

  private final TntpInstance instance;
  private final ClosureProblem problem;

  private TntpClosures(TntpInstance instance, ClosureProblem problem) {
    this.instance = instance;
    this.problem = problem;
  }

  /**
   * The problem of an instance.
   *
   * @param distanceWeight W, at least 0
   * @throws UserException {@code out_of_range} when a figure does not fit
   */
  public static TntpClosures of(TntpInstance instance, BigDecimal distanceWeight) {
    int nodes = instance.nodeCount();
    int centroids = instance.firstThroughNode() - 1;
    ArcList list = new ArcList(nodes + centroids);
    long[] weights = new long[instance.links().size()];
    for (int place = 0; place < weights.length; place++) {
      TntpInstance.LinkFigures link = instance.links().get(place);
      list.add(start(link.from(), centroids, nodes), link.to() - 1);
      weights[place] =
          whole(
              link.freeFlowTime().add(distanceWeight.multiply(link.length())),
              WEIGHT_SCALE,
              "link " + link.number());
    }
    AdjacencyArray graph = list.toAdjacencyArray();
    long[] arcToWeight = new long[weights.length];
    List<int[]> elements = new ArrayList<>();
    for (int place = 0; place < weights.length; place++) {
      arcToWeight[graph.inputToArc(place)] = weights[place];
      elements.add(new int[] {graph.inputToArc(place)});
    }
    List<OdProblem.Pair> pairs = new ArrayList<>();
    for (TntpInstance.Trip trip : instance.trips()) {
      long quantity =
          whole(
              trip.flow(), DEMAND_SCALE, "trip %d-%d".formatted(trip.origin(), trip.destination()));
      if (trip.origin() != trip.destination() && quantity > 0) {
        pairs.add(
            new OdProblem.Pair(
                start(trip.origin(), centroids, nodes),
                trip.destination() - 1,
                GROUP,
                quantity,
                quantity));
      }
    }
    return new TntpClosures(
        instance,
        new ClosureProblem(new OdProblem(graph, arcToWeight, 0, ONE_GROUP, pairs), elements));
  }

  /** The node that what leaves a node leaves from. */
  private static int start(int number, int centroids, int nodes) {
    return number <= centroids ? nodes + number - 1 : number - 1;
  }

  private static long whole(BigDecimal value, BigDecimal scale, String where) {
    BigDecimal scaled = value.multiply(scale).setScale(0, RoundingMode.HALF_UP);
    if (scaled.signum() < 0 || scaled.compareTo(MOST) > 0) {
      throw new UserException(
          "out_of_range",
          "The figure (%s) of %s cannot be reckoned with.".formatted(value.toPlainString(), where),
          "Maybe the unit is wrong.");
    }
    return scaled.longValueExact();
  }

  /** The problem; element x is the link x of the file, from 0. */
  public ClosureProblem problem() {
    return problem;
  }

  /**
   * The reference text: for each link in the order of the file its number, ends, the cost of what
   * still has a way, and the demand that has none.
   *
   * @param losses of this problem, whole
   */
  public String referenceText(SingleClosures.Losses losses) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < instance.links().size(); place++) {
      TntpInstance.LinkFigures link = instance.links().get(place);
      text.append(link.number())
          .append('\t')
          .append(link.from())
          .append('\t')
          .append(link.to())
          .append('\t')
          .append(
              losses.baseCost()
                  + losses.extraCost(place, GROUP)
                  - losses.unservedCost(place, GROUP))
          .append('\t')
          .append(losses.baseUnservedQuantity() + losses.unservedQuantity(place, GROUP))
          .append('\n');
    }
    return text.toString();
  }
}
