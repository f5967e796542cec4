package org.wayleave.plan.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * Sends every pair along its one least way.
 *
 * <p>Of equally costly ways the faster one, then the one found first in the order of distance and
 * number, so the same demand gives the same flows. Cost: one search to all places for each place
 * that sends and each class of goods. No state; thread-safe.
 */
public final class AllOrNothing {

  private AllOrNothing() {}

  /**
   * Assigns the demand.
   *
   * @throws UserException {@code cancelled} when it is not to go on
   */
  public static Assignment assign(DemandNetwork network, Progress progress) {
    int trades = network.request().demand().trades().size();
    Tally[] tallies = new Tally[trades];
    for (int trade = 0; trade < trades; trade++) {
      tallies[trade] = new Tally();
    }
    long origins =
        network.layers().stream().mapToLong(layer -> layer.problem().originCount()).sum();
    long done = 0;
    Map<Commodity, long[]> flows = new EnumMap<>(Commodity.class);
    for (CommodityLayer layer : network.layers()) {
      LayerRun run = new LayerRun(network, layer, tallies);
      for (int origin = 0; origin < layer.problem().originCount(); origin++) {
        if (!progress.goesOn("assigning", done++, origins)) {
          throw new UserException("cancelled", "The assignment was cancelled.", "");
        }
        run.assign(origin);
      }
      flows.put(layer.commodity(), run.linkWayToTonnes);
    }
    List<Assignment.Service> services = new ArrayList<>();
    for (Tally tally : tallies) {
      services.add(tally.toService());
    }
    return new Assignment(network, linkFlows(network, flows), services);
  }

  private static List<Assignment.LinkFlow> linkFlows(
      DemandNetwork network, Map<Commodity, long[]> flows) {
    List<Assignment.LinkFlow> rows = new ArrayList<>();
    for (int link = 0; link < network.virtual().network().linkCount(); link++) {
      Map<Commodity, Long> forward = new EnumMap<>(Commodity.class);
      Map<Commodity, Long> backward = new EnumMap<>(Commodity.class);
      for (Map.Entry<Commodity, long[]> flow : flows.entrySet()) {
        put(forward, flow.getKey(), flow.getValue()[2 * link]);
        put(backward, flow.getKey(), flow.getValue()[2 * link + 1]);
      }
      if (!forward.isEmpty() || !backward.isEmpty()) {
        rows.add(new Assignment.LinkFlow(link, forward, backward));
      }
    }
    return rows;
  }

  private static void put(Map<Commodity, Long> tonnes, Commodity commodity, long value) {
    if (value > 0) {
      tonnes.put(commodity, value);
    }
  }

  /** Sums of one trade; products with quantities are in hundredths of a load unit. */
  private static final class Tally {
    private long tonnes;
    private long unservedTonnes;
    private long generalized;
    private long usCents;
    private long seconds;
    private long quantity;
    private long grams;
    private long tonneMetres;
    private final SortedMap<String, Long> jurisdictionToTonnes = new TreeMap<>();

    Assignment.Service toService() {
      double scale = DemandNetwork.QUANTITY_PER_UNIT;
      return new Assignment.Service(
          tonnes,
          unservedTonnes,
          Math.round(generalized / scale),
          Math.round(usCents / scale),
          seconds / scale,
          quantity / scale,
          Math.round(grams / scale),
          tonneMetres,
          jurisdictionToTonnes);
    }
  }

  /** One class of goods, origin by origin. */
  private static final class LayerRun {
    private final DemandNetwork network;
    private final CommodityLayer layer;
    private final OdProblem problem;
    private final Tally[] tallies;
    private final ReplacementSearch search;
    private final JurisdictionSets sets;
    private final long[] linkWayToTonnes;
    private final long[] nodeToTonnes;
    private final long[] nodeToUsCents;
    private final long[] nodeToGrams;
    private final long[] nodeToMetres;
    private final int[] nodeToSet;

