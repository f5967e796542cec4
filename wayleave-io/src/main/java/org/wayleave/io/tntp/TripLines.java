package org.wayleave.io.tntp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** Reads the lines of a {@code *_trips.tntp} file. */
final class TripLines {

  private static final Pattern ORIGIN = Pattern.compile("(?i)origin\\s+(\\S+)");
  private static final int NONE = 0;

  private final TntpFile file;
  private final int zoneCount;
  private final NoticeLog log;
  private final List<TntpInstance.Trip> trips = new ArrayList<>();
  private BigDecimal total = BigDecimal.ZERO;
  private int origin = NONE;

  TripLines(TntpFile file, int zoneCount, NoticeLog log) {
    this.file = file;
    this.zoneCount = zoneCount;
    this.log = log;
  }

  List<TntpInstance.Trip> trips() {
    return trips;
  }

  BigDecimal total() {
    return total;
  }

  void take(String line, Location where) {
    Matcher heading = ORIGIN.matcher(line);
    if (heading.matches()) {
      origin = zone(heading.group(1), where.withColumn("origin"));
      return;
    }
    for (String entry : line.split(";", -1)) {
      if (!entry.isBlank()) {
        takeEntry(entry.strip(), where);
      }
    }
  }

  private void takeEntry(String entry, Location where) {
    int colon = entry.indexOf(':');
    if (colon < 0) {
      log.error(
          "malformed_line",
          where,
          "The entry (%s) is not a destination and a flow.".formatted(TntpFile.shorten(entry)),
          "Maybe 2 : 100.0; was meant.");
      return;
    }
    int destination = zone(entry.substring(0, colon).strip(), where.withColumn("destination"));
    int from = origin;
    file.number(entry.substring(colon + 1).strip(), "flow", where)
        .ifPresent(flow -> {
          if (from != NONE && destination != NONE) {
            trips.add(new TntpInstance.Trip(from, destination, flow));
            total = total.add(flow);
          }
        });
  }

  private int zone(String text, Location where) {
    if (text.matches("[0-9]{1,9}")) {
      int zone = Integer.parseInt(text);
      if (zone >= 1 && zone <= zoneCount) {
        return zone;
      }
    }
    log.error(
        "unknown_node",
        where,
        "There is no zone (%s); zones are 1 to %d.".formatted(TntpFile.shorten(text), zoneCount),
        "Maybe <NUMBER OF ZONES> is wrong.");
    return NONE;
  }
}
