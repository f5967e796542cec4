package org.wayleave.network.geo;

/**
 * The solved geodesic between two points.
 *
 * <p>Strategy:
 *
 * <ol>
 *   <li>Bring the pair into canonical form by the ellipsoid's symmetries (swap ends, mirror at the
 *       equator, mirror at a meridian): φ₁ ≤ 0, |φ₂| ≤ |φ₁|, 0 ≤ λ₁₂ ≤ π. A pole takes the
 *       longitude of the other end.
 *   <li>λ₁₂ = 0 or π: the geodesic is a meridian (over the pole nearer to point 1 if λ₁₂ = π).
 *   <li>Both on the equator and λ₁₂ ≤ (1 − f)π: the geodesic is the equator.
 *   <li>Else the azimuth α₁ at point 1 is the one root of λ(α₁) = λ₁₂ in (0, π), where λ(0) = 0 and
 *       λ(π) = π (Karney 2013, section 4): Newton's method from the great circle of the auxiliary
 *       sphere, kept inside a shrinking bracket by bisection. The bracket, not the starting point,
 *       is what makes nearly opposite points safe: no series, no special start.
 *   <li>Integrate the length along the great circle; the last misfit in longitude δ moves the end
 *       along its parallel, which changes the length by a cos β₂ sin α₂ δ to first order; take it
 *       off.
 * </ol>
 *
 * <p>The unknown is θ = α₁ − π/2, because doubles are dense near 0 and λ is steepest in α₁ where a
 * geodesic leaves eastward near the equator.
 *
 * <p>Not a value type: an object is confined to the call that made it. Cost: about 0.6 µs for each
 * iteration. Measured iterations: median 3 and 99th percentile 4 for random pairs, 7 and 46 for
 * nearly opposite ones, at most 88 over 15 families of 200,000 pairs; never more than {@value
 * #MAX_ITERATIONS}.
 */
final class GeodesicPath {

  private static final int MAX_ITERATIONS = 200;

  /** Misfit in longitude, radians, at which the search stops: 6 nm on the equator. */
  private static final double MISFIT_RAD = 1e-15;

  final double lengthM;

  private final GeoPoint a;
  private final GeoPoint b;
  private final boolean swapped;
  private final double latSign;
  private final double lonSign;
  private final boolean equatorial;

  /** Longitude of canonical point 1, degrees. */
  private final double lon1Deg;

  // The great circle on the auxiliary sphere, set by evaluate().
  private double sinAlpha0;
  private double cosAlpha0;
  private double k2;
  private double sigma1;
  private double sigma2;
  private double omega1;
  private double slope;
  private final GaussLegendre integrals = new GaussLegendre();

  private GeodesicPath(GeoPoint a, GeoPoint b) {
    this.a = a;
    this.b = b;
    double lonADeg = Math.abs(a.latDeg()) == 90 ? b.lonDeg() : a.lonDeg();
    double lonBDeg = Math.abs(b.latDeg()) == 90 ? lonADeg : b.lonDeg();
    swapped = Math.abs(a.latDeg()) < Math.abs(b.latDeg());
    double lat1Deg = swapped ? b.latDeg() : a.latDeg();
    double lat2Deg = swapped ? a.latDeg() : b.latDeg();
    lon1Deg = swapped ? lonBDeg : lonADeg;
    double lon12Deg = (swapped ? lonADeg : lonBDeg) - lon1Deg;
    if (lon12Deg > 180) {
      lon12Deg -= 360;
    } else if (lon12Deg < -180) {
      lon12Deg += 360;
    }
    lonSign = lon12Deg < 0 ? -1 : 1;
    // Equal |latitudes| with the signs the other way round mirror to the same canonical pair.
    latSign = lat1Deg > 0 ? -1 : 1;
    double lambda12 = Math.toRadians(Math.abs(lon12Deg));
    double sinBeta1 = -Math.abs(Ellipsoid.sinReducedLat(lat1Deg)); // −0.0 on the equator: σ₁ = −π
    double cosBeta1 = Ellipsoid.cosReducedLat(lat1Deg);
    double sinBeta2 = latSign * Ellipsoid.sinReducedLat(lat2Deg) + 0.0;
    double cosBeta2 = Ellipsoid.cosReducedLat(lat2Deg);
    equatorial = sinBeta1 == 0 && lambda12 <= (1 - Ellipsoid.F) * Math.PI;
    if (equatorial) {
      lengthM = Ellipsoid.A_M * lambda12;
    } else if (lambda12 == 0 || Math.abs(lon12Deg) == 180) {
      evaluate(0, lambda12 == 0 ? 1 : -1, sinBeta1, cosBeta1, sinBeta2, cosBeta2);
      lengthM = Ellipsoid.B_M * integrals.lengthIntegral;
    } else {
      double misfit = solve(lambda12, sinBeta1, cosBeta1, sinBeta2, cosBeta2);
      // cos β₂ sin α₂ = sin α₀ (Clairaut)
      lengthM =
          Math.max(
              0, Ellipsoid.B_M * integrals.lengthIntegral - Ellipsoid.A_M * sinAlpha0 * misfit);
    }
  }

  static GeodesicPath between(GeoPoint a, GeoPoint b) {
    return new GeodesicPath(a, b);
  }

