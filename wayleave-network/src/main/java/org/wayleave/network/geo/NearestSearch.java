package org.wayleave.network.geo;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** The best results so far of one query; confined to its call. */
final class NearestSearch {

  /**
   * Rounding of the bound and of the geodesic together stays far below this, metres. Nearly
   * opposite points, where the arcsine loses half its digits (0.1 m), are safe because the bound
   * there is 33 km short of the geodesic.
   */
  private static final double SLACK_M = 1e-3;

  private final NearestPoints points;
  private final GeoPoint from;
  private final int count;
  private final double radiusM;
  private int geodesicCount;
  private final PriorityQueue<NearestPoints.Neighbor> worstFirst =
      new PriorityQueue<>(Collections.reverseOrder());

  NearestSearch(NearestPoints points, GeoPoint from, int count, double radiusM) {
    this.points = points;
    this.from = from;
    this.count = count;
    this.radiusM = radiusM;
  }

  /** Whether a point whose squared chord on the unit sphere is at least this may be an answer. */
  boolean mayHold(double chord2) {
    double chord = Math.sqrt(Math.min(4, chord2));
    double atLeastM = Ellipsoid.B_M * 2 * StrictMath.asin(Math.min(1, 0.5 * chord)) - SLACK_M;
    return atLeastM <= limitM();
  }

  /** Computes the exact length to a point and keeps it if it is among the best. */
  void offer(int index) {
    geodesicCount++;
    double lengthM = Geodesic.lengthM(from, points.point(index));
    if (lengthM > radiusM) {
      return;
    }
    NearestPoints.Neighbor candidate = new NearestPoints.Neighbor(index, lengthM);
    if (worstFirst.size() < count) {
      worstFirst.add(candidate);
    } else if (candidate.compareTo(worstFirst.element()) < 0) {
      worstFirst.remove();
      worstFirst.add(candidate);
    }
  }

  List<NearestPoints.Neighbor> sorted() {
    return worstFirst.stream().sorted().toList();
  }

  /** Work done: the number of geodesics computed. */
  int geodesicCount() {
    return geodesicCount;
  }

  private double limitM() {
    return worstFirst.size() < count ? radiusM : Math.min(radiusM, worstFirst.element().lengthM());
  }
}
