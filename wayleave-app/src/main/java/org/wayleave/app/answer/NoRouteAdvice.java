package org.wayleave.app.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.geo.Geodesic;
import org.wayleave.plan.routing.RouteAnswer;
import org.wayleave.plan.routing.RouteRequest;

/** What may help when there is no way. Used once. */
final class NoRouteAdvice {

  /** Of more ids only the number is told; all of them stand among the cuts. */
  private static final int IDS_SHOWN = 3;

  /** A place farther away is another place. */
  private static final double NEAR_M = 100_000;

  private static final String CLOSED = " is closed in this scenario";

  private final Network network;
  private final RouteRequest request;

  NoRouteAdvice(Network network, RouteRequest request) {
    this.network = network;
    this.request = request;
  }

  /** One line that begins with "Maybe". */
  String of(RouteAnswer.NoRoute answer) {
    if (!answer.cuts().isEmpty()) {
      return "Maybe %s.".formatted(cuts(answer.cuts()));
    }
    List<String> meant = new ArrayList<>();
    List<String> untouched = new ArrayList<>();
    for (Node end : List.of(request.trip().origin(), request.trip().destination())) {
      Optional<Node> near = isTouched(end) ? Optional.empty() : nearest(end);
      near.ifPresent(node -> {
        meant.add("%s (%s)".formatted(node.name(), node.key()));
        untouched.add("(%s)".formatted(end.key()));
      });
    }
    if (!meant.isEmpty()) {
      String sentence =
          meant.size() == 1
              ? "Maybe %s was meant; no link by %s touches %s."
              : "Maybe %s were meant; no link by %s touches %s.";
      return sentence.formatted(
          String.join(" and ", meant), modes(), String.join(" or ", untouched));
    }
    return "Maybe allow more modes; even with every link open nothing connects the two for these"
        + " goods.";
  }

  /** {@code open (a) and (b), which are closed; and leave Alat open}. */
  private static String cuts(List<RouteAnswer.Cut> cuts) {
    Map<String, Set<String>> reasonToIds =
        cuts.stream()
            .collect(
                Collectors.groupingBy(
                    RouteAnswer.Cut::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        cut -> "(" + cut.link().key() + ")",
                        Collectors.toCollection(LinkedHashSet::new))));
    List<String> some = new ArrayList<>();
    reasonToIds.forEach((reason, ids) -> {
      if (reason.endsWith(CLOSED)) {
        some.add("leave %s open".formatted(reason.substring(0, reason.length() - CLOSED.length())));
      } else if (reason.startsWith("touched")) {
        some.add("let links that a restriction touches be flagged, not excluded");
      } else {
        String clause = ids.size() == 1 ? "open %s, which is %s" : "open %s, which are %s";
        some.add(clause.formatted(list(ids), reason));
      }
    });
    return String.join("; and ", some);
  }

  private static String list(Collection<String> ids) {
    List<String> shown = new ArrayList<>(ids.stream().limit(IDS_SHOWN).toList());
    if (ids.size() > IDS_SHOWN) {
      shown.add("%d more".formatted(ids.size() - IDS_SHOWN));
    }
    return shown.size() == 1
        ? shown.getFirst()
        : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
  }

  private boolean isTouched(Node node) {
    return network.listLinks().stream()
        .anyMatch(link ->
            request.modes().contains(link.mode())
                && (link.from().equals(node.id()) || link.to().equals(node.id())));
  }

  /** The nearest place in the same country that one of the modes touches. */
  private Optional<Node> nearest(Node end) {
    return network.listLinks().stream()
        .filter(link -> request.modes().contains(link.mode()))
        .flatMap(NoRouteAdvice::ends)
        .distinct()
        .map(id -> network.node(network.nodeNumber(id)))
        .filter(node -> node.country().equals(end.country()))
        .filter(node -> Geodesic.lengthM(node.point(), end.point()) <= NEAR_M)
        .min(
            Comparator.comparingDouble((Node node) -> Geodesic.lengthM(node.point(), end.point()))
                .thenComparing(Node::id));
  }

  private static Stream<NodeId> ends(Link link) {
    return Stream.of(link.from(), link.to());
  }

  private String modes() {
    return String.join(
        " or ",
        request.modes().stream()
            .map(mode -> mode == Mode.RO_RO ? "ro-ro" : mode.code().replace('_', ' '))
            .toList());
  }
}
