package org.wayleave.plan.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * The weights of a metric, split into what single inputs put in and everything else.
 *
 * <p>Rest and part add up to the weight, except where the part, rounded by itself, is a unit more
 * than the rounded whole: then the rest is 0. Safe to share once made. Memory: 4 bytes an arc and
 * 12 a state for each figure; {@link #batch} says how many figures fit a sensible amount.
 */
public final class PartMetric {

  private static final long MOST_NUMBERS = 40_000_000;

  private final ArcMetric metric;
  private final CostModel model;
  private final Map<String, Integer> figureToPlace = new HashMap<>();
  private final int[][] moves;
  private final int[][] arcs;
  private final int[][] starts;
  private final int[][] ends;

  private PartMetric(ArcMetric metric, CostModel model, List<Figure> figures) {
    VirtualNetwork virtual = metric.virtual();
    this.metric = metric;
    this.model = model;
    for (int place = 0; place < figures.size(); place++) {
      figureToPlace.put(figures.get(place).id(), place);
    }
    moves = new int[figures.size()][virtual.stateCount()];
    arcs = new int[figures.size()][virtual.arcs().arcCount()];
    starts = new int[figures.size()][virtual.stateCount()];
    ends = new int[figures.size()][virtual.stateCount()];
  }

  /** How many figures at once take no more than some 160 MB. */
  public static int batch(VirtualNetwork virtual) {
    long numbers = virtual.arcs().arcCount() + 3L * virtual.stateCount();
    return Math.toIntExact(Math.clamp(MOST_NUMBERS / Math.max(1, numbers), 1, 1000));
  }

  /** Splits the first criterion of a metric that was weighed with that overlay and model. */
  public static PartMetric of(
      ArcMetric metric, Overlay overlay, CostModel model, List<Figure> figures) {
    PartMetric parts = new PartMetric(metric, model, figures);
    VirtualNetwork virtual = metric.virtual();
    Reckoner reckoner = new Reckoner(virtual, overlay, model);
    Integer worth = parts.figureToPlace.get(model.valueOfTime().id());
    for (int state = 0; state < virtual.stateCount(); state++) {
      reckoner.move(state, parts.adding(parts.moves, state, worth));
    }
    for (int arc = 0; arc < virtual.arcs().arcCount(); arc++) {
      if (metric.arcToWeight(0)[arc] != Dijkstra.INFINITE_WEIGHT) {
        reckoner.change(arc, parts.adding(parts.arcs, arc, worth));
        add(parts.arcs, arc, parts.moves, virtual.arcs().head(arc));
      }
    }
    for (int state = 0; state < virtual.stateCount(); state++) {
      if (metric.canStart(state)) {
        reckoner.start(state, parts.adding(parts.starts, state, worth));
        add(parts.starts, state, parts.moves, state);
      }
      if (metric.canEnd(state)) {
        reckoner.end(state, parts.adding(parts.ends, state, worth));
      }
    }
    return parts;
  }

  private Consumer<OperationCost> adding(int[][] sums, int place, @Nullable Integer worth) {
    Criterion criterion = metric.criteria().getFirst();
    return cost -> {
      for (Effect effect : cost.effects()) {
        Integer figure = figureToPlace.get(effect.figure().id());
        if (figure != null) {
          sums[figure][place] +=
              Math.toIntExact(criterion.weight(model, effect.quantity(), effect.amount().mid()));
        }
      }
      if (worth != null) {
        sums[worth][place] +=
            Math.toIntExact(model.generalizedUsCents(0, cost.timeSeconds().mid()));
      }
    };
  }

  private static void add(int[][] sums, int place, int[][] more, int morePlace) {
    for (int x = 0; x < sums.length; x++) {
      sums[x][place] += more[x][morePlace];
    }
  }

  /** The weights split for one of the figures. */
  public Split split(Figure figure) {
    Integer place = figureToPlace.get(figure.id());
    if (place == null) {
      throw new IllegalArgumentException("No part of (%s) was made.".formatted(figure.id()));
    }
    return new Split(place);
  }

  /** Two weights instead of one: first the rest, then the part. */
  public final class Split {
    private final int figure;
    private final int[] restOfArcs;

    private Split(int figure) {
      this.figure = figure;
      int[] whole = metric.arcToWeight(0);
      restOfArcs = new int[whole.length];
      for (int arc = 0; arc < whole.length; arc++) {
        restOfArcs[arc] = rest(whole[arc], arcs[figure][arc]);
      }
    }

    private static int rest(int whole, int part) {
      return whole == Dijkstra.INFINITE_WEIGHT ? whole : Math.max(0, whole - part);
    }

    /** Everything else, of every arc; not to be changed. */
    public int[] restOfArcs() {
      return restOfArcs;
    }

    /** What the figure puts into every arc; not to be changed. */
    public int[] partOfArcs() {
      return arcs[figure];
    }

    /** Both for starting a trip with that state. */
    public int[] start(int state) {
      int part = starts[figure][state];
      return new int[] {rest(metric.startWeight(0, state), part), part};
    }

    /** Both for ending a trip with that state. */
    public int[] end(int state) {
      int part = ends[figure][state];
      return new int[] {rest(metric.endWeight(0, state), part), part};
    }

    /** Both for a whole way, given as its states. */
    public long[] along(int[] states) {
      long[] sums = new long[2];
      addTo(sums, start(states[0]));
      for (int x = 1; x < states.length; x++) {
        int arc = metric.virtual().arcBetween(states[x - 1], states[x]);
        addTo(sums, new int[] {restOfArcs[arc], arcs[figure][arc]});
      }
      addTo(sums, end(states[states.length - 1]));
      return sums;
    }

    private static void addTo(long[] sums, int[] values) {
      sums[0] += values[0];
      sums[1] += values[1];
    }
  }
}
