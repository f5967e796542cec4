package org.wayleave.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.table.Row;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.Leg;
import org.wayleave.plan.itinerary.Step;

/**
 * A trip that others have published days, a price or a distance of, next to what the planner says.
 *
 * @param row the row of the table
 * @param itinerary the answer; null when the row is not asked
 */
record PublishedTrip(Row row, @Nullable Itinerary itinerary) {

  private static final double NEAR_SHARE = 0.03;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double CENTS_PER_USD = 100;
  private static final double METRES_PER_KM = 1000;
  private static final double TEU_PER_FEU = 2;
  private static final String AFTER = "after:";
  private static final Set<Operation> AT_THE_ENDS = EnumSet.of(Operation.LOAD, Operation.UNLOAD);

  /** What of a trip is published. */
  enum Measure {
    DAYS,
    COST,
    DISTANCE
  }

  /**
   * One published value and the computed one.
   *
   * @param trip whose it is
   * @param measure what it measures: days, USD per TEU, or km
   * @param publishedLow the published value, or the low end of the published range
   * @param publishedHigh the published value, or the high end
   * @param low the low end of the computed interval
   * @param mid the computed value
   * @param high the high end
   */
  record Figure(
      PublishedTrip trip,
      Measure measure,
      double publishedLow,
      double publishedHigh,
      double low,
      double mid,
      double high) {

    /** Whether the published value or range overlaps the interval, or is a near distance. */
    boolean isInside() {
      return measure == Measure.DISTANCE
          ? Math.abs(mid / publishedLow - 1) <= NEAR_SHARE
          : publishedHigh >= low && publishedLow <= high;
    }

    /** Whether the distance only came along with a trip that is scored by its days or price. */
    boolean isCompanion() {
      return measure == Measure.DISTANCE && !trip.text("kind").equals("distance");
    }
  }

  String text(String column) {
    return row.text(column);
  }

  /** What is done with it: scored, shown, excluded or unanswered. */
  String use() {
    return text("use");
  }

  /** Everything that is published of it, with what the planner says. */
  List<Figure> listFigures() {
    List<Figure> figures = new ArrayList<>();
    Itinerary answer = itinerary;
    if (answer == null) {
      return figures;
    }
    if (!text("days_low").isEmpty()) {
      Range seconds = time(answer);
      figures.add(
          figure(Measure.DAYS, number("days_low"), number("days_high"), seconds, SECONDS_PER_DAY));
    }
    if (!text("cost").isEmpty()) {
      double perTeu = number("cost") / (text("cost_unit").equals("USD/FEU") ? TEU_PER_FEU : 1);
      figures.add(figure(Measure.COST, perTeu, perTeu, answer.cost().costUsCents(), CENTS_PER_USD));
    }
    if (!text("distance_km").isEmpty()) {
      double km = number("distance_km");
      long lengthM = counted(answer).stream().mapToLong(Leg::lengthM).sum();
      figures.add(figure(Measure.DISTANCE, km, km, Range.exactly(lengthM), METRES_PER_KM));
    }
    return figures;
  }

  private Figure figure(Measure measure, double low, double high, Range range, double unit) {
    return new Figure(
        this, measure, low, high, range.low() / unit, range.mid() / unit, range.high() / unit);
  }

  private double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** The legs that the published figures are about. */
  private List<Leg> counted(Itinerary answer) {
    if (!text("count").startsWith(AFTER)) {
      return answer.legs();
    }
    String start = text("count").substring(AFTER.length());
    List<Leg> legs =
        answer.legs().stream().dropWhile(leg -> !leg.from().key().equals(start)).toList();
    if (legs.isEmpty()) {
      throw new IllegalStateException("%s does not change at %s".formatted(text("id"), start));
    }
    return legs;
  }

  private Range time(Itinerary answer) {
    boolean isRun = text("count").equals("run");
    Range sum = Range.ZERO;
    for (Leg leg : counted(answer)) {
      for (Step step : leg.steps()) {
        if (!isRun || !AT_THE_ENDS.contains(step.operation())) {
          sum = sum.plus(step.cost().timeSeconds());
        }
      }
    }
    return sum;
  }
}
