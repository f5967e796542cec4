package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.ArcMetric;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Criterion;
import org.wayleave.plan.cost.ParameterTable;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Answers which way goods go: the front door of routing.
 *
 * <p>Guarantees: the route is exactly least by its criterion over all combinations of modes, gauges
 * and terminals, each operation's generalized cost rounded to a whole cent; the same request gives
 * the same answer, to the byte.
 *
 * <p>Season is judged at the time the trip begins to move along a link, after all that comes
 * before, waiting included: links open in the month of departure or the next are searched; a link
 * that the best way would reach out of season is left out and noted, and the search begins again
 * without it. That is a rule of thumb where two ways reach the same link in different months.
 *
 * <p>Thread-safe. The virtual network is made once; the weights of the last {@value #KEPT_METRICS}
 * combinations of goods, criterion, modes, month and scenario are kept, so that a repeated kind of
 * question costs one search.
 */
public final class RoutePlanner {

  private static final int KEPT_METRICS = 24;
  private static final long SECONDS_PER_DAY = 86_400;

  private final Network network;
  private final ParameterTable parameters;
  private final VirtualNetwork virtual;
  private final Map<MetricKey, Weighed> metrics =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MetricKey, Weighed> eldest) {
          return size() > KEPT_METRICS;
        }
      };

  private record MetricKey(
      Commodity commodity,
      Criterion criterion,
      Set<Mode> modes,
      Month month,
      List<Modification> modifications,
      BitSet outOfSeason) {}

  /** The request's scenario, and the weights under it without the links that come too late. */
  private record Weighed(Overlay baseline, ArcMetric metric) {}

  /** Unfolds the network; cost O(links + changes). */
  public RoutePlanner(Network network, ParameterTable parameters) {
    this.network = network;
    this.parameters = parameters;
    virtual = VirtualNetwork.expand(network);
  }

  /** The network it answers on. */
  public Network network() {
    return network;
  }

  /** How many bytes the arrays of the virtual network and one metric take. */
  public long virtualBytes() {
    return virtual.arrayBytes() + ArcMetric.arrayBytes(virtual);
  }

  /** The parameters it reckons with. */
  public ParameterTable parameters() {
    return parameters;
  }

  /**
   * Answers.
   *
   * @throws UserException when origin and destination are the same place ({@code same_place}), no
   *     mode is allowed ({@code no_mode}), the scenario names what the network does not have
   *     ({@code unknown_element}), or a parameter is missing ({@code missing_parameter})
   */
  public RouteAnswer plan(RouteRequest request) {
    if (request.origin().equals(request.destination())) {
      throw new UserException(
          "same_place",
          "Origin and destination are the same place (%s).".formatted(request.origin().id()),
          "Maybe one of the two names was matched to another place than you meant.");
    }
    if (request.modes().isEmpty()) {
      throw new UserException("no_mode", "No mode is allowed.", "Maybe allow rail or road.");
    }
    int origin = network.nodeNumber(request.origin().id());
    int destination = network.nodeNumber(request.destination().id());
    CostModel model = new CostModel(parameters, request.commodity());
    List<Notice> notices = new ArrayList<>();
    BitSet outOfSeason = new BitSet();
    while (true) { // every further round leaves out a link, so the rounds end
      Weighed weighed = weigh(request, model, outOfSeason);
      RouteQuery query = new RouteQuery(weighed.metric);
      if (!query.run(origin, destination)) {
        return new NoRouteReason(request, virtual, weighed.baseline, outOfSeason)
            .answer(weighed.metric, model);
      }
      ItineraryBuilder builder =
          new ItineraryBuilder(virtual, weighed.baseline, model, query.states());
      BitSet late = listOutOfSeason(request, weighed.baseline, query, builder.reachedSeconds());
      if (late.isEmpty()) {
        return new RouteAnswer.Found(builder.build(request, notices));
      }
      late.stream().forEach(link -> notices.add(avoided(network.link(link))));
      outOfSeason.or(late);
    }
  }

  private static Notice avoided(Link link) {
    return new Notice(
        "out_of_season",
        Severity.INFO,
        Location.NOWHERE,
        "The link (%s), open in months (%s), would be reached out of season."
            .formatted(link.id(), link.monthsOpen()),
        "Maybe another departure date gives a better way.");
  }

  private Weighed weigh(RouteRequest request, CostModel model, BitSet outOfSeason) {
    Month month = request.departure().getMonth();
    MetricKey key =
        new MetricKey(
            request.commodity(),
            request.criterion(),
            request.modes(),
            month,
            request.scenario().modifications(),
            BitSet.valueOf(outOfSeason.toLongArray()));
    synchronized (metrics) {
      Weighed known = metrics.get(key);
      if (known != null) {
        return known;
      }
    }
    Overlay baseline = request.scenario().resolve(network);
    ArcMetric metric =
        ArcMetric.weigh(
            virtual,
            outOfSeason.isEmpty() ? baseline : baseline.withClosed(outOfSeason),
            model,
            request.criterion(),
            request.modes(),
            EnumSet.of(month, month.plus(1)));
    Weighed weighed = new Weighed(baseline, metric);
    synchronized (metrics) {
      metrics.put(key, weighed);
    }
    return weighed;
  }

  /** The links that the way would begin to move along in a month in which they are not open. */
  private BitSet listOutOfSeason(
      RouteRequest request, Overlay overlay, RouteQuery query, long[] reachedSeconds) {
    BitSet outOfSeason = new BitSet();
    int[] states = query.states();
    for (int x = 0; x < states.length; x++) {
      LocalDate day = request.departure().plusDays(reachedSeconds[x] / SECONDS_PER_DAY);
      int link = virtual.link(states[x]);
      if (overlay.obstacle(link, virtual.way(states[x]), day.getMonth())
          == Obstacle.OUT_OF_SEASON) {
        outOfSeason.set(link);
      }
    }
    return outOfSeason;
  }
}
