package org.wayleave.network;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Source;

/**
 * A freight network: immutable, complete in itself, and named by the hash of its content.
 *
 * <p>Nodes and links have dense numbers, 0 to n - 1 in the order of their ids, so that the same
 * content always gives the same numbers. The numbers are for engines; people see ids. A network is
 * never modified: a change is an overlay ({@code network.scenario}).
 *
 * <p>Safe to share between threads. Beside the elements themselves it keeps {@value
 * #ARRAY_BYTES_PER_LINK} bytes of arrays per link and {@value #ARRAY_BYTES_PER_NODE} per node.
 */
public final class Network {

  /** Bytes of arrays per link: both ends (8), the length (4), its two places at its ends (8). */
  public static final int ARRAY_BYTES_PER_LINK = 20;

  /** Bytes of arrays per node: where its links begin. */
  public static final int ARRAY_BYTES_PER_NODE = 4;

  private final String name;
  private final Node[] nodes;
  private final Link[] links;
  private final int[] linkToFrom;
  private final int[] linkToTo;
  private final int[] linkToLengthM;
  private final int[] nodeToFirstPlace;
  private final int[] placeToLink;
  private final SortedMap<String, BorderCrossing> crossings;
  private final SortedMap<String, Terminal> terminals;
  private final SortedMap<NodeId, Terminal> nodeToTerminal;
  private final SortedMap<String, Chokepoint> chokepoints;
  private final SortedMap<String, Corridor> corridors;
  private final SortedMap<String, Project> projects;
  private final SortedMap<String, Restriction> restrictions;
  private final SortedMap<String, Source> sources;
  private final SortedMap<String, String> aliases;
  private volatile @Nullable String hash;

  Network(NetworkBuilder parts, List<Node> sortedNodes, List<Link> sortedLinks) {
    name = parts.name;
    nodes = sortedNodes.toArray(Node[]::new);
    links = sortedLinks.toArray(Link[]::new);
    crossings = copyOf(parts.crossings);
    terminals = copyOf(parts.terminals);
    nodeToTerminal = copyOf(parts.nodeToTerminal);
    chokepoints = copyOf(parts.chokepoints);
    corridors = copyOf(parts.corridors);
    projects = copyOf(parts.projects);
    restrictions = copyOf(parts.restrictions);
    sources = copyOf(parts.sources);
    aliases = copyOf(parts.aliases);
    linkToFrom = new int[links.length];
    linkToTo = new int[links.length];
    linkToLengthM = new int[links.length];
    nodeToFirstPlace = new int[nodes.length + 1];
    for (int link = 0; link < links.length; link++) {
      linkToFrom[link] = nodeNumber(links[link].from());
      linkToTo[link] = nodeNumber(links[link].to());
      linkToLengthM[link] = links[link].lengthM();
      nodeToFirstPlace[linkToFrom[link] + 1]++;
      nodeToFirstPlace[linkToTo[link] + 1]++;
    }
    for (int node = 0; node < nodes.length; node++) {
      nodeToFirstPlace[node + 1] += nodeToFirstPlace[node];
    }
    placeToLink = new int[2 * links.length];
    int[] next = nodeToFirstPlace.clone();
    for (int link = 0; link < links.length; link++) {
      placeToLink[next[linkToFrom[link]]++] = link;
      placeToLink[next[linkToTo[link]]++] = link;
    }
  }

