package org.wayleave.plan.resilience;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Overlay.Way;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.assignment.CommodityLayer;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.closure.ClosureProblem;
import org.wayleave.plan.closure.SingleClosures;
import org.wayleave.plan.demand.Trade;

/** Closes every element of some kinds in turn and says what each trade loses. Used once. */
final class CriticalityRun {

  /** Quantities are in hundredths of a load unit. */
  private static final double QUANTITY_PER_UNIT = 100;

  private final DemandNetwork network;
  private final Collection<ElementKind> kinds;

  CriticalityRun(DemandNetwork network, Collection<ElementKind> kinds) {
    this.network = network;
    this.kinds = kinds;
  }

  Criticality run(int threads, Progress progress) {
    ElementCatalog catalog = new ElementCatalog(network.network());
    List<ClosableElement> elements = catalog.list(kinds);
    List<Overlay> closings = elements.stream().map(catalog::close).toList();
    List<BitSet> insides = new ArrayList<>();
    for (int element = 0; element < elements.size(); element++) {
      insides.add(catalog.inside(elements.get(element), closings.get(element)));
    }
    int tradeCount = network.request().demand().trades().size();
    // A port is a node, and a border often one link: what closes the same is closed once.
    Map<List<BitSet>, Integer> closingToPlace = new HashMap<>();
    List<Overlay> distinct = new ArrayList<>();
    int[] elementToPlace = new int[elements.size()];
    for (int element = 0; element < elementToPlace.length; element++) {
      Overlay closing = closings.get(element);
      elementToPlace[element] =
          closingToPlace.computeIfAbsent(
              List.of(
                  closing.closedLinks(Way.AB),
                  closing.closedLinks(Way.BA),
                  closing.closedTerminals()),
              _ -> {
                distinct.add(closing);
                return distinct.size() - 1;
              });
    }
    SingleClosures.Losses sum = new SingleClosures.Losses(distinct.size(), tradeCount);
    OwnTonnes own = new OwnTonnes(network, insides);
    int origins = 0;
    for (CommodityLayer layer : network.layers()) {
      OdProblem problem = layer.problem();
      origins += problem.originCount();
      ClosureProblem closures =
          new ClosureProblem(problem, distinct.stream().map(layer::listClosedArcs).toList());
      sum.add(SingleClosures.run(closures, threads, progress));
    }
    List<Criticality.ElementLoss> losses = new ArrayList<>();
    for (int element = 0; element < elements.size(); element++) {
      Criticality.ElementLoss loss =
          loss(network, elements.get(element), element, elementToPlace[element], sum, own);
      if (loss.isHarmful()) {
        losses.add(loss);
      }
    }
    losses.sort(
        Comparator.comparingLong((Criticality.ElementLoss loss) -> -loss.unservedTonnes().mid())
            .thenComparingLong(loss -> -loss.extraUsCents().mid())
            .thenComparing(loss -> loss.element().kind())
            .thenComparing(loss -> loss.element().id()));
    return new Criticality(losses, elements.size() - losses.size(), sum.originsDone(), origins);
  }

  private static Criticality.ElementLoss loss(
      DemandNetwork network,
      ClosableElement element,
      int number,
      int place,
      SingleClosures.Losses sum,
      OwnTonnes own) {
    List<Trade> rows = network.request().demand().trades();
    List<Criticality.TradeLoss> trades = new ArrayList<>();
    double[] extra = new double[3];
    double[] unserved = new double[3];
    double tonneSeconds = 0;
    long ownTonnes = 0;
    for (int trade = 0; trade < rows.size(); trade++) {
      long cents = Math.round(sum.extraCost(place, trade) / QUANTITY_PER_UNIT);
      long lost = sum.unservedTonnes(place, trade);
      if (cents == 0 && lost == 0) {
        continue;
      }
      trades.add(new Criticality.TradeLoss(trade, cents, lost));
      long inside = Math.min(lost, own.tonnes(number, trade));
      ownTonnes += inside;
      tonneSeconds +=
          sum.extraMinor(place, trade)
              / QUANTITY_PER_UNIT
              * tonnesPerUnit(network, rows.get(trade).commodity());
      Range tonnes = rows.get(trade).tonnes();
      double[] scales = {tonnes.low(), tonnes.mid(), tonnes.high()};
      for (int x = 0; x < scales.length; x++) {
        extra[x] += cents * scales[x] / tonnes.mid();
        unserved[x] += (lost - inside) * scales[x] / tonnes.mid();
      }
    }
    trades.sort(
        Comparator.comparingLong((Criticality.TradeLoss loss) -> -loss.unservedTonnes())
            .thenComparingLong(loss -> -loss.extraUsCents())
            .thenComparingInt(Criticality.TradeLoss::trade));
    return new Criticality.ElementLoss(
        element, range(extra), tonneSeconds, range(unserved), ownTonnes, trades);
  }

  private static double tonnesPerUnit(DemandNetwork network, Commodity commodity) {
    return network.layers().stream()
        .filter(layer -> layer.commodity() == commodity)
        .findFirst()
        .map(CommodityLayer::tonnesPerUnit)
        .orElseThrow();
  }

  private static Range range(double[] values) {
    return new Range(Math.round(values[0]), Math.round(values[1]), Math.round(values[2]));
  }
}
