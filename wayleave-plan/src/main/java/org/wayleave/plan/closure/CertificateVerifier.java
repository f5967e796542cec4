package org.wayleave.plan.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.assignment.OdProblem;

/**
 * Checks a certificate by other means: a plain search over a plain queue with the arcs left out,
 * for the sets that the certificate names and for every other set of that size.
 *
 * <p>Shares no code with the search but the problem itself. Cost: one search for each origin and
 * set, so it is for small problems, or for the named sets alone.
 */
public final class CertificateVerifier {

  private final List<ClosureProblem> problems;

  /** A verifier for problems over the same elements. */
  public CertificateVerifier(List<ClosureProblem> problems) {
    this.problems = List.copyOf(problems);
  }

  /** What a set of closures does, reckoned from nothing. */
  public Harm harm(List<Integer> elements) {
    Harm sum = Harm.NONE;
    for (ClosureProblem closures : problems) {
      BitSet closed = new BitSet();
      elements.forEach(element -> Arrays.stream(closures.arcs(element)).forEach(closed::set));
      sum = sum.plus(harm(closures.problem(), closed));
    }
    return sum;
  }

  private static Harm harm(OdProblem od, BitSet closed) {
    long tonnes = 0;
    long cost = 0;
    for (int origin = 0; origin < od.originCount(); origin++) {
      long[] before = distances(od, od.originNode(origin), new BitSet());
      long[] after = distances(od, od.originNode(origin), closed);
      for (int pair = od.firstPair(origin); pair < od.firstPair(origin + 1); pair++) {
        int target = od.target(pair);
        if (before[target] == Dijkstra.INFINITE) {
          continue;
        }
        if (after[target] == Dijkstra.INFINITE) {
          tonnes += od.tonnes(pair);
        } else {
          cost += od.quantity(pair) * (od.major(after[target]) - od.major(before[target]));
        }
      }
    }
    return new Harm(tonnes, cost);
  }

  private record Reached(int node, long distance) {}

  private static long[] distances(OdProblem od, int source, BitSet closed) {
    AdjacencyArray graph = od.graph();
    long[] weights = od.arcToWeight();
    long[] distances = new long[graph.nodeCount()];
    Arrays.fill(distances, Dijkstra.INFINITE);
    PriorityQueue<Reached> queue =
        new PriorityQueue<>((one, other) -> Long.compare(one.distance, other.distance));
    distances[source] = 0;
    queue.add(new Reached(source, 0));
    while (!queue.isEmpty()) {
      Reached x = queue.remove();
      if (x.distance > distances[x.node]) {
        continue;
      }
      for (int arc = graph.firstOut(x.node); arc < graph.firstOut(x.node + 1); arc++) {
        if (closed.get(arc) || weights[arc] == Dijkstra.INFINITE) {
          continue;
        }
        long distance = x.distance + weights[arc];
        if (distance < distances[graph.head(arc)]) {
          distances[graph.head(arc)] = distance;
          queue.add(new Reached(graph.head(arc), distance));
        }
      }
    }
    return distances;
  }

  /**
   * Everything in which the certificate is wrong: a named set whose harm is another, a first set
   * that is not the bound, and any set of up to that many closures that does more harm. Empty when
   * it holds.
   */
  public List<String> listFaults(WorstQuestion question, Certificate certificate) {
    List<String> faults = new ArrayList<>();
    for (Certificate.ClosedSet set : certificate.sets()) {
      Harm harm = harm(set.elements());
      if (!harm.equals(set.harm())) {
        faults.add("The set %s does %s, not %s.".formatted(set.elements(), harm, set.harm()));
      }
    }
    if (certificate.isWhole() && !certificate.isProven()) {
      faults.add("The bounds have not met.");
    }
    enumerate(question, new ArrayList<>(), 0, certificate, faults);
    return faults;
  }

  private void enumerate(
      WorstQuestion question,
      List<Integer> chosen,
      int from,
      Certificate certificate,
      List<String> faults) {
    Harm harm = harm(chosen);
    if (question.counts(harm) && harm.compareTo(certificate.upperBound()) > 0) {
      faults.add("The set %s does %s, more than the bound.".formatted(chosen, harm));
    }
    if (chosen.size() == question.size()) {
      return;
    }
    for (int element = from; element < problems.getFirst().elementCount(); element++) {
      if (!question.spared().get(element)) {
        chosen.add(element);
        enumerate(question, chosen, element + 1, certificate, faults);
        chosen.removeLast();
      }
    }
  }
}
