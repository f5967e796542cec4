package org.wayleave.io.tntp;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;

/**
 * Reads a folder in the TNTP format (bstabler/TransportationNetworks).
 *
 * <p>Guarantees: figures are exact decimals; never throws for what stands in a file; deterministic.
 * Files of up to 512 MB and {@value #MAX_NODES} nodes; memory grows with what the files hold, never
 * with what they state. Thread-safe, no state.
 */
public final class TntpReader {

  /** Nodes of greater numbers are not read. */
  public static final int MAX_NODES = 10_000_000;

  private static final BigDecimal MINUTE_MILLIS = BigDecimal.valueOf(60_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final Pattern LENGTH_UNIT =
      Pattern.compile("(?i)length\\s*\\(\\s*(ft|feet|mi|miles|km|m)\\s*\\)");

  private TntpReader() {}

  /**
   * Reads the folder.
   *
   * @throws UserException {@code no_such_network} when it is not there or holds no {@code
   *     *_net.tntp}
   */
  public static TntpInstance read(Path folder) {
    NoticeLog log = new NoticeLog();
    Path net =
        find(folder, "_net.tntp")
            .orElseThrow(() ->
                new UserException(
                    "no_such_network",
                    "There is no file (*_net.tntp) in the folder (%s).".formatted(folder),
                    "Maybe another folder was meant."));
    TntpFile netFile = new TntpFile(net, log);
    LinkLines lines = new LinkLines(netFile, log);
    netFile.read(lines::take);
    Optional<Integer> statedNodes = netFile.count("NUMBER OF NODES");
    int greatestNumber = Math.min(statedNodes.orElse(MAX_NODES), MAX_NODES);
    int zoneCount = within(netFile, "NUMBER OF ZONES", 0, greatestNumber, greatestNumber, log);
    // One beyond the last node: no node may be passed through.
    int firstThroughNode = within(netFile, "FIRST THRU NODE", 1, greatestNumber + 1, 1, log);
    netFile
        .count("NUMBER OF LINKS")
        .ifPresent(stated -> noteCount(stated, lines.lineCount(), "links", netFile.name(), log));
    List<TntpInstance.Trip> trips = trips(folder, zoneCount, log);
    NodePlaces places = new NodePlaces(greatestNumber);
    for (LinkLines.Placed link : lines.links()) {
      places.meet(link.figures().from());
      places.meet(link.figures().to());
    }
    for (TntpInstance.Trip trip : trips) {
      places.meet(trip.origin());
      places.meet(trip.destination());
    }
    NavigableMap<Integer, GeoPoint> points = points(folder, places, netFile.name(), log);
    statedNodes.ifPresent(stated -> noteNodes(stated, points.size(), netFile.name(), log));
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return new TntpInstance(
        name,
        network(name, netFile, lines.links(), points, firstThroughNode, log),
        zoneCount,
        points.isEmpty() ? 0 : points.lastKey(),
        firstThroughNode,
        lines.links().stream().map(LinkLines.Placed::figures).toList(),
        trips,
        log);
  }

  private static Optional<Path> find(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A whole number of the metadata; beyond its bounds it is a notice and becomes another. */
  private static int within(
      TntpFile file, String key, int least, int most, int otherwise, NoticeLog log) {
    Optional<Integer> stated = file.count(key);
    if (stated.isPresent() && (stated.get() < least || stated.get() > most)) {
      log.error(
          "out_of_range",
          new Location(file.name(), 0, key),
          "The metadata <%s> (%d) is not within %d to %d; %d was taken."
              .formatted(key, stated.get(), least, most, otherwise),
          "Maybe <NUMBER OF NODES> is wrong.");
      return otherwise;
    }
    return stated.orElse(least);
  }

  private static void noteNodes(int stated, int found, String file, NoticeLog log) {
    if (stated != found) {
      log.warning(
          "wrong_count",
          new Location(file, 0, "NUMBER OF NODES"),
          "The metadata state (%d) nodes, links, trips and the node file mention (%d)."
              .formatted(stated, found),
          "Maybe the file was cut short; nodes that nothing mentions were left out.");
    }
  }

  private static NavigableMap<Integer, GeoPoint> points(
      Path folder, NodePlaces places, String netName, NoticeLog log) {
    Optional<Path> file = find(folder, "_node.tntp");
    file.ifPresent(
        path -> new TntpFile(path, log).read((line, where) -> places.take(line, where, log)));
    return places.points(file.map(path -> String.valueOf(path.getFileName())).orElse(netName), log);
  }

  private static List<TntpInstance.Trip> trips(Path folder, int zoneCount, NoticeLog log) {
    Optional<Path> path = find(folder, "_trips.tntp");
    if (path.isEmpty()) {
      log.warning("missing_trips", Location.NOWHERE, "There is no file (*_trips.tntp).", "");
      return List.of();
    }
    TntpFile file = new TntpFile(path.get(), log);
    TripLines lines = new TripLines(file, zoneCount, log);
    file.read(lines::take);
    file.count("NUMBER OF ZONES")
        .ifPresent(stated -> noteCount(stated, zoneCount, "zones", file.name(), log));
    file.number(file.metadata("TOTAL OD FLOW"), "TOTAL OD FLOW", new Location(file.name(), 0, ""))
        .ifPresent(stated -> noteTotal(stated, lines.total(), file.name(), log));
    return lines.trips();
  }

  private static void noteCount(int stated, int found, String what, String file, NoticeLog log) {
    if (stated != found) {
      log.error(
          "wrong_count",
          new Location(file, 0, ""),
          "The metadata state (%d) %s, there are (%d).".formatted(stated, what, found),
          "Maybe the file was cut short.");
    }
  }

  /** Published totals are rounded; a thousandth is let pass. */
  private static void noteTotal(BigDecimal stated, BigDecimal found, String file, NoticeLog log) {
    BigDecimal thousandth = stated.movePointLeft(3);
    if (stated.subtract(found).abs().compareTo(thousandth) > 0) {
      log.warning(
          "total_flow_mismatch",
          new Location(file, 0, "TOTAL OD FLOW"),
          "The metadata state a total flow of (%s), the entries sum to (%s)."
              .formatted(stated.toPlainString(), found.toPlainString()),
          "Maybe entries are missing.");
    }
  }

  private static Network network(
      String name,
      TntpFile file,
      List<LinkLines.Placed> links,
      NavigableMap<Integer, GeoPoint> points,
      int firstThroughNode,
      NoticeLog log) {
    NetworkBuilder builder = Network.builder(name);
    points.forEach((number, point) -> {
      Node node = Node.of(String.valueOf(number), point, "ZZ");
      builder.add(number < firstThroughNode ? asZone(node) : node);
    });
    BigDecimal lengthUnitM = lengthUnitM(file);
    for (LinkLines.Placed placed : links) {
      TntpInstance.LinkFigures figures = placed.figures();
      BigDecimal lengthM = figures.length().multiply(lengthUnitM);
      builder.add(
          Link.builder(
                  String.valueOf(figures.number()),
                  String.valueOf(figures.from()),
                  String.valueOf(figures.to()),
                  Mode.ROAD)
              .direction(Link.Direction.FORWARD)
              .lengthM(requireInt(whole(lengthM, "length", placed.where(), log)))
              .runTimeMillis(
                  whole(
                      figures.freeFlowTime().multiply(MINUTE_MILLIS),
                      "free_flow_time",
                      placed.where(),
                      log))
              .build(),
          placed.where());
    }
    NoticeLog fit = new NoticeLog();
    Network network = builder.build(fit);
    // Warnings compare lengths with coordinates, which are drawings here.
    fit.listNotices().stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .forEach(log::add);
    return network;
  }

  private static int requireInt(@Nullable Integer value) {
    return value == null ? Integer.MAX_VALUE : value;
  }

  private static @Nullable Integer whole(
      BigDecimal value, String column, Location where, NoticeLog log) {
    if (value.compareTo(MOST) > 0) {
      log.warning(
          "out_of_range",
          where.withColumn(column),
          "The value (%s) is too large for a network; the figures keep it."
              .formatted(value.toPlainString()),
          "");
      return null;
    }
    return Integer.valueOf(value.setScale(0, RoundingMode.HALF_UP).intValueExact());
  }

  private static Node asZone(Node node) {
    return new Node(
        node.id(),
        node.name(),
        node.point(),
        node.country(),
        node.jurisdiction(),
        List.of(Node.Type.ZONE),
        node.names(),
        node.unlocode(),
        node.population(),
        node.provenance());
  }

  private static BigDecimal lengthUnitM(TntpFile file) {
    Matcher unit = LENGTH_UNIT.matcher(file.metadata("ORIGINAL HEADER"));
    if (!unit.find()) {
      return BigDecimal.valueOf(1000);
    }
    return switch (unit.group(1).toLowerCase(Locale.ROOT)) {
      case "ft", "feet" -> new BigDecimal("0.3048");
      case "mi", "miles" -> new BigDecimal("1609.344");
      case "m" -> BigDecimal.ONE;
      default -> BigDecimal.valueOf(1000);
    };
  }
}
