package org.wayleave.network.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Range;

/**
 * Turns a sketch into a network and back; the grammar is in the package's essay.
 *
 * <p>Example: {@code A-B rail1520 120km 25kV} is a network of two nodes and one electrified line.
 * Cost: one pass over the text. Thread-safe, no state.
 */
public final class Sketch {

  static final String NOWHERE_LAND = "AA";

  private Sketch() {}

  /**
   * The network that the text draws.
   *
   * @throws UserException with code {@code bad_sketch}, the number of the line and advice
   */
  public static Network parse(String text) {
    NoticeLog log = new NoticeLog();
    Network network = builder(text).build(log);
    for (Notice notice : log.listNotices()) {
      if (notice.severity() == Severity.ERROR) {
        throw mistake((int) notice.where().row(), notice.fact(), notice.advice());
      }
    }
    return network;
  }

  /**
   * The same before it is built, for adding what a sketch cannot say.
   *
   * @throws UserException as {@link #parse}
   */
  public static NetworkBuilder builder(String text) {
    List<String> lines = text.lines().toList();
    int tableStart = 0;
    while (tableStart < lines.size() && isMap(lines.get(tableStart))) {
      tableStart++;
    }
    SketchTable table = new SketchTable(new SketchMap(lines.subList(0, tableStart)));
    for (int row = tableStart; row < lines.size(); row++) {
      if (!lines.get(row).isBlank()) {
        table.read(row + 1, List.of(lines.get(row).strip().split("\\s+")));
      }
    }
    return table.toBuilder();
  }

  private static boolean isMap(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  static UserException mistake(int line, String fact, String advice) {
    return new UserException("bad_sketch", "Line %d: %s".formatted(line, fact), advice);
  }

  /**
   * The network as a table, nodes before links, each by id; what the grammar cannot say is left
   * out.
   */
  public static String print(Network network) {
    StringBuilder out = new StringBuilder();
    Set<String> said = new HashSet<>();
    for (Node node : network.listNodes()) {
      out.append(printNode(network, node, said)).append('\n');
    }
    Map<String, Integer> wordToCount = new HashMap<>();
    for (Link link : network.listLinks()) {
      String word = ends(link);
      int count = wordToCount.merge(word, 1, Integer::sum);
      out.append(word).append(' ').append(printWay(link));
      if (!link.key().equals(SketchTable.linkId(word, count))) {
        out.append(" id ").append(link.key());
      }
      out.append(printRest(network, link, said)).append('\n');
    }
    return out.toString();
  }

  private static String printNode(Network network, Node node, Set<String> said) {
    StringBuilder line = new StringBuilder(node.key());
    line.append(" at %s,%s".formatted(node.point().latDeg(), node.point().lonDeg()));
    if (!node.jurisdiction().code().equals(NOWHERE_LAND)) {
      line.append(" in ").append(node.jurisdiction());
    }
    if (!node.types().equals(List.of(Node.Type.JUNCTION))) {
      node.types().forEach(type -> line.append(' ').append(type.code()));
    }
    network.findTerminal(node.id()).ifPresent(terminal -> line.append(printTerminal(terminal)));
    network.crossings().values().stream()
        .filter(crossing -> crossing.mode() == Mode.SEA)
        .filter(
            crossing -> crossing.nodeA().equals(node.id()) && crossing.nodeB().equals(node.id()))
        .forEach(crossing -> line.append(printCrossing(crossing, said)));
    return line.toString();
  }

  private static String printTerminal(Terminal terminal) {
    List<String> words = new ArrayList<>(List.of(" terminal"));
    if (!terminal.modes().equals(SketchTable.TERMINAL_MODES)) {
      terminal.modes().forEach(mode -> words.add(mode.code()));
    }
    if (!terminal.commodities().equals(List.of(Commodity.values()))) {
      terminal.commodities().forEach(goods -> words.add(goods.code()));
    }
    SketchTable.WORD_TO_GAUGE_CHANGE.forEach((word, change) -> {
      if (terminal.gaugeChange() == change) {
        words.add(word);
      }
    });
    return String.join(" ", words);
  }

  private static String printCrossing(BorderCrossing crossing, Set<String> said) {
    StringBuilder words = new StringBuilder(" border ").append(crossing.id());
    if (!said.add(crossing.id())) {
      return words.toString();
    }
    Integer timeSeconds = crossing.timeMeanSeconds();
    if (timeSeconds != null) {
      words.append(' ').append(duration(timeSeconds * 1000L));
    }
    Range fee = crossing.costUsCents();
    BorderCrossing.Vehicle vehicle = crossing.costUnit();
    if (fee != null && vehicle != null) {
      words.append(" %s".formatted(decimal(fee.mid(), 2))).append("usd");
      if (vehicle != BorderCrossing.Vehicle.TEU) {
        words.append('/').append(vehicle.name().toLowerCase(Locale.ROOT));
      }
    }
    return words.toString();
  }

  private static String ends(Link link) {
    String from = link.from().value();
    String to = link.to().value();
    if (link.direction() == Link.Direction.FORWARD) {
      return from + ">" + to;
    }
    return from + (from.contains("-") || to.contains("-") ? "--" : "-") + to;
  }

  private static String printWay(Link link) {
    String gauges =
        link.gauges().stream()
            .map(gauge -> String.valueOf(gauge.widthMm()))
            .collect(Collectors.joining("/"));
    return link.mode().code() + gauges + " " + length(link.lengthM());
  }

  private static String printRest(Network network, Link link, Set<String> said) {
    StringBuilder words = new StringBuilder();
    SketchTable.WORD_TO_TRACTION.forEach((word, traction) -> {
      if (link.traction() == traction) {
        words.append(' ').append(word);
      }
    });
    Link.RoadClass roadClass = link.roadClass();
    if (roadClass != null) {
      words.append(' ').append(roadClass.code());
    }
    if (link.tracks() != null) {
      words.append(' ').append(link.tracks()).append("tracks");
    }
    if (link.speedKmh() != null) {
      words.append(' ').append(link.speedKmh()).append("km/h");
    }
    Integer runTimeMillis = link.runTimeMillis();
    if (runTimeMillis != null) {
      words.append(" takes ").append(duration(runTimeMillis));
    }
    if (link.status() != Link.Status.OPEN) {
      words.append(' ').append(link.status().code());
    }
    if (!link.monthsOpen().isAllYear()) {
      words.append(" months ").append(link.monthsOpen());
    }
    if (link.capacityTonnesPerYear() != null) {
      words.append(' ').append(link.capacityTonnesPerYear()).append("t/y");
    }
    if (!link.spans().isEmpty()) {
      words.append(
          link.spans().stream()
              .map(span -> span.jurisdiction() + ":" + length(span.lengthM()))
              .collect(Collectors.joining(",", " soil ", "")));
    }
    String crossing = link.crossingId();
    if (crossing != null && network.crossings().containsKey(crossing)) {
      words.append(printCrossing(network.crossings().get(crossing), said));
    }
    String project = link.projectId();
    if (project != null) {
      words.append(" project ").append(project);
    }
    return words.toString();
  }

  private static String length(int lengthM) {
    return lengthM % 1000 == 0 ? lengthM / 1000 + "km" : lengthM + "m";
  }

  private static String duration(long millis) {
    return millis % 3_600_000 == 0 ? millis / 3_600_000 + "h" : decimal(millis, 3) + "s";
  }

  private static String decimal(long value, int digits) {
    return BigDecimal.valueOf(value, digits).stripTrailingZeros().toPlainString();
  }
}