    LayerRun(DemandNetwork network, CommodityLayer layer, Tally[] tallies) {
      this.network = network;
      this.layer = layer;
      this.tallies = tallies;
      problem = layer.problem();
      search = new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
      sets = new JurisdictionSets(network.virtual());
      linkWayToTonnes = new long[2 * network.virtual().network().linkCount()];
      int nodes = problem.graph().nodeCount();
      nodeToTonnes = new long[nodes];
      nodeToUsCents = new long[nodes];
      nodeToGrams = new long[nodes];
      nodeToMetres = new long[nodes];
      nodeToSet = new int[nodes];
    }

    void assign(int origin) {
      search.run(problem.originNode(origin), problem.listTargets(origin));
      addUpTo();
      for (int pair = problem.firstPair(origin); pair < problem.firstPair(origin + 1); pair++) {
        take(pair);
      }
      loadBack();
    }

    /** Sums along the tree, from its root to every node. */
    private void addUpTo() {
      int root = search.settledNode(0);
      nodeToTonnes[root] = 0;
      nodeToUsCents[root] = 0;
      nodeToGrams[root] = 0;
      nodeToMetres[root] = 0;
      nodeToSet[root] = JurisdictionSets.NONE;
      for (int place = 1; place < search.settledCount(); place++) {
        int node = search.settledNode(place);
        int arc = search.predecessorArc(node);
        int before = problem.graph().tail(arc);
        int state = layer.state(arc);
        nodeToTonnes[node] = 0;
        nodeToUsCents[node] = nodeToUsCents[before] + layer.usCents(arc);
        nodeToGrams[node] = nodeToGrams[before] + layer.grams(arc);
        nodeToMetres[node] = nodeToMetres[before];
        nodeToSet[node] = nodeToSet[before];
        if (state != CommodityLayer.NO_STATE) {
          int link = network.virtual().link(state);
          nodeToMetres[node] += network.overlay().lengthM(link);
          nodeToSet[node] = sets.with(nodeToSet[before], link);
        }
      }
    }

    private void take(int pair) {
      Tally tally = tallies[problem.group(pair)];
      int target = problem.target(pair);
      long tonnes = problem.tonnes(pair);
      tally.tonnes += tonnes;
      long total = search.distance(target);
      if (total == Dijkstra.INFINITE) {
        tally.unservedTonnes += tonnes;
        return;
      }
      long quantity = problem.quantity(pair);
      tally.generalized = Math.addExact(tally.generalized, quantity * problem.major(total));
      tally.seconds = Math.addExact(tally.seconds, quantity * problem.minor(total));
      tally.usCents += quantity * nodeToUsCents[target];
      tally.grams = Math.addExact(tally.grams, quantity * nodeToGrams[target]);
      tally.quantity += quantity;
      tally.tonneMetres = Math.addExact(tally.tonneMetres, tonnes * nodeToMetres[target]);
      BitSet passed = sets.get(nodeToSet[target]);
      passed.stream()
          .forEach(jurisdiction ->
              tally.jurisdictionToTonnes.merge(sets.code(jurisdiction), tonnes, Long::sum));
      nodeToTonnes[target] += tonnes;
    }

    /** What each node receives came over its arc: from the leaves to the root. */
    private void loadBack() {
      for (int place = search.settledCount() - 1; place > 0; place--) {
        int node = search.settledNode(place);
        long tonnes = nodeToTonnes[node];
        if (tonnes == 0) {
          continue;
        }
        int arc = search.predecessorArc(node);
        nodeToTonnes[problem.graph().tail(arc)] += tonnes;
        int state = layer.state(arc);
        if (state != CommodityLayer.NO_STATE) {
          int way = network.virtual().way(state).ordinal();
          linkWayToTonnes[2 * network.virtual().link(state) + way] += tonnes;
        }
      }
    }
  }
}
