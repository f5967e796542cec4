package org.wayleave.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Source;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Suggestion;

/**
 * The one way to make a {@link Network}: elements go in, each with its place in the user's file;
 * what does not fit together comes out as notices, and what does fit as a network.
 *
 * <p>A defective element is left out, never repaired in silence. Where an element only refers to
 * something that is not there (a link to its crossing, project or corridor; a chokepoint, project,
 * restriction or alias to an element), that is an error too, but the element stays. Not
 * thread-safe; the network is a copy, so adding more later does not change it.
 */
public final class NetworkBuilder {

  final String name;
  final TreeMap<String, BorderCrossing> crossings = new TreeMap<>();
  final TreeMap<String, Terminal> terminals = new TreeMap<>();
  final TreeMap<NodeId, Terminal> nodeToTerminal = new TreeMap<>();
  final TreeMap<String, Chokepoint> chokepoints = new TreeMap<>();
  final TreeMap<String, Corridor> corridors = new TreeMap<>();
  final TreeMap<String, Project> projects = new TreeMap<>();
  final TreeMap<String, Restriction> restrictions = new TreeMap<>();
  final TreeMap<String, Source> sources = new TreeMap<>();
  final TreeMap<String, String> aliases = new TreeMap<>();

  private final List<Placed<Node>> nodes = new ArrayList<>();
  private final List<Placed<Link>> links = new ArrayList<>();
  private final List<Placed<Element>> others = new ArrayList<>();

  private record Placed<E>(E element, Location where) {}

  NetworkBuilder(String name) {
    this.name = name;
  }

  /** Adds an element that did not come from a file. */
  public NetworkBuilder add(Element element) {
    return add(element, Location.NOWHERE);
  }

  /** Adds an element and remembers where it stood, for notices. */
  public NetworkBuilder add(Element element, Location where) {
    switch (element) {
      case Node node -> nodes.add(new Placed<>(node, where));
      case Link link -> links.add(new Placed<>(link, where));
      default -> others.add(new Placed<>(element, where));
    }
    return this;
  }

  /** Adds a source that provenance may refer to. */
  public NetworkBuilder add(Source source) {
    sources.put(source.id(), source);
    return this;
  }

  /** Adds another id for an element. */
  public NetworkBuilder addAlias(String alias, String elementId) {
    aliases.put(alias, elementId);
    return this;
  }

  /** The network; throws {@link IllegalStateException} with the notices if anything is an error. */
  public Network build() {
    NoticeLog log = new NoticeLog();
    Network network = build(log);
    if (log.hasErrors()) {
      throw new IllegalStateException(
          "The network does not fit together: "
              + log.listNotices().stream().map(Object::toString).toList());
    }
    return network;
  }

  /** The network of all that fits together; every defect is added to the log. */
  public Network build(NoticeLog log) {
    Map<String, Node> knownNodes = new HashMap<>(nodes.size() * 2);
    List<Node> sortedNodes = keepFirst(nodes, log);
    sortedNodes.forEach(node -> knownNodes.put(node.key(), node));
    addOthers(knownNodes, log);

    LinkCheck check = new LinkCheck(this, knownNodes, log);
    List<Link> sortedLinks = new ArrayList<>(links.size());
    Set<String> ids = new HashSet<>(links.size() * 2);
    for (Placed<Link> placed : links) {
      if (isNew(ids, placed.element, placed.where, log)
          && check.fits(placed.element, placed.where)) {
        sortedLinks.add(placed.element);
      }
    }
    sortedLinks.sort(Comparator.comparing(Link::key));
    Network network = new Network(this, sortedNodes, sortedLinks);
    noteDanglingReferences(network, log);
    return network;
  }

  private static List<Node> keepFirst(List<Placed<Node>> placed, NoticeLog log) {
    Set<String> ids = new HashSet<>(placed.size() * 2);
    List<Node> kept = new ArrayList<>(placed.size());
    for (Placed<Node> node : placed) {
      if (isNew(ids, node.element, node.where, log)) {
        kept.add(node.element);
      }
    }
    kept.sort(Comparator.comparing(Node::key));
    return kept;
  }

