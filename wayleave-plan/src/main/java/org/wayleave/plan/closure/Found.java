package org.wayleave.plan.closure;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Keeps the worst sets offered. Thread-safe. */
final class Found {

  private final WorstQuestion question;
  private final TreeSet<Certificate.ClosedSet> sets =
      new TreeSet<>(Certificate.ClosedSet.WORST_FIRST);

  Found(WorstQuestion question) {
    this.question = question;
  }

  /** Whether a set of that harm would be kept. */
  synchronized boolean wants(Harm harm) {
    return sets.size() <= question.runnersUp() || harm.compareTo(sets.last().harm()) >= 0;
  }

  synchronized void offer(Harm harm, int... elements) {
    if (!question.counts(harm) || !wants(harm)) {
      return;
    }
    int[] sorted = elements.clone();
    Arrays.sort(sorted);
    sets.add(new Certificate.ClosedSet(Arrays.stream(sorted).boxed().toList(), harm));
    if (sets.size() > question.runnersUp() + 1) {
      sets.pollLast();
    }
  }

  /** The worst first; the empty set, which does nothing, if there is none worse. */
  synchronized List<Certificate.ClosedSet> list() {
    return List.copyOf(sets);
  }
}
