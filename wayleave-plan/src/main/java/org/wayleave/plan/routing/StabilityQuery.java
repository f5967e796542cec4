package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.cost.Effect;
import org.wayleave.plan.cost.Figure;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.metric.PartMetric;
import org.wayleave.plan.pareto.Front;
import org.wayleave.plan.pareto.FrontIndex;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.pareto.FrontSearch;

/**
 * Reckons where the choice flips. Used once.
 *
 * <p>With one input multiplied by λ, a way takes rest + λ · part, a line; the best way as a
 * function of λ is the lower envelope of these lines, whose lines all lie on the front over (rest,
 * part). The chosen way stops being best where the first line of another way crosses its own.
 */
final class StabilityQuery {

  private final RouteRequest request;
  private final Ground ground;
  private final FrontIndex index;
  private final BooleanSupplier isCancelled;

  StabilityQuery(
      RouteRequest request, Ground ground, FrontIndex index, BooleanSupplier isCancelled) {
    this.request = request;
    this.ground = ground;
    this.index = index;
    this.isCancelled = isCancelled;
  }

  Stability run(int origin, int destination) {
    RouteQuery query = new RouteQuery(ground.metric());
    if (!query.run(origin, destination)) {
      return new Stability(request.criterion(), "", List.of());
    }
    Itinerary chosen = ground.walk(query.states()).build(request.trip(), List.of());
    Map<Figure, long[]> figureToSwing = listSwings(chosen);
    List<Figure> figures = List.copyOf(figureToSwing.keySet());
    List<Stability.Input> inputs = new ArrayList<>();
    int batch = PartMetric.batch(ground.virtual());
    for (int first = 0; first < figures.size(); first += batch) {
      List<Figure> some = figures.subList(first, Math.min(figures.size(), first + batch));
      PartMetric parts = PartMetric.of(ground.metric(), ground.searched(), ground.model(), some);
      for (Figure figure : some) {
        if (isCancelled.getAsBoolean()) {
          throw new UserException("cancelled", "The reckoning was cancelled.", "");
        }
        long[] swing = Objects.requireNonNull(figureToSwing.get(figure));
        inputs.add(input(figure, swing, parts, query.states(), origin, destination));
      }
    }
    return new Stability(request.criterion(), chosen.toLine(), inputs);
  }

  /** What each figure puts into the chosen way: mid, less at the better end, more at the worse. */
  private Map<Figure, long[]> listSwings(Itinerary chosen) {
    Map<Figure, long[]> figureToSwing = new LinkedHashMap<>();
    for (Effect effect : chosen.effects()) {
      long low =
          request.criterion().weight(ground.model(), effect.quantity(), effect.amount().low());
      long mid =
          request.criterion().weight(ground.model(), effect.quantity(), effect.amount().mid());
      long high =
          request.criterion().weight(ground.model(), effect.quantity(), effect.amount().high());
      if (high > 0) {
        long[] sums = figureToSwing.computeIfAbsent(effect.figure(), _ -> new long[3]);
        sums[0] += mid;
        sums[1] += mid - low;
        sums[2] += high - mid;
      }
    }
    if (request.criterion() == Criterion.GENERALIZED) {
      Figure worth = ground.model().valueOfTime();
      long seconds = chosen.cost().timeSeconds().mid();
      double share = ground.model().generalizedUsCents(0, seconds);
      figureToSwing.put(
          worth,
          new long[] {
            Math.round(share),
            Math.round(share * (1 - worth.low() / worth.mid())),
            Math.round(share * (worth.high() / worth.mid() - 1))
          });
    }
    return figureToSwing;
  }

  private Stability.Input input(
      Figure figure, long[] swing, PartMetric parts, int[] chosen, int origin, int destination) {
    PartMetric.Split split = parts.split(figure);
    VirtualNetwork virtual = ground.virtual();
    FrontSearch search = new FrontSearch(index, split.restOfArcs(), split.partOfArcs());
    for (int place = 0; place < virtual.departureCount(origin); place++) {
      int state = virtual.departure(origin, place);
      if (ground.metric().canStart(state)) {
        search.addSource(state, split.start(state));
      }
    }
    for (int state : virtual.listArrivals(destination)) {
      if (ground.metric().canEnd(state)) {
        search.addTarget(state, split.end(state));
      }
    }
    Front front = search.run(FrontLimit.USUAL);
    long[] own = split.along(chosen);
    int below = -1;
    int above = -1;
    double lowest = 0;
    double highest = Double.POSITIVE_INFINITY;
    for (int place = 0; place < front.size(); place++) {
      long[] other = front.vector(place);
      double factor = crossing(own, other);
      if (other[1] > own[1] && factor > lowest) {
        lowest = factor;
        below = place;
      } else if (other[1] < own[1] && factor < highest) {
        highest = factor;
        above = place;
      }
    }
    Stability.Flip less = flip(figure, front, below, lowest);
    Stability.Flip more = flip(figure, front, above, highest);
    return figure.isInverse()
        ? new Stability.Input(figure, swing[0], swing[1], swing[2], more, less)
        : new Stability.Input(figure, swing[0], swing[1], swing[2], less, more);
  }

  /** The factor at which both take the same. */
  private static double crossing(long[] own, long[] other) {
    return (double) (other[0] - own[0]) / (own[1] - other[1]);
  }

  private Stability.@Nullable Flip flip(Figure figure, Front front, int place, double factor) {
    if (place < 0) {
      return null;
    }
    int[] states = StatePath.states(ground.virtual(), front.firstNode(place), front.arcs(place));
    String line = ground.walk(states).build(request.trip(), List.of()).toLine();
    return new Stability.Flip(
        figure.isInverse() ? figure.mid() / factor : figure.mid() * factor, line);
  }
}
