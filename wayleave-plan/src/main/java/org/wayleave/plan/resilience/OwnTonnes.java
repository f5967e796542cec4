package org.wayleave.plan.resilience;

import java.util.BitSet;
import java.util.List;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.demand.DemandMatrix;

/** How much of each trade begins or ends inside each element. */
final class OwnTonnes {

  private final long[][] elementToTradeToTonnes;

  OwnTonnes(DemandNetwork network, List<BitSet> insides) {
    int trades = network.request().demand().trades().size();
    elementToTradeToTonnes = new long[insides.size()][];
    List<DemandMatrix.Pair> pairs = network.request().demand().spread(network.network());
    for (int element = 0; element < elementToTradeToTonnes.length; element++) {
      BitSet inside = insides.get(element);
      long[] tonnes = new long[inside.isEmpty() ? 0 : trades];
      if (!inside.isEmpty()) {
        for (DemandMatrix.Pair pair : pairs) {
          if (inside.get(pair.origin()) || inside.get(pair.destination())) {
            tonnes[pair.trade()] += pair.tonnes();
          }
        }
      }
      elementToTradeToTonnes[element] = tonnes;
    }
  }

  long tonnes(int element, int trade) {
    long[] tonnes = elementToTradeToTonnes[element];
    return tonnes.length == 0 ? 0 : tonnes[trade];
  }
}
