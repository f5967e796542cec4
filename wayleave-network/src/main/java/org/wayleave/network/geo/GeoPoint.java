package org.wayleave.network.geo;

/**
 * A place on the WGS-84 ellipsoid.
 *
 * <p>Guarantee: both coordinates are finite and in range, and no coordinate is a negative zero, so
 * that points that print alike are equal. Longitudes −180 and 180 are both legal and are the same
 * meridian for every length, but not equal as records. At a pole any longitude is legal.
 *
 * @param latDeg geographic latitude, degrees, −90..90, north positive
 * @param lonDeg geographic longitude, degrees, −180..180, east positive
 */
public record GeoPoint(double latDeg, double lonDeg) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a coordinate is not finite or out of range; the text says
   *     the value
   */
  public GeoPoint {
    // Written so that NaN fails too.
    if (!(latDeg >= -90 && latDeg <= 90)) {
      throw new IllegalArgumentException(
          "Latitude ("
              + latDeg
              + ") is not within -90..90 degrees."
              + (latDeg >= -180 && latDeg <= 180
                  ? "\nMaybe latitude and longitude are swapped: the point was ("
                      + latDeg
                      + ", "
                      + lonDeg
                      + ")."
                  : ""));
    }
    if (!(lonDeg >= -180 && lonDeg <= 180)) {
      throw new IllegalArgumentException(
          "Longitude (" + lonDeg + ") is not within -180..180 degrees.");
    }
    latDeg += 0.0; // −0.0 + 0.0 = 0.0
    lonDeg += 0.0;
  }
}
