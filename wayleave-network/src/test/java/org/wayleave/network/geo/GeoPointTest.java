package org.wayleave.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: a point is finite and in range, and says the value if it is not. */
class GeoPointTest {

  @ParameterizedTest
  @ValueSource(
      doubles = {-90.0000001, 91, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void aWrongLatitudeIsNamed(double latDeg) {
    assertThatThrownBy(() -> new GeoPoint(latDeg, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Latitude (" + latDeg + ")");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-180.0000001, 181, Double.NaN, Double.POSITIVE_INFINITY})
  void aWrongLongitudeIsNamed(double lonDeg) {
    assertThatThrownBy(() -> new GeoPoint(0, lonDeg))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Longitude (" + lonDeg + ")");
  }

  @Test
  void swappedCoordinatesGetAHint() {
    assertThatThrownBy(() -> new GeoPoint(142.7, 46.9)).hasMessageContaining("Maybe latitude");
  }

  @Test
  void theEdgesAreLegalAndNegativeZeroIsZero() {
    assertThat(new GeoPoint(-90, -180).latDeg()).isEqualTo(-90);
    assertThat(new GeoPoint(90, 180).lonDeg()).isEqualTo(180);
    assertThat(new GeoPoint(-0.0, -0.0)).isEqualTo(new GeoPoint(0, 0));
  }
}
