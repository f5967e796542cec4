package org.wayleave.io.geopackage;

import java.util.List;
import org.wayleave.network.geo.GeoPoint;

/** The least box of longitudes and latitudes around points; grows. */
final class Envelope {

  double minLonDeg = Double.POSITIVE_INFINITY;
  double maxLonDeg = Double.NEGATIVE_INFINITY;
  double minLatDeg = Double.POSITIVE_INFINITY;
  double maxLatDeg = Double.NEGATIVE_INFINITY;

  static Envelope of(List<GeoPoint> points) {
    Envelope envelope = new Envelope();
    points.forEach(envelope::include);
    return envelope;
  }

  void include(GeoPoint point) {
    minLonDeg = Math.min(minLonDeg, point.lonDeg());
    maxLonDeg = Math.max(maxLonDeg, point.lonDeg());
    minLatDeg = Math.min(minLatDeg, point.latDeg());
    maxLatDeg = Math.max(maxLatDeg, point.latDeg());
  }

  void include(Envelope other) {
    minLonDeg = Math.min(minLonDeg, other.minLonDeg);
    maxLonDeg = Math.max(maxLonDeg, other.maxLonDeg);
    minLatDeg = Math.min(minLatDeg, other.minLatDeg);
    maxLatDeg = Math.max(maxLatDeg, other.maxLatDeg);
  }

  boolean isEmpty() {
    return minLonDeg > maxLonDeg;
  }
}
