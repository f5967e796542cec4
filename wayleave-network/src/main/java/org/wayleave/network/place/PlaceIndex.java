package org.wayleave.network.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayleave.network.Network;
import org.wayleave.network.element.Node;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/**
 * Finds the nodes of a network by id, UN/LOCODE or by name in any script.
 *
 * <p>A query is folded ({@code Xi'an} = {@code xian}) and compared with every name of every node.
 * The order is: the whole name, the name's beginning, a word's beginning, anywhere in the name,
 * then names with a few letters wrong; among equals the larger city first, then port, terminal,
 * station, then the id. Immutable and safe to share; a search costs one pass over all names.
 */
public final class PlaceIndex {

  private static final int WHOLE = 0;
  private static final int NAME_START = 1;
  private static final int WORD_START = 2;
  private static final int ANYWHERE = 3;
  private static final int MISSPELT = 4;
  private static final int NO_MATCH = 5;

  private final Network network;
  private final List<Name> names = new ArrayList<>();
  private final Map<String, List<String>> foldedToOriginal = new HashMap<>();

  private record Name(Node node, String original, String folded) {}

  /**
   * A place found.
   *
   * @param node the node
   * @param matched the name that matched, as it stands in the data
   */
  public record Match(Node node, String matched) {}

  private record Ranked(Match match, int rank) {}

  /** A name in which spellings that a person would call the same are equal. */
  public static String fold(String name) {
    return PlaceName.fold(name);
  }

  /** Indexes all names of all nodes. */
  public PlaceIndex(Network network) {
    this.network = network;
    for (Node node : network.listNodes()) {
      add(node, node.name());
      node.names().forEach(name -> add(node, name));
      if (node.unlocode() != null) {
        add(node, node.unlocode());
      }
    }
  }

  private void add(Node node, String name) {
    String folded = PlaceName.fold(name);
    if (!folded.isEmpty()) {
      names.add(new Name(node, name, folded));
      foldedToOriginal.computeIfAbsent(folded, key -> new ArrayList<>()).add(name);
    }
  }

  /** Up to {@code limit} places that match, the best first; none for an empty query. */
  public List<Match> search(String query, int limit) {
    Optional<Node> byId = findById(query.strip());
    String folded = PlaceName.fold(query);
    if (folded.isEmpty()) {
      return List.of();
    }
    Map<Node, Ranked> best = new LinkedHashMap<>();
    byId.ifPresent(node -> best.put(node, new Ranked(new Match(node, node.name()), WHOLE - 1)));
    for (Name name : names) {
      int rank = rank(name.folded, folded);
      if (rank < MISSPELT) {
        best.merge(
            name.node,
            new Ranked(new Match(name.node, name.original), rank),
            (one, other) -> other.rank < one.rank ? other : one);
      }
    }
    if (best.isEmpty()) {
      for (String near : Suggestion.listNearest(folded, foldedToOriginal.keySet(), limit)) {
        for (Name name : names) {
          if (name.folded.equals(near)) {
            best.putIfAbsent(name.node, new Ranked(new Match(name.node, name.original), MISSPELT));
          }
        }
      }
      return best.values().stream().map(Ranked::match).limit(limit).toList();
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.match.node, PlaceIndex::compareImportance))
        .map(Ranked::match)
        .limit(limit)
        .toList();
  }

  /**
   * The one place that the text names: an id, an alias, a whole name, or the beginning of names of
   * one place only, or of one city among other places.
   *
   * @throws UserException with code {@code unknown_place} that offers the nearest names, or {@code
   *     ambiguous_place} with the places that match equally well
   */
  public Node getPlace(String text) {
    Optional<Node> byId = findById(text.strip());
    if (byId.isPresent()) {
      return byId.get();
    }
    List<Match> matches = search(text, 6);
    String folded = PlaceName.fold(text);
    if (!matches.isEmpty()) {
      int rank = bestRank(matches.getFirst().node(), folded);
      List<Node> equals =
          matches.stream().map(Match::node).filter(node -> bestRank(node, folded) == rank).toList();
      boolean isOnlyCity = equals.stream().filter(node -> node.is(Node.Type.CITY)).count() == 1;
      if (rank == WHOLE || (rank <= WORD_START && (equals.size() == 1 || isOnlyCity))) {
        return isOnlyCity && rank != WHOLE
            ? equals.stream().filter(node -> node.is(Node.Type.CITY)).findFirst().orElseThrow()
            : matches.getFirst().node();
      }
      if (rank <= WORD_START) {
        throw new UserException(
            "ambiguous_place",
            "Several places match (%s).".formatted(text),
            "Maybe one of: " + names(matches) + ".");
      }
    }
    throw new UserException(
        "unknown_place",
        "No place matches (%s).".formatted(text),
        matches.isEmpty()
            ? "Maybe try another spelling or script, or the English name."
            : "Maybe one of: " + names(matches) + ".");
  }

  private static String names(List<Match> matches) {
    return String.join(
        ", ",
        matches.stream()
            .map(match -> "%s (%s)".formatted(match.node().name(), match.node().id()))
            .toList());
  }

  private Optional<Node> findById(String text) {
    return network
        .findNode(text)
        .or(() -> Optional.ofNullable(network.aliases().get(text)).flatMap(network::findNode));
  }

  private int bestRank(Node node, String folded) {
    return names.stream()
        .filter(name -> name.node.equals(node))
        .mapToInt(name -> rank(name.folded, folded))
        .min()
        .orElse(NO_MATCH);
  }

  private static int rank(String name, String query) {
    if (name.equals(query)) {
      return WHOLE;
    }
    if (name.startsWith(query)) {
      return NAME_START;
    }
    if (name.contains(" " + query)) {
      return WORD_START;
    }
    return name.contains(query) ? ANYWHERE : NO_MATCH;
  }

  private static int compareImportance(Node one, Node other) {
    return Comparator.comparingInt(PlaceIndex::population)
        .reversed()
        .thenComparingInt(PlaceIndex::kindRank)
        .thenComparing(Node::id)
        .compare(one, other);
  }

  private static int population(Node node) {
    Integer population = node.population();
    return population == null ? 0 : population;
  }

  private static int kindRank(Node node) {
    List<Node.Type> order =
        List.of(Node.Type.CITY, Node.Type.PORT, Node.Type.TERMINAL, Node.Type.RAIL_STATION);
    for (int rank = 0; rank < order.size(); rank++) {
      if (node.is(order.get(rank))) {
        return rank;
      }
    }
    return order.size();
  }
}
