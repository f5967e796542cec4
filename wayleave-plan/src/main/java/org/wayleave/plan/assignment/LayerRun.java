package org.wayleave.plan.assignment;

import java.util.BitSet;
import java.util.List;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;

/** One class of goods, origin by origin. */
final class LayerRun {
  private final DemandNetwork network;
  private final CommodityLayer layer;
  private final OdProblem problem;
  private final List<Tally> tallies;
  private final ReplacementSearch search;
  private final JurisdictionSets sets;
  private final long[] linkWayToTonnes;
  private final long[] nodeToTonnes;
  private final long[] nodeToUsCents;
  private final long[] nodeToGrams;
  private final long[] nodeToMetres;
  private final int[] nodeToSet;

  LayerRun(DemandNetwork network, CommodityLayer layer, List<Tally> tallies) {
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
    Tally tally = tallies.get(problem.group(pair));
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

  /** Tonnes by {@code 2 x link + way}; to be read when all origins are assigned. */
  long[] linkWayToTonnes() {
    return linkWayToTonnes;
  }
}
