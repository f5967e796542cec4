package org.wayleave.plan.expansion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay.Way;

/**
 * The virtual network: the physical network unfolded so that every operation is an arc (Jourquin
 * and Beuthe 1996, doi:10.1016/S0968-090X(96)00013-8).
 *
 * <p>A <em>state</em> is freight moving along one link, one way, in one layer. An <em>arc</em>
 * leads from a state to the next one at the node between them; it carries the set of operations
 * that the change needs: none for passing through, {@link Operation#TRANSSHIP} between layers at a
 * terminal, {@link Operation#GAUGE_CHANGE} between two rail layers, {@link
 * Operation#TRACTION_CHANGE}, {@link Operation#BOARD} and {@link Operation#WAIT} before a ship,
 * {@link Operation#BORDER} when landing from abroad. Turning back on the same link is not an arc.
 * Since a state is already one directed use of a link, two changes are never chained at one node.
 *
 * <p>All links are unfolded, also closed, planned and seasonal ones: a scenario only changes
 * weights. Immutable and safe to share. Memory: 6 bytes a state, 2 bytes an arc and its place in
 * the {@link AdjacencyArray}.
 */
public final class VirtualNetwork {

  private final Network network;
  private final int[] stateToLink;
  private final byte[] stateToWay;
  private final byte[] stateToLayer;
  private final AdjacencyArray arcs;
  private final short[] arcToOperations;
  private final int[] nodeToFirstDeparture;
  private final int[] departureToState;
  private final int[] linkToFirstState;

  private VirtualNetwork(
      Network network,
      StateList states,
      AdjacencyArray arcs,
      short[] arcToOperations,
      int[] nodeToFirstDeparture,
      int[] departureToState) {
    this.network = network;
    this.stateToLink = states.stateToLink;
    this.stateToWay = states.stateToWay;
    this.stateToLayer = states.stateToLayer;
    this.arcs = arcs;
    this.arcToOperations = arcToOperations;
    this.nodeToFirstDeparture = nodeToFirstDeparture;
    this.departureToState = departureToState;
    linkToFirstState = new int[network.linkCount() + 1];
    for (int link : stateToLink) {
      linkToFirstState[link + 1]++;
    }
    for (int link = 0; link < network.linkCount(); link++) {
      linkToFirstState[link + 1] += linkToFirstState[link];
    }
  }

  /** What the states are, while the network is being unfolded. */
  private static final class StateList {
    final int[] stateToLink;
    final byte[] stateToWay;
    final byte[] stateToLayer;

    StateList(int count) {
      stateToLink = new int[count];
      stateToWay = new byte[count];
      stateToLayer = new byte[count];
    }
  }

  /** Memory for more would not fit an ordinary machine: 24 bytes each. */
  private static final long MOST_ARCS = 100_000_000;

  private static final Layer[] LAYERS = Layer.values();
  private static final Way[] WAYS = Way.values();

  /**
   * Unfolds a network; cost O(states + arcs), arcs = sum over nodes of ends in x ends out.
   *
   * @throws UserException {@code network_too_dense} above a hundred million arcs
   */
  public static VirtualNetwork expand(Network network) {
    StateList states = listStates(network);
    int stateCount = states.stateToLink.length;
    int[] nodeToFirstDeparture = new int[network.nodeCount() + 1];
    int[] nodeToFirstArrival = new int[network.nodeCount() + 1];
    for (int state = 0; state < stateCount; state++) {
      nodeToFirstDeparture[tail(network, states, state) + 1]++;
      nodeToFirstArrival[head(network, states, state) + 1]++;
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      nodeToFirstDeparture[node + 1] += nodeToFirstDeparture[node];
      nodeToFirstArrival[node + 1] += nodeToFirstArrival[node];
    }
    int[] departureToState = new int[stateCount];
    int[] arrivalToState = new int[stateCount];
    int[] nextDeparture = nodeToFirstDeparture.clone();
    int[] nextArrival = nodeToFirstArrival.clone();
    for (int state = 0; state < stateCount; state++) {
      departureToState[nextDeparture[tail(network, states, state)]++] = state;
      arrivalToState[nextArrival[head(network, states, state)]++] = state;
    }

    refuseTooDense(network, nodeToFirstArrival, nodeToFirstDeparture);
    ArcList arcList = new ArcList(stateCount);
    ShortList operations = new ShortList();
    ChangeRule rule = new ChangeRule(network);
    for (int node = 0; node < network.nodeCount(); node++) {
      if (network.node(node).is(Node.Type.ZONE)) {
        continue;
      }
      for (int x = nodeToFirstArrival[node]; x < nodeToFirstArrival[node + 1]; x++) {
        int before = arrivalToState[x];
        for (int y = nodeToFirstDeparture[node]; y < nodeToFirstDeparture[node + 1]; y++) {
          int after = departureToState[y];
          if (states.stateToLink[before] == states.stateToLink[after]) {
            continue;
          }
          int change =
              rule.change(
                  node,
                  network.link(states.stateToLink[before]),
                  LAYERS[states.stateToLayer[before]],
                  network.link(states.stateToLink[after]),
                  LAYERS[states.stateToLayer[after]]);
          if (change != ChangeRule.IMPOSSIBLE) {
            arcList.add(before, after);
            operations.add((short) change);
          }
        }
      }
    }
    AdjacencyArray arcs = arcList.toAdjacencyArray();
    short[] arcToOperations = new short[arcs.arcCount()];
    for (int arc = 0; arc < arcToOperations.length; arc++) {
      arcToOperations[arc] = operations.get(arcs.arcToInput(arc));
    }
    return new VirtualNetwork(
        network, states, arcs, arcToOperations, nodeToFirstDeparture, departureToState);
  }

