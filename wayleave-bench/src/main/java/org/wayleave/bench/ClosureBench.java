package org.wayleave.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.io.gmns.GmnsReader;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.Progress;
import org.wayleave.plan.assignment.AllOrNothing;
import org.wayleave.plan.assignment.AssignmentRequest;
import org.wayleave.plan.assignment.DemandNetwork;
import org.wayleave.plan.assignment.OdProblem;
import org.wayleave.plan.closure.Certificate;
import org.wayleave.plan.closure.ClosureProblem;
import org.wayleave.plan.closure.SingleClosures;
import org.wayleave.plan.closure.WorstQuestion;
import org.wayleave.plan.closure.WorstSets;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.parameter.ParameterTable;
import org.wayleave.plan.resilience.Criticality;
import org.wayleave.plan.resilience.ElementClosures;
import org.wayleave.plan.resilience.ElementKind;

/** Closing everything in turn, and the worst sets, against closing and searching anew. */
final class ClosureBench {

  private static final double NANOS_PER_S = 1e9;
  private static final long SEED = 3000;
  private static final int BOTH = 2;

  private final Ledger ledger;

  private ClosureBench(Ledger ledger) {
    this.ledger = ledger;
  }

  static void run(Path home, Ledger ledger) throws IOException {
    ClosureBench bench = new ClosureBench(ledger);
    bench.compare("anaheim", anaheim(home), 20, 1);
    bench.compare("grid of 2914 links and 89700 pairs", grid(27, 28, 300), 7, 60);
    bench.region(home);
  }

  /** The known instance from our table of its facts. */
  private static ClosureProblem anaheim(Path home) throws IOException {
    List<String> rows =
        Files.readAllLines(home.resolve("wayleave-io/src/test/resources/cases/tntp/anaheim.txt"))
            .stream()
            .filter(row -> !row.startsWith("#"))
            .toList();
    String[] counts = rows.getFirst().split(" ", -1);
    int nodes = Integer.parseInt(counts[1]);
    int centroids = Integer.parseInt(counts[2]) - 1;
    int trips = rows.indexOf("trips");
    ArcList list = new ArcList(nodes + centroids);
    List<Long> weights = new ArrayList<>();
    for (String row : rows.subList(2, trips)) {
      for (String entry : entries(row)) {
        String[] figures = entry.split(" ", -1);
        list.add(start(row, nodes, centroids), Integer.parseInt(figures[0]) - 1);
        weights.add(whole(figures[1], 1_000_000));
      }
    }
    List<OdProblem.Pair> pairs = new ArrayList<>();
    for (String row : rows.subList(trips + 1, rows.size())) {
      for (String entry : entries(row)) {
        String[] figures = entry.split(" ", -1);
        long quantity = whole(figures[1], 100);
        pairs.add(
            new OdProblem.Pair(
                start(row, nodes, centroids),
                Integer.parseInt(figures[0]) - 1,
                0,
                quantity,
                quantity));
      }
    }
    return problem(list, weights.stream().mapToLong(Long::longValue).toArray(), pairs);
  }

