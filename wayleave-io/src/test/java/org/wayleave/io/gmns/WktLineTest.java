package org.wayleave.io.gmns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: lines of Well-Known Text, strictly. */
class WktLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LINESTRING (49.8 40.4, 50 41)",
        "linestring(49.8 40.4,50 41)",
        "  LINESTRING\t( 4.98e1  40.4 ,\n50.0 +41 )  "
      })
  void isReadInAnySpacingAndCase(String text) throws Exception {
    assertThat(WktLine.parse(text)).containsExactly(new GeoPoint(40.4, 49.8), new GeoPoint(41, 50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LINE",
        "POINT (1 2)",
        "LINESTRING EMPTY",
        "LINESTRING ()",
        "LINESTRING (1 2)",
        "LINESTRING (1 2, 3)",
        "LINESTRING (1 2 3, 4 5 6)",
        "LINESTRING (1 2, 3 4",
        "LINESTRING (1 2, 3 4) x",
        "LINESTRING (1 2,, 3 4)",
        "LINESTRING (NaN 2, 3 4)",
        "LINESTRING (1e999 2, 3 4)",
        "LINESTRING (181 2, 3 4)",
        "LINESTRING (1 91, 3 4)",
        "MULTILINESTRING ((1 2, 3 4))",
        "SRID=4326;LINESTRING (1 2, 3 4)"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> WktLine.parse(text)).isInstanceOf(WktLine.BadLineException.class);
  }

  @Test
  void theDefectIsLocated() {
    assertThatThrownBy(() -> WktLine.parse("LINESTRING (1 2, x 4)"))
        .hasMessage("at character 18, a number was expected");
  }

  @Test
  void whatIsPrintedReadsBackTheSame() {
    Property.forAll(
        "print then parse",
        3,
        300,
        (random, size) -> {
          List<GeoPoint> line = new ArrayList<>();
          for (int i = 0; i < size + 1; i++) {
            line.add(new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
          }
          return line;
        },
        line -> assertThat(WktLine.parse(WktLine.print(line))).isEqualTo(line));
  }
}
