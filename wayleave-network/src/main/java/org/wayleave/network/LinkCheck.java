package org.wayleave.network;

import java.util.List;
import java.util.Map;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.Geodesic;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Suggestion;

/** Judges whether a link fits the nodes and tables around it. */
final class LinkCheck {

  /** A link may be a little shorter than the geodesic of its ends, whose positions are rough. */
  private static final double SHORTEST_SHARE = 0.9;

  /** Positions are known to a few kilometres, so shorter links are not compared at all. */
  private static final double ROUGH_POSITION_M = 15_000;

  /** No road or railway winds more than this; a factor beyond it is a typing error. */
  private static final double LONGEST_SHARE = 4.0;

  private final NetworkBuilder tables;
  private final Map<String, Node> nodes;
  private final NoticeLog log;

  LinkCheck(NetworkBuilder tables, Map<String, Node> nodes, NoticeLog log) {
    this.tables = tables;
    this.nodes = nodes;
    this.log = log;
  }

  boolean fits(Link link, Location where) {
    Node from = nodes.get(link.from().value());
    Node to = nodes.get(link.to().value());
    boolean fits = true;
    if (from == null) {
      unknown("unknown_node", "node", link.from().value(), where.withColumn("from_node_id"));
      fits = false;
    }
    if (to == null) {
      unknown("unknown_node", "node", link.to().value(), where.withColumn("to_node_id"));
      fits = false;
    }
    if (link.from().equals(link.to())) {
      log.error(
          "self_link",
          where,
          "The link (%s) begins and ends at (%s).".formatted(link.id(), link.from()),
          "Maybe one of its ends is another node.");
      fits = false;
    }
    fits &= spansTile(link, where);
    fits &= railsFit(link, where);
    fits &= speedFits(link, where);
    fits &= seasonFits(link, where);
    noteReferences(link, where);
    if (fits && from != null && to != null) {
      noteLength(link, from, to, where);
      noteBorder(link, from, to, where);
    }
    return fits;
  }

  private void unknown(String code, String kind, String id, Location where) {
    log.error(
        code,
        where,
        "There is no %s (%s).".formatted(kind, id),
        log.hasRoom(code) ? Suggestion.maybe(id, nodes.keySet()) : "");
  }

  private boolean spansTile(Link link, Location where) {
    List<Link.Span> spans = link.spans();
    int reached = 0;
    for (Link.Span span : spans) {
      boolean isEmpty = span.lengthM() == 0 && spans.size() > 1;
      if (span.fromM() != reached || isEmpty) {
        reached = Integer.MIN_VALUE;
        break;
      }
      reached = span.toM();
    }
    if (spans.isEmpty() || reached == link.lengthM()) {
      return true;
    }
    log.error(
        "span_gap",
        where.withColumn("jurisdictions"),
        "The spans of the link (%s) do not tile its length (%d m)."
            .formatted(link.id(), link.lengthM()),
        "Maybe a span is missing or the length was changed; the last span must end at the length.");
    return false;
  }

  private boolean railsFit(Link link, Location where) {
    if (link.mode().hasRails() != link.gauges().isEmpty()) {
      return true;
    }
    log.error(
        "gauge_mode_mismatch",
        where.withColumn("gauge_mm"),
        link.mode().hasRails()
            ? "The %s link (%s) has no gauge.".formatted(link.mode().code(), link.id())
            : "The %s link (%s) has a gauge.".formatted(link.mode().code(), link.id()),
        "Maybe the mode is wrong; rail and rail_ferry need a gauge, nothing else has one.");
    return false;
  }

  private boolean speedFits(Link link, Location where) {
    Integer speedKmh = link.speedKmh();
    Integer runTimeMillis = link.runTimeMillis();
    boolean isTooSlow = speedKmh != null && speedKmh <= 0;
    if (!isTooSlow && (runTimeMillis == null || runTimeMillis >= 0)) {
      return true;
    }
    log.error(
        "bad_speed",
        where.withColumn(isTooSlow ? "free_speed" : "run_time"),
        isTooSlow
            ? "The speed (%d km/h) of the link (%s) is not positive.".formatted(speedKmh, link.id())
            : "The running time (%d ms) of the link (%s) is negative."
                .formatted(runTimeMillis, link.id()),
        "Maybe leave it empty, so that the mode's usual speed holds.");
    return false;
  }

  private boolean seasonFits(Link link, Location where) {
    if (link.status() != Link.Status.SEASONAL || !link.monthsOpen().isAllYear()) {
      return true;
    }
    log.warning(
        "season_missing",
        where.withColumn("months_open"),
        "The seasonal link (%s) does not say in which months it is open.".formatted(link.id()),
        "Maybe its status is open; it is treated as open all year.");
    return true;
  }

  private void noteReferences(Link link, Location where) {
    String crossing = link.crossingId();
    if (crossing != null && !tables.crossings.containsKey(crossing)) {
      log.error(
          "unknown_crossing",
          where.withColumn("crossing_id"),
          "There is no crossing (%s).".formatted(crossing),
          Suggestion.maybe(crossing, tables.crossings.keySet()));
    }
    String project = link.projectId();
    if (project != null && !tables.projects.containsKey(project)) {
      log.error(
          "unknown_project",
          where.withColumn("project_id"),
          "There is no project (%s).".formatted(project),
          Suggestion.maybe(project, tables.projects.keySet()));
    }
    for (String corridor : link.corridors()) {
      if (!tables.corridors.containsKey(corridor)) {
        log.error(
            "unknown_corridor",
            where.withColumn("corridors"),
            "There is no corridor (%s).".formatted(corridor),
            Suggestion.maybe(corridor, tables.corridors.keySet()));
      }
    }
  }

  private void noteLength(Link link, Node from, Node to, Location where) {
    double straightM = Geodesic.lengthM(from.point(), to.point());
    boolean isTooShort = link.lengthM() < SHORTEST_SHARE * straightM - ROUGH_POSITION_M;
    boolean isTooLong =
        link.mode() != Mode.SEA
            && !link.mode().isFerry()
            && link.lengthM() > LONGEST_SHARE * straightM + ROUGH_POSITION_M;
    if (isTooShort || isTooLong) {
      log.warning(
          isTooShort ? "length_too_short" : "length_too_long",
          where.withColumn("length"),
          "The link (%s) is (%.1f km) long, its ends are (%.1f km) apart."
              .formatted(link.id(), link.lengthM() / 1000.0, straightM / 1000.0),
          "Maybe the length or a position is wrong.");
    }
  }

  private void noteBorder(Link link, Node from, Node to, Location where) {
    boolean isBorder =
        !from.jurisdiction().equals(to.jurisdiction())
            && (link.mode() == Mode.RAIL || link.mode() == Mode.ROAD);
    if (isBorder && link.crossingId() == null && !tables.crossings.isEmpty()) {
      log.warning(
          "border_without_crossing",
          where.withColumn("crossing_id"),
          "The link (%s) joins (%s) and (%s) but carries no crossing."
              .formatted(link.id(), from.jurisdiction(), to.jurisdiction()),
          "Maybe a row in crossing.csv is missing; default border figures are used.");
    }
  }
}
