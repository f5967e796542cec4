package org.wayleave.plan.dependence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Leg;
import org.wayleave.plan.itinerary.Step;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.routing.RouteRequest;

/**
 * On whose permission a trade depends, what each refusal costs, and what leverage that gives.
 *
 * <p>Costs are generalized costs for one load unit: money plus the worth of time. The jurisdictions
 * of origin and destination and the high seas are no players: their consent is given. A refusal
 * means what closing {@code jurisdiction:XX} means: no link that lies on its soil or ends there.
 * Immutable.
 */
public final class Dependence {

  private static final int MOST_CUTS = 100_000;

  private final RouteRequest request;
  private final Bargain.Rule rule;
  private final Itinerary best;
  private final LabelFront front;
  private final List<String> bitToCode;
  private final Bargain bargain;
  private final Completeness completeness;

  Dependence(
      RouteRequest request,
      Bargain.Rule rule,
      Itinerary best,
      LabelFront front,
      List<String> bitToCode,
      Bargain bargain,
      Completeness completeness) {
    this.request = request;
    this.rule = rule;
    this.best = best;
    this.front = front;
    this.bitToCode = List.copyOf(bitToCode);
    this.bargain = bargain;
    this.completeness = completeness;
  }

  /**
   * What of the best way happens under one jurisdiction.
   *
   * @param jurisdiction its code
   * @param costUsCents money spent there
   * @param timeSeconds time spent there
   * @param lengthM how far the goods move there
   */
  public record Exposure(String jurisdiction, long costUsCents, long timeSeconds, long lengthM) {
    private Exposure plus(Exposure other) {
      return new Exposure(
          jurisdiction,
          costUsCents + other.costUsCents,
          timeSeconds + other.timeSeconds,
          lengthM + other.lengthM);
    }
  }

  /**
   * A way that no other betters by cost and permits at once.
   *
   * @param costUsCents its generalized cost
   * @param jurisdictions whose permission it needs, by code
   */
  public record Permits(long costUsCents, List<String> jurisdictions) {
    /** Copies the list. */
    public Permits {
      jurisdictions = List.copyOf(jurisdictions);
    }
  }

  /** The question. */
  public RouteRequest request() {
    return request;
  }

  /** What was assumed. */
  public Bargain.Rule rule() {
    return rule;
  }

  /** The best way when everybody lets pass. */
  public Itinerary best() {
    return best;
  }

  /** The generalized cost of the best way, as the search adds it up. */
  public long bestUsCents() {
    return front.best().costUsCents();
  }

  /** What a trade without a way of its own may cost before it is given up. */
  long giveUpUsCents() {
    return Math.round((double) bestUsCents() * rule.limit());
  }

  /** How the surplus would be shared. */
  public Bargain bargain() {
    return bargain;
  }

  /**
   * Whether all ways were found; a part of them says too much of every denial and no too little.
   */
  public Completeness completeness() {
    return completeness;
  }

  /** The jurisdictions that play, by code. */
  public List<String> jurisdictions() {
    return bargain.players().subList(1, bargain.players().size());
  }

  /** The ways that no other betters by cost and permits, the cheapest first. */
  public List<Permits> listWays() {
    return front.ways().stream()
        .map(way -> new Permits(way.costUsCents(), codes(way.usedMask())))
        .toList();
  }

  private List<String> codes(long mask) {
    List<String> codes = new ArrayList<>();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      codes.add(bitToCode.get(Long.numberOfTrailingZeros(rest)));
    }
    return codes;
  }

  /**
   * What it costs in addition when all of these refuse; nothing when the trade is then unserved. 0
   * for those who do not play, among them origin and destination, whose consent is given.
   */
  public OptionalLong denialUsCents(Collection<String> refusing) {
    long allowed = 0;
    for (int bit = 0; bit < bitToCode.size(); bit++) {
      if (!refusing.contains(bitToCode.get(bit))) {
        allowed |= 1L << bit;
      }
    }
    OptionalLong cost = front.leastCost(allowed);
    return cost.isPresent() ? OptionalLong.of(cost.getAsLong() - bestUsCents()) : cost;
  }

  /**
   * The minimal sets of jurisdictions whose joint refusal leaves no way, the smallest first; of
   * none of them one can be spared. No set when there is a way that needs nobody; no answer when
   * there are too many to be held.
   */
  public Optional<List<List<String>>> findCutSets() {
    LabelFront.Cuts cuts =
        front.leastCost(0).isPresent()
            ? new LabelFront.Cuts(List.of(), true)
            : front.listMinimalCuts(MOST_CUTS);
    return cuts.isWhole()
        ? Optional.of(cuts.masks().stream().map(this::codes).toList())
        : Optional.empty();
  }

  /** Under whose rules the best way runs and for how much of it, in the order of first entry. */
  public List<Exposure> listExposures() {
    Map<String, Exposure> sums = new LinkedHashMap<>();
    for (Leg leg : best.legs()) {
      for (Step step : leg.steps()) {
        sums.merge(
            step.jurisdiction(),
            new Exposure(
                step.jurisdiction(),
                step.cost().amounts().costUsCents().mid(),
                step.cost().timeSeconds().mid(),
                step.lengthM()),
            Exposure::plus);
      }
    }
    return List.copyOf(sums.values());
  }
}
