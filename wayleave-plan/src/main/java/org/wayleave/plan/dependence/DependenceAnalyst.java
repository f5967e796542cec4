package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.metric.ArcMetric;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;
import org.wayleave.plan.routing.TripGround;

/**
 * Answers on whose permission a trade depends: the front door of this room.
 *
 * <p>One search gives the least cost of every combination of permits (a label is a cost and the set
 * of jurisdictions used); denial costs, cut sets and the game follow from its labels. Choices are
 * by generalized cost, whatever criterion the request names. Links that one of the ways would reach
 * out of season are left out and noted, and the search begins again, as for fronts.
 *
 * <p>Guarantees: exact unless the answer says otherwise; the same request gives the same answer;
 * what a refusal costs is what closing the jurisdiction costs. Thread-safe.
 */
public final class DependenceAnalyst {

  private static final int MOST_JURISDICTIONS = 63; // bits of a long, the sign left out

  private final RoutePlanner planner;
  private @Nullable AdjacencyArray backward;

  /** An analyst who asks that planner. */
  public DependenceAnalyst(RoutePlanner planner) {
    this.planner = planner;
  }

  /** An answer: a dependence, or why there is no trade that could depend on anybody. */
  public sealed interface Answer {

    /** There is a way. */
    record Found(Dependence dependence) implements Answer {}

    /** There is none even when everybody lets pass. */
    record NoRoute(RouteAnswer.NoRoute reason) implements Answer {}
  }

  /**
   * On whom a trade depends.
   *
   * @throws UserException as {@link RoutePlanner#plan}; {@code cancelled} when it was stopped
   *     before any way was found; {@code too_many_jurisdictions} for a network of more than {@value
   *     #MOST_JURISDICTIONS}
   */
  public Answer analyse(RouteRequest request, Bargain.Rule rule, Progress progress) {
    return analyse(request, rule, null, progress);
  }

  /**
   * The same trade under another scenario, held against the same cost at which it is given up, so
   * that both can be compared by {@link Leverage#between}.
   */
  public Answer analyseAgainst(Dependence before, RouteRequest request, Progress progress) {
    return analyse(request, before.rule(), before.giveUpUsCents(), progress);
  }

  /**
   * Many trades, one after the other; only the whole ones when it is not to go on. Their Shapley
   * values may be added, see {@link #sumShapley}.
   */
  public List<Answer> analyseAll(
      List<RouteRequest> requests, Bargain.Rule rule, Progress progress) {
    List<Answer> answers = new ArrayList<>();
    boolean[] isStopped = {false};
    Progress ofAll =
        (_, _, _) -> {
          isStopped[0] |= !progress.goesOn("reckoning trades", answers.size(), requests.size());
          return !isStopped[0];
        };
    for (RouteRequest request : requests) {
      try {
        Answer answer = analyse(request, rule, ofAll);
        if (!isStopped[0]) {
          answers.add(answer);
        }
      } catch (UserException mistake) {
        if (!isStopped[0]) {
          throw mistake;
        }
      }
      if (isStopped[0]) {
        break;
      }
    }
    return answers;
  }

  /**
   * The leverage over all trades together, in US cents: the Shapley value of a sum of games is the
   * sum of their Shapley values.
   *
   * @param trades each for as many load units as its weight says
   * @param loadUnits the weights, one for each trade
   */
  public static SortedMap<String, Rational> sumShapley(
      List<Dependence> trades, List<Long> loadUnits) {
    SortedMap<String, Rational> sums = new TreeMap<>();
    for (int x = 0; x < trades.size(); x++) {
      Rational weight = Rational.of(loadUnits.get(x));
      Bargain bargain = trades.get(x).bargain();
      for (String player : bargain.players()) {
        sums.merge(player, bargain.shapleyUsCents(player).times(weight), Rational::plus);
      }
    }
    return sums;
  }

