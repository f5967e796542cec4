package org.wayleave.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: length, points and slices of a line of geodesics. */
class PolylineTest {

  private static final GeoPoint A = new GeoPoint(0, 0);
  private static final GeoPoint B = new GeoPoint(0, 1);
  private static final GeoPoint C = new GeoPoint(0, 3);

  private record Cut(Polyline line, double from, double to) {}

  @Test
  void theWorkedExample() {
    Polyline line = Polyline.of(A, B, C);
    assertThat(line.lengthM()).isCloseTo(3 * 111_319.490793, within(1e-5));
    assertThat(line.pointAt(0.5).lonDeg()).isCloseTo(1.5, within(1e-12));
    Polyline slice = line.slice(1 / 3.0, 1);
    assertThat(slice.points().getLast()).isEqualTo(C);
    assertThat(slice.lengthM()).isCloseTo(2 * 111_319.490793, within(1e-5));
  }

  @Test
  void slicesAreAsLongAsTheirFractionsAndJoinUp() {
    Property.forAll(
        "slices",
        7,
        1_000,
        (random, size) -> {
          List<GeoPoint> points = new ArrayList<>();
          double lat = random.nextDouble(-80, 80);
          double lon = random.nextDouble(-180, 180);
          for (int i = 0; i < 2 + random.nextInt(size); i++) {
            points.add(new GeoPoint(Math.clamp(lat, -90.0, 90.0), lon > 180 ? lon - 360 : lon));
            if (random.nextInt(5) > 0) { // sometimes a repeated point
              lat += random.nextDouble(-0.5, 0.5);
              lon += random.nextDouble(-0.5, 0.5);
              lon = lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
            }
          }
          if (points.size() == 1) {
            points.add(points.getFirst());
          }
          double x = random.nextDouble();
          double y = random.nextInt(4) == 0 ? x : random.nextDouble();
          return new Cut(Polyline.of(points), Math.min(x, y), Math.max(x, y));
        },
        cut -> {
          Polyline line = cut.line();
          double toleranceM = 1e-6 * line.points().size();
          Polyline first = line.slice(0, cut.from());
          Polyline second = line.slice(cut.from(), cut.to());
          Polyline third = line.slice(cut.to(), 1);
          assertThat(second.lengthM())
              .isCloseTo((cut.to() - cut.from()) * line.lengthM(), within(toleranceM));
          assertThat(first.lengthM() + second.lengthM() + third.lengthM())
              .isCloseTo(line.lengthM(), within(toleranceM));
          assertThat(first.points().getLast()).isEqualTo(second.points().getFirst());
          assertThat(second.points().getLast()).isEqualTo(third.points().getFirst());
          assertThat(second.points().getFirst()).isEqualTo(line.pointAt(cut.from()));
          assertThat(line.reversed().lengthM()).isCloseTo(line.lengthM(), within(toleranceM));
          assertThat(line.reversed().reversed()).isEqualTo(line);
          assertThat(line.slice(0, 1)).isSameAs(line);
        });
  }

  @Test
  void aLineOfLengthZeroIsLegal() {
    Polyline line = Polyline.of(B, B);
    assertThat(line.lengthM()).isZero();
    assertThat(line.pointAt(0.3)).isEqualTo(B);
    assertThat(line.slice(0.2, 0.9)).isEqualTo(line);
  }

  @Test
  void thePointsAreCopied() {
    List<GeoPoint> points = new ArrayList<>(List.of(A, B));
    Polyline line = Polyline.of(points);
    points.clear();
    assertThat(line.points()).containsExactly(A, B);
    assertThat(line).isEqualTo(Polyline.of(A, B)).hasSameHashCodeAs(Polyline.of(A, B));
    assertThat(line).hasToString("Polyline[2 points, 111319 m]");
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> Polyline.of(A)).hasMessageContaining("(1)");
    assertThatThrownBy(() -> Polyline.of(A, B).pointAt(-0.1)).hasMessageContaining("(-0.1)");
    assertThatThrownBy(() -> Polyline.of(A, B).slice(0.5, 0.4))
        .hasMessageContaining("(0.5)")
        .hasMessageContaining("backwards");
  }
}
