package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.Network;
import org.wayleave.network.NetworkBuilder;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.demand.Trade;
import org.wayleave.plan.demand.Zone;
import org.wayleave.plan.dependence.Bargain;
import org.wayleave.plan.dependence.DependenceAnalyst;
import org.wayleave.plan.itinerary.Trip;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/** On whom trades depend: a hundred of the network, and one that twenty states can refuse. */
final class DependenceBench {

  private static final double NANOS_PER_S = 1e9;
  private static final int TRADES = 100;
  private static final int STAGES = 10;
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private DependenceBench() {}

  static void run(Path home, Ledger ledger) throws IOException {
    GmnsFolder read = GmnsReader.read(home.resolve("data/caspian"));
    measure(
        ledger,
        read.network().hash(),
        "a hundred trades",
        7,
        new DependenceAnalyst(
            new RoutePlanner(read.network(), new ParameterTable(read.parameters()))),
        trades(read));
    Network ladder = ladder();
    measure(
        ledger,
        "ten stages of two states each",
        "one trade with twenty states",
        9,
        new DependenceAnalyst(new RoutePlanner(ladder, ParameterTable.timeOnly())),
        List.of(
            RouteRequest.of(
                ladder.findNode("start").orElseThrow(),
                ladder.findNode("end").orElseThrow(),
                DAY)));
  }

  /** Between the heaviest nodes of the zones, there and then back, until there are a hundred. */
  private static List<RouteRequest> trades(GmnsFolder read) {
    DemandMatrix demand = read.demand();
    List<RouteRequest> requests = new ArrayList<>();
    for (int x = 0; requests.size() < TRADES; x++) {
      Trade trade = demand.trades().get(x % demand.trades().size());
      boolean isBack = x >= demand.trades().size();
      Node origin = heaviest(read.network(), demand.getZone(trade.origin()));
      Node destination = heaviest(read.network(), demand.getZone(trade.destination()));
      requests.add(
          RouteRequest.of(
              new Trip(
                  isBack ? destination : origin,
                  isBack ? origin : destination,
                  trade.commodity(),
                  DAY)));
    }
    return requests;
  }

  private static Node heaviest(Network network, Zone zone) {
    return zone.shares().stream()
        .max(Comparator.comparingDouble(Zone.Share::weight))
        .map(share -> network.findNode(share.node().value()).orElseThrow())
        .orElseThrow();
  }

  /** Each stage can be passed through either of two states of its own. */
  private static Network ladder() {
    NetworkBuilder builder = Network.builder("ladder");
    builder.add(Node.of("start", new GeoPoint(0, 0), "AA"));
    builder.add(Node.of("end", new GeoPoint(0, 12), "AA"));
    List<String> before = List.of("start");
    for (int stage = 0; stage < STAGES; stage++) {
      List<String> now = new ArrayList<>();
      for (int side = 0; side < 2; side++) {
        String code = "" + (char) ('B' + stage) + (char) ('A' + side);
        String id = "n" + stage + "-" + side;
        builder.add(Node.of(id, new GeoPoint(side, stage + 1.0), code));
        int lengthM = 90_000 + 1_000 * (7 * stage % 5) + 3_000 * side * (1 + stage % 3);
        before.forEach(from ->
            builder.add(
                Link.builder(from + "--" + id, from, id, Mode.ROAD).lengthM(lengthM).build()));
        now.add(id);
      }
      before = now;
    }
    for (String from : before) {
      builder.add(Link.builder(from + "--end", from, "end", Mode.ROAD).lengthM(50_000).build());
    }
    return builder.build();
  }

  private static void measure(
      Ledger ledger,
      String data,
      String measure,
      int runs,
      DependenceAnalyst analyst,
      List<RouteRequest> requests)
      throws IOException {
    double[] seconds = new double[runs];
    long check = 0;
    for (int run = -2; run < runs; run++) {
      long start = System.nanoTime();
      List<DependenceAnalyst.Answer> answers =
          analyst.analyseAll(requests, Bargain.Rule.USUAL, Progress.NONE);
      if (run >= 0) {
        seconds[run] = (System.nanoTime() - start) / NANOS_PER_S;
      }
      check = 0;
      for (DependenceAnalyst.Answer answer : answers) {
        if (answer instanceof DependenceAnalyst.Answer.Found found) {
          check += found.dependence().bestUsCents() + found.dependence().jurisdictions().size();
        }
      }
    }
    ledger.add("dependence", data, measure, "s", seconds, check);
  }
}
