package org.wayleave.network.geo;

import java.util.SplittableRandom;

/** Families of point pairs that have broken geodesic codes. */
enum PointFamily {
  ANYWHERE,
  SHORT,
  OPPOSITE,
  NEARLY_OPPOSITE,
  NEARLY_OPPOSITE_AT_EQUATOR,
  ONE_MERIDIAN,
  OPPOSITE_MERIDIANS,
  EQUATOR,
  HAIR_OFF_EQUATOR,
  POLE,
  NEAR_POLES,
  SAME_LATITUDE,
  MIRRORED_LATITUDE,
  ANTIMERIDIAN,
  COINCIDENT;

  record Pair(GeoPoint a, GeoPoint b) {}

  Pair draw(SplittableRandom random) {
    double latA = random.nextDouble(-90, 90);
    double lonA = random.nextDouble(-180, 180);
    double latB = random.nextDouble(-90, 90);
    double lonB = random.nextDouble(-180, 180);
    double tiny = tiny(random);
    double tinier = tiny(random);
    return switch (this) {
      case ANYWHERE -> pair(latA, lonA, latB, lonB);
      case SHORT -> pair(latA, lonA, latA + tiny, lonA + tinier);
      case OPPOSITE -> pair(latA, lonA, -latA, lonA + 180);
      case NEARLY_OPPOSITE -> pair(latA, lonA, -latA + tiny, lonA + 180 + tinier);
      case NEARLY_OPPOSITE_AT_EQUATOR ->
          pair(tiny, lonA, tinier, lonA + 180 + random.nextDouble(-1, 1));
      case ONE_MERIDIAN -> pair(latA, lonA, latB, lonA);
      case OPPOSITE_MERIDIANS -> pair(latA, lonA, latB, lonA + 180 + tiny * 1e-4);
      case EQUATOR -> pair(0, lonA, 0, random.nextBoolean() ? lonB : lonA + 179.4 + tiny);
      case HAIR_OFF_EQUATOR -> pair(tiny * 1e-5, lonA, tinier * 1e-5, lonB);
      case POLE -> pair(random.nextBoolean() ? 90 : -90, lonA, latB, lonB);
      case NEAR_POLES -> pair(90 - Math.abs(tiny), lonA, -90 + Math.abs(tinier), lonB);
      case SAME_LATITUDE -> pair(latA, lonA, latA, lonB);
      case MIRRORED_LATITUDE -> pair(latA, lonA, -latA, lonB);
      case ANTIMERIDIAN -> pair(latA, 180 - Math.abs(tiny), latB, -180 + Math.abs(tinier));
      case COINCIDENT -> pair(latA, lonA, latA, lonA);
    };
  }

  /** Degrees of either sign, evenly spread over the orders of magnitude 1e-15..10. */
  private static double tiny(SplittableRandom random) {
    double size = Math.pow(10, random.nextDouble(-15, 1));
    return random.nextBoolean() ? size : -size;
  }

  private static Pair pair(double latA, double lonA, double latB, double lonB) {
    return new Pair(point(latA, lonA), point(latB, lonB));
  }

  private static GeoPoint point(double latDeg, double lonDeg) {
    double wrapped = lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
    return new GeoPoint(Math.clamp(latDeg, -90.0, 90.0), wrapped > 180 ? wrapped - 360 : wrapped);
  }
}
