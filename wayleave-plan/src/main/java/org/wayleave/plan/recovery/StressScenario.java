package org.wayleave.plan.recovery;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.plan.capacity.NormalThroughput;

/**
 * Disruptions over time. Days are numbered from 1; the first is the start.
 *
 * @param name what the user calls it
 * @param start the first day, whose season holds
 * @param horizonDays how many days are looked at
 * @param disruptions what is disrupted, in the user's order
 * @param elementToRepairDays how long the crew needs for an element; those that are not here are
 *     not its business
 * @param spareShare how much more than its base flow an element without a published capacity passes
 * @param penaltyUsd what a tonne that is not served is worth, US dollars; null to keep tonnes apart
 * @param runCount how many runs when anything is uncertain
 * @param seed the seed of the runs
 */
public record StressScenario(
    String name,
    LocalDate start,
    int horizonDays,
    List<Disruption> disruptions,
    Map<String, Integer> elementToRepairDays,
    double spareShare,
    @Nullable Double penaltyUsd,
    int runCount,
    long seed) {

  /** How much more than usual an element passes when nobody says: an estimate. */
  public static final double USUAL_SPARE_SHARE = NormalThroughput.USUAL_SPARE_SHARE;

  /** How many different elements a scenario may disrupt. */
  public static final int MOST_ELEMENTS = 20;

  /** The longest horizon, two years. */
  public static final int MOST_DAYS = 731;

  /** The most runs. */
  public static final int MOST_RUNS = 10_000;

  /**
   * An element that has less capacity for some time.
   *
   * @param element its id, as a scenario closes it
   * @param fromDay the first day
   * @param toDay the last day before recovery begins
   * @param leftShare the share of capacity that is left, 0 to 1
   * @param recovery how the rest comes back
   * @param recoveryDays how long that takes; of no meaning for a step
   * @param probability how likely it happens at all, 0 to 1; runs draw it
   * @param source who says so; may be empty
   */
  public record Disruption(
      String element,
      int fromDay,
      Triangle toDay,
      Triangle leftShare,
      Recovery recovery,
      int recoveryDays,
      double probability,
      String source) {

    /** Refuses shares and days that are none. */
    public Disruption {
      boolean isLegal =
          fromDay >= 1
              && toDay.low() >= fromDay
              && leftShare.low() >= 0
              && leftShare.high() <= 1
              && recoveryDays >= 0
              && probability >= 0
              && probability <= 1;
      if (!isLegal) {
        throw new IllegalArgumentException(
            "The disruption of (%s) has a day or share that is none.".formatted(element));
      }
    }

    /** Whether runs differ by it. */
    public boolean isUncertain() {
      return probability < 1 || toDay.isUncertain() || leftShare.isUncertain();
    }
  }

  /** Copies the collections. */
  public StressScenario {
    disruptions = List.copyOf(disruptions);
    elementToRepairDays = Collections.unmodifiableMap(new LinkedHashMap<>(elementToRepairDays));
    if (elements(disruptions).size() > MOST_ELEMENTS
        || horizonDays < 1
        || horizonDays > MOST_DAYS
        || !(spareShare >= 0)) {
      throw new IllegalArgumentException(
          "The scenario has (%d) elements, (%d) days and a spare share of (%s)."
              .formatted(elements(disruptions).size(), horizonDays, spareShare));
    }
  }

  private static List<String> elements(List<Disruption> disruptions) {
    return disruptions.stream().map(Disruption::element).distinct().toList();
  }

  /** The elements that are disrupted, each once, in the user's order. */
  public List<String> elements() {
    return elements(disruptions);
  }

  /** Whether runs differ. */
  public boolean isUncertain() {
    return disruptions.stream().anyMatch(Disruption::isUncertain);
  }

  /** The same with other runs. */
  public StressScenario withRuns(int count, long otherSeed) {
    return new StressScenario(
        name,
        start,
        horizonDays,
        disruptions,
        elementToRepairDays,
        spareShare,
        penaltyUsd,
        count,
        otherSeed);
  }
}
