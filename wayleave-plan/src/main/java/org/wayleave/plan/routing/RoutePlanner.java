package org.wayleave.plan.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.ItineraryBuilder;
import org.wayleave.plan.itinerary.RestrictionCheck;
import org.wayleave.plan.metric.ArcMetric;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.pareto.FrontIndex;
import org.wayleave.plan.pareto.FrontLimit;

/**
 * Answers which way goods go: the front door of routing.
 *
 * <p>Guarantees: the route is exactly least by its criterion over all combinations of modes, gauges
 * and terminals, each operation's generalized cost rounded to a whole cent; a front holds exactly
 * one way for each combination of figures that no other way betters; the same request gives the
 * same answer, to the byte.
 *
 * <p>Season is judged at the time the trip begins to move along a link, after all that comes
 * before, waiting included: links open in the month of departure or the next are searched; a link
 * that a way would reach out of season is left out and noted, and the search begins again without
 * it. That is a rule of thumb where two ways reach the same link in different months.
 *
 * <p>Thread-safe. The virtual network is made once; the weights of the last {@value
 * GroundCache#KEPT} kinds of questions are kept, so that a repeated kind costs one search.
 */
public final class RoutePlanner {

  private final Network network;
  private final ParameterTable parameters;
  private final VirtualNetwork virtual;
  private final GroundCache grounds;
  private @Nullable FrontIndex index;

  /** Unfolds the network; cost O(links + changes). */
  public RoutePlanner(Network network, ParameterTable parameters) {
    this.network = network;
    this.parameters = parameters;
    virtual = VirtualNetwork.expand(network);
    grounds = new GroundCache(virtual, parameters);
  }

  /** The network it answers on. */
  public Network network() {
    return network;
  }

  /** The network unfolded, for others that reckon on it. */
  public VirtualNetwork virtual() {
    return virtual;
  }

  /** How many bytes the arrays of the virtual network and one metric take. */
  public long virtualBytes() {
    return virtual.arrayBytes() + ArcMetric.arrayBytes(virtual);
  }

  /** The parameters it reckons with, before a request's corrections. */
  public ParameterTable parameters() {
    return parameters;
  }

  /** The graph in the form in which fronts are searched; made at the first need. */
  private synchronized FrontIndex index() {
    FrontIndex ready = index;
    if (ready == null) {
      ready = FrontIndex.of(virtual.arcs());
      index = ready;
    }
    return ready;
  }

  /**
   * The best way by the request's criterion.
   *
   * @throws UserException when origin and destination are the same place ({@code same_place}), no
   *     mode is allowed ({@code no_mode}), the scenario names what the network does not have
   *     ({@code unknown_element}), a correction is not possible ({@code unknown_parameter}, {@code
   *     bad_parameter}), or a parameter is missing ({@code missing_parameter})
   */
  public RouteAnswer plan(RouteRequest request) {
    Choice choice = choose(request);
    ItineraryBuilder walked = choice.walked();
    return walked == null ? noRoute(request, choice) : found(request, choice, walked);
  }

  /**
   * The best way and what it was found on.
   *
   * @param leftOut the links left out, be it for a restriction or for the season
   * @param walked the way; null when there is none
   */
  private record Choice(
      Ground ground,
      RouteQuery query,
      BitSet leftOut,
      @Nullable ItineraryBuilder walked,
      List<Notice> notices) {}

  private Choice choose(RouteRequest request) {
    requireSense(request);
    List<Criterion> criteria = List.of(request.criterion());
    List<Notice> notices = new ArrayList<>();
    BitSet leftOut = restrictedLinks(request);
    while (true) { // every further round leaves out a link, so the rounds end
      Ground ground = grounds.get(request, criteria, leftOut);
      RouteQuery query = new RouteQuery(ground.metric());
      if (!query.run(origin(request), destination(request))) {
        return new Choice(ground, query, leftOut, null, notices);
      }
      ItineraryBuilder walked = ground.walk(query.states());
      BitSet late = ground.listOutOfSeason(request.trip().departure(), query.states(), walked);
      if (late.isEmpty()) {
        return new Choice(ground, query, leftOut, walked, notices);
      }
      late.stream().forEach(link -> notices.add(Ground.avoided(network, link)));
      leftOut.or(late);
    }
  }

  private RouteAnswer.Found found(RouteRequest request, Choice choice, ItineraryBuilder walked) {
    return new RouteAnswer.Found(
        walked.build(request.trip(), choice.notices()),
        new RouteAnswer.Effort.OfRoute(choice.query().settledCount(), virtual.stateCount()));
  }

  /**
   * The best ways for many requests from one place that are alike but for their destination; each
   * answer is that of {@link #plan}. Costs one search for all of them.
   *
   * @throws UserException as {@link #plan}, for the first request that has the mistake
   */
  public List<RouteAnswer> planFrom(List<RouteRequest> requests) {
    RouteRequest first = requests.getFirst();
    if (requests.size() == 1 || first.restricted() == RouteRequest.Restricted.EXCLUDE) {
      return requests.stream().map(this::plan).toList();
    }
    requests.forEach(this::requireSense);
    Ground ground = grounds.get(first, List.of(first.criterion()), new BitSet());
    RouteQuery query = new RouteQuery(ground.metric());
    boolean isAnywhere = query.runToAll(origin(first));
    List<RouteAnswer> answers = new ArrayList<>();
    for (RouteRequest request : requests) {
      boolean isFound = isAnywhere && query.read(destination(request));
      boolean isInSeason =
          isFound && ground.listOutOfSeason(request.trip().departure(), query.states()).isEmpty();
      answers.add(
          isInSeason
              ? new RouteAnswer.Found(
                  ground.walk(query.states()).build(request.trip(), List.of()),
                  new RouteAnswer.Effort.OfRoute(query.settledCount(), virtual.stateCount()))
              : plan(request));
    }
    return answers;
  }

