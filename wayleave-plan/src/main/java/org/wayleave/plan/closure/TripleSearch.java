package org.wayleave.plan.closure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.notice.Progress;

/** Sets of three, by branch and bound. Used once. */
final class TripleSearch {

  private static final String STAGE = "closing three by three";

  /**
   * Two elements that meet on a detour.
   *
   * @param bound no set of three with them does more
   */
  private record Pair(int one, int other, Harm bound) {}

  private final WorstSets sets;
  private final ClosureGround ground;
  private final int threads;
  private final WorstQuestion question;
  private final int[] free;
  private final Found found;
  private final Progress progress;

  TripleSearch(WorstSets sets, WorstQuestion question, int[] free, Found found, Progress progress) {
    this.sets = sets;
    ground = sets.ground();
    threads = sets.threads();
    this.question = question;
    this.free = free;
    this.found = found;
    this.progress = progress;
  }

  private boolean isMet(int one, int other) {
    return sets.expansionOf(one).isMet()[other] || sets.expansionOf(other).isMet()[one];
  }

  private long doubt(int one, int other) {
    return sets.expansionOf(one).doubtTonnes()[other] + sets.expansionOf(other).doubtTonnes()[one];
  }

  Certificate run() {
    offerStrangers();
    List<Pair> order = new ArrayList<>();
    for (int x = 0; x < free.length; x++) {
      for (int y = x + 1; y < free.length; y++) {
        if (isMet(free[x], free[y]) && question.counts(sets.harm(free[x], free[y]))) {
          order.add(new Pair(free[x], free[y], bound(free[x], free[y])));
        }
      }
    }
    order.sort(
        Comparator.comparing(Pair::bound)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return close(order);
  }

  /**
   * Sets of three of which no two meet do at most the sum of what two and one do; the sum itself
   * unless the same goods use several of them.
   */
  private void offerStrangers() {
    int[] worstFirst =
        IntStream.of(free)
            .boxed()
            .filter(element -> !ground.harm(element).equals(Harm.NONE))
            .filter(element -> question.counts(ground.harm(element)))
            .sorted((one, other) -> ground.harm(other).compareTo(ground.harm(one)))
            .mapToInt(Integer::intValue)
            .toArray();
    Expander expander = new Expander(ground);
    for (int x = 0; x < worstFirst.length - 2; x++) {
      for (int y = x + 1; y < worstFirst.length - 1; y++) {
        Harm pair = sets.harm(worstFirst[x], worstFirst[y]);
        if (isMet(worstFirst[x], worstFirst[y]) || !question.counts(pair)) {
          continue;
        }
        for (int z = y + 1; z < worstFirst.length; z++) {
          if (!found.wants(pair.plus(ground.harm(worstFirst[z])))) {
            break;
          }
          offerStrangers(expander, worstFirst[x], worstFirst[y], worstFirst[z]);
        }
      }
    }
  }

  private void offerStrangers(Expander expander, int one, int other, int third) {
    boolean isWanted =
        !isMet(one, third)
            && !isMet(other, third)
            && found.wants(sets.harm(one, third).plus(ground.harm(other)))
            && found.wants(sets.harm(other, third).plus(ground.harm(one)));
    if (isWanted) {
      found.offer(reckon(expander, one, other, third), one, other, third);
    }
  }

  /** No set of three with these two does more harm. */
  private Harm bound(int one, int other) {
    long pair =
        ground.harm(one).unservedTonnes() + ground.harm(other).unservedTonnes() + doubt(one, other);
    long best = 0;
    for (int third : free) {
      if (third != one && third != other) {
        long tonnes = ground.harm(third).unservedTonnes() + doubt(one, third) + doubt(other, third);
        best = Math.max(best, tonnes);
      }
    }
    // No way is said to be at most so long, so only tonnes bound.
    return new Harm(
        question.aim() == WorstQuestion.Aim.CONNECTED ? 0 : pair + best, Long.MAX_VALUE);
  }

  /**
   * What used the pair is exact; what uses only the third, and the pair as its detour, is bounded
   * first and reckoned if need be.
   */
  private void offer(Expander expander, Expansion expansion, int one, int other, int third) {
    Expansion late = sets.expansionOf(third);
    Harm harm = expansion.with(third);
    if (late.isMet()[one] || late.isMet()[other]) {
      long most =
          harm.unservedTonnes() + late.lateDoubtTonnes()[one] + late.lateDoubtTonnes()[other];
      boolean isConnected = question.aim() == WorstQuestion.Aim.CONNECTED;
      if ((isConnected && harm.unservedTonnes() > 0)
          || !found.wants(new Harm(isConnected ? 0 : most, Long.MAX_VALUE))) {
        return;
      }
      harm = harm.plus(expander.reckonLate(late, third, one, other));
    }
    found.offer(harm, one, other, third);
  }

  private Harm reckon(Expander expander, int... set) {
    int[] sorted = set.clone();
    Arrays.sort(sorted);
    return sets.triples()
        .computeIfAbsent(Arrays.stream(sorted).boxed().toList(), _ -> expander.reckon(sorted));
  }

  /** Closes pairs in order, a batch at a time, until no bound is above what is found. */
  private Certificate close(List<Pair> order) {
    int batch = Math.max(1, threads) * 16;
    int next = 0;
    boolean goesOn = true;
    while (next < order.size() && found.wants(order.get(next).bound) && goesOn) {
      List<Pair> now = order.subList(next, Math.min(order.size(), next + batch));
      int before = next;
      goesOn =
          Threads.forEach(
              now.size(),
              threads,
              STAGE,
              (stage, done, total) -> progress.goesOn(stage, before + done, order.size()),
              () -> {
                Expander expander = new Expander(ground);
                return place -> {
                  int one = now.get(place).one;
                  int other = now.get(place).other;
                  Expansion expansion = sets.expansion(expander, one, other);
                  for (int third : free) {
                    if (third != one && third != other) {
                      offer(expander, expansion, one, other, third);
                    }
                  }
                };
              });
      next += now.size();
    }
    List<Certificate.ClosedSet> worst = found.list();
    Harm bound = worst.getFirst().harm();
    if (!goesOn) {
      Harm left = order.get(Math.max(0, next - batch)).bound;
      bound = left.compareTo(bound) > 0 ? left : bound;
    }
    return new Certificate(worst, bound, sets.usedCount() + next, order.size() - next, goesOn);
  }
}