  /** Starts a network of that name. */
  public static NetworkBuilder builder(String name) {
    return new NetworkBuilder(name);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /**
   * The first 16 hexadecimal digits of the SHA-256 of its elements; equal content, equal hash.
   * Reckoned at the first call.
   */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = contentHash();
      hash = known;
    }
    return known;
  }

  /** How many nodes there are. */
  public int nodeCount() {
    return nodes.length;
  }

  /** How many links there are. */
  public int linkCount() {
    return links.length;
  }

  /** The node of that number. */
  public Node node(int number) {
    return nodes[number];
  }

  /** The link of that number. */
  public Link link(int number) {
    return links[number];
  }

  /** The number of the node at which the link begins. */
  public int linkFrom(int link) {
    return linkToFrom[link];
  }

  /** The number of the node at which the link ends. */
  public int linkTo(int link) {
    return linkToTo[link];
  }

  /** The link's length in metres. */
  public int linkLengthM(int link) {
    return linkToLengthM[link];
  }

  /** How many link ends meet at the node. */
  public int degree(int node) {
    return nodeToFirstPlace[node + 1] - nodeToFirstPlace[node];
  }

  /** The link at the node's {@code place}th end, 0 to degree - 1, in the order of link numbers. */
  public int incidentLink(int node, int place) {
    return placeToLink[nodeToFirstPlace[node] + place];
  }

  /** All nodes, by id. */
  public List<Node> listNodes() {
    return List.of(nodes);
  }

  /** All links, by id. */
  public List<Link> listLinks() {
    return List.of(links);
  }

  /** The number of the node of that id; -1 is never returned: throws when there is none. */
  public int nodeNumber(NodeId id) {
    int number = search(nodes, id.value());
    if (number < 0) {
      throw new IllegalArgumentException("There is no node (%s).".formatted(id));
    }
    return number;
  }

  /** The number of the link of that id; throws when there is none. */
  public int linkNumber(LinkId id) {
    int number = search(links, id.value());
    if (number < 0) {
      throw new IllegalArgumentException("There is no link (%s).".formatted(id));
    }
    return number;
  }

  /** The node of that id, if there is one. */
  public Optional<Node> findNode(String id) {
    int number = search(nodes, id);
    return number < 0 ? Optional.empty() : Optional.of(nodes[number]);
  }

  /** The link of that id, if there is one. */
  public Optional<Link> findLink(String id) {
    int number = search(links, id);
    return number < 0 ? Optional.empty() : Optional.of(links[number]);
  }

  /** The terminal at that node, if there is one. */
  public Optional<Terminal> findTerminal(NodeId node) {
    return Optional.ofNullable(nodeToTerminal.get(node));
  }

  /** Border crossings by id. */
  public SortedMap<String, BorderCrossing> crossings() {
    return crossings;
  }

  /** Terminals by id. */
  public SortedMap<String, Terminal> terminals() {
    return terminals;
  }

  /** Chokepoints by id. */
  public SortedMap<String, Chokepoint> chokepoints() {
    return chokepoints;
  }

  /** Corridors by id. */
  public SortedMap<String, Corridor> corridors() {
    return corridors;
  }

  /** Projects by id. */
  public SortedMap<String, Project> projects() {
    return projects;
  }

  /** Restrictions by id. */
  public SortedMap<String, Restriction> restrictions() {
    return restrictions;
  }

  /** Sources by id. */
  public SortedMap<String, Source> sources() {
    return sources;
  }

  /** Older and other ids, each with the id of the element it stands for. */
  public SortedMap<String, String> aliases() {
    return aliases;
  }

  /**
   * Whose soil the link lies on, from its {@code from} end; the spans tile its length.
   *
   * <p>Without spans of its own: the high seas for a link at sea, the ends' jurisdiction where they
   * agree, else half of the length each; a link shorter than two metres lies where it begins. Only
   * a link of length 0 has an empty span, and then it is the only one.
   */
  public List<Link.Span> spans(Link link) {
    int lengthM = link.lengthM();
    if (!link.spans().isEmpty()) {
      return link.spans();
    }
    if (link.mode().isAtSea()) {
      return List.of(new Link.Span(Jurisdiction.HIGH_SEAS, 0, lengthM));
    }
    Jurisdiction from = nodes[nodeNumber(link.from())].jurisdiction();
    Jurisdiction to = nodes[nodeNumber(link.to())].jurisdiction();
    return from.equals(to) || lengthM < 2
        ? List.of(new Link.Span(from, 0, lengthM))
        : List.of(new Link.Span(from, 0, lengthM / 2), new Link.Span(to, lengthM / 2, lengthM));
  }

  private static <K, V> SortedMap<K, V> copyOf(SortedMap<K, V> table) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(table));
  }

  private static int search(Element[] sorted, String key) {
    int low = 0;
    int high = sorted.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = sorted[middle].key().compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  private String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Collection<? extends Object>> parts = new ArrayList<>();
      parts.add(List.of(nodes));
      parts.add(List.of(links));
      for (Map<?, ?> table :
          List.of(
              crossings,
              terminals,
              chokepoints,
              corridors,
              projects,
              restrictions,
              sources,
              aliases)) {
        parts.add(table.entrySet());
      }
      for (Collection<? extends Object> part : parts) {
        for (Object element : part) {
          digest.update(element.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(listShapes(element).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
        }
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }

  /**
   * The lengths of the texts in lists, because a printed list does not tell where one text ends.
   */
  private static String listShapes(Object part) {
    List<String> texts =
        switch (part instanceof Map.Entry<?, ?> entry ? entry.getValue() : part) {
          case Node node -> node.names();
          case Link link -> link.corridors();
          case Chokepoint chokepoint -> chokepoint.names();
          case Project project -> project.elements();
          case Restriction restriction -> restriction.jurisdictions();
          case null, default -> List.of();
        };
    return texts.isEmpty() ? "" : texts.stream().map(String::length).toList().toString();
  }
}
