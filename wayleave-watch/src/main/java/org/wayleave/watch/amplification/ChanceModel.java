package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much two accounts would post the same if, within each slot of time, chance decided which
 * account wrote which post.
 *
 * <p>Cost: one sweep over the posts, then for each edge the slots of its two accounts. Immutable
 * and thread-safe.
 */
public final class ChanceModel {

  /** Slots are this long, or as long as the window where that is longer. */
  public static final long SLOT_SECONDS = 3_600;

  private final long slotCount;
  private final int[][] accountToSlots;
  private final int[][] accountToCounts;

  /** By slot: 2 P(s,s) / (N(s) (N(s) - 1)). */
  private final double[] within;

  /** By slot: P(s,s+1) / (N(s) N(s+1)). */
  private final double[] across;

  private final long accountPairCount;

  private ChanceModel(PostOrder order, Posts posts, long windowSeconds) {
    long slotSeconds = Math.max(SLOT_SECONDS, windowSeconds);
    long[] slots =
        Arrays.stream(order.posts())
            .mapToLong(post -> Math.floorDiv(posts.postToSecond[post], slotSeconds))
            .sorted()
            .distinct()
            .toArray();
    slotCount = slots.length;
    long[] total = new long[slots.length];
    int[] postToSlot = new int[posts.count()];
    long[] accountAndSlot = new long[order.posts().length];
    int at = 0;
    for (int post : order.posts()) {
      int slot = Arrays.binarySearch(slots, Math.floorDiv(posts.postToSecond[post], slotSeconds));
      postToSlot[post] = slot;
      total[slot]++;
      accountAndSlot[at++] = (long) posts.postToAccount[post] << 32 | slot;
    }
    long[] withinPairs = new long[slots.length];
    long[] acrossPairs = new long[slots.length];
    order.sweep(
        windowSeconds,
        (older, newer) -> {
          int slot = postToSlot[older];
          // No slot is shorter than the window, so that the newer one is in this or the next.
          (slot == postToSlot[newer] ? withinPairs : acrossPairs)[slot]++;
        });
    within = new double[slots.length];
    across = new double[slots.length];
    for (int slot = 0; slot < slots.length; slot++) {
      double n = total[slot];
      within[slot] = n < 2 ? 0 : 2 * withinPairs[slot] / (n * (n - 1));
      across[slot] = acrossPairs[slot] == 0 ? 0 : acrossPairs[slot] / (n * total[slot + 1]);
    }
    accountToSlots = new int[posts.accountCount()][];
    accountToCounts = new int[posts.accountCount()][];
    fillAccounts(accountAndSlot);
    long kept = IntStream.range(0, posts.accountCount()).filter(order::isKept).count();
    accountPairCount = kept * (kept - 1) / 2;
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
    return new ChanceModel(network.order(), network.posts(), rule.windowSeconds());
  }

  /** How many slots of time have a post. */
  public long slotCount() {
    return slotCount;
  }

  /** How many pairs of accounts there are, with and without a co-post. */
  public long accountPairCount() {
    return accountPairCount;
  }

  /** The edges with what chance gives each. */
  EdgeTable tell(EdgeTable edges) {
    double[] expected = new double[edges.size()];
    Arrays.parallelSetAll(
        expected, edge -> expected(edges.edgeToAccount[edge], edges.edgeToOther[edge]));
    double[] tails = new double[edges.size()];
    Arrays.parallelSetAll(
        tails, edge -> PoissonTail.atLeast(edges.edgeToObjects[edge], expected[edge]));
    return edges.withChance(expected, tails, FalseShares.adjusted(tails, accountPairCount));
  }

  /** The co-posts of two accounts that chance would give. */
  private double expected(int one, int two) {
    // It is the same seen from either; the one with fewer slots is quicker.
    boolean isOneShorter = accountToSlots[one].length <= accountToSlots[two].length;
    int account = isOneShorter ? one : two;
    int other = isOneShorter ? two : one;
    double sum = 0;
    for (int at = 0; at < accountToSlots[account].length; at++) {
      int slot = accountToSlots[account][at];
      double mine = accountToCounts[account][at];
      sum += within[slot] * mine * countOf(other, slot);
      sum += across[slot] * mine * countOf(other, slot + 1);
      if (slot > 0) {
        sum += across[slot - 1] * mine * countOf(other, slot - 1);
      }
    }
    return sum;
  }

  private int countOf(int account, int slot) {
    int at = Arrays.binarySearch(accountToSlots[account], slot);
    return at < 0 ? 0 : accountToCounts[account][at];
  }
}
