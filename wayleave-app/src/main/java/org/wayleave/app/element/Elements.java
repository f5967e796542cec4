package org.wayleave.app.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.region.Region;
import org.wayleave.io.gmns.GmnsFolder;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.place.PlaceIndex;

/** The elements of a region. Safe to share between threads. */
public final class Elements {

  private final Region region;
  private final Network network;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> idToEntry = new TreeMap<>();

  /** An element with its folded names. */
  record Entry(ElementDto.Found found, List<String> folded) {}

  /** Indexes the elements of a region. */
  public Elements(Region region) {
    this.region = region;
    network = region.network();
    network.listNodes().forEach(node -> add("node", node.key(), node.name(), node.names(), node));
    network.chokepoints().values().forEach(this::add);
    network.crossings().values().forEach(this::add);
    network.terminals().values().forEach(this::add);
    network.projects().values().forEach(this::add);
    for (Corridor corridor : network.corridors().values()) {
      add("corridor", corridor.id(), corridor.name(), List.of(), null);
    }
    TreeSet<String> codes = new TreeSet<>();
    network.listNodes().forEach(node -> codes.add(node.jurisdiction().code()));
    for (String code : codes) {
      add("jurisdiction", code, code, jurisdictionNames(code), null);
    }
    network.listLinks().forEach(this::add);
  }

  /** What the code is called in the languages of the region, by the Java runtime's own data. */
  private static List<String> jurisdictionNames(String code) {
    Locale country = Locale.of("", code);
    List<String> names = new ArrayList<>();
    for (String language : List.of("en", "ru", "fa", "tr", "ka", "az", "hy", "kk", "uz", "zh")) {
      String name = country.getDisplayCountry(Locale.of(language));
      if (!name.isEmpty() && !name.equals(code) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private void add(String kind, String id, String name, List<String> names, @Nullable Node at) {
    GeoPoint point = at == null ? null : at.point();
    ElementDto.Found found =
        new ElementDto.Found(
            kind + ":" + id,
            kind,
            name.isEmpty() ? id : name,
            names,
            point == null ? null : point.lonDeg(),
            point == null ? null : point.latDeg());
    List<String> folded = new ArrayList<>();
    folded.add(PlaceIndex.fold(name));
    names.forEach(other -> folded.add(PlaceIndex.fold(other)));
    folded.add(PlaceIndex.fold(id));
    Entry entry = new Entry(found, folded);
    entries.add(entry);
    idToEntry.put(found.id(), entry);
  }

  private @Nullable Node node(NodeId id) {
    return network.findNode(id.value()).orElse(null);
  }

  private void add(Link link) {
    Node from = node(link.from());
    Node to = node(link.to());
    String name =
        link.name().isEmpty() && from != null && to != null
            ? from.name() + " – " + to.name()
            : link.name();
    add("link", link.key(), name, List.of(), from);
  }

  private void add(BorderCrossing crossing) {
    add("crossing", crossing.id(), crossing.name(), List.of(), node(crossing.nodeA()));
  }

  private void add(Terminal terminal) {
    add("terminal", terminal.id(), terminal.name(), List.of(), node(terminal.node()));
  }

  private void add(Chokepoint chokepoint) {
    Node at =
        chokepoint.elements().stream()
            .map(id -> network.findNode(id).orElse(null))
            .filter(node -> node != null)
            .findFirst()
            .orElse(null);
    add("chokepoint", chokepoint.id(), chokepoint.name(), chokepoint.names(), at);
  }

  private void add(Project project) {
    add("project", project.id(), project.name(), List.of(), null);
  }

  /** Finds elements by id or by name in any script: whole names first, then beginnings. */
  public ElementDto.All search(String text, String kind, int limit) {
    String wanted = PlaceIndex.fold(text);
    if (wanted.isEmpty()) {
      return new ElementDto.All(List.of());
    }
    record Ranked(ElementDto.Found found, int rank) {}
    return new ElementDto.All(
        entries.stream()
            .filter(entry -> kind.isEmpty() || entry.found.kind().equals(kind))
            .map(entry -> new Ranked(entry.found, rank(entry.folded, wanted)))
            .filter(ranked -> ranked.rank < NO_MATCH)
            .sorted(Comparator.comparingInt(Ranked::rank))
            .limit(limit)
            .map(Ranked::found)
            .toList());
  }

  private static final int NO_MATCH = 4;

  private static int rank(List<String> folded, String wanted) {
    int best = NO_MATCH;
    for (String name : folded) {
      int rank =
          name.equals(wanted)
              ? 0
              : name.startsWith(wanted)
                  ? 1
                  : name.contains(" " + wanted) ? 2 : name.contains(wanted) ? 3 : NO_MATCH;
      best = Math.min(best, rank);
    }
    return best;
  }

  /**
   * Everything that is known of an element.
   *
   * @param id {@code kind:id}, or the id alone
   * @throws UserException {@code not_found}
   */
  public ElementDto get(String id) {
    Entry entry = idToEntry.get(id);
    for (String kind : KINDS) {
      entry = entry == null ? idToEntry.get(kind + ":" + id) : entry;
    }
    if (entry == null) {
      throw new UserException(
          "not_found",
          "There is no element (%s).".formatted(id),
          Suggestion.nearest(id, List.copyOf(idToEntry.keySet()))
              .map(near -> "Maybe (%s) was meant.".formatted(near))
              .orElse("Maybe look it up with /api/v1/elements?q=."));
    }
    return new ElementFacts(region, this).of(entry.found);
  }

  private static final List<String> KINDS =
      List.of(
          "link",
          "node",
          "crossing",
          "terminal",
          "chokepoint",
          "project",
          "jurisdiction",
          "corridor");

  ElementDto.@Nullable Found find(String id) {
    Entry entry = idToEntry.get(id);
    return entry == null ? null : entry.found;
  }

  /** All views but the default. */
  public ElementDto.Views views() {
    Map<String, List<ElementDto.ViewChange>> idToChanges = new TreeMap<>();
    for (GmnsFolder.NamedView view : region.views()) {
      idToChanges.computeIfAbsent(view.viewId(), _ -> new ArrayList<>()).add(change(region, view));
    }
    return new ElementDto.Views(
        idToChanges.entrySet().stream()
            .map(entry ->
                new ElementDto.View(entry.getKey(), title(entry.getKey()), entry.getValue()))
            .toList());
  }

  static ElementDto.ViewChange change(Region region, GmnsFolder.NamedView view) {
    return new ElementDto.ViewChange(
        view.viewId(),
        view.elementId(),
        view.field(),
        view.value(),
        new AnswerMapper(region).provenance(List.of(view.provenance())),
        view.provenance().note());
  }

  private static String title(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
