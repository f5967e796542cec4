package org.wayleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.Network;
import org.wayleave.plan.metric.Criterion;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontLimit;
import org.wayleave.plan.routing.FrontAnswer;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RoutePlanner;
import org.wayleave.plan.routing.RouteRequest;

/** Fronts, representatives, alternatives and stability between random places of the network. */
final class ChoiceBench {

  private static final double NANOS_PER_MS = 1e6;
  private static final int RUNS = 300;
  private static final long SEED = 20240601;

  private final Ledger ledger;
  private final Network network;
  private final RoutePlanner planner;

  private ChoiceBench(Path home, Ledger ledger) {
    this.ledger = ledger;
    GmnsFolder read = GmnsReader.read(home.resolve("data/caspian"));
    network = read.network();
    planner = new RoutePlanner(network, new ParameterTable(read.parameters()));
  }

  /** One question asked between two places; its check value. */
  private interface Question {
    long ask(RouteRequest request);
  }

  static void run(Path home, Ledger ledger) throws IOException {
    ChoiceBench bench = new ChoiceBench(home, ledger);
    bench.measure("front of 4 criteria", request -> bench.front(request, Criterion.USUAL_FRONT));
    bench.measure("front of 5 criteria", request -> bench.front(request, Criterion.OF_A_FRONT));
    bench.measure(
        "three alternatives", request -> bench.planner.alternatives(request, 3, 0.6).size());
    bench.measure(
        "stability of the best",
        request -> bench.planner.stability(request, () -> false).inputs().size());
  }

  private long front(RouteRequest request, List<Criterion> criteria) {
    return switch (planner.front(request, criteria, FrontLimit.USUAL)) {
      case FrontAnswer.None _ -> 0;
      case FrontAnswer.Found found -> {
        if (!found.front().completeness().equals(Completeness.EXACT)) {
          throw new IllegalStateException("A front was not exact: " + request.trip());
        }
        yield found.front().size();
      }
    };
  }

  private void measure(String name, Question question) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] millis = new double[RUNS];
    double[] sizes = new double[RUNS];
    long check = 0;
    for (int run = -RUNS / 3; run < RUNS; run++) {
      RouteRequest request = reachable(random);
      long start = System.nanoTime();
      long value = question.ask(request);
      double took = (System.nanoTime() - start) / NANOS_PER_MS;
      if (run >= 0) {
        millis[run] = took;
        sizes[run] = value;
        check += value;
      }
    }
    ledger.add("choice", network.hash(), name, "ms", millis, check);
    if (name.startsWith("front")) {
      ledger.add("choice", network.hash(), name + " holds", "ways", sizes, check);
      ledger.add(
          "choice",
          network.hash(),
          name + " holds at most",
          "ways",
          new double[] {Arrays.stream(sizes).max().orElse(0)},
          check);
    }
  }

  /** A question between two random places that has an answer. */
  private RouteRequest reachable(SplittableRandom random) {
    while (true) {
      int from = random.nextInt(network.nodeCount());
      int to = (from + 1 + random.nextInt(network.nodeCount() - 1)) % network.nodeCount();
      RouteRequest request =
          RouteRequest.of(network.node(from), network.node(to), LocalDate.of(2024, 6, 1));
      if (planner.plan(request) instanceof RouteAnswer.Found) {
        return request;
      }
    }
  }
}
