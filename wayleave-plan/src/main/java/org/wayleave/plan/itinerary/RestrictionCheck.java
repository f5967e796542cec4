package org.wayleave.plan.itinerary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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

/**
 * Finds the public restrictions that touch an itinerary; they are flagged, never routed around
 * unless the user asks for it.
 *
 * <p>A restriction touches when the day lies between its dates as far as they are known and the
 * goods are among those it names, if it names any, and one of its elements is on the way; where it
 * names no element, one of its jurisdictions. Where it names modes, that element or jurisdiction
 * must be used by one of them (a rail ferry counts as rail and as sea, a ro-ro ship as road and as
 * sea). Where it has a direction, {@code in} needs the destination to lie in one of its
 * jurisdictions, {@code out} the origin, {@code transit} neither.
 */
public final class RestrictionCheck {

  private final Network network;
  private final Trip trip;
  private final List<Restriction> applicable;

  /** A check for one trip. */
  public RestrictionCheck(Network network, Trip trip) {
    this.network = network;
    this.trip = trip;
    applicable =
        network.restrictions().values().stream()
            .filter(restriction ->
                holdsOn(restriction, trip.departure())
                    && goes(restriction)
                    && (restriction.commodities().isEmpty()
                        || restriction.commodities().contains(trip.commodity())))
            .toList();
  }

  /** What the links of a way touch: elements and jurisdictions, each with the modes that use it. */
  private final class Touched {
    private final Map<String, Set<Mode>> elementToModes = new HashMap<>();
    private final Map<String, Set<Mode>> jurisdictionToModes = new HashMap<>();

    void addLink(Link link) {
      Set<Mode> modes = modes(link.mode());
      add(elementToModes, link.key(), modes);
      addNode(network.node(network.nodeNumber(link.from())), modes);
      addNode(network.node(network.nodeNumber(link.to())), modes);
      if (link.crossingId() != null) {
        add(elementToModes, link.crossingId(), modes);
      }
      for (Link.Span span : network.spans(link)) {
        add(jurisdictionToModes, span.jurisdiction().code(), modes);
      }
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

    /** What the restriction names and the way uses by a mode that it means. */
    List<String> by(Restriction restriction) {
      boolean namesElements = !restriction.elements().isEmpty();
      List<String> named = namesElements ? restriction.elements() : restriction.jurisdictions();
      Map<String, Set<Mode>> used = namesElements ? elementToModes : jurisdictionToModes;
      return named.stream().filter(key -> isUsed(restriction, used.get(key))).toList();
    }
  }

  /** The restrictions that touch those legs, and those that name nothing and hold in general. */
  List<Itinerary.Flag> listFlags(List<Leg> legs) {
    Touched touched = new Touched();
    legs.forEach(leg -> leg.links().forEach(touched::addLink));
    List<Itinerary.Flag> flags = new ArrayList<>();
    for (Restriction restriction : applicable) {
      List<String> touches = touched.by(restriction);
      boolean isGeneral = restriction.elements().isEmpty() && restriction.jurisdictions().isEmpty();
      if (!touches.isEmpty() || isGeneral) {
        flags.add(new Itinerary.Flag(restriction, touches));
      }
    }
    return flags;
  }

  /**
   * The numbers of the links that any restriction touches: a way that uses none of them is flagged
   * with general restrictions at most.
   */
  public BitSet listRestrictedLinks() {
    BitSet links = new BitSet();
    for (int link = 0; link < network.linkCount(); link++) {
      Touched touched = new Touched();
      touched.addLink(network.link(link));
      if (applicable.stream().anyMatch(restriction -> !touched.by(restriction).isEmpty())) {
        links.set(link);
      }
    }
    return links;
  }

  private static Set<Mode> modes(Mode mode) {
    return switch (mode) {
      case RAIL_FERRY -> EnumSet.of(Mode.RAIL_FERRY, Mode.RAIL, Mode.SEA);
      case RO_RO -> EnumSet.of(Mode.RO_RO, Mode.ROAD, Mode.SEA);
      case RAIL, ROAD, SEA, INLAND_WATERWAY -> EnumSet.of(mode);
    };
  }

  private static boolean isUsed(Restriction restriction, @Nullable Set<Mode> modes) {
    return modes != null
        && (restriction.modes().isEmpty()
            || restriction.modes().stream().anyMatch(modes::contains));
  }

  /** Whether the goods go in the restriction's direction, as far as it has one. */
  private boolean goes(Restriction restriction) {
    List<String> lands = restriction.jurisdictions();
    boolean begins = lands.contains(trip.origin().jurisdiction().code());
    boolean ends = lands.contains(trip.destination().jurisdiction().code());
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
