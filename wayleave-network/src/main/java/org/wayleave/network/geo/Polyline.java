package org.wayleave.network.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points joined by geodesics: the course of a link.
 *
 * <p>Legal: two points or more; repeated points and a total length of 0 are legal. A position on
 * the line is a <i>fraction</i> 0..1 of its length. Of repeated points the first is found. Lengths
 * are sums of geodesic lengths in the order of the points.
 *
 * <p>Guarantees: immutable, thread-safe, equal when the points are equal. Slicing at f and joining
 * the halves gives the same length within rounding (test: 1 µm for each segment). Memory: 8 bytes
 * for each point besides the point. Cost: n − 1 geodesics to build; {@code pointAt} O(log n);
 * {@code slice} as building the result.
 *
 * <p>Example: on (0,0) (0,1) (0,3) with equator lengths 111 km and 222 km, fraction 1/3 is (0,1)
 * and the slice 1/3..1 is (0,1) (0,3).
 */
public final class Polyline {

  private final List<GeoPoint> points;

  /** Length from the start to each point, metres; does not decrease. */
  private final double[] pointToOffsetM;

  private Polyline(List<GeoPoint> points) {
    this.points = List.copyOf(points);
    if (this.points.size() < 2) {
      throw new IllegalArgumentException(
          "A polyline needs at least 2 points, not (" + this.points.size() + ").");
    }
    pointToOffsetM = new double[this.points.size()];
    for (int i = 1; i < pointToOffsetM.length; i++) {
      pointToOffsetM[i] =
          pointToOffsetM[i - 1] + Geodesic.lengthM(this.points.get(i - 1), this.points.get(i));
    }
  }

  /**
   * Joins the points in their order.
   *
   * @throws IllegalArgumentException if there are fewer than two points
   */
  public static Polyline of(List<GeoPoint> points) {
    return new Polyline(points);
  }

  /** {@link #of(List)} for points written out. */
  public static Polyline of(GeoPoint... points) {
    return new Polyline(Arrays.asList(points));
  }

  /** The points, at least two, immutable. */
  public List<GeoPoint> points() {
    return points;
  }

  /** Length in metres, ≥ 0. */
  public double lengthM() {
    return pointToOffsetM[pointToOffsetM.length - 1];
  }

  /**
   * The point at a fraction of the length.
   *
   * @param fraction 0..1; 0 and 1 give the first and the last point themselves
   * @throws IllegalArgumentException if the fraction is not within 0..1
   */
  public GeoPoint pointAt(double fraction) {
    Geodesic.requireFraction(fraction);
    if (fraction == 0) {
      return points.getFirst();
    }
    if (fraction == 1) {
      return points.getLast();
    }
    double offsetM = fraction * lengthM();
    int next = firstPointAtOrAfter(offsetM);
    if (pointToOffsetM[next] == offsetM) {
      return points.get(next);
    }
    double segmentM = pointToOffsetM[next] - pointToOffsetM[next - 1];
    return Geodesic.pointAt(
        points.get(next - 1),
        points.get(next),
        Math.min(1, (offsetM - pointToOffsetM[next - 1]) / segmentM));
  }

  /**
   * The part between two fractions, in the direction of this line.
   *
   * @param fromFraction 0..{@code toFraction}
   * @param toFraction {@code fromFraction}..1; equal fractions give a line of length 0
   * @throws IllegalArgumentException if a fraction is not within 0..1 or they are out of order
   */
  public Polyline slice(double fromFraction, double toFraction) {
    Geodesic.requireFraction(fromFraction);
    Geodesic.requireFraction(toFraction);
    if (fromFraction > toFraction) {
      throw new IllegalArgumentException(
          "Slice from ("
              + fromFraction
              + ") to ("
              + toFraction
              + ") runs backwards.\nMaybe reverse the line first.");
    }
    if (fromFraction == 0 && toFraction == 1) {
      return this;
    }
    double fromM = fromFraction * lengthM();
    double toM = toFraction * lengthM();
    List<GeoPoint> part = new ArrayList<>();
    part.add(pointAt(fromFraction));
    for (int i = firstPointAtOrAfter(fromM); i < points.size() && pointToOffsetM[i] < toM; i++) {
      if (pointToOffsetM[i] > fromM) {
        part.add(points.get(i));
      }
    }
    part.add(pointAt(toFraction));
    return new Polyline(part);
  }

  /** The same course from end to start. */
  public Polyline reversed() {
    return new Polyline(points.reversed());
  }

  private int firstPointAtOrAfter(double offsetM) {
    int low = 0;
    int high = pointToOffsetM.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pointToOffsetM[middle] < offsetM) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polyline line && points.equals(line.points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }

  @Override
  public String toString() {
    return "Polyline[" + points.size() + " points, " + Math.round(lengthM()) + " m]";
  }
}
