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
   * @param kind what kind of element it is
   * @param id its id
   * @param links the numbers of its links
   * @param ways the ways along them
   * @param terminals the numbers of the nodes whose terminals it names
   */
  record Target(String kind, String id, BitSet links, Set<Way> ways, BitSet terminals) {

    /**
     * Which share of what passing the element takes is taken on one of its links. What has an
     * inside takes half where it is entered and half where it is left.
     */
    double passedShare(Network network, int link) {
      if (kind.equals("link") || kind.equals("crossing")) {
        return 1;
      }
      return (isInside(network, network.linkFrom(link)) ? 0 : 0.5)
          + (isInside(network, network.linkTo(link)) ? 0 : 0.5);
    }

    private boolean isInside(Network network, int node) {
      for (int place = 0; place < network.degree(node); place++) {
        if (!links.get(network.incidentLink(node, place))) {
          return false;
        }
      }
      return true;
    }
  }

  Target resolve(Modification modification) {
    String text = modification.element();
    int colon = text.indexOf(':');
    String kind =
        colon > 0 && KINDS.contains(text.substring(0, colon)) ? text.substring(0, colon) : "";
    String id = kind.isEmpty() ? text : text.substring(colon + 1);
    Set<Way> ways = EnumSet.allOf(Way.class);
    if (id.endsWith(":ab") || id.endsWith(":ba")) {
      ways = EnumSet.of(id.endsWith(":ab") ? Way.AB : Way.BA);
      id = id.substring(0, id.length() - 3);
    }
    Target target = find(kind, id, ways);
    String original = network.aliases().get(id);
    if (target == null && original != null) {
      target = find(kind, original, ways);
    }
    if (target == null) {
      throw new UserException(
          "unknown_element",
          "Nothing in the network has the id (%s).".formatted(text),
          Suggestion.nearest(id, allIds())
              .map(near -> "Maybe (%s) was meant.".formatted(near))
              .orElse(
                  "Maybe look ids up on the map or with 'places'; kinds are %s."
                      .formatted(String.join(", ", KINDS))));
    }
    if (modification instanceof Modification.Open && !target.kind.equals("link")) {
      leaveToProjects(target);
    }
    requireSense(modification, target, ways);
    return target;
  }

  /**
   * Opening a place or a passage opens what is shut there; what is planned or being built is opened
   * by its own id or its project's.
   */
  private void leaveToProjects(Target target) {
    if (!target.kind.equals("project")) {
      target.links.stream()
          .filter(link -> isUnfinished(network.link(link)))
          .boxed()
          .toList()
          .forEach(target.links::clear);
    }
  }

  private static boolean isUnfinished(Link link) {
    return link.status() == Link.Status.PLANNED || link.status() == Link.Status.UNDER_CONSTRUCTION;
  }

  /** Refuses what could be found but not be changed so. */
  private static void requireSense(Modification modification, Target target, Set<Way> ways) {
    String text = modification.element();
    boolean isOneWay = ways.size() == 1;
    if (isOneWay && !target.kind.equals("link")) {
      throw mistake(
          "The element (%s) is no link, so it has no direction.".formatted(text),
          "Maybe leave out the last three characters.");
    }
    if (modification instanceof Modification.Open && target.kind.equals("jurisdiction")) {
      throw mistake(
          "The jurisdiction (%s) cannot be opened as a whole.".formatted(text),
          "Maybe open its crossings or links one by one.");
    }
    if (modification instanceof Modification.Modify modify) {
      int least = modify.quantity() == Modification.Quantity.SPEED_KMH ? 1 : 0;
      if (modify.value() < least) {
        throw mistake(
            "The value (%d) for the element (%s) is less than %d."
                .formatted(modify.value(), text, least),
            "Maybe close the element instead.");
      }
      if (modify.quantity().isOfCrossing()) {
        if (!target.kind.equals("crossing")) {
          throw mistake(
              "The element (%s) is no crossing.".formatted(text),
              "Maybe name the crossing, as crossing:ID.");
        }
        return;
      }
      if (isOneWay) {
        throw mistake(
            "A figure of the link (%s) holds both ways.".formatted(text),
            "Maybe leave out the last three characters.");
      }
    }
    boolean needsLinks = modification instanceof Modification.Modify;
    if (target.links.isEmpty() && (needsLinks || target.terminals.isEmpty())) {
      throw mistake(
          "The element (%s) has no links that could be changed.".formatted(text),
          "Maybe name a link of it instead.");
    }
  }

  private static UserException mistake(String fact, String advice) {
    return new UserException("unknown_element", fact, advice);
  }

  private @Nullable Target find(String kind, String id, Set<Way> ways) {
    if (isKind(kind, "link") && network.findLink(id).isPresent()) {
      return target("link", id, List.of(id), ways);
    }
    if (isKind(kind, "node") && network.findNode(id).isPresent()) {
      return target("node", id, List.of(id), ways);
    }
    if (isKind(kind, "crossing") && network.crossings().containsKey(id)) {
      return target("crossing", id, List.of(id), ways);
    }
    if (isKind(kind, "terminal") && network.terminals().containsKey(id)) {
      return target("terminal", id, List.of(id), ways);
    }
    Chokepoint chokepoint = isKind(kind, "chokepoint") ? network.chokepoints().get(id) : null;
    if (chokepoint != null) {
      return target("chokepoint", id, chokepoint.elements(), ways);
    }
    Project project = isKind(kind, "project") ? network.projects().get(id) : null;
    if (project != null) {
      Target target = target("project", id, project.elements(), ways);
      target.links.or(linksWhere(link -> project.id().equals(link.projectId())));
      return target;
    }
    if (isKind(kind, "jurisdiction") && Jurisdiction.isCode(id)) {
      BitSet links = linksUnder(new Jurisdiction(id));
      return links.isEmpty() ? null : new Target("jurisdiction", id, links, ways, new BitSet());
    }
    return null;
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

  /** What a list of links, nodes, crossings and terminals stands for. */
  private Target target(String kind, String id, List<String> elements, Set<Way> ways) {
    Target target = new Target(kind, id, new BitSet(), ways, new BitSet());
    for (String element : elements) {
      BorderCrossing crossing = network.crossings().get(element);
      Terminal terminal = network.terminals().get(element);
      boolean isGroup = kind.equals("chokepoint") || kind.equals("project");
      if ((isGroup || kind.equals("link")) && network.findLink(element).isPresent()) {
        target.links.set(network.linkNumber(new LinkId(element)));
      } else if (!kind.equals("project")
          && (isGroup || kind.equals("node"))
          && network.findNode(element).isPresent()) {
        addLinksAt(element, target.links);
      } else if ((isGroup || kind.equals("crossing")) && crossing != null) {
        target.links.or(linksOf(crossing));
      } else if (terminal != null) {
        target.terminals.set(network.nodeNumber(terminal.node()));
      }
    }
    return target;
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
