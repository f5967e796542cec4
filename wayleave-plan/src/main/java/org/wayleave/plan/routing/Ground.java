package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.time.Month;
import java.util.BitSet;
import java.util.EnumSet;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.ItineraryBuilder;
import org.wayleave.plan.itinerary.MoveSteps;
import org.wayleave.plan.metric.ArcMetric;

/**
 * What searches for one kind of question stand on: the scenario, the model of costs, and the
 * weights.
 *
 * @param overlay the scenario as asked
 * @param searched the scenario without the links that are left out
 * @param model what operations take
 * @param metric the weights of {@code searched}
 * @param moves the steps of single states, as far as they were needed
 */
record Ground(
    Overlay overlay, Overlay searched, CostModel model, ArcMetric metric, MoveSteps moves) {

  private static final long SECONDS_PER_DAY = 86_400;

  VirtualNetwork virtual() {
    return metric.virtual();
  }

  ItineraryBuilder walk(int[] states) {
    return new ItineraryBuilder(moves, states);
  }

  /** Months of departure and the next: what is open in one of them is searched. */
  static EnumSet<Month> months(LocalDate departure) {
    return EnumSet.of(departure.getMonth(), departure.getMonth().plus(1));
  }

  /** {@link #listOutOfSeason(LocalDate, int[], ItineraryBuilder)}, walked only if it can matter. */
  BitSet listOutOfSeason(LocalDate departure, int[] states) {
    for (int state : states) {
      if (!virtual().network().link(virtual().link(state)).monthsOpen().isAllYear()) {
        return listOutOfSeason(departure, states, walk(states));
      }
    }
    return new BitSet();
  }

  /** The links that the way would begin to move along in a month in which they are not open. */
  BitSet listOutOfSeason(LocalDate departure, int[] states, ItineraryBuilder walked) {
    BitSet outOfSeason = new BitSet();
    long[] reachedSeconds = walked.reachedSeconds();
    for (int x = 0; x < states.length; x++) {
      LocalDate day = departure.plusDays(reachedSeconds[x] / SECONDS_PER_DAY);
      int link = virtual().link(states[x]);
      if (overlay.obstacle(link, virtual().way(states[x]), day.getMonth())
          == Obstacle.OUT_OF_SEASON) {
        outOfSeason.set(link);
      }
    }
    return outOfSeason;
  }

  /** Says that a link was left out because of its season. */
  static Notice avoided(Network network, int number) {
    Link link = network.link(number);
    return new Notice(
        "out_of_season",
        Severity.INFO,
        Location.NOWHERE,
        "The link (%s), open in months (%s), would be reached out of season."
            .formatted(link.id(), link.monthsOpen()),
        "Maybe another departure date gives a better way.");
  }
}
