package org.wayleave.plan.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wayleave.network.element.Commodity;
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
      LayerRun run = new LayerRun(network, layer, List.of(tallies));
      for (int origin = 0; origin < layer.problem().originCount(); origin++) {
        if (!progress.goesOn("assigning", done++, origins)) {
          throw new UserException("cancelled", "The assignment was cancelled.", "");
        }
        run.assign(origin);
      }
      flows.put(layer.commodity(), run.linkWayToTonnes());
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
}
