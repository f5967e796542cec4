package org.wayleave.app.stress;

import java.util.List;

/**
 * What a report needs to draw the network around a scenario. Points are longitude and latitude in
 * degrees, one after the other.
 *
 * @param lines every link
 * @param marks every disrupted element
 * @param places large places, the largest first
 */
public record StressMapDto(List<Line> lines, List<Mark> marks, List<Place> places) {

  /** Copies the lists. */
  public StressMapDto {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
    places = List.copyOf(places);
  }

  /** A link. */
  public record Line(String mode, List<Double> points) {

    /** Copies the points. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A disrupted element: its links, and the middle of them. */
  public record Mark(String element, String name, double lonDeg, double latDeg, List<Line> lines) {

    /** Copies the lines. */
    public Mark {
      lines = List.copyOf(lines);
    }
  }

  /** A place. */
  public record Place(String name, double lonDeg, double latDeg) {}
}
