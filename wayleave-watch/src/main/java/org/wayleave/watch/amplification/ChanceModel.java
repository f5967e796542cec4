package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How much two accounts would post the same if, within each slot of time, chance decided which
 * account wrote which post.
 *
 * <p>Cost: one sweep over the posts, then for each edge the slots of one of its accounts. Immutable
 * and thread-safe.
 */
public final class ChanceModel {

  /** Slots are this long, or as long as the window where that is longer. */
  public static final long SLOT_SECONDS = 3_600;

  /** Into so many shares the accounts are split, so that all processors have work to the end. */
  private static final int SHARES = 256;

  private final int slotCount;
  private final int[][] accountToSlots;
  private final int[][] accountToCounts;

  /** By slot: 2 P(s,s) / (N(s) (N(s) - 1)). */
  private final double[] within;

  /** By slot: P(s,s+1) / (N(s) N(s+1)). */
  private final double[] across;

  private final long accountPairCount;

  private ChanceModel(OrderedPosts posts, long windowSeconds) {
    long slotSeconds = Math.max(SLOT_SECONDS, windowSeconds);
    int[] postToSlot = slots(posts, slotSeconds);
    slotCount = 1 + Arrays.stream(postToSlot).max().orElse(-1);
    long[] total = new long[slotCount];
    long[] accountAndSlot = new long[posts.count()];
    for (int post = 0; post < postToSlot.length; post++) {
      total[postToSlot[post]]++;
      accountAndSlot[post] = (long) posts.account(post) << Integer.SIZE | postToSlot[post];
    }
    long[] withinPairs = new long[slotCount];
    long[] acrossPairs = new long[slotCount];
    posts.sweep(
        windowSeconds,
        (older, newer) -> {
          int slot = postToSlot[older];
          // No slot is shorter than the window, so that the newer one is in this or the next.
          (slot == postToSlot[newer] ? withinPairs : acrossPairs)[slot]++;
        });
    within = new double[slotCount];
    across = new double[slotCount];
    for (int slot = 0; slot < slotCount; slot++) {
      double n = total[slot];
      within[slot] = n < 2 ? 0 : 2 * withinPairs[slot] / (n * (n - 1));
      across[slot] = acrossPairs[slot] == 0 ? 0 : acrossPairs[slot] / (n * total[slot + 1]);
    }
    int accounts = posts.posts().accountCount();
    accountToSlots = new int[accounts][];
    accountToCounts = new int[accounts][];
    fillAccounts(accountAndSlot);
    long kept = IntStream.range(0, accounts).filter(posts::isKept).count();
    accountPairCount = kept * (kept - 1) / 2;
  }

  /** The slot of each post; slots that have a post are numbered in the order of time. */
  private static int[] slots(OrderedPosts posts, long slotSeconds) {
    long[] postToPeriod = new long[posts.count()];
    Arrays.parallelSetAll(postToPeriod, post -> Math.floorDiv(posts.second(post), slotSeconds));
    long first = Arrays.stream(postToPeriod).min().orElse(0);
    // Posts span so little (OrderedPosts) that these are a million at most.
    BitSet periods = new BitSet();
    for (long period : postToPeriod) {
      periods.set((int) (period - first));
    }
    int[] periodToSlot = new int[periods.length()];
    int slots = 0;
    for (int period = periods.nextSetBit(0); period >= 0; period = periods.nextSetBit(period + 1)) {
      periodToSlot[period] = slots++;
    }
    int[] postToSlot = new int[postToPeriod.length];
    Arrays.setAll(postToSlot, post -> periodToSlot[(int) (postToPeriod[post] - first)]);
    return postToSlot;
  }

  private void fillAccounts(long[] accountAndSlot) {
    Arrays.fill(accountToSlots, new int[0]);
    Arrays.fill(accountToCounts, new int[0]);
    Arrays.parallelSort(accountAndSlot);
    int from = 0;
    while (from < accountAndSlot.length) {
      int account = (int) (accountAndSlot[from] >>> 32);
      int to = from;
      int distinct = 0;
      while (to < accountAndSlot.length && (int) (accountAndSlot[to] >>> 32) == account) {
        if (to == from || accountAndSlot[to] != accountAndSlot[to - 1]) {
          distinct++;
        }
        to++;
      }
      int[] slots = new int[distinct];
      int[] counts = new int[distinct];
      int last = -1;
      for (int at = from; at < to; at++) {
        if (at == from || accountAndSlot[at] != accountAndSlot[at - 1]) {
          slots[++last] = (int) accountAndSlot[at];
        }
        counts[last]++;
      }
      accountToSlots[account] = slots;
      accountToCounts[account] = counts;
      from = to;
    }
  }

  /** The model of the posts that a network was made from. */
  public static ChanceModel of(CoPostingNetwork network, CoPostingRule rule) {
    return new ChanceModel(network.posts(), rule.windowSeconds());
  }

  /** How many slots of time have a post. */
  public int slotCount() {
    return slotCount;
  }

  /** How many pairs of accounts there are, with and without a co-post. */
  public long accountPairCount() {
    return accountPairCount;
  }

  /** The edges with what chance gives each. */
  EdgeTable tell(EdgeTable edges) {
    double[] expected = new double[edges.size()];
    int ranks = edges.rankToAccount.length;
    int shares = Math.min(ranks, SHARES);
    IntStream.range(0, shares)
        .parallel()
        .forEach(share -> {
          double[] around = new double[slotCount];
          // Every so-manieth, because accounts that come first have the more edges.
          for (int rank = share; rank < ranks; rank += shares) {
            expect(edges, rank, around, expected);
          }
        });
    double[] tails = new double[edges.size()];
    Arrays.parallelSetAll(
        tails, edge -> PoissonTail.atLeast(edges.edgeToObjects[edge], expected[edge]));
    return edges.withChance(expected, tails, FalseShares.adjusted(tails, accountPairCount));
  }

  /**
   * The co-posts that chance would give one account with each of those that rank after it. What one
   * post of another is worth in each slot is laid out once; {@code around} is all 0 before and
   * after.
   */
  private void expect(EdgeTable edges, int rank, double[] around, double[] expected) {
    int[] rankToFirstEdge = edges.pairs.rankToFirstEdge;
    if (rankToFirstEdge[rank] == rankToFirstEdge[rank + 1]) {
      return;
    }
    int account = edges.rankToAccount[rank];
    int[] slots = accountToSlots[account];
    for (int at = 0; at < slots.length; at++) {
      int slot = slots[at];
      double mine = accountToCounts[account][at];
      around[slot] += within[slot] * mine;
      if (slot + 1 < slotCount) {
        around[slot + 1] += across[slot] * mine;
      }
      if (slot > 0) {
        around[slot - 1] += across[slot - 1] * mine;
      }
    }
    for (int edge = rankToFirstEdge[rank]; edge < rankToFirstEdge[rank + 1]; edge++) {
      int other = edges.other(edge);
      int[] counts = accountToCounts[other];
      int[] others = accountToSlots[other];
      double sum = 0;
      for (int at = 0; at < others.length; at++) {
        sum += around[others[at]] * counts[at];
      }
      expected[edge] = sum;
    }
    for (int slot : slots) {
      Arrays.fill(around, Math.max(0, slot - 1), Math.min(slotCount, slot + 2), 0);
    }
  }
}
