package org.wayleave.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A curve over days, with a band where there is one. */
final class CurveSvg {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 190;
  private static final double LEFT = 52;
  private static final double RIGHT = 8;
  private static final double TOP = 10;
  private static final double BOTTOM = 26;
  private static final int DAYS_LABELLED = 5;

  private final String id;
  private final String title;
  private final List<Double> values;
  private final List<Double> low;
  private final List<Double> high;
  private final double floor;
  private final double ceiling;
  private final DoubleFunction<String> label;

  /**
   * A curve.
   *
   * @param id of the drawing, unlike all others on the page
   * @param title what it shows, in a sentence
   * @param low the lower edge of the band day by day; empty without one
   * @param high the upper edge
   */
  CurveSvg(
      String id,
      String title,
      List<Double> values,
      List<Double> low,
      List<Double> high,
      double floor,
      double ceiling,
      DoubleFunction<String> label) {
    this.id = id;
    this.title = title;
    this.values = values;
    this.low = low;
    this.high = high;
    this.floor = floor;
    this.ceiling = ceiling;
    this.label = label;
  }

  String draw() {
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg class=\"curve\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s\">\n"
            .formatted(Html.at(WIDTH), Html.at(HEIGHT), id));
    out.append("<title id=\"%s\">%s</title>\n".formatted(id, Html.escape(title)));
    for (int line = 0; line <= 4; line++) {
      double value = floor + (ceiling - floor) * line / 4;
      out.append(
          "<path class=\"grid\" d=\"M%s %sH%s\"/>"
              .formatted(Html.at(LEFT), Html.at(y(value)), Html.at(WIDTH - RIGHT)));
      if (line % 2 == 0) {
        out.append(
            "<text class=\"end\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(
                    Html.at(LEFT - 5), Html.at(y(value) + 4), Html.escape(label.apply(value))));
      }
    }
    int step = Math.max(1, (values.size() - 1 + DAYS_LABELLED - 1) / DAYS_LABELLED);
    for (int day = 0; day < values.size(); day += step) {
      boolean isLast = day + step >= values.size();
      out.append(
          "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(
                  day == 0 ? "start" : isLast ? "end" : "mid",
                  Html.at(day == 0 || !isLast ? x(day) : Math.min(x(day) + 16, WIDTH - 2)),
                  Html.at(HEIGHT - 8),
                  "day " + (day + 1)));
    }
    if (!low.isEmpty()) {
      List<String> edge = points(high);
      List<String> back = new ArrayList<>(points(low)).reversed();
      out.append(
          "<path class=\"band\" d=\"M%s L%sZ\"/>\n"
              .formatted(String.join(" ", edge), String.join(" ", back)));
    }
    out.append("<path class=\"line\" d=\"M%s\"/>\n".formatted(String.join(" ", points(values))));
    return out.append("</svg>\n").toString();
  }

  private List<String> points(List<Double> of) {
    List<String> points = new ArrayList<>();
    for (int day = 0; day < of.size(); day++) {
      points.add(Html.at(x(day)) + "," + Html.at(y(of.get(day))));
    }
    return points;
  }

  private double x(int day) {
    return LEFT + (WIDTH - LEFT - RIGHT) * day / Math.max(1, values.size() - 1);
  }

  private double y(double value) {
    double share = ceiling == floor ? 0 : (value - floor) / (ceiling - floor);
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.max(0, Math.min(1, share));
  }
}
