package org.wayleave.plan.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.explain.Basis;

/**
 * What a stress scenario does to a demand.
 *
 * @param days the curve, day by day, for the scenario as it is written
 * @param totals the sums of it
 * @param elements what happens at each disrupted element, in the user's order
 * @param trades the trades that lose anything, the worst first: tonnes unserved, then extra cost
 * @param uncertainty the spread over drawn runs; null when nothing is uncertain or no run was asked
 *     for
 * @param repair in which order to repair; null when nothing is to be repaired or it was stopped
 */
public record StressAnswer(
    List<Day> days,
    Totals totals,
    List<ElementLoss> elements,
    List<TradeLoss> trades,
    @Nullable Uncertainty uncertainty,
    @Nullable RepairPlan repair) {

  private static final double DAYS_PER_YEAR = 365;
  private static final double PARTS_PER_US_CENT = 36_500;
  private static final double US_CENTS_PER_USD = 100;

  /** Copies the lists. */
  public StressAnswer {
    days = List.copyOf(days);
    elements = List.copyOf(elements);
    trades = List.copyOf(trades);
  }

  /**
   * One day.
   *
   * @param day its number, from 1
   * @param arrivedTonnes what set out
   * @param deliveredTonnes what went its usual way, from a backlog too
   * @param detouredTonnes what went round
   * @param backlogTonnes what still waits at the end of the day
   * @param detourUsCents extra generalized cost of going round
   * @param waitingUsCents the worth of the time that was waited
   * @param serviceShare the share of what wanted to move that moved
   */
  public record Day(
      int day,
      double arrivedTonnes,
      double deliveredTonnes,
      double detouredTonnes,
      double backlogTonnes,
      long detourUsCents,
      long waitingUsCents,
      double serviceShare) {}

  /**
   * The sums over the horizon.
   *
   * @param arrivedTonnes what set out and had a way before
   * @param deliveredTonnes what went its usual way
   * @param detouredTonnes what went round
   * @param unservedTonnes what still waits at the end
   * @param noWayTonnes what has no way even undisturbed, and is in none of the other figures
   * @param detourUsCents extra generalized cost of going round
   * @param waitingUsCents the worth of the time that was waited
   * @param penaltyUsCents the worth of the tonnes unserved; 0 when none was given
   * @param lossDays the area above the curve of service
   * @param leastServiceShare the worst day's service
   * @param leastServiceDay that day
   * @param wholeDay from when on all goods move again; null when not within the horizon
   */
  public record Totals(
      double arrivedTonnes,
      double deliveredTonnes,
      double detouredTonnes,
      double unservedTonnes,
      double noWayTonnes,
      long detourUsCents,
      long waitingUsCents,
      long penaltyUsCents,
      double lossDays,
      double leastServiceShare,
      int leastServiceDay,
      @Nullable Integer wholeDay) {

    /** Extra generalized cost: going round and waiting. */
    public long extraUsCents() {
      return detourUsCents + waitingUsCents;
    }
  }

  /**
   * What happens at one element.
   *
   * @param element its id, as the user wrote it
   * @param basis where its normal throughput comes from: published, or an estimate
   * @param baseTonnes what passes in a day, undisturbed
   * @param normalTonnes what could pass in a day
   * @param detouredTonnes what goes round because of it
   * @param unservedTonnes what still waits there at the end
   * @param mostBacklogTonnes the longest queue
   * @param mostBacklogDay the day it stands; 0 when there is none
   * @param detourUsCents extra generalized cost of going round
   * @param waitingUsCents the worth of the time waited there
   */
  public record ElementLoss(
      String element,
      Basis basis,
      double baseTonnes,
      double normalTonnes,
      double detouredTonnes,
      double unservedTonnes,
      double mostBacklogTonnes,
      int mostBacklogDay,
      long detourUsCents,
      long waitingUsCents) {}

  /**
   * What one trade loses.
   *
   * @param trade its place in the demand
   * @param arrivedTonnes what set out within the horizon
   * @param detouredTonnes what went round
   * @param unservedTonnes what still waits at the end
   * @param extraUsCents extra generalized cost
   */
  public record TradeLoss(
      int trade,
      double arrivedTonnes,
      double detouredTonnes,
      double unservedTonnes,
      long extraUsCents) {}

  /**
   * Percentiles over runs, by nearest rank.
   *
   * @param p5 one run in twenty is at most that
   * @param p50 every other
   * @param p95 all but one in twenty
   */
  public record Spread(double p5, double p50, double p95) {}

  /**
   * The spread of one day.
   *
   * @param day its number, from 1
   * @param serviceShare the share of what wanted to move that moved
   * @param backlogTonnes what still waits
   */
  public record Band(int day, Spread serviceShare, Spread backlogTonnes) {}

  /**
   * The spread over drawn runs.
   *
   * @param runCount how many were drawn
   * @param plannedRunCount how many were asked for; more than were drawn when it was stopped
   * @param unservedTonnes what still waits at the end
   * @param extraUsCents extra generalized cost
   * @param lossUsCents the same with the worth of tonnes unserved
   * @param lossDays the area above the curve of service
   * @param bands day by day
   */
  public record Uncertainty(
      int runCount,
      int plannedRunCount,
      Spread unservedTonnes,
      Spread extraUsCents,
      Spread lossUsCents,
      Spread lossDays,
      List<Band> bands) {

    /** Copies the bands. */
    public Uncertainty {
      bands = List.copyOf(bands);
    }
  }

  static double tonnes(long parts365) {
    return parts365 / DAYS_PER_YEAR;
  }

  static long usCents(long parts) {
    return Math.round(parts / PARTS_PER_US_CENT);
  }

  /** What a 365th of a tonne is worth, in 36500ths of a US cent. */
  static long penaltyParts(double usdPerTonne) {
    return Math.round(usdPerTonne * US_CENTS_PER_USD * PARTS_PER_US_CENT / DAYS_PER_YEAR);
  }
}