  private static boolean isNew(Set<String> ids, Element element, Location where, NoticeLog log) {
    if (ids.add(element.key())) {
      return true;
    }
    log.error(
        "duplicate_id",
        where,
        "The id (%s) stands in an earlier row already.".formatted(element.key()),
        "Maybe the row was pasted twice; the first one was kept.");
    return false;
  }

  private void addOthers(Map<String, Node> knownNodes, NoticeLog log) {
    Map<Class<?>, Set<String>> idsByKind = new HashMap<>();
    for (Placed<Element> placed : others) {
      Element element = placed.element;
      Set<String> ids = idsByKind.computeIfAbsent(element.getClass(), kind -> new HashSet<>());
      if (!isNew(ids, element, placed.where, log)) {
        continue;
      }
      switch (element) {
        case BorderCrossing crossing -> {
          boolean knowsA =
              knows(knownNodes, crossing.nodeA(), placed.where.withColumn("node_a"), log);
          boolean knowsB =
              knows(knownNodes, crossing.nodeB(), placed.where.withColumn("node_b"), log);
          if (knowsA && knowsB) {
            crossings.put(crossing.id(), crossing);
          }
        }
        case Terminal terminal -> addTerminal(terminal, placed.where, knownNodes, log);
        case Chokepoint chokepoint -> chokepoints.put(chokepoint.id(), chokepoint);
        case Corridor corridor -> corridors.put(corridor.id(), corridor);
        case Project project -> projects.put(project.id(), project);
        case Restriction restriction -> restrictions.put(restriction.id(), restriction);
        case Node node -> throw new IllegalStateException("A node among the others: " + node.id());
        case Link link -> throw new IllegalStateException("A link among the others: " + link.id());
      }
    }
  }

  private void addTerminal(
      Terminal terminal, Location where, Map<String, Node> knownNodes, NoticeLog log) {
    if (!knows(knownNodes, terminal.node(), where.withColumn("node_id"), log)) {
      return;
    }
    Terminal earlier = nodeToTerminal.putIfAbsent(terminal.node(), terminal);
    if (earlier != null) {
      log.error(
          "second_terminal",
          where.withColumn("node_id"),
          "The node (%s) has a terminal (%s) already.".formatted(terminal.node(), earlier.id()),
          "Maybe the two should be one row with both lists of modes.");
      return;
    }
    terminals.put(terminal.id(), terminal);
  }

  private static boolean knows(Map<String, Node> nodes, NodeId id, Location where, NoticeLog log) {
    if (nodes.containsKey(id.value())) {
      return true;
    }
    log.error(
        "unknown_node",
        where,
        "There is no node (%s).".formatted(id),
        log.hasRoom("unknown_node") ? Suggestion.maybe(id.value(), nodes.keySet()) : "");
    return false;
  }

  private void noteDanglingReferences(Network network, NoticeLog log) {
    for (Placed<Element> placed : others) {
      switch (placed.element) {
        case Chokepoint chokepoint ->
            noteUnknown(network, chokepoint.elements(), placed.where, log);
        case Project project -> noteUnknown(network, project.elements(), placed.where, log);
        case Restriction restriction ->
            noteUnknown(network, restriction.elements(), placed.where, log);
        default -> {}
      }
    }
    aliases.forEach((alias, id) ->
        noteUnknown(
            network, Collections.singletonList(id), new Location("alias.csv", 0, alias), log));
  }

  private void noteUnknown(Network network, List<String> ids, Location where, NoticeLog log) {
    for (String id : ids) {
      if (network.findNode(id).isEmpty()
          && network.findLink(id).isEmpty()
          && !crossings.containsKey(id)
          && !terminals.containsKey(id)) {
        log.error(
            "unknown_element",
            where.withColumn("elements"),
            "No node, link, crossing or terminal has the id (%s).".formatted(id),
            "Maybe it was renamed or left out because of another defect.");
      }
    }
  }
}
