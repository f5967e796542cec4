/**
 * Places on the WGS-84 ellipsoid and lengths between them.
 *
 * <p><b>What.</b> Every length in Wayleave that is not read from a source is computed here: the
 * length of a link drawn as a line, the distance from a report to the nearest terminal, the access
 * leg from a zone to the network. The rule for all of them is the same: metres along the geodesic
 * (the shortest way on the ellipsoid), never degrees and never a plane projection.
 *
 * <p><b>Words.</b> A {@link org.wayleave.network.geo.GeoPoint point} is a geographic latitude and
 * longitude in degrees. A <i>geodesic</i> is the shortest curve between two points; its
 * <i>length</i> is in metres. A {@link org.wayleave.network.geo.Polyline polyline} is points joined
 * by geodesics; a <i>fraction</i> 0..1 of it is measured along its length. A {@link
 * org.wayleave.network.geo.NearestPoints.Neighbor neighbor} is an indexed point and its distance.
 *
 * <p><b>Formulae.</b> WGS-84: a = 6 378 137 m, f = 1/298.257223563, b = a(1 − f), e′² = f(2 − f)/(1
 * − f)². A latitude φ has the reduced latitude β with tan β = (1 − f) tan φ. On the auxiliary
 * sphere of (β, ω), a geodesic is a great circle with azimuth α₀ at the equator and arc σ counted
 * from the equator; with k = e′ cos α₀:
 *
 * <pre>
 *   s = b ∫ √(1 + k² sin²σ) dσ                                          [m]
 *   λ = ω − f sin α₀ ∫ (2 − f) / (1 + (1 − f) √(1 + k² sin²σ)) dσ       [rad]
 * </pre>
 *
 * The inverse problem is the search for the azimuth whose great circle reaches the wanted λ.
 * Sources: F. W. Bessel, "The calculation of longitude and latitude from geodesic measurements",
 * Astron. Nachr. 4 (1825), translated by Karney and Deakin, doi:10.1002/asna.201011352; C. F. F.
 * Karney, "Algorithms for geodesics", J. Geodesy 87 (2013) 43–55, doi:10.1007/s00190-012-0578-z.
 *
 * <p>Because the ellipsoid's metric is ds² = (a² sin²β + b² cos²β) dβ² + a² cos²β dλ², a geodesic
 * length s and the angle θ between the two points on the unit sphere of (β, λ) satisfy b·θ ≤ s ≤
 * a·θ. The nearest-point index prunes with the left inequality, so that it is exact.
 *
 * <p><b>Guarantees.</b> Lengths are within 1 mm of the truth for every pair of valid points (the
 * test against an independent library demands 1 µm), symmetric to the last bit, and never NaN. Any
 * two points on one meridian circle, at a pole, on the equator or opposite each other are legal.
 * All types are immutable and safe to share between threads; nothing reads a file, a clock or a
 * random number.
 *
 * <p><b>Deliberately not here.</b> Projections, other datums, areas, heights, ship routing around
 * land, and text formats for points and lines.
 */
@NullMarked
@Room(
    name = "network.geo",
    mayUse = {})
package org.wayleave.network.geo;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
