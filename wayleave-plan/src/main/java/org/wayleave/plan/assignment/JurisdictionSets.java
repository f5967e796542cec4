package org.wayleave.plan.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Sets of jurisdictions that ways touch, each held once, so that a way is one number. A link
 * touches those on whose soil it lies and those of its two ends.
 */
final class JurisdictionSets {

  /** The empty set. */
  static final int NONE = 0;

  private final List<String> codes;
  private final BitSet[] linkToSet;
  private final List<BitSet> sets = new ArrayList<>();
  private final Map<BitSet, Integer> setToNumber = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  JurisdictionSets(VirtualNetwork virtual) {
    Network network = virtual.network();
    SortedSet<String> all = new TreeSet<>();
    for (int link = 0; link < network.linkCount(); link++) {
      all.addAll(touched(network, link));
    }
    codes = List.copyOf(all);
    linkToSet = new BitSet[network.linkCount()];
    for (int link = 0; link < linkToSet.length; link++) {
      linkToSet[link] = new BitSet();
      for (String code : touched(network, link)) {
        linkToSet[link].set(codes.indexOf(code));
      }
    }
    number(new BitSet());
  }

  private static SortedSet<String> touched(Network network, int number) {
    Link link = network.link(number);
    SortedSet<String> codes = new TreeSet<>();
    network.spans(link).forEach(span -> codes.add(span.jurisdiction().code()));
    codes.add(network.node(network.linkFrom(number)).jurisdiction().code());
    codes.add(network.node(network.linkTo(number)).jurisdiction().code());
    return codes;
  }

  private int number(BitSet set) {
    return setToNumber.computeIfAbsent(
        set,
        key -> {
          sets.add(key);
          return sets.size() - 1;
        });
  }

  /** The set with what a link touches besides. */
  int with(int set, int link) {
    return unions.computeIfAbsent(
        ((long) set << Integer.SIZE) | link,
        _ -> {
          BitSet union = (BitSet) sets.get(set).clone();
          union.or(linkToSet[link]);
          return number(union);
        });
  }

  /** The members of a set; not to be changed. */
  BitSet get(int set) {
    return sets.get(set);
  }

  /** The code of a member. */
  String code(int member) {
    return codes.get(member);
  }
}
