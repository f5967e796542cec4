package org.wayleave.app.stress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stress scenario does to a demand.
 *
 * @param network which network
 * @param parametersHash the hash of the figures it was reckoned with
 * @param priceBase the currency and year of its prices
 * @param demand which demand
 * @param scenario what was asked
 * @param complete false when it was stopped: fewer runs than asked for, or no order of repairs
 * @param summary the answer in one sentence
 * @param totals the sums over the horizon, for the scenario as written
 * @param disruptions what was disrupted, in the user's order
 * @param elements what happens at each disrupted element
 * @param tradesAffected how many trades lose anything
 * @param trades the worst of them: tonnes unserved, then extra cost
 * @param days the curve, day by day
 * @param uncertainty the spread over drawn runs, when anything is uncertain
 * @param repair in which order to repair, when that was asked
 */
public record StressDto(
    NetworkName network,
    String parametersHash,
    String priceBase,
    Demand demand,
    Scenario scenario,
    boolean complete,
    String summary,
    Totals totals,
    List<Disruption> disruptions,
    List<Element> elements,
    int tradesAffected,
    List<Trade> trades,
    List<Day> days,
    @Nullable Uncertainty uncertainty,
    @Nullable Repair repair) {

  /** Copies the lists. */
  public StressDto {
    disruptions = List.copyOf(disruptions);
    elements = List.copyOf(elements);
    trades = List.copyOf(trades);
    days = List.copyOf(days);
  }

  /** The floors of an axis of shares, the highest first. */
  private static final List<Double> FLOORS = List.of(0.99, 0.98, 0.95, 0.9, 0.8, 0.5);

  /** Where an axis of shares begins that shows a curve down to the least of them. */
  public static double axisFloor(double least) {
    double below = least - (1 - least) / 4;
    return FLOORS.stream().filter(floor -> floor <= below).findFirst().orElse(0.0);
  }

  /** A network by name and content. */
  public record NetworkName(String name, String title, String hash) {}

  /** A demand by its content. */
  public record Demand(String hash, long tonnesPerYear, int trades) {}

  /** The scenario, with the file as it was given. */
  public record Scenario(
      String name,
      String start,
      int horizonDays,
      double spareCapacity,
      @Nullable Double penaltyUsdPerTonne,
      int runs,
      long seed,
      String hash,
      String text) {}

  /** The sums; {@code wholeDay} is the day from which on all goods move again. */
  public record Totals(
      double arrivedTonnes,
      double deliveredTonnes,
      double detouredTonnes,
      double unservedTonnes,
      double noWayTonnes,
      long detourUsd,
      long waitingUsd,
      long extraUsd,
      @Nullable Long penaltyUsd,
      double serviceLossDays,
      double leastService,
      int leastServiceDay,
      @Nullable Integer wholeDay) {}

  /** One disruption as it was understood. */
  public record Disruption(
      String element,
      String name,
      int fromDay,
      Range toDay,
      Range share,
      String recovery,
      int recoveryDays,
      double probability,
      String source) {}

  /** Low, likeliest and high; all the same when it is certain. */
  public record Range(double low, double mid, double high) {}

  /** What happens at one element; {@code basis} is that of its normal throughput. */
  public record Element(
      String element,
      String name,
      double usualTonnesPerDay,
      double normalTonnesPerDay,
      String basis,
      double detouredTonnes,
      double unservedTonnes,
      double longestBacklogTonnes,
      int longestBacklogDay,
      long detourUsd,
      long waitingUsd) {}

  /** What one trade loses. */
  public record Trade(
      String id,
      String origin,
      String destination,
      String commodity,
      double arrivedTonnes,
      double detouredTonnes,
      double unservedTonnes,
      long extraUsd,
      String basis) {}

  /** One day. */
  public record Day(
      int day,
      String date,
      double arrivedTonnes,
      double deliveredTonnes,
      double detouredTonnes,
      double backlogTonnes,
      long detourUsd,
      long waitingUsd,
      double service) {}

  /** Percentiles over runs. */
  public record Spread(double p5, double p50, double p95) {}

  /** The spread over runs; {@code lossUsd} includes the penalty, where there is one. */
  public record Uncertainty(
      int runs,
      int plannedRuns,
      Spread unservedTonnes,
      Spread extraUsd,
      Spread lossUsd,
      Spread serviceLossDays,
      List<Band> bands) {

    /** Copies the bands. */
    public Uncertainty {
      bands = List.copyOf(bands);
    }
  }

  /** The spread of one day. */
  public record Band(int day, Spread service, Spread backlogTonnes) {}

  /** The order of repairs; {@code proof} is exact or bounded. */
  public record Repair(
      List<Step> steps,
      String proof,
      double unservedTonnes,
      long extraUsd,
      double boundUnservedTonnes,
      long boundUsd,
      double gap,
      double listedUnservedTonnes,
      long listedUsd) {

    /** Copies the steps. */
    public Repair {
      steps = List.copyOf(steps);
    }
  }

  /** One repair; {@code doneAfterDays} counts from the beginning of the first. */
  public record Step(String element, String name, int repairDays, int doneAfterDays) {}
}
