package org.wayleave.io.geojson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.wayleave.network.geo.GeoPoint;
import tools.jackson.core.JsonGenerator;

/** Writes points and lines, rounded to five decimals and cut at the antimeridian. */
final class Geometry {

  private static final int DECIMALS = 5;

  private Geometry() {}

  static void writePoint(JsonGenerator json, GeoPoint point) {
    start(json, "Point");
    writePosition(json, point.lonDeg(), point.latDeg());
    json.writeEndObject();
  }

  /** A line along the shape, straight when there is none. */
  static void writeLine(JsonGenerator json, List<GeoPoint> shape, GeoPoint from, GeoPoint to) {
    List<List<GeoPoint>> parts = cut(shape.isEmpty() ? List.of(from, to) : shape);
    boolean isOne = parts.size() == 1;
    start(json, isOne ? "LineString" : "MultiLineString");
    if (!isOne) {
      json.writeStartArray();
    }
    for (List<GeoPoint> part : parts) {
      json.writeStartArray();
      for (GeoPoint point : part) {
        writePosition(json, point.lonDeg(), point.latDeg());
      }
      json.writeEndArray();
    }
    if (!isOne) {
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, String type) {
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", type);
    json.writeName("coordinates");
  }

  private static void writePosition(JsonGenerator json, double lonDeg, double latDeg) {
    json.writeStartArray();
    json.writeNumber(rounded(lonDeg));
    json.writeNumber(rounded(latDeg));
    json.writeEndArray();
  }

  private static String rounded(double degrees) {
    BigDecimal number =
        BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  /**
   * The line in parts none of which crosses the antimeridian; a step of more than 180 degrees is
   * taken to go the short way round.
   */
  static List<List<GeoPoint>> cut(List<GeoPoint> line) {
    List<List<GeoPoint>> parts = new ArrayList<>(1);
    List<GeoPoint> part = new ArrayList<>(line.size());
    for (GeoPoint point : line) {
      if (!part.isEmpty()) {
        GeoPoint last = part.getLast();
        double stepDeg = point.lonDeg() - last.lonDeg();
        if (Math.abs(stepDeg) > 180) {
          double edgeDeg = Math.copySign(180, last.lonDeg());
          double shortDeg = stepDeg > 0 ? stepDeg - 360 : stepDeg + 360;
          double share = shortDeg == 0 ? 0 : (edgeDeg - last.lonDeg()) / shortDeg;
          double latDeg = last.latDeg() + share * (point.latDeg() - last.latDeg());
          part.add(new GeoPoint(latDeg, edgeDeg));
          parts.add(part);
          part = new ArrayList<>();
          part.add(new GeoPoint(latDeg, -edgeDeg));
        }
      }
      part.add(point);
    }
    parts.add(part);
    return parts;
  }
}
