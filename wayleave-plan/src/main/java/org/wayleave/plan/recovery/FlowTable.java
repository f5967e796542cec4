package org.wayleave.plan.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.assignment.CommodityLayer;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.capacity.WaitingCost;
import org.wayleave.plan.parameter.ParameterTable;

/**
 * The pairs whose usual way uses an element that may be disrupted, and what the elements carry.
 *
 * <p>A flow is one pair; its tonnes a year are its 365ths of a tonne a day. Immutable and safe to
 * share. Memory: 44 bytes a flow.
 */
final class FlowTable {

  private final List<OdProblem> layers;
  private final List<List<int[]>> layerToElementToArcs;
  private final long[] groupToWaitingParts;
  private final int elementCount;
  private final long[] groupToTonnes;
  private final long[] elementToTonnes;
  private long tonnes;
  private long noWayTonnes;

  private int[] flowToLayer = new int[16];
  private int[] flowToOrigin = new int[16];
  private int[] flowToPair = new int[16];
  private long[] flowToElements = new long[16];
  private long[] flowToBase = new long[16];
  private int flowCount;

  /**
   * The flows of a demand.
   *
   * @param layerToElementToArcs for each layer the arcs that close with each element
   * @param groupToWaitingParts what a day of waiting costs a 365th of a tonne, in 36500ths of a US
   *     cent
   */
  FlowTable(
      List<OdProblem> layers,
      List<List<int[]>> layerToElementToArcs,
      long[] groupToWaitingParts,
      int elementCount) {
    this.layers = List.copyOf(layers);
    this.layerToElementToArcs = List.copyOf(layerToElementToArcs);
    this.groupToWaitingParts = groupToWaitingParts.clone();
    this.elementCount = elementCount;
    groupToTonnes = new long[groupToWaitingParts.length];
    elementToTonnes = new long[elementCount];
    for (int layer = 0; layer < layers.size(); layer++) {
      collect(layer);
    }
  }

  /** The flows of a demand on a network; what closes with each element is what its overlay has. */
  static FlowTable of(DemandNetwork network, ParameterTable parameters, List<Overlay> closings) {
    List<OdProblem> layers = new ArrayList<>();
    List<List<int[]>> layerToElementToArcs = new ArrayList<>();
    long[] groupToWaitingParts = new long[network.request().demand().trades().size()];
    for (CommodityLayer layer : network.layers()) {
      OdProblem problem = layer.problem();
      layers.add(problem);
      layerToElementToArcs.add(closings.stream().map(layer::listClosedArcs).toList());
      long parts = WaitingCost.partsOfTonneDay(network, parameters, layer.commodity());
      for (int pair = 0; pair < problem.pairCount(); pair++) {
        groupToWaitingParts[problem.group(pair)] = parts;
      }
    }
    return new FlowTable(layers, layerToElementToArcs, groupToWaitingParts, closings.size());
  }

  private void collect(int layer) {
    OdProblem problem = layers.get(layer);
    ReplacementSearch search =
        new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
    long[] targetToElements = new long[problem.graph().nodeCount()];
    for (int origin = 0; origin < problem.originCount(); origin++) {
      int[] targets = problem.listTargets(origin);
      search.run(problem.originNode(origin), targets);
      for (int target : targets) {
        targetToElements[target] = 0;
      }
      for (int element = 0; element < elementCount; element++) {
        int count = search.replace(layerToElementToArcs.get(layer).get(element));
        for (int place = 0; place < count; place++) {
          targetToElements[search.affected(place)] |= 1L << element;
        }
      }
      for (int pair = problem.firstPair(origin); pair < problem.firstPair(origin + 1); pair++) {
        long distance = search.distance(problem.target(pair));
        if (distance == Dijkstra.INFINITE) {
          noWayTonnes += problem.tonnes(pair);
          continue;
        }
        tonnes += problem.tonnes(pair);
        groupToTonnes[problem.group(pair)] += problem.tonnes(pair);
        long elements = targetToElements[problem.target(pair)];
        if (elements != 0 && problem.tonnes(pair) > 0) {
          add(layer, origin, pair, elements, problem.major(distance));
        }
      }
    }
  }

  private void add(int layer, int origin, int pair, long elements, long base) {
    if (flowCount == flowToLayer.length) {
      int capacity = 2 * flowCount;
      flowToLayer = Arrays.copyOf(flowToLayer, capacity);
      flowToOrigin = Arrays.copyOf(flowToOrigin, capacity);
      flowToPair = Arrays.copyOf(flowToPair, capacity);
      flowToElements = Arrays.copyOf(flowToElements, capacity);
      flowToBase = Arrays.copyOf(flowToBase, capacity);
    }
    flowToLayer[flowCount] = layer;
    flowToOrigin[flowCount] = origin;
    flowToPair[flowCount] = pair;
    flowToElements[flowCount] = elements;
    flowToBase[flowCount] = base;
    flowCount++;
    for (int element = 0; element < elementCount; element++) {
      if ((elements & 1L << element) != 0) {
        elementToTonnes[element] += layers.get(layer).tonnes(pair);
      }
    }
  }

  int flowCount() {
    return flowCount;
  }

  int elementCount() {
    return elementCount;
  }

  int groupCount() {
    return groupToTonnes.length;
  }

  int layerCount() {
    return layers.size();
  }

  OdProblem layer(int layer) {
    return layers.get(layer);
  }

  /** The arcs of a layer that close with any of the elements. */
  int[] listArcs(int layer, long elements) {
    return IntStream.range(0, elementCount)
        .filter(element -> (elements & 1L << element) != 0)
        .flatMap(element -> Arrays.stream(layerToElementToArcs.get(layer).get(element)))
        .distinct()
        .toArray();
  }

  /** What all pairs with a way come to, 365ths of a tonne a day. */
  long tonnes() {
    return tonnes;
  }

  /** What pairs without a way come to, before anything is disrupted. */
  long noWayTonnes() {
    return noWayTonnes;
  }

  long tonnes(int flow) {
    return layers.get(flowToLayer[flow]).tonnes(flowToPair[flow]);
  }

  int group(int flow) {
    return layers.get(flowToLayer[flow]).group(flowToPair[flow]);
  }

  int layerOf(int flow) {
    return flowToLayer[flow];
  }

  int origin(int flow) {
    return flowToOrigin[flow];
  }

  int target(int flow) {
    return layers.get(flowToLayer[flow]).target(flowToPair[flow]);
  }

  long quantity(int flow) {
    return layers.get(flowToLayer[flow]).quantity(flowToPair[flow]);
  }

  /** The usual generalized cost of a load unit. */
  long base(int flow) {
    return flowToBase[flow];
  }

  /** The elements on its usual way, one bit each. */
  long elements(int flow) {
    return flowToElements[flow];
  }

  /** What the pairs that use the element come to, 365ths of a tonne a day. */
  long elementTonnes(int element) {
    return elementToTonnes[element];
  }

  long groupTonnes(int group) {
    return groupToTonnes[group];
  }

  /** What a day of waiting costs a 365th of a tonne, in 36500ths of a US cent. */
  long waitingParts(int group) {
    return groupToWaitingParts[group];
  }
}
