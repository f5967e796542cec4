package org.wayleave.network.geo;

/**
 * The three elliptic integrals of a geodesic by Gauss–Legendre quadrature with {@value #NODE_COUNT}
 * nodes.
 *
 * <p>On the WGS-84 ellipsoid k² ≤ 0.0068, so that the integrands are nearly constant and analytic
 * far from the real axis (nearest branch point at |Im σ| = asinh(1/k) ≈ 3.2). Over the longest
 * interval, σ₂ − σ₁ = π, twelve nodes leave an error below rounding; {@code GaussLegendreTest}
 * measures it against the same rule on 64 pieces. Shorter intervals are better still.
 *
 * <p>Nodes come in pairs ±x around the middle, and sin² σ = (1 − cos 2σ)/2; the addition theorem
 * then needs one sine and cosine for each pair and one for the middle.
 *
 * <p>Mutable scratch; not thread-safe. Cost: about 0.35 µs for each {@link #integrate}.
 */
final class GaussLegendre {

  static final int NODE_COUNT = 12;

  // Positive nodes and weights on [-1, 1], Abramowitz and Stegun (1964), table 25.4, n = 12, as the
  // nearest doubles.
  private static final double[] NODES = {
    0.1252334085114689,
    0.3678314989981802,
    0.5873179542866175,
    0.7699026741943047,
    0.9041172563704749,
    0.9815606342467192
  };
  private static final double[] WEIGHTS = {
    0.24914704581340277,
    0.2334925365383548,
    0.20316742672306592,
    0.16007832854334622,
    0.10693932599531843,
    0.04717533638651183
  };

  /** ∫ √(1 + k² sin²σ) dσ: length in units of b. */
  double lengthIntegral;

  /** ∫ (2 − f) / (1 + (1 − f) √(1 + k² sin²σ)) dσ: the longitude correction before f sin α₀. */
  double longitudeIntegral;

  /** ∫ k² sin²σ / √(1 + k² sin²σ) dσ: enters the reduced length. */
  double reducedIntegral;

  /**
   * Sets the three integrals over σ from {@code fromRad} to {@code toRad}.
   *
   * @param k2 k² = e′² cos² α₀, 0..0.0068
   */
  void integrate(double k2, double fromRad, double toRad) {
    double halfRad = 0.5 * (toRad - fromRad);
    double sum = fromRad + toRad; // twice the middle
    double cosMiddle = StrictMath.cos(sum);
    double sinMiddle = StrictMath.sin(sum);
    double f1 = 1 - Ellipsoid.F;
    double lengthSum = 0;
    double longitudeSum = 0;
    double reducedSum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double offset = 2 * halfRad * NODES[i];
      double evenPart = cosMiddle * StrictMath.cos(offset);
      double oddPart = sinMiddle * StrictMath.sin(offset);
      // k² sin² σ at the two nodes of the pair
      double u = 0.5 * k2 * (1 - (evenPart - oddPart));
      double v = 0.5 * k2 * (1 - (evenPart + oddPart));
      double rootU = Math.sqrt(1 + u);
      double rootV = Math.sqrt(1 + v);
      // Deviations from 1 are summed and 1 is added back at the end: keeps the last digits.
      lengthSum += WEIGHTS[i] * (u / (1 + rootU) + v / (1 + rootV));
      longitudeSum += WEIGHTS[i] * (1 / (1 + f1 * rootU) + 1 / (1 + f1 * rootV));
      reducedSum += WEIGHTS[i] * (u / rootU + v / rootV);
    }
    lengthIntegral = (toRad - fromRad) + halfRad * lengthSum;
    longitudeIntegral = (2 - Ellipsoid.F) * halfRad * longitudeSum;
    reducedIntegral = halfRad * reducedSum;
  }
}
