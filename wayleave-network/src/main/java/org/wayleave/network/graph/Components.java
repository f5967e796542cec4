package org.wayleave.network.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * A partition of the nodes into components, weakly or strongly connected.
 *
 * <p>Two nodes share a weak component if a way joins them with arcs taken in either direction, a
 * strong one if each can reach the other along arcs. Components are numbered 0..count − 1 in the
 * order of their least node, so that node 0 is always in component 0.
 *
 * <p>Immutable and thread-safe. Cost: weak O(n + m log n) by union of sets with path halving (the
 * lesser node is the root, not the larger set), strong O(n + m) by R. E. Tarjan, "Depth-first
 * search and linear graph algorithms" (1972), doi:10.1137/0201010, with its stack in arrays.
 * Memory: 4 bytes for each node and 4 for each component; while strong components are computed, 20
 * more for each node.
 *
 * <p>Example: arcs 0→1, 1→0, 1→2 form one weak component and the strong ones {0, 1} and {2}.
 */
public final class Components {

  private static final int NO_COMPONENT = -1;

  private final int[] nodeToComponent;
  private final int[] componentToSize;

  private Components(int[] nodeToComponent, int[] componentToSize) {
    this.nodeToComponent = nodeToComponent;
    this.componentToSize = componentToSize;
  }

  /** Components with arcs taken in either direction. */
  public static Components weaklyConnected(AdjacencyArray graph) {
    DisjointSets sets = new DisjointSets(graph.nodeCount());
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      sets.unite(graph.tail(arc), graph.head(arc));
    }
    return numberByLeastNode(sets.memberToRoot());
  }

  /** Components whose nodes can all reach each other. */
  public static Components stronglyConnected(AdjacencyArray graph) {
    return numberByLeastNode(new StrongComponentSearch(graph).nodeToLabel());
  }

  /** Number of components. */
  public int count() {
    return componentToSize.length;
  }

  /** The component of a node. */
  public int componentOf(int node) {
    return nodeToComponent[node];
  }

  /** Number of nodes in a component. */
  public int size(int component) {
    return componentToSize[component];
  }

  /** Whether two nodes are in one component. */
  public boolean isTogether(int x, int y) {
    return nodeToComponent[x] == nodeToComponent[y];
  }

  /**
   * The component with most nodes, of several the one with the least number.
   *
   * @throws IllegalStateException if the graph has no node
   */
  public int largest() {
    if (componentToSize.length == 0) {
      throw new IllegalStateException("A graph without nodes has no components.");
    }
    int largest = 0;
    for (int component = 1; component < componentToSize.length; component++) {
      if (componentToSize[component] > componentToSize[largest]) {
        largest = component;
      }
    }
    return largest;
  }

  /** The nodes of a component, ascending; O(n). */
  public int[] nodes(int component) {
    Objects.checkIndex(component, count());
    int[] nodes = new int[componentToSize[component]];
    int next = 0;
    for (int x = 0; x < nodeToComponent.length; x++) {
      if (nodeToComponent[x] == component) {
        nodes[next++] = x;
      }
    }
    return nodes;
  }

  /** Labels are any ints 0..n − 1, one for each component. */
  private static Components numberByLeastNode(int[] nodeToLabel) {
    int[] labelToComponent = new int[nodeToLabel.length];
    Arrays.fill(labelToComponent, NO_COMPONENT);
    int[] componentToSize = new int[nodeToLabel.length];
    int[] nodeToComponent = new int[nodeToLabel.length];
    int count = 0;
    for (int x = 0; x < nodeToLabel.length; x++) {
      int label = nodeToLabel[x];
      if (labelToComponent[label] == NO_COMPONENT) {
        labelToComponent[label] = count++;
      }
      nodeToComponent[x] = labelToComponent[label];
      componentToSize[nodeToComponent[x]]++;
    }
    return new Components(nodeToComponent, Arrays.copyOf(componentToSize, count));
  }
}
