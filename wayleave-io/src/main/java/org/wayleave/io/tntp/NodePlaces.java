package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.util.Arrays;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;

/** Where the nodes lie: as the node file says, or drawn. */
final class NodePlaces {

  /** The radius of the circle on which nodes without coordinates are drawn. */
  private static final double CIRCLE_DEG = 0.05;

  private final double[] numberToX;
  private final double[] numberToY;
  private int known;

  NodePlaces(int nodeCount) {
    numberToX = new double[nodeCount + 1];
    numberToY = new double[nodeCount + 1];
    Arrays.fill(numberToX, Double.NaN);
  }

  /** Takes a line {@code node x y ;} of a node file; the heading is passed over. */
  void take(String line, Location where, NoticeLog log) {
    String[] cells = line.replace(';', ' ').strip().split("[\\s,]+", -1);
    if (cells[0].equalsIgnoreCase("node")) {
      return;
    }
    int number = cells[0].matches("[0-9]{1,9}") ? Integer.parseInt(cells[0]) : 0;
    if (cells.length < 3 || number < 1 || number >= numberToX.length) {
      log.error(
          "malformed_line",
          where,
          "The line (%s) is not a node, its x and its y.".formatted(TntpFile.shorten(line)),
          "");
      return;
    }
    try {
      numberToX[number] = new BigDecimal(cells[1]).doubleValue();
      numberToY[number] = new BigDecimal(cells[2]).doubleValue();
      known++;
    } catch (NumberFormatException e) {
      log.error(
          "not_a_number",
          where,
          "The coordinates (%s) are not numbers.".formatted(TntpFile.shorten(line)),
          "");
    }
  }

  /** The places of the nodes 1 to n, at 1 to n; a notice says when they are drawn. */
  GeoPoint[] points(String file, NoticeLog log) {
    boolean isOnGlobe = known == numberToX.length - 1;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int node = 1; node < numberToX.length; node++) {
      isOnGlobe &= Math.abs(numberToX[node]) <= 180 && Math.abs(numberToY[node]) <= 90;
      least = Math.min(least, Math.min(numberToX[node], numberToY[node]));
      greatest = Math.max(greatest, Math.max(numberToX[node], numberToY[node]));
    }
    boolean isPlanar = !isOnGlobe && least < greatest && greatest - least < 1e15;
    if (!isOnGlobe) {
      log.add(
          new Notice(
              "drawn_coordinates",
              Severity.INFO,
              new Location(file, 0, ""),
              isPlanar
                  ? "The coordinates are not degrees; they were shrunk into one degree."
                  : "There are no coordinates for all nodes; the nodes were drawn on a circle.",
              ""));
    }
    GeoPoint[] points = new GeoPoint[numberToX.length];
    points[0] = new GeoPoint(0, 0);
    for (int node = 1; node < numberToX.length; node++) {
      points[node] =
          isOnGlobe
              ? new GeoPoint(numberToY[node], numberToX[node])
              : isPlanar
                  ? new GeoPoint(
                      (numberToY[node] - least) / (greatest - least),
                      (numberToX[node] - least) / (greatest - least))
                  : onCircle(node);
    }
    return points;
  }

  private GeoPoint onCircle(int node) {
    double angle = 2 * StrictMath.PI * (node - 1) / (numberToX.length - 1);
    return new GeoPoint(CIRCLE_DEG * StrictMath.sin(angle), CIRCLE_DEG * StrictMath.cos(angle));
  }
}
