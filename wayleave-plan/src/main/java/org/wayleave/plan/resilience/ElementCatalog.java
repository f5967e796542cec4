package org.wayleave.plan.resilience;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Overlay.Way;
import org.wayleave.network.scenario.Scenario;

/** Lists the elements of a kind, and what closes with each: as a scenario that closes it would. */
final class ElementCatalog {

  private final Network network;

  ElementCatalog(Network network) {
    this.network = network;
  }

  /** The elements of those kinds that stand for anything, kind by kind, each in order of id. */
  List<ClosableElement> list(Collection<ElementKind> kinds) {
    List<ClosableElement> elements = new ArrayList<>();
    for (ElementKind kind : kinds) {
      switch (kind) {
        case LINKS -> {
          for (int link = 0; link < network.linkCount(); link++) {
            elements.add(new ClosableElement(kind, network.link(link).key(), name(link)));
          }
        }
        case NODES ->
            network.listNodes().stream()
                .filter(this::hasLinks)
                .forEach(node -> elements.add(new ClosableElement(kind, node.key(), node.name())));
        case PORTS ->
            network.listNodes().stream()
                .filter(node -> node.is(Node.Type.PORT))
                .filter(this::hasLinks)
                .forEach(node -> elements.add(new ClosableElement(kind, node.key(), node.name())));
        case BORDERS ->
            network.crossings().values().stream()
                .filter(crossing -> !crossing.nodeA().equals(crossing.nodeB()))
                .filter(this::isCarried)
                .forEach(crossing ->
                    elements.add(new ClosableElement(kind, crossing.id(), crossing.name())));
        case JURISDICTIONS ->
            jurisdictions().forEach(code -> elements.add(new ClosableElement(kind, code, code)));
        case CHOKEPOINTS ->
            network.chokepoints().values().stream()
                .filter(place -> place.elements().stream().anyMatch(this::standsForAnything))
                .forEach(
                    place -> elements.add(new ClosableElement(kind, place.id(), place.name())));
      }
    }
    return elements;
  }

  private boolean hasLinks(Node node) {
    return network.degree(network.nodeNumber(node.id())) > 0;
  }

  /** Whether anything closes with what a chokepoint names. */
  private boolean standsForAnything(String id) {
    BorderCrossing crossing = network.crossings().get(id);
    return network.findLink(id).isPresent()
        || network.findNode(id).filter(this::hasLinks).isPresent()
        || network.terminals().containsKey(id)
        || (crossing != null && isCarried(crossing));
  }

  private boolean isCarried(BorderCrossing crossing) {
    for (int link = 0; link < network.linkCount(); link++) {
      if (crossing.id().equals(network.link(link).crossingId())) {
        return true;
      }
    }
    return false;
  }

  private String name(int number) {
    Link link = network.link(number);
    return link.name().isEmpty()
        ? network.node(network.linkFrom(number)).name()
            + " – "
            + network.node(network.linkTo(number)).name()
        : link.name();
  }

  private SortedSet<String> jurisdictions() {
    SortedSet<String> codes = new TreeSet<>();
    for (int link = 0; link < network.linkCount(); link++) {
      network.spans(network.link(link)).forEach(span -> codes.add(span.jurisdiction().code()));
    }
    network.listNodes().stream()
        .filter(this::hasLinks)
        .forEach(node -> codes.add(node.jurisdiction().code()));
    codes.remove(Jurisdiction.HIGH_SEAS.code());
    return codes;
  }

  /** What closes with the element. */
  Overlay close(ClosableElement element) {
    return Scenario.of(List.of(element.scenarioId()), List.of()).resolve(network);
  }

  /**
   * The nodes that lie inside what closes, so that what begins or ends there cannot be saved: those
   * that lose all their links. A link and a border have no inside.
   */
  BitSet inside(ClosableElement element, Overlay closing) {
    BitSet inside = new BitSet();
    if (element.kind() == ElementKind.LINKS || element.kind() == ElementKind.BORDERS) {
      return inside;
    }
    BitSet closed = closing.closedLinks(Way.AB);
    closed.and(closing.closedLinks(Way.BA));
    closed.stream()
        .forEach(link -> {
          for (int node : new int[] {network.linkFrom(link), network.linkTo(link)}) {
            boolean isCutOff = true;
            for (int place = 0; place < network.degree(node) && isCutOff; place++) {
              isCutOff = closed.get(network.incidentLink(node, place));
            }
            if (isCutOff) {
              inside.set(node);
            }
          }
        });
    return inside;
  }
}
