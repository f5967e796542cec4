package org.wayleave.network.graph;

import java.util.Arrays;

/**
 * A partition of 0..n − 1 that only grows coarser.
 *
 * <p>The least member is a set's root, which makes roots independent of the order of unions; paths
 * are halved on the way (R. E. Tarjan and J. van Leeuwen, 1984, doi:10.1145/62.2160), so that m
 * operations take O(n + m log n). Not thread-safe. Memory: 4 bytes for each member.
 */
final class DisjointSets {

  private final int[] memberToParent;

  DisjointSets(int size) {
    memberToParent = new int[size];
    Arrays.setAll(memberToParent, x -> x);
  }

  /** The least member of the set. */
  int root(int member) {
    int x = member;
    while (memberToParent[x] != x) {
      memberToParent[x] = memberToParent[memberToParent[x]];
      x = memberToParent[x];
    }
    return x;
  }

  void unite(int x, int y) {
    int rootX = root(x);
    int rootY = root(y);
    memberToParent[Math.max(rootX, rootY)] = Math.min(rootX, rootY);
  }

  /** The root of each member, as a new array. */
  int[] memberToRoot() {
    int[] memberToRoot = new int[memberToParent.length];
    Arrays.setAll(memberToRoot, this::root);
    return memberToRoot;
  }
}
