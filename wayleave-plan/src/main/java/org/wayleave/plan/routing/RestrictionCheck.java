package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;

/**
 * Finds the public restrictions that touch an itinerary; they are flagged, never routed around.
 *
 * <p>A restriction touches when the day lies between its dates as far as they are known (one that
 * is said to have ended, nobody knows when, has ended), one of its modes and goods is used where it
 * names any, and one of its elements is on the way; where it names no element, one of its
 * jurisdictions.
 */
final class RestrictionCheck {

  private final Network network;

  RestrictionCheck(Network network) {
    this.network = network;
  }

  List<Itinerary.Flag> listFlags(
      List<Leg> legs, Set<String> jurisdictions, Commodity commodity, LocalDate day) {
    Set<String> elements = new HashSet<>();
    Set<Mode> modes = new HashSet<>();
    for (Leg leg : legs) {
      modes.add(leg.mode());
      for (Link link : leg.links()) {
        elements.add(link.key());
        addNode(link.from().value(), elements);
        addNode(link.to().value(), elements);
        if (link.crossingId() != null) {
          elements.add(link.crossingId());
        }
      }
    }
    List<Itinerary.Flag> flags = new ArrayList<>();
    for (Restriction restriction : network.restrictions().values()) {
      boolean applies =
          holdsOn(restriction, day)
              && (restriction.modes().isEmpty()
                  || restriction.modes().stream().anyMatch(modes::contains))
              && (restriction.commodities().isEmpty()
                  || restriction.commodities().contains(commodity));
      if (!applies) {
        continue;
      }
      boolean namesElements = !restriction.elements().isEmpty();
      List<String> touched =
          (namesElements ? restriction.elements() : restriction.jurisdictions())
              .stream()
                  .filter(namesElements ? elements::contains : jurisdictions::contains)
                  .toList();
      boolean isGeneral = !namesElements && restriction.jurisdictions().isEmpty();
      if (!touched.isEmpty() || isGeneral) {
        flags.add(new Itinerary.Flag(restriction, touched));
      }
    }
    return flags;
  }

  private void addNode(String id, Set<String> elements) {
    elements.add(id);
    network
        .findNode(id)
        .flatMap(node -> network.findTerminal(node.id()))
        .map(Terminal::id)
        .ifPresent(elements::add);
  }

  /** Dates are yyyy, yyyy-mm or yyyy-mm-dd; the text order of equal lengths is the date order. */
  private static boolean holdsOn(Restriction restriction, LocalDate day) {
    String text = day.toString();
    String start = restriction.dateStart();
    String end = restriction.dateEnd();
    boolean hasBegun = start.isEmpty() || upTo(start, text).compareTo(start) >= 0;
    boolean hasEnded =
        end.isEmpty() ? restriction.status().equals("ended") : upTo(end, text).compareTo(end) > 0;
    return hasBegun && !hasEnded;
  }

  private static String upTo(String other, String text) {
    return text.substring(0, Math.min(text.length(), other.length()));
  }
}