  /** The point at a fraction 0..1 of the length, counted from the first point; ends are exact. */
  GeoPoint pointAt(double fraction) {
    if (fraction <= 0) {
      return a;
    }
    if (fraction >= 1) {
      return b;
    }
    double part = swapped ? 1 - fraction : fraction;
    if (equatorial) {
      return new GeoPoint(
          0, wrapDeg(lon1Deg + lonSign * Math.toDegrees(lengthM * part / Ellipsoid.A_M)));
    }
    double wanted = lengthM * part / Ellipsoid.B_M;
    // ds/dσ is within 1..1.0034: Newton from the proportional guess gains 5 digits a step.
    double sigma = sigma1 + (sigma2 - sigma1) * part;
    for (int i = 0; i < 4; i++) {
      integrals.integrate(k2, sigma1, sigma);
      double sine = StrictMath.sin(sigma);
      sigma -= (integrals.lengthIntegral - wanted) / Math.sqrt(1 + k2 * sine * sine);
    }
    integrals.integrate(k2, sigma1, sigma);
    double sinSigma = StrictMath.sin(sigma);
    double cosSigma = StrictMath.cos(sigma);
    double sinBeta = cosAlpha0 * sinSigma;
    double cosBeta = StrictMath.hypot(sinAlpha0, cosAlpha0 * cosSigma);
    double omega = StrictMath.atan2(sinAlpha0 * sinSigma, cosSigma);
    double lambda = omega - omega1 - Ellipsoid.F * sinAlpha0 * integrals.longitudeIntegral;
    return new GeoPoint(
        latSign * Ellipsoid.latDeg(sinBeta, cosBeta),
        wrapDeg(lon1Deg + lonSign * Math.toDegrees(lambda)));
  }

  private static double wrapDeg(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }

  /** Finds θ and returns the misfit λ(θ) − λ₁₂ in radians that is left. */
  private double solve(
      double lambda12, double sinBeta1, double cosBeta1, double sinBeta2, double cosBeta2) {
    double low = -Math.PI / 2;
    double high = Math.PI / 2;
    double theta = startTheta(lambda12, sinBeta1, cosBeta1, sinBeta2, cosBeta2);
    double lastStep = high - low;
    double misfit = 0;
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double sinAlpha1 = StrictMath.cos(theta);
      double cosAlpha1 = -StrictMath.sin(theta);
      misfit = evaluate(sinAlpha1, cosAlpha1, sinBeta1, cosBeta1, sinBeta2, cosBeta2) - lambda12;
      if (Math.abs(misfit) <= MISFIT_RAD) {
        break;
      }
      if (misfit > 0) {
        high = theta;
      } else {
        low = theta;
      }
      double step = -misfit / slope;
      double next = theta + step;
      // Newton only while it stays inside the bracket and at least halves its step. NaN fails too.
      if (!(next > low && next < high && Math.abs(step) <= 0.5 * Math.abs(lastStep))) {
        next = 0.5 * (low + high);
        step = next - theta;
      }
      if (next == theta || next <= low || next >= high) {
        break; // no double left between the ends
      }
      lastStep = step;
      theta = next;
    }
    return misfit;
  }

  /** The azimuth of the great circle between the reduced latitudes, as θ. */
  private static double startTheta(
      double lambda12, double sinBeta1, double cosBeta1, double sinBeta2, double cosBeta2) {
    double sinHalf = StrictMath.sin(0.5 * lambda12);
    double sinAlpha1 = cosBeta2 * StrictMath.sin(lambda12);
    double cosAlpha1 =
        (sinBeta2 * cosBeta1 - cosBeta2 * sinBeta1) + 2 * cosBeta2 * sinBeta1 * sinHalf * sinHalf;
    return StrictMath.atan2(-cosAlpha1, sinAlpha1);
  }

  /**
   * Follows the geodesic that leaves point 1 with azimuth α₁ to the parallel of point 2 (northbound
   * crossing); sets the great circle and the integrals and returns the longitude gained, radians.
   */
  private double evaluate(
      double sinAlpha1,
      double cosAlpha1,
      double sinBeta1,
      double cosBeta1,
      double sinBeta2,
      double cosBeta2) {
    // x is cos β cos α, the northward part on the sphere; β₂ by Clairaut without cancellation.
    double x1 = cosAlpha1 * cosBeta1;
    double difference =
        cosBeta1 < -sinBeta1
            ? (cosBeta2 - cosBeta1) * (cosBeta1 + cosBeta2)
            : (sinBeta1 - sinBeta2) * (sinBeta1 + sinBeta2);
    double x2 = Math.sqrt(Math.max(0, x1 * x1 + difference));
    sinAlpha0 = sinAlpha1 * cosBeta1;
    cosAlpha0 = StrictMath.hypot(cosAlpha1, sinAlpha1 * sinBeta1);
    k2 = Ellipsoid.SECOND_ECCENTRICITY2 * cosAlpha0 * cosAlpha0;
    sigma1 = StrictMath.atan2(sinBeta1, x1);
    sigma2 = StrictMath.atan2(sinBeta2, x2);
    if (sigma2 < sigma1) {
      sigma2 = sigma1; // rounding only: σ₁₂ is in 0..π
    }
    omega1 = StrictMath.atan2(sinAlpha0 * sinBeta1, x1);
    double omega2 = StrictMath.atan2(sinAlpha0 * sinBeta2, x2);
    integrals.integrate(k2, sigma1, sigma2);
    // Reduced length m₁₂ / b (Karney 2013, eqs. 38-40) and dλ/dα₁ = m₁₂ / (a cos α₂ cos β₂) (eq.
    // 46)
    double sin1 = StrictMath.sin(sigma1);
    double cos1 = StrictMath.cos(sigma1);
    double sin2 = StrictMath.sin(sigma2);
    double cos2 = StrictMath.cos(sigma2);
    double reduced =
        Math.sqrt(1 + k2 * sin2 * sin2) * cos1 * sin2
            - Math.sqrt(1 + k2 * sin1 * sin1) * sin1 * cos2
            - cos1 * cos2 * integrals.reducedIntegral;
    slope = (1 - Ellipsoid.F) * reduced / x2;
    return omega2 - omega1 - Ellipsoid.F * sinAlpha0 * integrals.longitudeIntegral;
  }
}
