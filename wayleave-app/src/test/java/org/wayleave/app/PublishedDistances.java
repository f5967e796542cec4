package org.wayleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wayleave.io.table.Column;
import org.wayleave.io.table.Table;
import org.wayleave.io.table.TableReader;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.NoticeLog;

/**
 * Shortest ways on the bundled network against distances that others have published.
 *
 * <p>The pairs and their sources are in {@code src/test/resources/published-distances.csv}; {@code
 * docs/validation.md} is written from them. The way is the shortest one over links of the pair's
 * modes, which are open (in season or not) unless the pair counts planned and closed ones too.
 */
final class PublishedDistances {

  private static final double NEAR_PERCENT = 3;

  private static final Table PAIRS =
      new Table(
          "published-distances",
          "Distances that others have published.",
          List.of(
              Column.text("from", "A node.").essential(),
              Column.text("via", "A node that the published line passes; may be blank."),
              Column.text("to", "A node.").essential(),
              Column.text("published_km", "The distance.").essential(),
              Column.text("modes", "The modes.").essential(),
              Column.text("links", "open, or all with planned and closed ones.").essential(),
              Column.text("source", "Who published it.").essential(),
              Column.text("note", "What the distance covers, or why it differs.")),
          List.of(),
          Set.of());

  private static final Network NETWORK = PublishedTrips.REGION.network();

  record Pair(
      String from,
      String via,
      String to,
      double publishedKm,
      String modes,
      String links,
      String source,
      String note,
      double hereKm) {

    double differencePercent() {
      return 100 * (hereKm / publishedKm - 1);
    }

    boolean isNear() {
      return Math.abs(differencePercent()) <= NEAR_PERCENT;
    }
  }

  static final List<Pair> MEASURED = measure();

  private PublishedDistances() {}

  private static List<Pair> measure() {
    NoticeLog notices = new NoticeLog();
    List<Pair> pairs = new ArrayList<>();
    Path file = Tree.home().resolve("wayleave-app/src/test/resources/published-distances.csv");
    new TableReader(Set.of(), notices)
        .read(
            file,
            PAIRS,
            row -> {
              String from = row.text("from");
              String via = row.text("via");
              String to = row.text("to");
              Set<Mode> modes = EnumSet.noneOf(Mode.class);
              for (String mode : row.text("modes").split(";", -1)) {
                modes.add(Mode.parse(mode).orElseThrow());
              }
              boolean isAll = row.text("links").equals("all");
              double hereKm =
                  via.isEmpty()
                      ? shortestKm(from, to, modes, isAll)
                      : shortestKm(from, via, modes, isAll) + shortestKm(via, to, modes, isAll);
              pairs.add(
                  new Pair(
                      from,
                      via,
                      to,
                      Double.parseDouble(row.text("published_km")),
                      row.text("modes"),
                      row.text("links"),
                      row.text("source"),
                      row.text("note"),
                      hereKm));
            });
    assertThat(notices.listNotices()).isEmpty();
    return pairs;
  }

  private static double shortestKm(String from, String to, Set<Mode> modes, boolean isAll) {
    ArcList arcs = new ArcList(NETWORK.nodeCount());
    List<Integer> lengths = new ArrayList<>();
    for (int x = 0; x < NETWORK.linkCount(); x++) {
      Link link = NETWORK.link(x);
      boolean isOpen = link.status() == Link.Status.OPEN || link.status() == Link.Status.SEASONAL;
      if (modes.contains(link.mode()) && (isAll || isOpen)) {
        arcs.add(NETWORK.linkFrom(x), NETWORK.linkTo(x));
        lengths.add(NETWORK.linkLengthM(x));
        arcs.add(NETWORK.linkTo(x), NETWORK.linkFrom(x));
        lengths.add(NETWORK.linkLengthM(x));
      }
    }
    AdjacencyArray graph = arcs.toAdjacencyArray();
    Dijkstra search =
        new Dijkstra(graph, graph.toArcOrder(lengths.stream().mapToInt(x -> x).toArray()));
    search.run(NETWORK.nodeNumber(new NodeId(from)));
    long lengthM = search.distance(NETWORK.nodeNumber(new NodeId(to)));
    assertThat(lengthM).as("a way from %s to %s", from, to).isNotEqualTo(Dijkstra.INFINITE);
    return lengthM / 1000.0;
  }

  /** What {@code docs/validation.md} says of distances. */
  static String print() {
    List<Pair> near = MEASURED.stream().filter(Pair::isNear).toList();
    List<Pair> far = MEASURED.stream().filter(pair -> !pair.isNear()).toList();
    StringBuilder out = new StringBuilder();
    out.append("\n## Distances\n\n");
    out.append(
        String.format(
            Locale.ROOT,
            "**%d of %d published distances (%.0f %%) are within %.0f %%.** Many of these lines took"
                + " their length from the same kind of source (tariff distances, route tables), so"
                + " this checks that the network is joined up rightly and not that the sources are"
                + " right.\n\n",
            near.size(),
            MEASURED.size(),
            100.0 * near.size() / MEASURED.size(),
            NEAR_PERCENT));
    out.append(
        "A way is the shortest over the links of the mode that are open or seasonal; where\n");
    out.append("the table says *all*, planned, closed and unfinished ones count too.\n\n");
    table(out, near);
    if (!far.isEmpty()) {
      out.append("\n### Farther off, with the reason\n\n");
      table(out, far);
    }
    return out.toString();
  }

  private static void table(StringBuilder out, List<Pair> pairs) {
    out.append("| pair | by | links | published km | here km | difference % | source | note |\n");
    out.append("|---|---|---|---:|---:|---:|---|---|\n");
    for (Pair pair : pairs) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s – %s%s | %s | %s | %s | %.1f | %+.1f | %s | %s |\n",
              name(pair.from),
              name(pair.to),
              pair.via.isEmpty() ? "" : " via " + name(pair.via),
              pair.modes.replace('_', ' ').replace(";", ", "),
              pair.links,
              Double.toString(pair.publishedKm).replaceAll("\\.0$", ""),
              pair.hereKm,
              pair.differencePercent(),
              pair.source,
              pair.note));
    }
  }

  private static String name(String node) {
    return NETWORK.node(NETWORK.nodeNumber(new NodeId(node))).name();
  }
}
