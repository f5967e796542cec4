package org.wayleave.plan.metric;

import java.util.List;
import java.util.function.Consumer;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.UserException;
import org.wayleave.plan.cost.Amounts;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;

/**
 * Adds up the mids of operations and weighs the sum at once by every criterion; each weight is
 * rounded once.
 */
final class Weights implements Consumer<OperationCost> {

  private static final double SQUARE_SECONDS_PER_SQUARE_MINUTE = 3600;

  private final CostModel model;
  private final Criterion[] criteria;
  private long timeSeconds;
  private long costUsCents;
  private long co2eGrams;
  private double timeVarianceS2;
  private int entries;

  Weights(CostModel model, List<Criterion> criteria) {
    this.model = model;
    this.criteria = criteria.toArray(Criterion[]::new);
  }

  @Override
  public void accept(OperationCost cost) {
    Amounts amounts = cost.amounts();
    timeSeconds += amounts.timeSeconds().mid();
    costUsCents += amounts.costUsCents().mid();
    co2eGrams += amounts.co2eGrams().mid();
    timeVarianceS2 += amounts.timeVarianceS2();
  }

  /** Counts jurisdictions entered. */
  void enter(int count) {
    entries += count;
  }

  /** Writes the weights of what was added; the sum starts again at nothing. */
  void take(int[][] weights, int place) {
    for (int x = 0; x < criteria.length; x++) {
      weights[x][place] = checked(weight(criteria[x]));
    }
    clear();
  }

  /** As {@link #take(int[][], int)}, with the weights at another place on top. */
  void take(int[][] weights, int place, int[][] more, int morePlace) {
    for (int x = 0; x < criteria.length; x++) {
      weights[x][place] = checked(weight(criteria[x]) + more[x][morePlace]);
    }
    clear();
  }

  /** Nothing passes there. */
  static void close(int[][] weights, int place) {
    for (int[] row : weights) {
      row[place] = Dijkstra.INFINITE_WEIGHT;
    }
  }

  private long weight(Criterion criterion) {
    return switch (criterion) {
      case GENERALIZED -> model.generalizedUsCents(costUsCents, timeSeconds);
      case TIME -> timeSeconds;
      case COST -> costUsCents;
      case CO2E -> co2eGrams;
      case BORDERS -> entries;
      case VARIANCE -> Math.round(timeVarianceS2 / SQUARE_SECONDS_PER_SQUARE_MINUTE);
    };
  }

  private void clear() {
    timeSeconds = 0;
    costUsCents = 0;
    co2eGrams = 0;
    timeVarianceS2 = 0;
    entries = 0;
  }

  /** Refuses a weight that could be taken for "closed". */
  private static int checked(long weight) {
    if (weight < 0 || weight >= Dijkstra.INFINITE_WEIGHT) {
      throw new UserException(
          "implausible_parameter",
          "One operation weighs (%d), more than can be reckoned with.".formatted(weight),
          "Maybe a tariff or time in operation.csv or crossing.csv has the wrong unit.");
    }
    return (int) weight;
  }
}
