package org.wayleave.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayleave.network.geo.NearestPoints.Neighbor;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: the index answers like sorting all lengths, ties by index. */
class NearestPointsTest {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Case(double[] lat, double[] lon, GeoPoint from, int count, double radiusM) {}

  @Test
  void equalsBruteForce() {
    Property.forAll(
        "nearest equals brute force",
        11,
        1_500,
        NearestPointsTest::draw,
        input -> {
          NearestPoints index = NearestPoints.of(input.lat(), input.lon());
          List<Neighbor> all =
              IntStream.range(0, index.size())
                  .mapToObj(i -> new Neighbor(i, Geodesic.lengthM(input.from(), index.point(i))))
                  .sorted()
                  .toList();
          assertThat(index.nearest(input.from(), input.count()))
              .isEqualTo(all.subList(0, Math.min(input.count(), all.size())));
          assertThat(index.within(input.from(), input.radiusM()))
              .isEqualTo(all.stream().filter(n -> n.lengthM() <= input.radiusM()).toList());
          // A radius that is exactly a point's distance includes it.
          if (!all.isEmpty()) {
            assertThat(index.within(input.from(), all.getFirst().lengthM()))
                .contains(all.getFirst());
          }
        });
  }

  @Test
  void tiesGoByIndex() {
    NearestPoints index = NearestPoints.of(new double[20], new double[20]);
    assertThat(index.nearest(new GeoPoint(1, 1), 3))
        .extracting(Neighbor::index)
        .containsExactly(0, 1, 2);
  }

  @Test
  void fewGeodesicsAreNeeded() {
    SplittableRandom random = new SplittableRandom(3);
    double[] lat = random.doubles(100_000, -60, 75).toArray();
    double[] lon = random.doubles(100_000, -180, 180).toArray();
    NearestPoints index = NearestPoints.of(lat, lon);
    long geodesics = 0;
    for (int i = 0; i < 1_000; i++) {
      GeoPoint from = new GeoPoint(random.nextDouble(-60, 75), random.nextDouble(-180, 180));
      geodesics += index.run(from, 5, Double.POSITIVE_INFINITY).geodesicCount();
    }
    assertThat(geodesics / 1_000).isBetween(5L, 25L);
  }

  @Test
  void emptyAndWrongInput() {
    NearestPoints none = NearestPoints.of(new double[0], new double[0]);
    assertThat(none.nearest(new GeoPoint(0, 0), 3)).isEmpty();
    assertThat(none.within(new GeoPoint(0, 0), 3)).isEmpty();
    assertThat(NearestPoints.of(new double[1], new double[1]).nearest(new GeoPoint(0, 0), 0))
        .isEmpty();
    assertThatThrownBy(() -> none.nearest(new GeoPoint(0, 0), -1)).hasMessageContaining("(-1)");
    assertThatThrownBy(() -> none.within(new GeoPoint(0, 0), -2)).hasMessageContaining("(-2.0)");
    assertThatThrownBy(() -> NearestPoints.of(new double[1], new double[2]))
        .hasMessageContaining("(1)")
        .hasMessageContaining("(2)");
    assertThatThrownBy(() -> NearestPoints.of(new double[] {0, 99}, new double[2]))
        .hasMessageContaining("Point (1)")
        .hasMessageContaining("99");
  }

  private static Case draw(SplittableRandom random, int size) {
    int n = random.nextInt(4 * size);
    double[] lat = new double[n];
    double[] lon = new double[n];
    double spreadDeg = Math.pow(10, random.nextDouble(-7, 2.3));
    double latMiddle = random.nextInt(3) == 0 ? 90 : random.nextDouble(-90, 90);
    double lonMiddle = random.nextInt(3) == 0 ? 180 : random.nextDouble(-180, 180);
    for (int i = 0; i < n; i++) {
      GeoPoint point = near(random, latMiddle, lonMiddle, spreadDeg);
      int twin = random.nextInt(4) == 0 ? random.nextInt(i + 1) : i;
      lat[i] = twin == i ? point.latDeg() : lat[twin];
      lon[i] = twin == i ? point.lonDeg() : lon[twin];
    }
    GeoPoint from =
        random.nextInt(3) == 0
            ? near(random, -latMiddle, lonMiddle - 180, spreadDeg)
            : near(random, latMiddle, lonMiddle, spreadDeg);
    double radiusM = Math.pow(10, random.nextDouble(0, 7.4));
    return new Case(lat, lon, from, random.nextInt(2 * size), radiusM);
  }

  private static GeoPoint near(SplittableRandom random, double lat, double lon, double spreadDeg) {
    double x = lon + random.nextDouble(-spreadDeg, spreadDeg);
    double y = lat + random.nextDouble(-spreadDeg, spreadDeg);
    return new GeoPoint(Math.clamp(y, -90.0, 90.0), Math.IEEEremainder(x, 360));
  }
}
