package org.wayleave.plan.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.explain.Basis;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.assignment.CommodityLayer;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.parameter.ParameterTable;

/**
 * What goes through one element, and how long each of it would rather wait than go round.
 *
 * <p>The balance of one bottleneck with ways round (W. S. Vickrey 1969): the queue grows until the
 * wait is as dear as going round is to so many that the rest can pass. Those whom going round costs
 * least for an hour of waiting go first. What has no way round stays; if that alone is more than
 * the element passes, there is no balance, and the wait is the mean of those who pass within the
 * first year, {@code (1 - capacity / tonnes) / 2} years (Newell 1982), but never less than what
 * sends everybody else round. A wait is never said to be longer than a year.
 *
 * <p>Cost: one search for each place that sends. Immutable and safe to share.
 */
public final class ElementThroughput {

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double SECONDS_PER_YEAR = 365 * SECONDS_PER_DAY;

  private final long usualTonnes;
  private final long publishedTonnes;
  private final long[] placeToTonnes;
  private final double[] placeToPatienceSeconds;

  /**
   * What would go through an element.
   *
   * @param usualTonnes what goes through it in a usual year
   * @param publishedTonnes its published capacity in tonnes a year; 0 without one
   * @param placeToTonnes what comes to it, tonnes a year
   * @param placeToPatienceSeconds how long each would rather wait than go round, from the shortest;
   *     {@link Double#POSITIVE_INFINITY} without a way round
   */
  ElementThroughput(
      long usualTonnes,
      long publishedTonnes,
      long[] placeToTonnes,
      double[] placeToPatienceSeconds) {
    this.usualTonnes = usualTonnes;
    this.publishedTonnes = publishedTonnes;
    this.placeToTonnes = placeToTonnes.clone();
    this.placeToPatienceSeconds = placeToPatienceSeconds.clone();
  }

  /**
   * Looks at an element on the network as it is: what goes through it there is usual.
   *
   * @param parameters the figures that the demand network was made with
   * @param element its id, as a scenario closes it
   * @throws org.wayleave.network.notice.UserException {@code unknown_element} when the network does
   *     not have it, {@code missing_parameter} without a value of time
   */
  public static ElementThroughput of(
      DemandNetwork network, ParameterTable parameters, String element) {
    Overlay closing = Scenario.of(List.of(element), List.of()).resolve(network.network());
    Search search = new Search();
    for (CommodityLayer layer : network.layers()) {
      search.add(
          layer.problem(),
          layer.listClosedArcs(closing),
          WaitingCost.partsOfTonneDay(network, parameters, layer.commodity()));
    }
    return search.toThroughput(NormalThroughput.publishedTonnes(closing));
  }

  /** What comes to the element now, against what is usual there. */
  public ElementThroughput against(ElementThroughput usual) {
    return new ElementThroughput(
        usual.usualTonnes, publishedTonnes, placeToTonnes, placeToPatienceSeconds);
  }

  /** Looks for what goes through an element, one class of goods after the other. Used once. */
  public static final class Search {
    private final List<Flow> flows = new ArrayList<>();

    private record Flow(long tonnes, double patienceSeconds) {}

    /**
     * Looks at one class of goods.
     *
     * @param arcs those that close with the element
     * @param waitingParts what a day of waiting costs a 365th of a tonne, in 36500ths of a US cent
     */
    public void add(OdProblem problem, int[] arcs, long waitingParts) {
      ReplacementSearch search =
          new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
      BitSet affected = new BitSet();
      for (int origin = 0; origin < problem.originCount(); origin++) {
        search.run(problem.originNode(origin), problem.listTargets(origin));
        int count = search.replace(arcs);
        affected.clear();
        for (int place = 0; place < count; place++) {
          affected.set(search.affected(place));
        }
        for (int pair = problem.firstPair(origin); pair < problem.firstPair(origin + 1); pair++) {
          int target = problem.target(pair);
          if (affected.get(target) && problem.tonnes(pair) > 0) {
            long before = search.distance(target);
            long after = search.replacement(target);
            flows.add(
                new Flow(
                    problem.tonnes(pair), patience(problem, pair, before, after, waitingParts)));
          }
        }
      }
    }

    private static double patience(
        OdProblem problem, int pair, long before, long after, long waitingParts) {
      double partsPerDay = (double) waitingParts * problem.tonnes(pair);
      if (after == Dijkstra.INFINITE || partsPerDay == 0) {
        return Double.POSITIVE_INFINITY; // no way round, or waiting costs nothing
      }
      long extra = problem.major(after) - problem.major(before);
      return (double) problem.quantity(pair) * extra / partsPerDay * SECONDS_PER_DAY;
    }

    /**
     * What goes through it.
     *
     * @param publishedTonnes its published capacity in tonnes a year; 0 without one
     */
    public ElementThroughput toThroughput(long publishedTonnes) {
      flows.sort(Comparator.comparingDouble(Flow::patienceSeconds));
      return new ElementThroughput(
          flows.stream().mapToLong(Flow::tonnes).sum(),
          publishedTonnes,
          flows.stream().mapToLong(Flow::tonnes).toArray(),
          flows.stream().mapToDouble(Flow::patienceSeconds).toArray());
    }
  }

  /**
   * The queue when a share of the normal throughput is left: of the published capacity where that
   * is not less than usual, else of what is usual and a quarter more, an estimate. What is usually
   * not used at all is taken to be made for what comes to it.
   *
   * @param share more than 0
   */
  public SteadyQueue queue(double share) {
    boolean isPublished = publishedTonnes > 0 && publishedTonnes >= usualTonnes;
    long base = usualTonnes > 0 ? usualTonnes : comingTonnes();
    long normal =
        isPublished
            ? publishedTonnes
            : NormalThroughput.estimate(base, NormalThroughput.USUAL_SPARE_SHARE);
    Balance balance = balance((long) Math.floor(normal * share));
    Range wait = Range.exactly(balance.seconds);
    if (!isPublished) {
      // Nobody says how much it could pass: nothing more than usual, or twice what we guess.
      long least = NormalThroughput.estimate(base, 0);
      long most = NormalThroughput.estimate(base, 2 * NormalThroughput.USUAL_SPARE_SHARE);
      wait =
          new Range(
              balance((long) Math.floor(most * share)).seconds,
              balance.seconds,
              balance((long) Math.floor(least * share)).seconds);
    }
    return new SteadyQueue(
        wait,
        isPublished ? Basis.PUBLISHED : Basis.ESTIMATE,
        normal,
        comingTonnes(),
        balance.roundTonnes,
        balance.stuckTonnes);
  }

  private long comingTonnes() {
    return IntStream.range(0, placeToTonnes.length).mapToLong(place -> placeToTonnes[place]).sum();
  }

  private record Balance(long seconds, long roundTonnes, long stuckTonnes) {}

  private Balance balance(long capacityTonnes) {
    long left = comingTonnes();
    long round = 0;
    double wait = 0;
    for (int place = 0; place < placeToTonnes.length && left > capacityTonnes; place++) {
      if (placeToPatienceSeconds[place] == Double.POSITIVE_INFINITY) {
        double year = (1 - (double) capacityTonnes / left) / 2 * SECONDS_PER_YEAR;
        return new Balance(Math.round(Math.max(wait, year)), round, left - capacityTonnes);
      }
      long leaving = Math.min(placeToTonnes[place], left - capacityTonnes);
      wait = Math.min(placeToPatienceSeconds[place], SECONDS_PER_YEAR);
      round += leaving;
      left -= leaving;
    }
    return new Balance(Math.round(wait), round, 0);
  }
}
