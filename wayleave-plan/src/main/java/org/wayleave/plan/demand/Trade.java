package org.wayleave.plan.demand;

import org.jspecify.annotations.Nullable;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.unit.Range;

/**
 * Goods of one class from a zone to a zone.
 *
 * @param id its id
 * @param origin the id of the zone it comes from
 * @param destination the id of the zone it goes to
 * @param commodity the class of goods
 * @param tonnes how much in a year
 * @param value what it is worth, and how tonnes were made of that; null where tonnes are stated
 * @param provenance where it comes from
 */
public record Trade(
    String id,
    String origin,
    String destination,
    Commodity commodity,
    Range tonnes,
    @Nullable Value value,
    Provenance provenance) {

  private static final double USD_PER_MILLION = 1e6;

  /** Refuses negative tonnes. */
  public Trade {
    if (tonnes.low() < 0) {
      throw new IllegalArgumentException("The mass (%s t) is negative.".formatted(tonnes.low()));
    }
  }

  /**
   * What a trade is worth, and the densities by which a value becomes tonnes.
   *
   * @param usdMillion its worth in a year
   * @param lowUsdPerTonne the least plausible density, more than 0
   * @param usdPerTonne the density to reckon with
   * @param highUsdPerTonne the greatest plausible density
   */
  public record Value(
      double usdMillion, double lowUsdPerTonne, double usdPerTonne, double highUsdPerTonne) {

    /** Refuses densities that are out of order or not positive. */
    public Value {
      boolean isInOrder =
          lowUsdPerTonne > 0 && lowUsdPerTonne <= usdPerTonne && usdPerTonne <= highUsdPerTonne;
      if (!isInOrder || !(usdMillion >= 0) || Double.isInfinite(highUsdPerTonne)) {
        throw new IllegalArgumentException(
            "The value (%s million USD at %s, %s, %s USD/t) is not in order 0 < low <= mid <= high."
                .formatted(usdMillion, lowUsdPerTonne, usdPerTonne, highUsdPerTonne));
      }
    }

    /** The tonnes it comes to; the greatest density gives the fewest. */
    public Range tonnes() {
      double usd = usdMillion * USD_PER_MILLION;
      return new Range(
          Math.round(usd / highUsdPerTonne),
          Math.round(usd / usdPerTonne),
          Math.round(usd / lowUsdPerTonne));
    }
  }
}
