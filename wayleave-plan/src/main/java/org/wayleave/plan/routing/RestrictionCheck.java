package org.wayleave.plan.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Restriction;
import org.wayleave.plan.expansion.Operation;

/**
 * Finds the public restrictions that touch an itinerary; they are flagged, never routed around.
 *
 * <p>A restriction touches when the day lies between its dates as far as they are known and the
 * goods are among those it names, if it names any, and one of its elements is on the way; where it
 * names no element, one of its jurisdictions. Where it names modes, that element or jurisdiction
 * must be used by one of them (a rail ferry counts as rail and as sea, a ro-ro ship as road and as
 * sea). Where it has a direction, {@code in} needs the destination to lie in one of its
 * jurisdictions, {@code out} the origin, {@code transit} neither.
 */
final class RestrictionCheck {

  private final Network network;
  private final RouteRequest request;
  private final Map<String, Set<Mode>> elementToModes = new HashMap<>();
  private final Map<String, Set<Mode>> jurisdictionToModes = new HashMap<>();

  RestrictionCheck(Network network, RouteRequest request, List<Leg> legs) {
    this.network = network;
    this.request = request;
    for (Leg leg : legs) {
      Set<Mode> modes = modes(leg.mode());
      addNode(leg.from(), modes);
      addNode(leg.to(), modes);
      for (Link link : leg.links()) {
        add(elementToModes, link.key(), modes);
        addNode(network.node(network.nodeNumber(link.from())), modes);
        addNode(network.node(network.nodeNumber(link.to())), modes);
        if (link.crossingId() != null) {
          add(elementToModes, link.crossingId(), modes);
        }
      }
      for (Step step : leg.steps()) {
        if (step.operation() == Operation.MOVE) {
          add(jurisdictionToModes, step.jurisdiction(), modes);
        }
      }
    }
  }

  private static Set<Mode> modes(Mode mode) {
    return switch (mode) {
      case RAIL_FERRY -> EnumSet.of(Mode.RAIL_FERRY, Mode.RAIL, Mode.SEA);
      case RO_RO -> EnumSet.of(Mode.RO_RO, Mode.ROAD, Mode.SEA);
      case RAIL, ROAD, SEA, INLAND_WATERWAY -> EnumSet.of(mode);
    };
  }

  private void addNode(Node node, Set<Mode> modes) {
    add(elementToModes, node.key(), modes);
    add(jurisdictionToModes, node.jurisdiction().code(), modes);
    network
        .findTerminal(node.id())
        .ifPresent(terminal -> add(elementToModes, terminal.id(), modes));
    if (modes.contains(Mode.SEA)) {
      network.crossings().values().stream()
          .filter(crossing -> crossing.mode() == Mode.SEA && crossing.nodeA().equals(node.id()))
          .forEach(crossing -> add(elementToModes, crossing.id(), modes));
    }
  }

  private static void add(Map<String, Set<Mode>> map, String key, Set<Mode> modes) {
    map.computeIfAbsent(key, _ -> EnumSet.noneOf(Mode.class)).addAll(modes);
  }

  List<Itinerary.Flag> listFlags() {
    List<Itinerary.Flag> flags = new ArrayList<>();
    for (Restriction restriction : network.restrictions().values()) {
      boolean applies =
          holdsOn(restriction, request.departure())
              && goes(restriction)
              && (restriction.commodities().isEmpty()
                  || restriction.commodities().contains(request.commodity()));
      if (!applies) {
        continue;
      }
      boolean namesElements = !restriction.elements().isEmpty();
      List<String> named = namesElements ? restriction.elements() : restriction.jurisdictions();
      Map<String, Set<Mode>> used = namesElements ? elementToModes : jurisdictionToModes;
      List<String> touched =
          named.stream().filter(key -> isUsed(restriction, used.get(key))).toList();
      if (!touched.isEmpty() || named.isEmpty()) {
        flags.add(new Itinerary.Flag(restriction, touched));
      }
    }
    return flags;
  }

  private static boolean isUsed(Restriction restriction, @Nullable Set<Mode> modes) {
    return modes != null
        && (restriction.modes().isEmpty()
            || restriction.modes().stream().anyMatch(modes::contains));
  }

  /** Whether the goods go in the restriction's direction, as far as it has one. */
  private boolean goes(Restriction restriction) {
    List<String> lands = restriction.jurisdictions();
    boolean begins = lands.contains(request.origin().jurisdiction().code());
    boolean ends = lands.contains(request.destination().jurisdiction().code());
    return lands.isEmpty()
        || switch (restriction.direction()) {
          case "in" -> ends && !begins;
          case "out" -> begins && !ends;
          case "transit" -> !begins && !ends;
          default -> true;
        };
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
