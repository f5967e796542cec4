package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;

/**
 * The nodes that a file gives evidence of, and where they lie: as the node file says, or drawn.
 *
 * <p>What the metadata merely state makes no node, so that a line of text cannot fill the memory.
 */
final class NodePlaces {

  /** The radius of the circle on which nodes without coordinates are drawn. */
  private static final double CIRCLE_DEG = 0.05;

  /** A node that was met without coordinates. */
  private static final Place NOWHERE = new Place(Double.NaN, 0);

  private record Place(double x, double y) {

    boolean isOnGlobe() {
      return Math.abs(x) <= 180 && Math.abs(y) <= 90;
    }
  }

  private final NavigableMap<Integer, Place> numberToPlace = new TreeMap<>();
  private final int greatestNumber;

  /** Nodes are numbered from 1 to {@code greatestNumber}. */
  NodePlaces(int greatestNumber) {
    this.greatestNumber = greatestNumber;
  }

  /** Makes a node known that is mentioned somewhere. */
  void meet(int number) {
    numberToPlace.putIfAbsent(number, NOWHERE);
  }

  /** Takes a line {@code node x y ;} of a node file; the heading is passed over. */
  void take(String line, Location where, NoticeLog log) {
    String[] cells = line.replace(';', ' ').strip().split("[\\s,]+", -1);
    if (cells[0].equalsIgnoreCase("node")) {
      return;
    }
    int number = cells[0].matches("[0-9]{1,9}") ? Integer.parseInt(cells[0]) : 0;
    if (cells.length < 3 || number < 1 || number > greatestNumber) {
      log.error(
          "malformed_line",
          where,
          "The line (%s) is not a node, its x and its y.".formatted(TntpFile.shorten(line)),
          "");
      return;
    }
    try {
      numberToPlace.put(
          number,
          new Place(
              new BigDecimal(cells[1]).doubleValue(), new BigDecimal(cells[2]).doubleValue()));
    } catch (NumberFormatException e) {
      log.error(
          "not_a_number",
          where,
          "The coordinates (%s) are not numbers.".formatted(TntpFile.shorten(line)),
          "");
    }
  }

  /** The places of the nodes by their numbers; a notice says when they are drawn. */
  NavigableMap<Integer, GeoPoint> points(String file, NoticeLog log) {
    boolean isOnGlobe = true;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (Place place : numberToPlace.values()) {
      isOnGlobe &= place.isOnGlobe();
      least = Math.min(least, Math.min(place.x, place.y));
      greatest = Math.max(greatest, Math.max(place.x, place.y));
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
    NavigableMap<Integer, GeoPoint> points = new TreeMap<>();
    for (Map.Entry<Integer, Place> node : numberToPlace.entrySet()) {
      Place place = node.getValue();
      points.put(
          node.getKey(),
          isOnGlobe
              ? new GeoPoint(place.y, place.x)
              : isPlanar
                  ? new GeoPoint(
                      (place.y - least) / (greatest - least),
                      (place.x - least) / (greatest - least))
                  : onCircle(points.size()));
    }
    return points;
  }

  private GeoPoint onCircle(int place) {
    double angle = 2 * StrictMath.PI * place / numberToPlace.size();
    return new GeoPoint(CIRCLE_DEG * StrictMath.sin(angle), CIRCLE_DEG * StrictMath.cos(angle));
  }
}
