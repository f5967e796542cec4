package org.wayleave.io.report;

import java.util.Map;
import java.util.TreeMap;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;

/** Counts and lengths of a network by mode and by jurisdiction. */
final class Tally {

  /** What one mode has. */
  static final class OfMode {
    int links;
    long lengthM;
    final Map<Link.Status, Integer> statusToLinks = new TreeMap<>();
  }

  /** What lies in one jurisdiction. */
  static final class OfJurisdiction {
    int nodes;
    final Map<Mode, Long> modeToLengthM = new TreeMap<>();

    long lengthM(Mode mode) {
      return modeToLengthM.getOrDefault(mode, 0L);
    }
  }

  final Map<Mode, OfMode> modes = new TreeMap<>();
  final Map<String, OfJurisdiction> jurisdictions = new TreeMap<>();
  final Map<Node.Type, Integer> nodeTypes = new TreeMap<>();

  Tally(Network network) {
    for (Node node : network.listNodes()) {
      of(node.jurisdiction().code()).nodes++;
      node.types().forEach(type -> nodeTypes.merge(type, 1, Integer::sum));
    }
    for (Link link : network.listLinks()) {
      OfMode mode = modes.computeIfAbsent(link.mode(), key -> new OfMode());
      mode.links++;
      mode.lengthM += link.lengthM();
      mode.statusToLinks.merge(link.status(), 1, Integer::sum);
      for (Link.Span span : network.spans(link)) {
        of(span.jurisdiction().code())
            .modeToLengthM
            .merge(link.mode(), (long) span.lengthM(), Long::sum);
      }
    }
  }

  private OfJurisdiction of(String code) {
    return jurisdictions.computeIfAbsent(code, key -> new OfJurisdiction());
  }
}
