package org.wayleave.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayleave.app.stress.StressMapDto;

/** The network around what is disrupted: equirectangular, true to scale in the middle. */
final class MapSvg {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 330;
  private static final double LEAST_LAT_SPAN_DEG = 11;
  private static final double MARGIN = 1.5;
  private static final double LETTER_WIDTH = 5.6;
  private static final double LINE_HEIGHT = 12;
  private static final int MOST_PLACES = 14;

  private final StressMapDto map;
  private final double centerLonDeg;
  private final double centerLatDeg;
  private final double perLonDeg;
  private final double perLatDeg;
  private final List<double[]> taken = new ArrayList<>();

  MapSvg(StressMapDto map) {
    this.map = map;
    double west = map.marks().stream().mapToDouble(StressMapDto.Mark::lonDeg).min().orElse(0);
    double east = map.marks().stream().mapToDouble(StressMapDto.Mark::lonDeg).max().orElse(0);
    double south = map.marks().stream().mapToDouble(StressMapDto.Mark::latDeg).min().orElse(0);
    double north = map.marks().stream().mapToDouble(StressMapDto.Mark::latDeg).max().orElse(0);
    centerLonDeg = (west + east) / 2;
    centerLatDeg = (south + north) / 2;
    double shrink = Math.cos(Math.toRadians(centerLatDeg));
    double span =
        Math.max(
            LEAST_LAT_SPAN_DEG,
            MARGIN * Math.max(north - south, (east - west) * shrink * HEIGHT / WIDTH));
    perLatDeg = HEIGHT / span;
    perLonDeg = perLatDeg * shrink;
  }

  String draw() {
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg class=\"map\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"map map-text\">\n"
            .formatted(Html.at(WIDTH), Html.at(HEIGHT)));
    out.append("<title id=\"map\">The network around what is disrupted</title>\n");
    out.append("<desc id=\"map-text\">").append(Html.escape(text())).append("</desc>\n");
    Map<String, StringBuilder> modeToPath = new TreeMap<>();
    for (StressMapDto.Line line : map.lines()) {
      if (isSeen(line)) {
        modeToPath.computeIfAbsent(group(line.mode()), _ -> new StringBuilder()).append(path(line));
      }
    }
    modeToPath.forEach(
        (mode, path) -> out.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(mode, path)));
    for (StressMapDto.Mark mark : map.marks()) {
      StringBuilder path = new StringBuilder();
      mark.lines().stream().filter(this::isSeen).forEach(line -> path.append(path(line)));
      if (!path.isEmpty()) {
        out.append("<path class=\"hit\" d=\"%s\"/>\n".formatted(path));
      }
    }
    int number = 0;
    for (StressMapDto.Mark mark : map.marks()) {
      number++;
      out.append(
          "<circle class=\"hit\" cx=\"%s\" cy=\"%s\" r=\"5\"/>\n"
              .formatted(Html.at(x(mark.lonDeg())), Html.at(y(mark.latDeg()))));
      label(out, "hit", number + " " + mark.name(), mark.lonDeg(), mark.latDeg(), true);
    }
    int shown = 0;
    for (StressMapDto.Place place : map.places()) {
      if (shown < MOST_PLACES && isInside(x(place.lonDeg()), y(place.latDeg()))) {
        shown += label(out, "place", place.name(), place.lonDeg(), place.latDeg(), false) ? 1 : 0;
      }
    }
    return out.append("</svg>\n").toString();
  }

  /** The drawing in words. */
  private String text() {
    List<String> names = new ArrayList<>();
    for (StressMapDto.Mark mark : map.marks()) {
      names.add(
          "%s near %s° E, %s° N"
              .formatted(mark.name(), Html.number(mark.lonDeg()), Html.number(mark.latDeg())));
    }
    return "Marked as disrupted: " + String.join("; ", names) + ".";
  }

  private boolean label(
      StringBuilder out, String kind, String name, double lonDeg, double latDeg, boolean isNeeded) {
    double width = name.length() * LETTER_WIDTH + 4;
    double x = x(lonDeg);
    double y = y(latDeg);
    double[][] spots = {
      {x + 8, y + 4}, {x - 8 - width, y + 4}, {x - width / 2, y - 9}, {x - width / 2, y + 17}
    };
    double[] best = spots[0];
    boolean isFree = false;
    for (double[] spot : spots) {
      if (!isFree && isFree(spot[0], spot[1], width)) {
        best = spot;
        isFree = true;
      }
    }
    if (!isFree && !isNeeded) {
      return false;
    }
    taken.add(new double[] {best[0], best[1] - LINE_HEIGHT, best[0] + width, best[1] + 2});
    if (!kind.equals("hit")) {
      out.append(
          "<circle class=\"place\" cx=\"%s\" cy=\"%s\" r=\"2\"/>"
              .formatted(Html.at(x), Html.at(y)));
    }
    double left = Math.max(2, Math.min(WIDTH - width, best[0]));
    out.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(kind, Html.at(left), Html.at(best[1]), Html.escape(name)));
    return true;
  }

  private boolean isFree(double x, double y, double width) {
    boolean isOnMap = x > 2 && x + width < WIDTH && y > LINE_HEIGHT && y < HEIGHT - 3;
    return isOnMap
        && taken.stream()
            .noneMatch(box ->
                x < box[2] && box[0] < x + width && y - LINE_HEIGHT < box[3] && box[1] < y + 2);
  }

  private static String group(String mode) {
    return switch (mode) {
      case "rail" -> "rail";
      case "road" -> "road";
      default -> "sea";
    };
  }

  private boolean isSeen(StressMapDto.Line line) {
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int point = 0; point + 1 < line.points().size(); point += 2) {
      west = Math.min(west, x(line.points().get(point)));
      east = Math.max(east, x(line.points().get(point)));
      top = Math.min(top, y(line.points().get(point + 1)));
      bottom = Math.max(bottom, y(line.points().get(point + 1)));
    }
    return east > 0 && west < WIDTH && bottom > 0 && top < HEIGHT;
  }

  private String path(StressMapDto.Line line) {
    StringBuilder path = new StringBuilder("M");
    for (int point = 0; point + 1 < line.points().size(); point += 2) {
      path.append(point == 0 ? "" : "L")
          .append(Html.at(x(line.points().get(point))))
          .append(' ')
          .append(Html.at(y(line.points().get(point + 1))));
    }
    return path.toString();
  }

  private static boolean isInside(double x, double y) {
    return x > 0 && x < WIDTH && y > 0 && y < HEIGHT;
  }

  private double x(double lonDeg) {
    return WIDTH / 2 + (lonDeg - centerLonDeg) * perLonDeg;
  }

  private double y(double latDeg) {
    return HEIGHT / 2 - (latDeg - centerLatDeg) * perLatDeg;
  }
}