  /** Arcs grow with the square of the links at a node, so one crowded node can be too much. */
  private static void refuseTooDense(
      Network network, int[] nodeToFirstArrival, int[] nodeToFirstDeparture) {
    long arcs = 0;
    for (int node = 0; node < network.nodeCount(); node++) {
      int arrivals = nodeToFirstArrival[node + 1] - nodeToFirstArrival[node];
      int departures = nodeToFirstDeparture[node + 1] - nodeToFirstDeparture[node];
      arcs += network.node(node).is(Node.Type.ZONE) ? 0 : (long) arrivals * departures;
      if (arcs > MOST_ARCS) {
        throw new UserException(
            "network_too_dense",
            "The network would unfold into more than (%d) changes; (%d) link ends meet at (%s)."
                .formatted(MOST_ARCS, arrivals, network.node(node).id()),
            "Maybe split that place into several nodes.");
      }
    }
  }

  private static StateList listStates(Network network) {
    int count = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      Link row = network.link(link);
      count += Layer.of(row).size() * (row.direction() == Link.Direction.BOTH ? 2 : 1);
    }
    StateList states = new StateList(count);
    int state = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      Link row = network.link(link);
      for (Layer layer : Layer.of(row)) {
        for (Way way : WAYS) {
          if (way == Way.BA && row.direction() == Link.Direction.FORWARD) {
            continue;
          }
          states.stateToLink[state] = link;
          states.stateToWay[state] = (byte) way.ordinal();
          states.stateToLayer[state] = (byte) layer.ordinal();
          state++;
        }
      }
    }
    return states;
  }

  private static int tail(Network network, StateList states, int state) {
    int link = states.stateToLink[state];
    return states.stateToWay[state] == 0 ? network.linkFrom(link) : network.linkTo(link);
  }

  private static int head(Network network, StateList states, int state) {
    int link = states.stateToLink[state];
    return states.stateToWay[state] == 0 ? network.linkTo(link) : network.linkFrom(link);
  }

  /** The physical network. */
  public Network network() {
    return network;
  }

  /** The states as nodes of a graph, the changes between them as its arcs. */
  public AdjacencyArray arcs() {
    return arcs;
  }

  /**
   * How many bytes the arrays take: 10 a state with its place among the departures, 2 an arc, 16 an
   * arc and 4 a state in the graph, 4 a node and 4 a link for where their states begin.
   */
  public long arrayBytes() {
    return 14L * stateCount()
        + 18L * arcs.arcCount()
        + 4L * (network.nodeCount() + network.linkCount());
  }

  /** How many states there are. */
  public int stateCount() {
    return stateToLink.length;
  }

  /** The number of the link that the state moves along. */
  public int link(int state) {
    return stateToLink[state];
  }

  /** Which way it moves along it. */
  public Way way(int state) {
    return WAYS[stateToWay[state]];
  }

  /** In which layer. */
  public Layer layer(int state) {
    return LAYERS[stateToLayer[state]];
  }

  /** The number of the node that the state leaves. */
  public int tail(int state) {
    int link = stateToLink[state];
    return stateToWay[state] == 0 ? network.linkFrom(link) : network.linkTo(link);
  }

  /** The number of the node that the state reaches. */
  public int head(int state) {
    int link = stateToLink[state];
    return stateToWay[state] == 0 ? network.linkTo(link) : network.linkFrom(link);
  }

  /**
   * How many jurisdictions are entered while moving along the state's link to its head. The high
   * seas are not one; coming ashore from them is an entry, into whatever land.
   */
  public int entries(int state) {
    List<Link.Span> spans = network.spans(network.link(link(state)));
    boolean isForward = stateToWay[state] == 0;
    Jurisdiction last = network.node(tail(state)).jurisdiction();
    int entries = 0;
    for (int x = 0; x <= spans.size(); x++) {
      Jurisdiction next =
          x == spans.size()
              ? network.node(head(state)).jurisdiction()
              : spans.get(isForward ? x : spans.size() - 1 - x).jurisdiction();
      if (!next.equals(last) && !next.equals(Jurisdiction.HIGH_SEAS)) {
        entries++;
        last = next;
      }
    }
    return entries;
  }

  /**
   * The arc from a state to another.
   *
   * @throws IllegalStateException when there is none
   */
  public int arcBetween(int before, int after) {
    int first = arcs.firstOut(before);
    for (int arc = first; arc < first + arcs.outDegree(before); arc++) {
      if (arcs.head(arc) == after) {
        return arc;
      }
    }
    throw new IllegalStateException("The path leaves the virtual network.");
  }

  /**
   * Whether a procedure belongs to the link: it carries a crossing, or its ends differ. Never at
   * sea, where the procedure is that of the port at which the goods land.
   */
  public boolean crossesBorder(Link link) {
    if (link.mode().isAtSea()) {
      return false;
    }
    Node from = network.node(network.nodeNumber(link.from()));
    Node to = network.node(network.nodeNumber(link.to()));
    return link.crossingId() != null || !from.jurisdiction().equals(to.jurisdiction());
  }

  /** The operations of a change, as {@link Operations} bits. */
  public int operations(int arc) {
    return arcToOperations[arc];
  }

  /** How many states leave the node. */
  public int departureCount(int node) {
    return nodeToFirstDeparture[node + 1] - nodeToFirstDeparture[node];
  }

  /** The {@code place}th state that leaves the node, in the order of state numbers. */
  public int departure(int node, int place) {
    return departureToState[nodeToFirstDeparture[node] + place];
  }

  /** The states that reach the node, in the order of the links that meet there. */
  public int[] listArrivals(int node) {
    int count = 0;
    int[] arrivals = new int[8];
    for (int place = 0; place < network.degree(node); place++) {
      int link = network.incidentLink(node, place);
      for (int state = linkToFirstState[link]; state < linkToFirstState[link + 1]; state++) {
        if (head(state) == node) {
          if (count == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * count);
          }
          arrivals[count++] = state;
        }
      }
    }
    return Arrays.copyOf(arrivals, count);
  }

  /** The operations before a trip's first state: load, and board or wait where it is a ship. */
  public int startOperations(int state) {
    return Operations.of(Operation.LOAD) | ChangeRule.beforeShip(network.link(stateToLink[state]));
  }

  /** The operations after a trip's last state: the port's border when landing, and unload. */
  public int endOperations(int state) {
    int node = head(state);
    return Operations.of(Operation.UNLOAD)
        | ChangeRule.landing(network, node, network.link(stateToLink[state]));
  }

  /** Whether the terminal at the node handles the class of goods; true where there is none. */
  public boolean handles(int node, Commodity commodity) {
    return network
        .findTerminal(network.node(node).id())
        .map(Terminal::commodities)
        .map(list -> list.contains(commodity))
        .orElse(true);
  }

  /** All states as text, {@code link:ab/LAYER}, for tests and the curious. */
  public List<String> describeStates() {
    return IntStream.range(0, stateCount()).mapToObj(this::describe).toList();
  }

  /** One state as text. */
  public String describe(int state) {
    return network.link(link(state)).id() + (way(state) == Way.AB ? ":ab/" : ":ba/") + layer(state);
  }

  /** A growing list of short numbers. */
  private static final class ShortList {
    private short[] values = new short[64];
    private int size;

    void add(short value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    short get(int place) {
      return values[place];
    }
  }
}