  /**
   * The ways that no other way betters by all criteria at once.
   *
   * @param criteria two or more of {@link Criterion#OF_A_FRONT}, each once
   * @param limit how much may be searched before exactness is given up
   * @throws UserException as {@link #plan}, and {@code bad_parameter} for criteria that span no
   *     front
   */
  public FrontAnswer front(RouteRequest request, List<Criterion> criteria, FrontLimit limit) {
    requireSense(request);
    requireFront(criteria);
    BitSet restricted = restrictedLinks(request);
    FrontQuery query = new FrontQuery(request, criteria, limit, grounds, index());
    BitSet leftOut = (BitSet) restricted.clone();
    return query
        .run(origin(request), destination(request), leftOut)
        .<FrontAnswer>map(FrontAnswer.Found::new)
        .orElseGet(() -> {
          Ground ground = grounds.get(request, List.of(Criterion.TIME), leftOut);
          return new FrontAnswer.None(noRoute(request, ground, restricted, leftOut));
        });
  }

  private static void requireFront(List<Criterion> criteria) {
    boolean isFront =
        criteria.size() >= 2
            && criteria.stream().distinct().count() == criteria.size()
            && Criterion.OF_A_FRONT.containsAll(criteria);
    if (!isFront) {
      throw new UserException(
          "bad_parameter",
          "The criteria (%s) span no front."
              .formatted(String.join(", ", criteria.stream().map(Criterion::code).toList())),
          "Maybe give two or more of: %s."
              .formatted(
                  String.join(", ", Criterion.OF_A_FRONT.stream().map(Criterion::code).toList())));
    }
  }

  /**
   * Ways that a person would call different, the best first.
   *
   * <p>Candidates are the least ways through every state (single-via paths: Abraham, Delling,
   * Goldberg, Werneck 2013, doi:10.1145/2444016.2444019), by the request's criterion, at most three
   * times as long as the best, passing no place twice. Taken in order, each that shares at most
   * that part of its length with every one taken before; of two ways the shorter one's length
   * counts.
   *
   * @param count how many at most, the best included
   * @param mostOverlap 0 to 1
   * @return one way at least; fewer than asked for when no more are that different
   */
  public List<RouteAnswer> alternatives(RouteRequest request, int count, double mostOverlap) {
    Choice choice = choose(request);
    ItineraryBuilder walked = choice.walked();
    if (walked == null) {
      return List.of(noRoute(request, choice));
    }
    return new AlternativesQuery(request, choice.ground())
        .run(
            origin(request),
            destination(request),
            found(request, choice, walked),
            count,
            mostOverlap);
  }

  /**
   * What the choice rests on: which inputs move its figure most, and how far each may move before
   * another way is better. Exact: the ways that can become best are the supported ones of the front
   * over "what this input puts in" and "everything else".
   *
   * @param isCancelled asked now and then; a cancelled reckoning throws {@code cancelled}
   */
  public Stability stability(RouteRequest request, BooleanSupplier isCancelled) {
    return new StabilityQuery(request, choose(request).ground(), index(), isCancelled)
        .run(origin(request), destination(request));
  }

  /**
   * What the request is searched on, for an engine that searches in its own way; without links that
   * the request excludes, but with those that some way may reach out of season.
   *
   * @throws UserException as {@link #plan}
   */
  public TripGround ground(RouteRequest request) {
    requireSense(request);
    return new TripGround(request, grounds, restrictedLinks(request), List.of());
  }

  private void requireSense(RouteRequest request) {
    if (request.trip().origin().equals(request.trip().destination())) {
      throw new UserException(
          "same_place",
          "Origin and destination are the same place (%s).".formatted(request.trip().origin().id()),
          "Maybe one of the two names was matched to another place than you meant.");
    }
    if (request.modes().isEmpty()) {
      throw new UserException("no_mode", "No mode is allowed.", "Maybe allow rail or road.");
    }
    if (!Criterion.OF_A_ROUTE.contains(request.criterion())) {
      throw new UserException(
          "bad_parameter",
          "One route cannot be chosen by (%s).".formatted(request.criterion().code()),
          "Maybe by one of: %s."
              .formatted(
                  String.join(", ", Criterion.OF_A_ROUTE.stream().map(Criterion::code).toList())));
    }
  }

  private int origin(RouteRequest request) {
    return network.nodeNumber(request.trip().origin().id());
  }

  private int destination(RouteRequest request) {
    return network.nodeNumber(request.trip().destination().id());
  }

  /** What the user asked to be left out: the links that a public restriction touches. */
  private BitSet restrictedLinks(RouteRequest request) {
    return request.restricted() == RouteRequest.Restricted.EXCLUDE
        ? new RestrictionCheck(network, request.trip()).listRestrictedLinks()
        : new BitSet();
  }

  private RouteAnswer.NoRoute noRoute(RouteRequest request, Choice choice) {
    return noRoute(request, choice.ground(), restrictedLinks(request), choice.leftOut());
  }

  private RouteAnswer.NoRoute noRoute(
      RouteRequest request, Ground ground, BitSet restricted, BitSet leftOut) {
    BitSet outOfSeason = (BitSet) leftOut.clone();
    outOfSeason.andNot(restricted);
    Ground ifOpen = grounds.getIfAllOpen(request, List.of(Criterion.TIME));
    return new NoRouteReason(request, ground, restricted, outOfSeason).answer(ifOpen);
  }
}
