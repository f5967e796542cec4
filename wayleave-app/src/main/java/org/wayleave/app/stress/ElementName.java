package org.wayleave.app.stress;

import java.util.List;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;

/** What people call an element that a scenario names by its id. No state. */
final class ElementName {

  private ElementName() {}

  static String of(Network network, String element) {
    int colon = element.indexOf(':');
    boolean isKind =
        colon > 0
            && List.of("link", "node", "crossing", "terminal", "chokepoint", "jurisdiction")
                .contains(element.substring(0, colon));
    String kind = isKind ? element.substring(0, colon) : "";
    String id = isKind ? element.substring(colon + 1) : element;
    String direction =
        id.endsWith(":ab") || id.endsWith(":ba") ? id.substring(id.length() - 3) : "";
    String known = network.aliases().getOrDefault(id, id);
    String bare = known.substring(0, known.length() - (known.equals(id) ? direction.length() : 0));
    if (is(kind, "link") && network.findLink(bare).isPresent()) {
      return name(network, network.findLink(bare).orElseThrow()) + direction;
    }
    if (is(kind, "node") && network.findNode(known).isPresent()) {
      return network.findNode(known).orElseThrow().name();
    }
    if (is(kind, "crossing") && network.crossings().containsKey(known)) {
      return network.crossings().get(known).name();
    }
    if (is(kind, "terminal") && network.terminals().containsKey(known)) {
      return network.terminals().get(known).name();
    }
    if (is(kind, "chokepoint") && network.chokepoints().containsKey(known)) {
      return network.chokepoints().get(known).name();
    }
    return id;
  }

  private static boolean is(String kind, String wanted) {
    return kind.isEmpty() || kind.equals(wanted);
  }

  private static String name(Network network, Link link) {
    if (!link.name().isEmpty()) {
      return link.name();
    }
    return network.findNode(link.from().value()).map(node -> node.name()).orElse(link.key())
        + " – "
        + network.findNode(link.to().value()).map(node -> node.name()).orElse(link.key());
  }
}
