package org.wayleave.network.geo;

/**
 * The WGS-84 ellipsoid (NIMA TR8350.2, 3rd edition, 2000).
 *
 * <p>Reduced latitude β: tan β = (1 − f) tan φ, φ the geographic latitude.
 */
final class Ellipsoid {

  /** Equatorial radius a, metres. */
  static final double A_M = 6_378_137.0;

  /** Flattening f. */
  static final double F = 1 / 298.257223563;

  /** Polar radius b = a(1 − f), metres. */
  static final double B_M = A_M * (1 - F);

  /** Second eccentricity squared, e′² = f(2 − f)/(1 − f)². */
  static final double SECOND_ECCENTRICITY2 = F * (2 - F) / ((1 - F) * (1 - F));

  /**
   * Latitudes nearer the equator than this (1 nm) count as on it, so that sines never underflow.
   */
  private static final double EQUATOR_SNAP_DEG = 1e-14;

  private Ellipsoid() {}

  /** Sine of the reduced latitude; exactly ±1 at a pole, exactly 0 on the equator. */
  static double sinReducedLat(double latDeg) {
    if (Math.abs(latDeg) == 90) {
      return Math.signum(latDeg);
    }
    if (Math.abs(latDeg) < EQUATOR_SNAP_DEG) {
      return 0;
    }
    double y = (1 - F) * sinDeg(latDeg);
    double x = cosDeg(latDeg);
    return y / Math.sqrt(x * x + y * y);
  }

  /** Cosine of the reduced latitude; exactly 0 at a pole. */
  static double cosReducedLat(double latDeg) {
    if (Math.abs(latDeg) == 90) {
      return 0;
    }
    double y = (1 - F) * sinDeg(latDeg);
    double x = cosDeg(latDeg);
    return x / Math.sqrt(x * x + y * y);
  }

  /** Geographic latitude in degrees of a reduced latitude given by its sine and cosine ≥ 0. */
  static double latDeg(double sinReducedLat, double cosReducedLat) {
    return Math.toDegrees(StrictMath.atan2(sinReducedLat, (1 - F) * cosReducedLat));
  }

  /** cos(−a) = cos a and sin(−a) = −sin a hold to the last bit, so lengths are symmetric. */
  private static double sinDeg(double deg) {
    double size = Math.abs(deg);
    double sine =
        size > 45
            ? StrictMath.cos(Math.toRadians(90 - size))
            : StrictMath.sin(Math.toRadians(size));
    return deg < 0 ? -sine : sine;
  }

  /**
   * Near a pole through the complement, which is exact, so that small cosines keep their digits.
   */
  private static double cosDeg(double deg) {
    double size = Math.abs(deg);
    return size > 45
        ? StrictMath.sin(Math.toRadians(90 - size))
        : StrictMath.cos(Math.toRadians(size));
  }
}
