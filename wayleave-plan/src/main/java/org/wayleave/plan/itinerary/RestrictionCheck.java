package org.wayleave.plan.itinerary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
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
  private final RestrictionIndex index;

  /** A check for one trip. */
  public RestrictionCheck(Network network, Trip trip) {
    this(new RestrictionIndex(network), trip);
  }

  /** A check for one of many trips over the same network. */
  RestrictionCheck(RestrictionIndex index, Trip trip) {
    this.index = index;
    this.trip = trip;
    network = index.network();
    applicable =
        network.restrictions().values().stream()
            .filter(restriction ->
                holdsOn(restriction, trip.departure())
                    && goes(restriction)
                    && (restriction.commodities().isEmpty()
                        || restriction.commodities().contains(trip.commodity())))
            .toList();
  }

  /** The restrictions that touch those legs, and those that name nothing and hold in general. */
  List<Itinerary.Flag> listFlags(List<Leg> legs) {
    Map<Restriction, Set<String>> touched = new HashMap<>();
    for (Leg leg : legs) {
      for (Link link : leg.links()) {
        index
            .touches(link)
            .forEach((restriction, keys) ->
                touched.computeIfAbsent(restriction, _ -> new HashSet<>()).addAll(keys));
      }
    }
    List<Itinerary.Flag> flags = new ArrayList<>();
    for (Restriction restriction : applicable) {
      Set<String> keys = touched.getOrDefault(restriction, Set.of());
      if (!keys.isEmpty() || RestrictionIndex.named(restriction).isEmpty()) {
        flags.add(
            new Itinerary.Flag(
                restriction,
                RestrictionIndex.named(restriction).stream().filter(keys::contains).toList()));
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
      Set<Restriction> touching = index.touches(network.link(link)).keySet();
      if (applicable.stream().anyMatch(touching::contains)) {
        links.set(link);
      }
    }
    return links;
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