  private static List<String> entries(String row) {
    return Arrays.stream(row.substring(row.indexOf(':') + 1).split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static int start(String row, int nodes, int centroids) {
    int number = Integer.parseInt(row.substring(0, row.indexOf(':')));
    return number <= centroids ? nodes + number - 1 : number - 1;
  }

  private static long whole(String figure, int scale) {
    return new BigDecimal(figure)
        .multiply(BigDecimal.valueOf(scale))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Neighbours joined both ways, random weights, so many origins that are destinations too. */
  private static ClosureProblem grid(int rows, int columns, int places) {
    SplittableRandom random = new SplittableRandom(SEED);
    ArcList list = new ArcList(rows * columns);
    for (int node = 0; node < rows * columns; node++) {
      if (node % columns + 1 < columns) {
        list.add(node, node + 1).add(node + 1, node);
      }
      if (node + columns < rows * columns) {
        list.add(node, node + columns).add(node + columns, node);
      }
    }
    int[] chosen = random.ints(0, rows * columns).distinct().limit(places).sorted().toArray();
    List<OdProblem.Pair> pairs = new ArrayList<>();
    for (int origin : chosen) {
      for (int target : chosen) {
        if (origin != target) {
          long quantity = random.nextLong(1, 101);
          pairs.add(new OdProblem.Pair(origin, target, 0, quantity, quantity));
        }
      }
    }
    return problem(list, random.longs(list.arcCount(), 1_000_000, 20_000_000).toArray(), pairs);
  }

  private static ClosureProblem problem(
      ArcList list, long[] inputToWeight, List<OdProblem.Pair> pairs) {
    AdjacencyArray graph = list.toAdjacencyArray();
    long[] weights = new long[inputToWeight.length];
    List<int[]> elements = new ArrayList<>();
    for (int input = 0; input < weights.length; input++) {
      weights[graph.inputToArc(input)] = inputToWeight[input];
      elements.add(new int[] {graph.inputToArc(input)});
    }
    return new ClosureProblem(new OdProblem(graph, weights, 0, 1, pairs), elements);
  }

  /**
   * One thread, two threads and searching anew in turn.
   *
   * @param sparse searching anew is done for one link of so many, and counted so many times
   */
  private void compare(String data, ClosureProblem problem, int runs, int sparse)
      throws IOException {
    double[] oneS = new double[runs];
    double[] bothS = new double[runs];
    double[] speedUp = new double[runs];
    double[] anewS = new double[runs];
    double[] ratio = new double[runs];
    long check = 0;
    for (int run = -5; run < runs; run++) {
      long a = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      SingleClosures.Losses losses = SingleClosures.run(problem, 1, Progress.NONE);
      long b = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      SingleClosures.run(problem, BOTH, Progress.NONE);
      long end = System.nanoTime();
      check = check(problem, losses);
      if (run >= 0) {
        oneS[run] = (b - a) / NANOS_PER_S;
        bothS[run] = (end - start) / NANOS_PER_S;
        speedUp[run] = oneS[run] / bothS[run];
        anewS[run] = anew(problem, sparse) / NANOS_PER_S;
        ratio[run] = anewS[run] / oneS[run];
      }
    }
    ledger.add("closure", data, "every link closed on one thread", "processor s", oneS, check);
    ledger.add("closure", data, "every link closed on two threads", "s", bothS, check);
    ledger.add(
        "closure", data, "one thread's processor by two threads' clock", "ratio", speedUp, check);
    ledger.add("closure", data, "closing and searching anew", "processor s", anewS, check);
    ledger.add("closure", data, "searching anew by one thread", "ratio", ratio, check);
  }

  private static long check(ClosureProblem problem, SingleClosures.Losses losses) {
    long sum = 0;
    for (int element = 0; element < problem.elementCount(); element++) {
      sum = sum * 31 + losses.extraCost(element, 0) + 7 * losses.unservedQuantity(element, 0);
    }
    return sum;
  }

  /** What closing a link and searching from every origin again takes, in processor time. */
  private static long anew(ClosureProblem problem, int sparse) {
    OdProblem od = problem.problem();
    long[] own = od.arcToWeight();
    int[] weights = Arrays.stream(own).mapToInt(Math::toIntExact).toArray();
    Dijkstra search = new Dijkstra(od.graph(), weights);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int arc = 0; arc < weights.length; arc += sparse) {
      weights[arc] = Dijkstra.INFINITE_WEIGHT;
      for (int origin = 0; origin < od.originCount(); origin++) {
        search.run(od.originNode(origin));
      }
      weights[arc] = Math.toIntExact(own[arc]);
    }
    return sparse * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
  }

  private void region(Path home) throws IOException {
    GmnsFolder read = GmnsReader.read(home.resolve("data/caspian"));
    String data = read.network().hash();
    DemandNetwork network =
        DemandNetwork.of(
            VirtualNetwork.expand(read.network()),
            new ParameterTable(read.parameters()),
            AssignmentRequest.of(read.demand(), LocalDate.of(2024, 6, 1)));
    clock(data, "flows", 7, () -> AllOrNothing.assign(network, Progress.NONE).linkFlows().size());
    for (Set<ElementKind> kinds :
        List.<Set<ElementKind>>of(
            EnumSet.of(ElementKind.LINKS), EnumSet.allOf(ElementKind.class))) {
      clock(
          data,
          "criticality of " + (kinds.size() == 1 ? "links" : "all kinds") + " on two threads",
          7,
          () -> Criticality.of(network, kinds, BOTH, Progress.NONE).losses().hashCode());
    }
    for (ElementKind kind : List.of(ElementKind.CHOKEPOINTS, ElementKind.BORDERS)) {
      ElementClosures closures = ElementClosures.of(network, EnumSet.of(kind));
      clock(data, "worst three " + kind.code() + " on two threads", 3, () -> worst(closures));
    }
  }

  private static long worst(ElementClosures closures) {
    Certificate certificate =
        WorstSets.of(closures.problems(), WorstSets.MOST, BOTH, Progress.NONE)
            .find(WorstQuestion.of(WorstSets.MOST), Progress.NONE);
    if (!certificate.isProven()) {
      throw new IllegalStateException("The worst set was not proven.");
    }
    return certificate.sets().getFirst().harm().unservedTonnes();
  }

  /** Work with a check value. */
  private interface Work {
    long run();
  }

  private void clock(String data, String measure, int runs, Work work) throws IOException {
    double[] seconds = new double[runs];
    long check = 0;
    for (int run = -2; run < runs; run++) {
      long start = System.nanoTime();
      check = work.run();
      if (run >= 0) {
        seconds[run] = (System.nanoTime() - start) / NANOS_PER_S;
      }
    }
    ledger.add("closure", data, measure, "s", seconds, check);
  }
}
