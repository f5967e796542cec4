package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private GridBench() {}

  static void run(Path home, Ledger ledger) throws IOException {
    Path folder = Files.createTempDirectory("wayleave-grid");
    try {
      GridFolder.write(folder, SIDE);
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
      GridFolder.delete(folder);
    }
  }
}
