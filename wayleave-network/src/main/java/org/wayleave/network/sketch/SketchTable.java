package org.wayleave.network.sketch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkBuilder;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;
import org.wayleave.network.unit.Range;

/** Reads the table of a sketch line by line and joins it with the map. */
final class SketchTable {

  static final List<Mode> TERMINAL_MODES =
      List.of(Mode.RAIL, Mode.ROAD, Mode.SEA, Mode.INLAND_WATERWAY);
  static final SortedMap<String, Link.Traction> WORD_TO_TRACTION =
      new TreeMap<>(
          Map.of(
              "diesel", Link.Traction.NONE,
              "3kV", Link.Traction.DC_3KV,
              "15kV", Link.Traction.AC_15KV,
              "25kV", Link.Traction.AC_25KV));
  static final SortedMap<String, Terminal.GaugeChange> WORD_TO_GAUGE_CHANGE =
      new TreeMap<>(
          Map.of(
              "gauge", Terminal.GaugeChange.BOTH,
              "bogie", Terminal.GaugeChange.BOGIE_EXCHANGE,
              "transloading", Terminal.GaugeChange.TRANSLOADING));

  private static final List<String> OTHER_WORDS =
      List.of(
          "at",
          "in",
          "terminal",
          "border",
          "months",
          "takes",
          "soil",
          "project",
          "id",
          "rail1520",
          "rail1435",
          "rail_ferry1520",
          "road",
          "sea",
          "ro_ro",
          "inland_waterway");

