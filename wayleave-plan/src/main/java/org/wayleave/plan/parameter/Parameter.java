package org.wayleave.plan.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link.RoadClass;
import org.wayleave.network.element.Mode;
import org.wayleave.network.explain.Provenance;
import org.wayleave.plan.expansion.Operation;

/**
 * One figure the engine reckons with, and when it applies.
 *
 * <p>A key that is null or empty applies everywhere; of all the rows that apply, the most specific
 * wins ({@link ParameterTable}).
 *
 * @param id its id
 * @param operation the operation it belongs to; null for a general parameter such as tonnes per TEU
 * @param measure what it measures
 * @param mode the mode it holds for; of a change, the mode before
 * @param toMode of a change, the mode after
 * @param pull the pull of the train it holds for
 * @param roadClass the class of road it holds for
 * @param jurisdictions the codes of the jurisdictions it holds in
 * @param commodity the class of goods it holds for
 * @param places the ids of the nodes and links it holds at
 * @param low the lowest plausible value; null when not known
 * @param mid the value to reckon with
 * @param high the highest plausible value; null when not known
 * @param p95 of a time, what one trip in twenty exceeds; of a speed, what one trip in twenty does
 *     not reach; null when not known
 * @param unit its unit, one that the measure allows
 * @param provenance where it comes from
 */
public record Parameter(
    String id,
    @Nullable Operation operation,
    Measure measure,
    @Nullable Mode mode,
    @Nullable Mode toMode,
    @Nullable Pull pull,
    @Nullable RoadClass roadClass,
    List<String> jurisdictions,
    @Nullable Commodity commodity,
    List<String> places,
    @Nullable Double low,
    double mid,
    @Nullable Double high,
    @Nullable Double p95,
    Unit unit,
    Provenance provenance) {

  /** What pulls a train. */
  public enum Pull {
    /** Electric locomotives. */
    ELECTRIC,
    /** Diesel locomotives. */
    DIESEL
  }

  /**
   * Copies the lists; refuses what cannot be a parameter: a negative or non-finite value, a low
   * above the mid, a high below it, a unit that the measure does not have.
   */
  public Parameter {
    jurisdictions = List.copyOf(jurisdictions);
    places = List.copyOf(places);
    if (!measure.allows(unit)) {
      throw new IllegalArgumentException(
          "The unit (%s) does not measure (%s).".formatted(unit.symbol(), measure.code()));
    }
    requireFigure("low", low);
    requireFigure("mid", mid);
    requireFigure("high", high);
    requireFigure("p95", p95);
    if ((low != null && low > mid) || (high != null && high < mid)) {
      throw new IllegalArgumentException(
          "The values (low %s, mid %s, high %s) are not in order.".formatted(low, mid, high));
    }
    if (measure == Measure.SPEED && (mid <= 0 || (low != null && low <= 0))) {
      throw new IllegalArgumentException("The speed (%s km/h) is not positive.".formatted(mid));
    }
  }

  private static void requireFigure(String name, @Nullable Double value) {
    if (value != null && !(value >= 0 && value < 1e12)) {
      throw new IllegalArgumentException(
          "The value (%s = %s) is negative or not a number.".formatted(name, value));
    }
  }
}
