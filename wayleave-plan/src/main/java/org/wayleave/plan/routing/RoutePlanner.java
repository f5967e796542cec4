package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.Geodesic;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Modification;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.cost.ArcMetric;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Criterion;
import org.wayleave.plan.cost.ParameterTable;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Answers which way goods go: the front door of routing.
 *
 * <p>Guarantees: the route is exactly least by its criterion over all combinations of modes, gauges
 * and terminals; the same request gives the same answer, to the byte. Season is judged at the time
 * the trip reaches a link: links open in the month of departure or the next are searched, and a
 * link that the trip would reach out of season is left out and noted.
 *
 * <p>Thread-safe. The virtual network is made once; the weights of the last {@value #KEPT_METRICS}
 * combinations of goods, criterion, modes, month and scenario are kept, so that a repeated kind of
 * question costs one search.
 */
public final class RoutePlanner {

  private static final int KEPT_METRICS = 24;
  private static final int MOST_SEASON_ROUNDS = 12;
  private static final int REACHABLE_SHOWN = 5;

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
      List<Modification> modifications) {}

  private record Weighed(Overlay overlay, ArcMetric metric) {}

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
    Scenario scenario = request.scenario();
    for (int round = 0; round < MOST_SEASON_ROUNDS; round++) {
      Weighed weighed = weigh(request, scenario);
      RouteQuery query = new RouteQuery(weighed.metric);
      if (!query.run(origin, destination)) {
        return whyNot(request, weighed, origin, destination);
      }
      Itinerary itinerary =
          new ItineraryBuilder(virtual, weighed.overlay, model)
              .build(request, query.states(), notices);
      List<Link> outOfSeason = listOutOfSeason(request, weighed.overlay, itinerary);
      if (outOfSeason.isEmpty()) {
        return new RouteAnswer.Found(itinerary);
      }
      List<Modification> modifications = new ArrayList<>(scenario.modifications());
      for (Link link : outOfSeason) {
        modifications.add(new Modification.Close("link:" + link.id()));
        notices.add(
            new Notice(
                "out_of_season",
                Severity.INFO,
                Location.NOWHERE,
                "The link (%s), open in months (%s), would be reached out of season."
                    .formatted(link.id(), link.monthsOpen()),
                "Maybe another departure date gives a better way."));
      }
      scenario = new Scenario(scenario.name(), modifications);
    }
    throw new IllegalStateException("The season of the network does not settle.");
  }

  private Weighed weigh(RouteRequest request, Scenario scenario) {
    MetricKey key =
        new MetricKey(
            request.commodity(),
            request.criterion(),
            request.modes(),
            request.departure().getMonth(),
            scenario.modifications());
    synchronized (metrics) {
      Weighed known = metrics.get(key);
      if (known != null) {
        return known;
      }
    }
    Overlay overlay = scenario.resolve(network);
    Month month = request.departure().getMonth();
    ArcMetric metric =
        ArcMetric.weigh(
            virtual,
            overlay,
            new CostModel(parameters, request.commodity()),
            request.criterion(),
            request.modes(),
            EnumSet.of(month, month.plus(1)));
    Weighed weighed = new Weighed(overlay, metric);
    synchronized (metrics) {
      metrics.put(key, weighed);
    }
    return weighed;
  }

  /** Walks the itinerary and asks each link whether it is open when the goods get there. */
  private static List<Link> listOutOfSeason(
      RouteRequest request, Overlay overlay, Itinerary itinerary) {
    List<Link> outOfSeason = new ArrayList<>();
    long elapsedSeconds = 0;
    for (Leg leg : itinerary.legs()) {
      long legSeconds = leg.cost().timeSeconds().mid();
      double perMetre = leg.lengthM() == 0 ? 0 : legSeconds / (double) leg.lengthM();
      double reachedM = 0;
      for (Link link : leg.links()) {
        LocalDate day =
            request.departure().plusDays((long) ((elapsedSeconds + reachedM * perMetre) / 86_400));
        boolean isOpen =
            overlay.obstacle(number(overlay, link), Overlay.Way.AB, day.getMonth())
                    != Obstacle.OUT_OF_SEASON
                || overlay.obstacle(number(overlay, link), Overlay.Way.BA, day.getMonth())
                    != Obstacle.OUT_OF_SEASON;
        if (!isOpen) {
          outOfSeason.add(link);
        }
        reachedM += link.lengthM();
      }
      elapsedSeconds += legSeconds;
    }
    return outOfSeason;
  }

  private static int number(Overlay overlay, Link link) {
    return overlay.network().linkNumber(link.id());
  }

  private RouteAnswer.NoRoute whyNot(
      RouteRequest request, Weighed weighed, int origin, int destination) {
    Node goal = network.node(destination);
    boolean[] isReached = new RouteQuery(weighed.metric).reach(origin);
    List<Node> reachable =
        IntStream.range(0, network.nodeCount())
            .filter(node -> isReached[node] && node != destination)
            .mapToObj(network::node)
            .sorted(
                Comparator.comparingDouble(
                        (Node node) -> Geodesic.lengthM(node.point(), goal.point()))
                    .thenComparing(Node::id))
            .limit(REACHABLE_SHOWN)
            .toList();
    Overlay overlay = weighed.overlay;
    Month month = request.departure().getMonth();
    List<Modification> everything =
        IntStream.range(0, network.linkCount())
            .filter(link ->
                overlay.obstacle(link, Overlay.Way.AB, month) != Obstacle.NONE
                    || overlay.obstacle(link, Overlay.Way.BA, month) != Obstacle.NONE)
            .mapToObj(
                link -> (Modification) new Modification.Open("link:" + network.link(link).id()))
            .toList();
    if (everything.isEmpty()) {
      return new RouteAnswer.NoRoute(List.of(), reachable);
    }
    ArcMetric ifOpen =
        ArcMetric.weigh(
            virtual,
            new Scenario("everything open", everything).resolve(network),
            new CostModel(parameters, request.commodity()),
            Criterion.TIME,
            request.modes(),
            EnumSet.allOf(Month.class));
    RouteQuery query = new RouteQuery(ifOpen);
    List<RouteAnswer.Cut> cuts = new ArrayList<>();
    if (query.run(origin, destination)) {
      for (int state : query.states()) {
        int link = virtual.link(state);
        Obstacle obstacle = overlay.obstacle(link, virtual.way(state), month);
        if (obstacle != Obstacle.NONE) {
          cuts.add(new RouteAnswer.Cut(network.link(link), obstacle.text()));
        }
      }
    }
    return new RouteAnswer.NoRoute(cuts, reachable);
  }
}
