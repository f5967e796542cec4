package org.wayleave.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.Network;
import org.wayleave.network.element.NodeId;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/** A grid of a million links: written as a folder, loaded, unfolded and asked for a route. */
final class GridBench {

  private static final double NANOS_PER_S = 1e9;
  private static final int SIDE = 708;

  private static final long SEED = 708;

  /** Where it lies, degrees. */
  private static final double WEST = 40;

  private static final double SOUTH = 30;
  private static final double WIDTH = 21.24;
  private static final double HEIGHT = 14.16;

  private GridBench() {}

  static void run(Path home, Ledger ledger) throws IOException {
    Path folder = Files.createTempDirectory("wayleave-grid");
    try {
      write(folder, SIDE);
      long start = System.nanoTime();
      GmnsFolder read = GmnsReader.read(folder);
      Network network = read.network();
      double loadS = (System.nanoTime() - start) / NANOS_PER_S;
      start = System.nanoTime();
      RoutePlanner planner = new RoutePlanner(network, ParameterTable.timeOnly());
      double unfoldS = (System.nanoTime() - start) / NANOS_PER_S;
      RouteRequest request =
          RouteRequest.of(
              network.node(network.nodeNumber(new NodeId("n0-0"))),
              network.node(network.nodeNumber(new NodeId("n%d-%d".formatted(SIDE - 1, SIDE - 1)))),
              LocalDate.of(2024, 6, 1));
      double[] routeS = new double[3];
      long check = 0;
      for (int run = -1; run < routeS.length; run++) {
        start = System.nanoTime();
        RouteAnswer answer = planner.plan(request);
        double took = (System.nanoTime() - start) / NANOS_PER_S;
        if (run < 0) {
          ledger.add(
              "grid", "grid-708", "first route with its metric", "s", new double[] {took}, 0);
        } else {
          routeS[run] = took;
        }
        check = answer instanceof RouteAnswer.Found found ? found.itinerary().lengthM() : 0;
      }
      int links = network.linkCount();
      ledger.add("grid", "grid-708", "folder loaded", "s", new double[] {loadS}, links);
      ledger.add(
          "grid", "grid-708", "virtual network unfolded", "s", new double[] {unfoldS}, links);
      ledger.add("grid", "grid-708", "corner to corner, warm", "s", routeS, check);
      double physical =
          Network.ARRAY_BYTES_PER_LINK
              + Network.ARRAY_BYTES_PER_NODE * (double) network.nodeCount() / links;
      double scalarMetric = 2 * Integer.BYTES;
      ledger.add(
          "grid",
          "grid-708",
          "physical arrays and one scalar metric",
          "bytes/link",
          new double[] {physical + scalarMetric},
          links);
      ledger.add(
          "grid",
          "grid-708",
          "virtual network with one metric",
          "bytes/link",
          new double[] {planner.virtualBytes() / (double) links},
          links);
    } finally {
      delete(folder);
    }
  }

  /** Writes a grid with that many places on a side and {@code 2 × side × (side − 1)} links. */
  static void write(Path folder, int side) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("node.csv"));
        BufferedWriter links = Files.newBufferedWriter(folder.resolve("link.csv"));
        BufferedWriter sources = Files.newBufferedWriter(folder.resolve("source.csv"))) {
      sources.write("source_id,title,url,licence,note\nmade,made for this benchmark,,,\n");
      nodes.write("node_id,name,x_coord,y_coord,node_type,country,jurisdiction,source,basis\n");
      links.write(
          "link_id,from_node_id,to_node_id,directed,length,facility_type,mode,status,source,basis\n");
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          nodes.write(
              "n%d-%d,N %d %d,%.4f,%.4f,junction,ZZ,ZZ,made,computed\n"
                  .formatted(x, y, x, y, WEST + x * WIDTH / side, SOUTH + y * HEIGHT / side));
          if (x + 1 < side) {
            link(links, random, "e%d-%d".formatted(x, y), x, y, x + 1, y);
          }
          if (y + 1 < side) {
            link(links, random, "s%d-%d".formatted(x, y), x, y, x, y + 1);
          }
        }
      }
    }
  }

  private static void link(
      BufferedWriter links, SplittableRandom random, String id, int x, int y, int toX, int toY)
      throws IOException {
    links.write(
        "%s,n%d-%d,n%d-%d,false,%d.%d,two_lane,road,open,made,computed\n"
            .formatted(id, x, y, toX, toY, 3 + random.nextInt(3), random.nextInt(10)));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
