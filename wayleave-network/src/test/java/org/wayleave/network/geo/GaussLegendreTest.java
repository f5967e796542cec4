package org.wayleave.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: one application of the rule is as good as 64, to rounding. */
class GaussLegendreTest {

  private record Arc(double k2, double fromRad, double toRad) {}

  @Test
  void oneRuleOverHalfATurnLosesNothing() {
    Property.forAll(
        "one rule equals 64",
        1,
        2_000,
        (random, size) -> {
          double fromRad = random.nextDouble(-Math.PI, Math.PI);
          return new Arc(
              random.nextDouble(Ellipsoid.SECOND_ECCENTRICITY2),
              fromRad,
              fromRad + Math.PI * (size == Property.MAX_SIZE ? 1 : random.nextDouble()));
        },
        arc -> {
          GaussLegendre once = new GaussLegendre();
          once.integrate(arc.k2(), arc.fromRad(), arc.toRad());
          GaussLegendre piece = new GaussLegendre();
          double length = 0;
          double longitude = 0;
          double reduced = 0;
          for (int i = 0; i < 64; i++) {
            double widthRad = (arc.toRad() - arc.fromRad()) / 64;
            double startRad = arc.fromRad() + i * widthRad;
            piece.integrate(arc.k2(), startRad, startRad + widthRad);
            length += piece.lengthIntegral;
            longitude += piece.longitudeIntegral;
            reduced += piece.reducedIntegral;
          }
          // Dominated by adding up 64 pieces, each rounded; 2e-14 of an Earth radius is 0.13 µm.
          assertThat(once.lengthIntegral).isCloseTo(length, within(2e-14));
          assertThat(once.longitudeIntegral).isCloseTo(longitude, within(2e-14));
          assertThat(once.reducedIntegral).isCloseTo(reduced, within(2e-14));
        });
  }
}