  private static final Pattern NAME = Pattern.compile("\\w+(?:-\\w+)*");
  private static final Pattern RAILS = Pattern.compile("(rail|rail_ferry)(\\d+(?:/\\d+)*)");
  private static final Pattern FIGURE =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(km/h|km|m|tracks|t/y)");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(h|min|s)");
  private static final Pattern FEE =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,2})?)usd(?:/(truck|wagon))?");

  private final SketchMap map;
  private final Map<String, NodeLine> nameToNode = new LinkedHashMap<>();
  private final List<LinkLine> links = new ArrayList<>();
  private final Map<String, Integer> wordToCount = new HashMap<>();
  private final Map<String, BorderCrossing> crossings = new LinkedHashMap<>();
  private final Map<String, Integer> crossingToLine = new HashMap<>();
  private final Map<String, Set<String>> projectToLinks = new TreeMap<>();

  private int line;

  /** What is known of a node so far. */
  private static final class NodeLine {
    int line;
    GeoPoint point;
    String jurisdiction = Sketch.NOWHERE_LAND;
    final Set<Node.Type> types = new TreeSet<>();
    @Nullable Terminal terminal;

    NodeLine(int line, GeoPoint point) {
      this.line = line;
      this.point = point;
    }
  }

  private record LinkLine(int line, Link link) {}

  SketchTable(SketchMap map) {
    this.map = map;
    map.nameToPoint().forEach((name, point) -> nameToNode.put(name, new NodeLine(0, point)));
  }

  static String linkId(String word, int count) {
    return count == 1 ? word : word + "." + count;
  }

  void read(int lineNumber, List<String> words) {
    line = lineNumber;
    Deque<String> rest = new ArrayDeque<>(words);
    String first = rest.removeFirst();
    String second = words.size() > 1 ? words.get(1) : "";
    boolean isNode =
        nameToNode.containsKey(first)
            || List.of("at", "in", "terminal").contains(second)
            || Node.Type.parse(second).isPresent()
            || !(first.contains("-") || first.contains(">"));
    if (isNode) {
      readNode(first, rest);
    } else {
      readLink(first, rest);
    }
  }

  private void readNode(String name, Deque<String> rest) {
    boolean isPlaced = rest.contains("at");
    NodeLine node = node(name, isPlaced);
    node.line = line;
    Set<Mode> modes = new LinkedHashSet<>();
    Set<Commodity> goods = new LinkedHashSet<>();
    Terminal.GaugeChange gaugeChange = Terminal.GaugeChange.NONE;
    boolean isTerminal = rest.contains("terminal");
    while (!rest.isEmpty()) {
      String word = rest.removeFirst();
      Optional<Mode> mode = isTerminal ? Mode.parse(word) : Optional.empty();
      Optional<Commodity> class_ = isTerminal ? Commodity.parse(word) : Optional.empty();
      if (word.equals("at")) {
        node.point = point(next(rest, "at 41.7,44.8"));
      } else if (word.equals("in")) {
        node.jurisdiction = jurisdiction(next(rest, "in AZ")).code();
      } else if (word.equals("border")) {
        readBorder(rest, Mode.SEA, name, name);
      } else if (mode.isPresent()) {
        modes.add(mode.get());
      } else if (class_.isPresent()) {
        goods.add(class_.get());
      } else if (isTerminal && WORD_TO_GAUGE_CHANGE.containsKey(word)) {
        gaugeChange = WORD_TO_GAUGE_CHANGE.getOrDefault(word, gaugeChange);
      } else if (!word.equals("terminal")) {
        node.types.add(Node.Type.parse(word).orElseThrow(() -> unknown(word)));
      }
    }
    if (isTerminal) {
      node.terminal =
          new Terminal(
              name + "-terminal",
              "Terminal " + name,
              new NodeId(name),
              modes.isEmpty() ? TERMINAL_MODES : List.copyOf(modes),
              goods.isEmpty() ? List.of(Commodity.values()) : List.copyOf(goods),
              gaugeChange,
              null,
              null,
              Provenance.STATED);
    }
  }

  private NodeLine node(String name, boolean isPlaced) {
    NodeLine known = nameToNode.get(name);
    if (known != null) {
      return known;
    }
    if (!NAME.matcher(name).matches()) {
      throw mistake(
          "The word (%s) is not a name.".formatted(name),
          "Maybe use letters, digits and single hyphens; links with hyphened names join with --.");
    }
    if (!map.nameToPoint().isEmpty() && !isPlaced) {
      throw mistake(
          "The node (%s) is not on the map.".formatted(name),
          Suggestion.nearest(name, nameToNode.keySet())
              .map(near -> "Maybe (%s) was meant.".formatted(near))
              .orElse("Maybe draw it, or place it with 'at 41.7,44.8'."));
    }
    NodeLine node = new NodeLine(line, SketchMap.point(0, 10 * nameToNode.size() % 2000));
    nameToNode.put(name, node);
    return node;
  }

  private void readLink(String word, Deque<String> rest) {
    String joint = word.contains(">") ? ">" : word.contains("--") ? "--" : "-";
    String[] ends = word.split(joint, -1);
    if (ends.length != 2) {
      throw mistake(
          "The link (%s) has not two ends.".formatted(word),
          "Maybe join names that have hyphens with --, as in A-1--B-1.");
    }
    for (String end : ends) {
      node(end, false);
    }
    Mode mode = Mode.ROAD;
    String id = linkId(word, wordToCount.merge(word, 1, Integer::sum));
    List<Gauge> gauges = List.of();
    List<String> others = new ArrayList<>();
    for (String given = rest.pollFirst(); given != null; given = rest.pollFirst()) {
      Matcher rails = RAILS.matcher(given);
      if (given.equals("id")) {
        id = next(rest, "id A-B");
      } else if (rails.matches()) {
        mode = Mode.parse(rails.group(1)).orElseThrow();
        gauges = List.of(rails.group(2).split("/")).stream().map(this::gauge).toList();
      } else if (Mode.parse(given).filter(way -> !way.hasRails()).isPresent()) {
        mode = Mode.parse(given).orElseThrow();
      } else {
        others.add(given);
      }
    }
    if (!LinkId.isWord(id)) {
      throw mistake("The id (%s) is not a word.".formatted(id), "Maybe leave out , ; and :.");
    }
    LinkBuilder link = Link.builder(id, ends[0], ends[1], mode);
    link.gauges(gauges);
    link.direction(joint.equals(">") ? Link.Direction.FORWARD : Link.Direction.BOTH);
    int lengthM = -1;
    Deque<String> left = new ArrayDeque<>(others);
    List<String> soil = List.of();
    while (!left.isEmpty()) {
      String given = left.removeFirst();
      Matcher figure = FIGURE.matcher(given);
      switch (given) {
        case "months" -> {
          String months = next(left, "months 4-11");
          link.monthsOpen(
              Months.parse(months)
                  .orElseThrow(() ->
                      mistake(
                          "The text (%s) is not a list of months.".formatted(months),
                          "Maybe write 4-11 or 12-3.")));
        }
        case "takes" -> link.runTimeMillis(millis(next(left, "takes 6h")));
        case "project" -> {
          String project = next(left, "project p1");
          link.projectId(project);
          projectToLinks.computeIfAbsent(project, key -> new TreeSet<>()).add(id);
        }
        case "border" -> link.crossingId(readBorder(left, mode, ends[0], ends[1]));
        case "soil" -> soil = List.of(next(left, "soil AZ:70km,GE:50km").split(","));
        default -> {
          if (figure.matches() && figure.group(2).matches("km|m")) {
            lengthM = metres(given);
          } else if (figure.matches()) {
            setFigure(link, figure.group(1), figure.group(2));
          } else {
            setWord(link, given);
          }
        }
      }
    }
    if (lengthM < 0) {
      lengthM =
          map.strokes().stream()
              .filter(stroke -> joins(stroke, ends[0], ends[1]))
              .mapToInt(SketchMap.Stroke::lengthM)
              .findFirst()
              .orElseThrow(() ->
                  mistake("The link (%s) has no length.".formatted(word), "Maybe add 120km."));
    }
    link.lengthM(lengthM).spans(spans(soil));
    links.add(new LinkLine(line, link.build()));
  }

  private static boolean joins(SketchMap.Stroke stroke, String one, String other) {
    return (stroke.from().equals(one) && stroke.to().equals(other))
        || (stroke.from().equals(other) && stroke.to().equals(one));
  }

  private void setFigure(LinkBuilder link, String value, String unit) {
    BigDecimal number = new BigDecimal(value);
    try {
      switch (unit) {
        case "km/h" -> link.speedKmh(number.intValueExact());
        case "tracks" -> link.tracks(number.intValueExact());
        default -> link.capacityTonnesPerYear(number.longValueExact());
      }
    } catch (ArithmeticException e) {
      throw mistake(
          "The figure (%s%s) is not a whole number, or too large.".formatted(value, unit),
          "Maybe round it.");
    }
  }

  private void setWord(LinkBuilder link, String word) {
    if (WORD_TO_TRACTION.containsKey(word)) {
      link.traction(WORD_TO_TRACTION.getOrDefault(word, Link.Traction.UNKNOWN));
    } else if (Link.RoadClass.parse(word).isPresent()) {
      link.roadClass(Link.RoadClass.parse(word).orElseThrow());
    } else {
      link.status(Link.Status.parse(word).orElseThrow(() -> unknown(word)));
    }
  }

  private String readBorder(Deque<String> rest, Mode mode, String nodeA, String nodeB) {
    String id = next(rest, "border x1");
    Integer timeSeconds = null;
    Range fee = null;
    BorderCrossing.Vehicle vehicle = null;
    if (!rest.isEmpty() && DURATION.matcher(rest.getFirst()).matches()) {
      timeSeconds = Math.toIntExact(Math.round(millis(rest.removeFirst()) / 1000.0));
    }
    Matcher money = FEE.matcher(rest.isEmpty() ? "" : rest.getFirst());
    if (money.matches()) {
      rest.removeFirst();
      fee = Range.exactly(new BigDecimal(money.group(1)).movePointRight(2).longValueExact());
      String per = money.group(2);
      vehicle =
          per == null
              ? BorderCrossing.Vehicle.TEU
              : per.equals("truck") ? BorderCrossing.Vehicle.TRUCK : BorderCrossing.Vehicle.WAGON;
    }
    if (!crossings.containsKey(id)) {
      crossings.put(
          id,
          new BorderCrossing(
              id,
              id,
              mode,
              new NodeId(nodeA),
              new NodeId(nodeB),
              timeSeconds,
              null,
              null,
              fee,
              vehicle,
              Provenance.STATED));
      crossingToLine.put(id, line);
    } else if (timeSeconds != null || fee != null) {
      throw mistake(
          "The crossing (%s) has its figures in line %d already."
              .formatted(id, crossingToLine.get(id)),
          "Maybe name it without figures here.");
    }
    return id;
  }

  private List<Link.Span> spans(List<String> soil) {
    List<Link.Span> spans = new ArrayList<>();
    int reachedM = 0;
    for (String part : soil) {
      String[] pair = part.split(":", -1);
      if (pair.length != 2) {
        throw mistake(
            "The stretch (%s) is not a land and a length.".formatted(part),
            "Maybe write soil AZ:70km,GE:50km.");
      }
      long end = (long) reachedM + metres(pair[1]);
      if (end > Integer.MAX_VALUE) {
        throw mistake("The stretch (%s) is too long.".formatted(part), "Maybe its unit is wrong.");
      }
      spans.add(new Link.Span(jurisdiction(pair[0]), reachedM, (int) end));
      reachedM = (int) end;
    }
    return spans;
  }

  private int metres(String text) {
    Matcher figure = FIGURE.matcher(text);
    if (!figure.matches() || !figure.group(2).matches("km|m")) {
      throw mistake("The text (%s) is not a length.".formatted(text), "Maybe write 120km.");
    }
    return whole(text, figure.group(1), figure.group(2).equals("km") ? 1000 : 1);
  }

  private int millis(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw mistake("The text (%s) is not a duration.".formatted(text), "Maybe write 6h or 30min.");
    }
    int scale =
        switch (matcher.group(2)) {
          case "h" -> 3_600_000;
          case "min" -> 60_000;
          default -> 1000;
        };
    return whole(text, matcher.group(1), scale);
  }

  private int whole(String text, String number, int scale) {
    BigDecimal value = new BigDecimal(number).multiply(BigDecimal.valueOf(scale));
    if (value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw mistake("The figure (%s) is too large.".formatted(text), "Maybe its unit is wrong.");
    }
    return value.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  private Gauge gauge(String widthMm) {
    return Optional.of(widthMm)
        .filter(text -> text.length() <= 4)
        .flatMap(text -> Gauge.ofMillimetres(Integer.parseInt(text)))
        .orElseThrow(() ->
            mistake(
                "There is no gauge (%s).".formatted(widthMm), "Maybe 1520, 1435, 1676 or 1067."));
  }

  private Jurisdiction jurisdiction(String code) {
    if (!Jurisdiction.isCode(code)) {
      throw mistake("The land (%s) is not a code.".formatted(code), "Maybe two capitals, as AZ.");
    }
    return new Jurisdiction(code);
  }

  private GeoPoint point(String text) {
    try {
      String[] pair = text.split(",", -1);
      if (pair.length == 2) {
        return new GeoPoint(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
      }
    } catch (IllegalArgumentException e) { // not a number, or out of range
      throw mistake("The place (%s) is not on Earth.".formatted(text), "Maybe write 41.7,44.8.");
    }
    throw mistake("The place (%s) is not a pair.".formatted(text), "Maybe write 41.7,44.8.");
  }

  private String next(Deque<String> rest, String example) {
    if (rest.isEmpty()) {
      throw mistake("The line ends too early.", "Maybe write %s.".formatted(example));
    }
    return rest.removeFirst();
  }

  private UserException unknown(String word) {
    Set<String> known = new HashSet<>(OTHER_WORDS);
    known.addAll(WORD_TO_TRACTION.keySet());
    known.addAll(WORD_TO_GAUGE_CHANGE.keySet());
    List.of(Link.Status.values()).forEach(value -> known.add(value.code()));
    List.of(Link.RoadClass.values()).forEach(value -> known.add(value.code()));
    List.of(Node.Type.values()).forEach(value -> known.add(value.code()));
    List.of(Commodity.values()).forEach(value -> known.add(value.code()));
    return mistake(
        "The word (%s) is not known here.".formatted(word), Suggestion.maybe(word, known));
  }

  private UserException mistake(String fact, String advice) {
    return Sketch.mistake(line, fact, advice);
  }

  /** All that was read, with the map's links that no line lists as roads. */
  NetworkBuilder toBuilder() {
    NetworkBuilder builder = Network.builder("sketch");
    nameToNode.forEach((name, node) -> {
      builder.add(toNode(name, node), where(node.line));
      if (node.terminal != null) {
        builder.add(node.terminal, where(node.line));
      }
    });
    crossings.forEach(
        (id, crossing) -> builder.add(crossing, where(crossingToLine.getOrDefault(id, 0))));
    projectToLinks.forEach((id, elements) ->
        builder.add(
            new Project(id, id, List.copyOf(elements), "planned", null, Provenance.STATED)));
    links.forEach(link -> builder.add(link.link, where(link.line)));
    for (SketchMap.Stroke stroke : map.strokes()) {
      boolean isListed =
          links.stream()
              .anyMatch(row -> joins(stroke, row.link.from().value(), row.link.to().value()));
      if (!isListed) {
        String joint = (stroke.from() + stroke.to()).contains("-") ? "--" : "-";
        String id = linkId(stroke.from() + joint + stroke.to(), 1);
        builder.add(
            Link.builder(id, stroke.from(), stroke.to(), Mode.ROAD)
                .lengthM(stroke.lengthM())
                .build());
      }
    }
    return builder;
  }

  private static Location where(int line) {
    return line == 0 ? Location.NOWHERE : new Location("sketch", line, "");
  }

  private static Node toNode(String name, NodeLine line) {
    Node bare = Node.of(name, line.point, line.jurisdiction);
    return new Node(
        bare.id(),
        bare.name(),
        bare.point(),
        bare.country(),
        bare.jurisdiction(),
        line.types.isEmpty() ? bare.types() : List.copyOf(line.types),
        List.of(),
        null,
        null,
        Provenance.STATED);
  }
}