  private Answer analyse(
      RouteRequest asked, Bargain.Rule rule, @Nullable Long giveUpUsCents, Progress progress) {
    RouteRequest request = asked.by(Criterion.GENERALIZED);
    Soil soil = new Soil(planner.network(), request);
    List<LabelFront.Way> ways = new ArrayList<>();
    Completeness completeness = Completeness.EXACT;
    TripGround ground = planner.ground(request);
    while (true) { // every further round leaves out a link, so the rounds end
      LabelSearch search = search(ground.metric(), soil, request);
      List<LabelFront.Way> found = search.run(rule.labels(), progress).getFirst().ways();
      if (!search.isWhole()) {
        completeness =
            new Completeness.Cut(
                "The search ended after (%d) labels; dearer ways are missing."
                    .formatted(search.labelCount()));
      }
      BitSet late = new BitSet();
      for (LabelFront.Way way : found) {
        BitSet links = ground.listOutOfSeason(states(way));
        if (links.isEmpty()) {
          ways.add(way);
        }
        late.or(links);
      }
      if (late.isEmpty()) {
        break;
      }
      ground = ground.without(late);
    }
    if (ways.isEmpty()) {
      return none(request, completeness);
    }
    LabelFront front = new LabelFront(ways);
    long giveUp =
        giveUpUsCents != null
            ? giveUpUsCents
            : Math.round((double) front.best().costUsCents() * rule.limit());
    return new Answer.Found(
        new Dependence(
            request,
            rule,
            ground.walk(states(front.best())),
            front,
            soil.bitToCode,
            new TransitGame(front, soil.bitToCode, rule, giveUp).solve(progress),
            completeness));
  }

  private Answer none(RouteRequest request, Completeness completeness) {
    if (completeness instanceof Completeness.Cut cut) {
      throw new UserException(
          "cancelled",
          "The search for ways ended before it found any: %s".formatted(cut.rule()),
          "Maybe allow more labels.");
    }
    return switch (planner.plan(request)) {
      case RouteAnswer.NoRoute none -> new Answer.NoRoute(none);
      case RouteAnswer.Found _ ->
          throw new IllegalStateException("The planner finds a way where labels find none.");
    };
  }

  private LabelSearch search(ArcMetric metric, Soil soil, RouteRequest request) {
    VirtualNetwork virtual = metric.virtual();
    long[] stateToMask = new long[virtual.stateCount()];
    for (int state = 0; state < stateToMask.length; state++) {
      stateToMask[state] = soil.linkToMask[virtual.link(state)];
    }
    LabelSearch search =
        new LabelSearch(
            virtual.arcs(), backward(virtual.arcs()), metric.arcToWeight(0), stateToMask, 1);
    Network network = virtual.network();
    int destination = network.nodeNumber(request.trip().destination().id());
    for (int state : virtual.listArrivals(destination)) {
      if (metric.canEnd(state)) {
        search.addTarget(0, state, metric.endWeight(0, state));
      }
    }
    int origin = network.nodeNumber(request.trip().origin().id());
    for (int place = 0; place < virtual.departureCount(origin); place++) {
      int state = virtual.departure(origin, place);
      if (metric.canStart(state)) {
        search.addSource(state, metric.startWeight(0, state));
      }
    }
    return search;
  }

  private synchronized AdjacencyArray backward(AdjacencyArray arcs) {
    AdjacencyArray ready = backward;
    if (ready == null) {
      ready = LabelSearch.turnRound(arcs);
      backward = ready;
    }
    return ready;
  }

  private static int[] states(LabelFront.Way way) {
    return way.nodes().stream().mapToInt(state -> state).toArray();
  }

  /** Whose permission every link needs, as bits: the rule by which a jurisdiction is closed. */
  private static final class Soil {
    private final List<String> bitToCode;
    private final long[] linkToMask;

    Soil(Network network, RouteRequest request) {
      Set<String> codes = new TreeSet<>();
      for (int link = 0; link < network.linkCount(); link++) {
        touched(network, link).forEach(jurisdiction -> codes.add(jurisdiction.code()));
      }
      codes.remove(Jurisdiction.HIGH_SEAS.code());
      codes.remove(request.trip().origin().jurisdiction().code());
      codes.remove(request.trip().destination().jurisdiction().code());
      if (codes.size() > MOST_JURISDICTIONS) {
        throw new UserException(
            "too_many_jurisdictions",
            "The network lies in (%d) jurisdictions; %d can be told apart."
                .formatted(codes.size(), MOST_JURISDICTIONS),
            "Maybe ask on a part of the network.");
      }
      bitToCode = List.copyOf(codes);
      linkToMask = new long[network.linkCount()];
      for (int link = 0; link < linkToMask.length; link++) {
        for (Jurisdiction jurisdiction : touched(network, link)) {
          int bit = bitToCode.indexOf(jurisdiction.code());
          linkToMask[link] |= bit < 0 ? 0 : 1L << bit;
        }
      }
    }

    private static Collection<Jurisdiction> touched(Network network, int number) {
      Link link = network.link(number);
      Set<Jurisdiction> touched = new TreeSet<>();
      touched.add(network.node(network.linkFrom(number)).jurisdiction());
      touched.add(network.node(network.linkTo(number)).jurisdiction());
      network.spans(link).forEach(span -> touched.add(span.jurisdiction()));
      return touched;
    }
  }
}
