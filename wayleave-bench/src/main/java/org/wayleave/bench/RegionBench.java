package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.Network;
import org.wayleave.network.scenario.Scenario;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/** Loading the bundled network and asking it for routes. */
final class RegionBench {

  private static final double NANOS_PER_MS = 1e6;
  private static final int WARM_UPS = 30;
  private static final int LOADS = 30;
  private static final int ROUTES = 2000;
  private static final int CLOSURES = 200;
  private static final long SEED = 20240601;

  private RegionBench() {}

  static void load(Path home, Ledger ledger) throws IOException {
    Path folder = home.resolve("data/caspian");
    double[] first = new double[1];
    double[] millis = new double[LOADS];
    String hash = "";
    long links = 0;
    for (int run = -WARM_UPS; run < LOADS; run++) {
      long start = System.nanoTime();
      GmnsFolder read = GmnsReader.read(folder);
      double took = (System.nanoTime() - start) / NANOS_PER_MS;
      if (run == -WARM_UPS) {
        first[0] = took;
      }
      if (run >= 0) {
        millis[run] = took;
      }
      hash = read.network().hash();
      links = read.network().linkCount();
    }
    ledger.add("load", hash, "network load, first in the process", "ms", first, links);
    ledger.add("load", hash, "network load, warm", "ms", millis, links);
  }

  static void route(Path home, Ledger ledger) throws IOException {
    GmnsFolder read = GmnsReader.read(home.resolve("data/caspian"));
    Network network = read.network();
    RoutePlanner planner = new RoutePlanner(network, new ParameterTable(read.parameters()));
    measure(ledger, network, planner, "one route, warm", ROUTES, List.of());
    List<String> closures =
        new SplittableRandom(SEED)
            .ints(CLOSURES, 0, network.linkCount())
            .mapToObj(link -> "link:" + network.link(link).id())
            .toList();
    measure(ledger, network, planner, "one route, a link newly closed", CLOSURES, closures);
  }

  private static void measure(
      Ledger ledger,
      Network network,
      RoutePlanner planner,
      String name,
      int runs,
      List<String> closures)
      throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] millis = new double[runs];
    long check = 0;
    for (int run = -runs; run < runs; run++) {
      int from = random.nextInt(network.nodeCount());
      int to = (from + 1 + random.nextInt(network.nodeCount() - 1)) % network.nodeCount();
      Scenario scenario =
          closures.isEmpty() || run < 0
              ? Scenario.BASELINE
              : Scenario.of(List.of(closures.get(run)), List.of());
      RouteRequest request =
          RouteRequest.of(network.node(from), network.node(to), LocalDate.of(2024, 6, 1))
              .under(scenario);
      long start = System.nanoTime();
      RouteAnswer answer = planner.plan(request);
      if (run >= 0) {
        millis[run] = (System.nanoTime() - start) / NANOS_PER_MS;
        check += answer instanceof RouteAnswer.Found found ? found.itinerary().lengthM() : 0;
      }
    }
    ledger.add("route", network.hash(), name, "ms", millis, check);
  }
}
