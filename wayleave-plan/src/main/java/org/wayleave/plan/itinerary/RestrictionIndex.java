package org.wayleave.plan.itinerary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Restriction;

/**
 * Which restrictions name what a link uses, whatever the trip; found once for each link.
 * Thread-safe.
 */
final class RestrictionIndex {

  private final Network network;
  private final Map<String, Map<Restriction, List<String>>> linkToTouches =
      new ConcurrentHashMap<>();

  /** An index of that network's restrictions; links are looked at when they are asked for. */
  RestrictionIndex(Network network) {
    this.network = network;
  }

  Network network() {
    return network;
  }

  /** The restrictions that touch the link, with the elements or jurisdictions they name. */
  Map<Restriction, List<String>> touches(Link link) {
    return linkToTouches.computeIfAbsent(link.key(), _ -> find(link));
  }

  /** The elements that a restriction names; where it names none, its jurisdictions. */
  static List<String> named(Restriction restriction) {
    return restriction.elements().isEmpty() ? restriction.jurisdictions() : restriction.elements();
  }

  private Map<Restriction, List<String>> find(Link link) {
    Touched touched = new Touched();
    touched.addLink(link);
    Map<Restriction, List<String>> touches = new LinkedHashMap<>();
    for (Restriction restriction : network.restrictions().values()) {
      List<String> keys = touched.by(restriction);
      if (!keys.isEmpty()) {
        touches.put(restriction, keys);
      }
    }
    return touches;
  }

  /** What a link uses: elements and jurisdictions, each with the modes that use it. */
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
      Map<String, Set<Mode>> used =
          restriction.elements().isEmpty() ? jurisdictionToModes : elementToModes;
      return named(restriction).stream().filter(key -> isUsed(restriction, used.get(key))).toList();
    }
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
}
