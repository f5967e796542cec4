package org.wayleave.plan.metric;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wayleave.network.element.Mode;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Integer weights over the virtual network for one class of goods, scenario, set of months and set
 * of modes, by one or several criteria: what a search adds up.
 *
 * <p>The weight of an arc is its change at the node plus moving along the next link, so a path's
 * weight is start + arcs + end. {@link Dijkstra#INFINITE_WEIGHT} stands where nothing passes, then
 * by every criterion. Safe to share once made. Memory: 4 bytes an arc and 12 a state for each
 * criterion.
 */
public final class ArcMetric {

  private final VirtualNetwork virtual;
  private final List<Criterion> criteria;
  private final int[][] stateToMove;
  private final int[][] arcToWeight;
  private final int[][] stateToStartWeight;
  private final int[][] stateToEndWeight;

  private ArcMetric(
      VirtualNetwork virtual,
      List<Criterion> criteria,
      int[][] stateToMove,
      int[][] arcToWeight,
      int[][] stateToStartWeight,
      int[][] stateToEndWeight) {
    this.virtual = virtual;
    this.criteria = criteria;
    this.stateToMove = stateToMove;
    this.arcToWeight = arcToWeight;
    this.stateToStartWeight = stateToStartWeight;
    this.stateToEndWeight = stateToEndWeight;
  }

  /**
   * Weighs every state and arc; cost O(states + arcs). A seasonal link is usable when it is open in
   * any of the months.
   *
   * @param criteria by what, each once; the order is that of all weights that are read
   * @throws org.wayleave.network.notice.UserException {@code missing_parameter} or {@code
   *     implausible_parameter}
   */
  public static ArcMetric weigh(
      VirtualNetwork virtual,
      Overlay overlay,
      CostModel model,
      List<Criterion> criteria,
      Set<Mode> modes,
      Set<Month> months) {
    ArcMetric metric =
        new ArcMetric(
            virtual,
            List.copyOf(criteria),
            allClosed(criteria.size(), virtual.stateCount()),
            allClosed(criteria.size(), virtual.arcs().arcCount()),
            allClosed(criteria.size(), virtual.stateCount()),
            allClosed(criteria.size(), virtual.stateCount()));
    metric.openAndClose(overlay, model, modes, months);
    return metric;
  }

  /**
   * The weights where only something else is open: exactly those of {@link #weigh}, of which all
   * that was open already is taken over. Cost O(states + arcs), but little for each.
   *
   * @param overlay an overlay whose figures are those that this was weighed with
   * @param model of the same table, goods and load unit
   * @throws org.wayleave.network.notice.UserException as {@link #weigh}, for what is open only now
   */
  public ArcMetric withOpen(Overlay overlay, CostModel model, Set<Mode> modes, Set<Month> months) {
    ArcMetric metric =
        new ArcMetric(
            virtual,
            criteria,
            copy(stateToMove),
            copy(arcToWeight),
            copy(stateToStartWeight),
            copy(stateToEndWeight));
    metric.openAndClose(overlay, model, modes, months);
    return metric;
  }

  /** Closes what is not open and weighs what is open and was closed. */
  private void openAndClose(Overlay overlay, CostModel model, Set<Mode> modes, Set<Month> months) {
    Weights sum = new Weights(model, criteria);
    Reckoner reckoner = new Reckoner(virtual, overlay, model);
    for (int state = 0; state < virtual.stateCount(); state++) {
      if (!isUsable(virtual, overlay, modes, months, state)) {
        Weights.close(stateToMove, state);
      } else if (!isOpen(stateToMove, state)) {
        reckoner.move(state, sum);
        sum.enter(virtual.entries(state));
        sum.take(stateToMove, state);
      }
    }
    for (int arc = 0; arc < virtual.arcs().arcCount(); arc++) {
      int after = virtual.arcs().head(arc);
      if (!isOpen(stateToMove, virtual.arcs().tail(arc))
          || !isOpen(stateToMove, after)
          || !reckoner.canChange(arc)) {
        Weights.close(arcToWeight, arc);
      } else if (!isOpen(arcToWeight, arc)) {
        reckoner.change(arc, sum);
        sum.take(arcToWeight, arc, stateToMove, after);
      }
    }
    for (int state = 0; state < virtual.stateCount(); state++) {
      boolean isUsed = isOpen(stateToMove, state);
      if (!isUsed || !reckoner.canStart(state)) {
        Weights.close(stateToStartWeight, state);
      } else if (!isOpen(stateToStartWeight, state)) {
        reckoner.start(state, sum);
        sum.take(stateToStartWeight, state, stateToMove, state);
      }
      if (!isUsed || !reckoner.canEnd(state)) {
        Weights.close(stateToEndWeight, state);
      } else if (!isOpen(stateToEndWeight, state)) {
        reckoner.end(state, sum);
        sum.take(stateToEndWeight, state);
      }
    }
  }

  private static int[][] allClosed(int rows, int length) {
    int[][] weights = new int[rows][length];
    for (int[] row : weights) {
      Arrays.fill(row, Dijkstra.INFINITE_WEIGHT);
    }
    return weights;
  }

  private static int[][] copy(int[][] weights) {
    int[][] copy = weights.clone();
    Arrays.setAll(copy, row -> weights[row].clone());
    return copy;
  }

  private static boolean isUsable(
      VirtualNetwork virtual, Overlay overlay, Set<Mode> modes, Set<Month> months, int state) {
    int link = virtual.link(state);
    return modes.contains(virtual.network().link(link).mode())
        && months.stream()
            .anyMatch(month -> overlay.obstacle(link, virtual.way(state), month) == Obstacle.NONE);
  }

  private static boolean isOpen(int[][] weights, int place) {
    return weights[0][place] != Dijkstra.INFINITE_WEIGHT;
  }

  /** How many bytes the arrays of a metric by one criterion over that network take. */
  public static long arrayBytes(VirtualNetwork virtual) {
    return (long) Integer.BYTES * (virtual.arcs().arcCount() + 3L * virtual.stateCount());
  }

  /** What it adds up, in the order of its weights. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** The virtual network below. */
  public VirtualNetwork virtual() {
    return virtual;
  }

  /** The weight of every arc by the criterion at that place, for a search; not to be changed. */
  public int[] arcToWeight(int place) {
    return arcToWeight[place];
  }

  /** The weights of every arc, for a search by all criteria; not to be changed. */
  public int[][] criterionToArcWeights() {
    return arcToWeight.clone();
  }

  /** Whether a trip can start with that state. */
  public boolean canStart(int state) {
    return stateToStartWeight[0][state] != Dijkstra.INFINITE_WEIGHT;
  }

  /** Whether a trip can end with that state. */
  public boolean canEnd(int state) {
    return stateToEndWeight[0][state] != Dijkstra.INFINITE_WEIGHT;
  }

  /** Starting a trip with that state: its operations at the origin and moving along it. */
  public int startWeight(int place, int state) {
    return stateToStartWeight[place][state];
  }

  /** Ending a trip with that state: its operations at the destination. */
  public int endWeight(int place, int state) {
    return stateToEndWeight[place][state];
  }

  /** {@link #startWeight} by all criteria. */
  public int[] startWeights(int state) {
    return all(stateToStartWeight, state);
  }

  /** {@link #endWeight} by all criteria. */
  public int[] endWeights(int state) {
    return all(stateToEndWeight, state);
  }

  private static int[] all(int[][] weights, int state) {
    int[] values = new int[weights.length];
    for (int place = 0; place < values.length; place++) {
      values[place] = weights[place][state];
    }
    return values;
  }
}
