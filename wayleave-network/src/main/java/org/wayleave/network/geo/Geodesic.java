package org.wayleave.network.geo;

/**
 * The shortest way between two points on the WGS-84 ellipsoid.
 *
 * <p>Legal: every pair of points, also coincident, polar, on the equator, on one meridian, and
 * opposite or nearly opposite each other. Accuracy: better than 1 µm against GeographicLib over
 * random and adversarial pairs (promise: 1 mm). The length is symmetric to the last bit and is 0
 * for coincident points. Pure and thread-safe. Cost: 2–3 µs for an ordinary pair, 9 µs on average
 * and 60 µs at worst for hard ones (nearly opposite, or a hair beside a pole).
 *
 * <p>Method: Bessel's auxiliary sphere with the azimuth found by bracketed Newton iteration and the
 * elliptic integrals by Gauss–Legendre quadrature, after C. F. F. Karney, "Algorithms for
 * geodesics", J. Geodesy 87 (2013) 43–55, doi:10.1007/s00190-012-0578-z, whose series and
 * starting-point analysis are not used. Vincenty's method (1975) was rejected: it does not converge
 * for nearly opposite points.
 *
 * <p>Example: London (51.5, −0.12) to Almaty (43.25, 76.9) is 5 615 km.
 */
public final class Geodesic {

  private Geodesic() {}

  /** Length of the geodesic between two points, metres, ≥ 0. */
  public static double lengthM(GeoPoint a, GeoPoint b) {
    return GeodesicPath.between(a, b).lengthM;
  }

  /**
   * The point at a fraction of the geodesic from {@code a} to {@code b}.
   *
   * <p>Fractions 0 and 1 give {@code a} and {@code b} themselves. Where several shortest ways exist
   * (opposite points) one is chosen, always the same.
   *
   * @param fraction share of the length, 0..1
   * @throws IllegalArgumentException if the fraction is not within 0..1
   */
  public static GeoPoint pointAt(GeoPoint a, GeoPoint b, double fraction) {
    requireFraction(fraction);
    return GeodesicPath.between(a, b).pointAt(fraction);
  }

  static void requireFraction(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("Fraction (" + fraction + ") is not within 0..1.");
    }
  }
}
