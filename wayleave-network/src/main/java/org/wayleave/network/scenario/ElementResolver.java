package org.wayleave.network.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay.Way;

/** Finds the links and terminals that a modification's element stands for. */
final class ElementResolver {

  private static final List<String> KINDS =
      List.of("link", "node", "crossing", "terminal", "chokepoint", "project", "jurisdiction");

  private final Network network;

  ElementResolver(Network network) {
    this.network = network;
  }

  /**
   * What an element stands for.
   *
   * @param links the numbers of its links
   * @param ways the ways along them
   * @param terminals the numbers of the nodes whose terminals it names
   */
  record Target(BitSet links, Set<Way> ways, BitSet terminals) {}

  Target resolve(Modification modification) {
    String text = modification.element();
    String kind = "";
    String id = text;
    int colon = text.indexOf(':');
    if (colon > 0 && KINDS.contains(text.substring(0, colon))) {
      kind = text.substring(0, colon);
      id = text.substring(colon + 1);
    }
    Set<Way> ways = EnumSet.allOf(Way.class);
    if (id.endsWith(":ab")) {
      ways = EnumSet.of(Way.AB);
      id = id.substring(0, id.length() - 3);
    } else if (id.endsWith(":ba")) {
      ways = EnumSet.of(Way.BA);
      id = id.substring(0, id.length() - 3);
    }
    id = network.aliases().getOrDefault(id, id);
    Target target = find(kind, id, ways);
    if (target == null) {
      throw new UserException(
          "unknown_element",
          "Nothing in the network has the id (%s).".formatted(text),
          Suggestion.nearest(id, allIds())
              .map(near -> "Maybe (%s) was meant.".formatted(near))
              .orElse(
                  "Maybe look ids up on the map or with 'places'; kinds are "
                      + String.join(", ", KINDS)
                      + "."));
    }
    if (modification instanceof Modification.Open && isJurisdiction(kind, id)) {
      throw new UserException(
          "unknown_element",
          "The jurisdiction (%s) cannot be opened as a whole.".formatted(id),
          "Maybe open its crossings or links one by one.");
    }
    if (target.links.isEmpty() && target.terminals.isEmpty()) {
      throw new UserException(
          "unknown_element",
          "The element (%s) has no links that could be changed.".formatted(text),
          "Maybe name a link of it instead.");
    }
    return target;
  }

  private @Nullable Target find(String kind, String id, Set<Way> ways) {
    if (isKind(kind, "link") && network.findLink(id).isPresent()) {
      BitSet links = new BitSet();
      links.set(network.linkNumber(new LinkId(id)));
      return new Target(links, ways, new BitSet());
    }
    if (isKind(kind, "node") && network.findNode(id).isPresent()) {
      BitSet links = new BitSet();
      addLinksAt(id, links);
      return new Target(links, ways, new BitSet());
    }
    BorderCrossing crossing = isKind(kind, "crossing") ? network.crossings().get(id) : null;
    if (crossing != null) {
      return new Target(linksOf(crossing), ways, new BitSet());
    }
    Terminal terminal = isKind(kind, "terminal") ? network.terminals().get(id) : null;
    if (terminal != null) {
      BitSet terminals = new BitSet();
      terminals.set(network.nodeNumber(terminal.node()));
      return new Target(new BitSet(), ways, terminals);
    }
    Chokepoint chokepoint = isKind(kind, "chokepoint") ? network.chokepoints().get(id) : null;
    if (chokepoint != null) {
      return new Target(linksOf(chokepoint.elements()), ways, new BitSet());
    }
    Project project = isKind(kind, "project") ? network.projects().get(id) : null;
    if (project != null) {
      BitSet links = linksOf(project.elements());
      links.or(linksWhere(link -> project.id().equals(link.projectId())));
      return new Target(links, ways, new BitSet());
    }
    return isJurisdiction(kind, id)
        ? new Target(linksUnder(new Jurisdiction(id)), ways, new BitSet())
        : null;
  }

  private boolean isJurisdiction(String kind, String id) {
    return isKind(kind, "jurisdiction")
        && Jurisdiction.isCode(id)
        && network.listNodes().stream().anyMatch(node -> node.jurisdiction().code().equals(id));
  }

  private static boolean isKind(String kind, String wanted) {
    return kind.isEmpty() || kind.equals(wanted);
  }

  private void addLinksAt(String nodeId, BitSet links) {
    int node = network.nodeNumber(new NodeId(nodeId));
    for (int place = 0; place < network.degree(node); place++) {
      links.set(network.incidentLink(node, place));
    }
  }

  /** A port's crossing is its sea side; any other crossing is on the links that carry it. */
  private BitSet linksOf(BorderCrossing crossing) {
    BitSet links = linksWhere(link -> crossing.id().equals(link.crossingId()));
    if (crossing.mode() == Mode.SEA) {
      links.or(
          linksWhere(link ->
              link.mode().isAtSea()
                  && (link.from().equals(crossing.nodeA()) || link.to().equals(crossing.nodeA()))));
    }
    return links;
  }

  private BitSet linksOf(List<String> elements) {
    BitSet links = new BitSet();
    for (String element : elements) {
      if (network.findLink(element).isPresent()) {
        links.set(network.linkNumber(new LinkId(element)));
      } else if (network.findNode(element).isPresent()) {
        addLinksAt(element, links);
      } else {
        BorderCrossing crossing = network.crossings().get(element);
        if (crossing != null) {
          links.or(linksOf(crossing));
        }
      }
    }
    return links;
  }

  private BitSet linksUnder(Jurisdiction jurisdiction) {
    BitSet links =
        linksWhere(link ->
            network.spans(link).stream()
                .anyMatch(span -> span.jurisdiction().equals(jurisdiction)));
    for (Node node : network.listNodes()) {
      if (node.jurisdiction().equals(jurisdiction)) {
        addLinksAt(node.key(), links);
      }
    }
    return links;
  }

  private BitSet linksWhere(Predicate<Link> wanted) {
    BitSet links = new BitSet();
    for (int link = 0; link < network.linkCount(); link++) {
      if (wanted.test(network.link(link))) {
        links.set(link);
      }
    }
    return links;
  }

  private List<String> allIds() {
    List<String> ids = new ArrayList<>();
    network.listLinks().forEach(link -> ids.add(link.key()));
    network.listNodes().forEach(node -> ids.add(node.key()));
    ids.addAll(network.crossings().keySet());
    ids.addAll(network.terminals().keySet());
    ids.addAll(network.chokepoints().keySet());
    ids.addAll(network.projects().keySet());
    return ids;
  }
}
