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
import org.wayleave.plan.demand.Trade;

/**
 * How much each element is needed: what a demand loses when it alone closes.
 *
 * @param losses the elements that anything is lost by, the worst first: tonnes of others unserved,
 *     then extra generalized cost, then kind and id
 * @param harmlessCount how many elements nothing is lost by
 * @param originsDone how many origins were reckoned
 * @param originCount how many there are; more than were reckoned after a run that was stopped, and
 *     then all figures are least ones
 */
public record Criticality(
    List<ElementLoss> losses, int harmlessCount, int originsDone, int originCount) {

  /** Quantities are in hundredths of a load unit. */
  private static final double QUANTITY_PER_UNIT = 100;

  /**
   * What is lost by one closure.
   *
   * @param element what closes
   * @param extraUsCents extra generalized cost in a year of what is still carried; low and high are
   *     those of the demand
   * @param extraTonneSeconds tonnes times extra seconds of the same; below 0 where the dearer ways
   *     are faster
   * @param unservedTonnes tonnes in a year of others that lose their way
   * @param ownTonnes tonnes in a year that begin or end inside it, and lose their way with it
   * @param trades the trades that lose anything, the worst first
   */
  public record ElementLoss(
      ClosableElement element,
      Range extraUsCents,
      double extraTonneSeconds,
      Range unservedTonnes,
      long ownTonnes,
      List<TradeLoss> trades) {

    /** Copies the trades. */
    public ElementLoss {
      trades = List.copyOf(trades);
    }

    /** Whether anything is lost. */
    boolean isHarmful() {
      return !trades.isEmpty();
    }
  }

  /**
   * What one trade loses.
   *
   * @param trade its place in the demand
   * @param extraUsCents extra generalized cost in a year
   * @param unservedTonnes tonnes that lose their way, its own ends included
   */
  public record TradeLoss(int trade, long extraUsCents, long unservedTonnes) {}

  /** Copies the losses. */
  public Criticality {
    losses = List.copyOf(losses);
  }

  /** Whether every origin was reckoned. */
  public boolean isWhole() {
    return originsDone == originCount;
  }

  /**
   * Closes every element of those kinds in turn.
   *
   * @param threads how many at most; the answer does not depend on it
   * @param progress asked for each origin; a run that is not to go on gives what it has
   */
  public static Criticality of(
      DemandNetwork network, Collection<ElementKind> kinds, int threads, Progress progress) {
    ElementCatalog catalog = new ElementCatalog(network.virtual().network());
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
    LossTable sum = new LossTable(distinct.size(), tradeCount);
    OwnTonnes own = new OwnTonnes(network, insides);
    int origins = 0;
    for (CommodityLayer layer : network.layers()) {
      OdProblem problem = layer.problem();
      origins += problem.originCount();
      ClosureProblem closures =
          new ClosureProblem(problem, distinct.stream().map(layer::listClosedArcs).toList());
      sum.add(SingleClosures.run(closures, threads, progress));
    }
    List<ElementLoss> losses = new ArrayList<>();
    for (int element = 0; element < elements.size(); element++) {
      ElementLoss loss =
          loss(network, elements.get(element), element, elementToPlace[element], sum, own);
      if (loss.isHarmful()) {
        losses.add(loss);
      }
    }
    losses.sort(
        Comparator.comparingLong((ElementLoss loss) -> -loss.unservedTonnes().mid())
            .thenComparingLong(loss -> -loss.extraUsCents().mid())
            .thenComparing(loss -> loss.element().kind())
            .thenComparing(loss -> loss.element().id()));
    return new Criticality(losses, elements.size() - losses.size(), sum.originsDone(), origins);
  }

  private static ElementLoss loss(
      DemandNetwork network,
      ClosableElement element,
      int number,
      int place,
      LossTable sum,
      OwnTonnes own) {
    List<Trade> rows = network.request().demand().trades();
    List<TradeLoss> trades = new ArrayList<>();
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
      trades.add(new TradeLoss(trade, cents, lost));
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
        Comparator.comparingLong((TradeLoss loss) -> -loss.unservedTonnes())
            .thenComparingLong(loss -> -loss.extraUsCents())
            .thenComparingInt(TradeLoss::trade));
    return new ElementLoss(element, range(extra), tonneSeconds, range(unserved), ownTonnes, trades);
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
