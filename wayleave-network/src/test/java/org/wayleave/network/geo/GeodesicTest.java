package org.wayleave.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayleave.testing.Property;

/**
 * FEATURE UNDER TEST: geodesic lengths and points for every pair, against GeographicLib.
 *
 * <p>Measured worst difference over 100,000 pairs of each family: 15 nm for lengths and for the
 * distance to a point between.
 */
class GeodesicTest {

  private static final double SLACK_M = 1e-3;
  private static final double TOLERANCE_M = 1e-6;

  @ParameterizedTest
  @EnumSource(PointFamily.class)
  void lengthEqualsGeographicLib(PointFamily family) {
    Property.forAll(
        family + " length",
        20_130_101,
        4_000,
        (random, size) -> family.draw(random),
        pair -> {
          double lengthM = Geodesic.lengthM(pair.a(), pair.b());
          assertThat(lengthM).isCloseTo(oracleM(pair.a(), pair.b()), within(TOLERANCE_M));
          assertThat(Geodesic.lengthM(pair.b(), pair.a())).isEqualTo(lengthM);
          // b·θ ≤ s ≤ a·θ, on which the nearest-point index relies
          double angle = angleRad(pair.a(), pair.b());
          assertThat(lengthM)
              .isBetween(Ellipsoid.B_M * angle - SLACK_M, Ellipsoid.A_M * angle + SLACK_M);
        });
  }

  @ParameterizedTest
  @EnumSource(PointFamily.class)
  void pointsDivideTheLength(PointFamily family) {
    Property.forAll(
        family + " pointAt",
        20_130_102,
        1_000,
        (random, size) -> new Cut(family.draw(random), random.nextDouble()),
        cut -> {
          GeoPoint a = cut.pair().a();
          GeoPoint b = cut.pair().b();
          GeoPoint middle = Geodesic.pointAt(a, b, cut.fraction());
          double lengthM = oracleM(a, b);
          assertThat(oracleM(a, middle)).isCloseTo(cut.fraction() * lengthM, within(TOLERANCE_M));
          assertThat(oracleM(middle, b))
              .isCloseTo((1 - cut.fraction()) * lengthM, within(TOLERANCE_M));
        });
  }

  @Test
  void knownLengths() {
    assertThat(Geodesic.lengthM(new GeoPoint(0, 0), new GeoPoint(0, 90)))
        .isCloseTo(Math.PI / 2 * 6_378_137, within(1e-8));
    // The meridian quadrant of WGS-84 is 10 001 965.7293 m.
    assertThat(Geodesic.lengthM(new GeoPoint(0, 12), new GeoPoint(90, -77)))
        .isCloseTo(10_001_965.729313, within(1e-6));
    assertThat(Geodesic.lengthM(new GeoPoint(-90, 5), new GeoPoint(90, 50)))
        .isCloseTo(20_003_931.458625, within(1e-6));
    assertThat(Geodesic.lengthM(new GeoPoint(0, 0), new GeoPoint(0, 180)))
        .isCloseTo(20_003_931.458625, within(1e-6));
    // Karney (2013), table 5: φ1 = −30, φ2 = 29.9, λ12 = 179.8
    assertThat(Geodesic.lengthM(new GeoPoint(-30, 0), new GeoPoint(29.9, 179.8)))
        .isCloseTo(19_989_832.827610, within(1e-6));
  }

  @Test
  void coincidentPointsAreExactlyZeroApart() {
    assertThat(Geodesic.lengthM(new GeoPoint(47.3, 8.5), new GeoPoint(47.3, 8.5))).isZero();
    assertThat(Geodesic.lengthM(new GeoPoint(47.3, -180), new GeoPoint(47.3, 180))).isZero();
    assertThat(Geodesic.lengthM(new GeoPoint(90, 10), new GeoPoint(90, -170))).isZero();
    assertThat(Geodesic.lengthM(new GeoPoint(0, 0), new GeoPoint(1e-15, 0))).isZero();
  }

  @Test
  void endsAreGivenBackAndFractionsChecked() {
    GeoPoint a = new GeoPoint(1, 2);
    GeoPoint b = new GeoPoint(3, 4);
    assertThat(Geodesic.pointAt(a, b, 0)).isSameAs(a);
    assertThat(Geodesic.pointAt(a, b, 1)).isSameAs(b);
    assertThatThrownBy(() -> Geodesic.pointAt(a, b, 1.1)).hasMessageContaining("(1.1)");
    assertThatThrownBy(() -> Geodesic.pointAt(a, b, Double.NaN)).hasMessageContaining("(NaN)");
  }

  private record Cut(PointFamily.Pair pair, double fraction) {}

  private static double oracleM(GeoPoint a, GeoPoint b) {
    return net.sf.geographiclib.Geodesic.WGS84.Inverse(
            a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg())
        .s12;
  }

  private static double angleRad(GeoPoint a, GeoPoint b) {
    double[] x = unitVector(a);
    double[] y = unitVector(b);
    double cross =
        Math.hypot(
            Math.hypot(x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2]),
            x[0] * y[1] - x[1] * y[0]);
    return Math.atan2(cross, x[0] * y[0] + x[1] * y[1] + x[2] * y[2]);
  }

  private static double[] unitVector(GeoPoint point) {
    double cosBeta = Ellipsoid.cosReducedLat(point.latDeg());
    double lonRad = Math.toRadians(point.lonDeg());
    return new double[] {
      cosBeta * Math.cos(lonRad),
      cosBeta * Math.sin(lonRad),
      Ellipsoid.sinReducedLat(point.latDeg())
    };
  }
}
