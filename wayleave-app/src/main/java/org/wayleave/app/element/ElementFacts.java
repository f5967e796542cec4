package org.wayleave.app.element;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.AnswerMapper;
import org.wayleave.app.answer.RouteDto;
import org.wayleave.app.region.Region;
import org.wayleave.network.Network;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;

/** Gathers what is known of one element. Used once. */
final class ElementFacts {

  private final Region region;
  private final Network network;
  private final Elements elements;
  private final AnswerMapper mapper;
  private final List<ElementDto.Fact> facts = new ArrayList<>();
  private final Set<ElementDto.Found> members = new LinkedHashSet<>();
  private @Nullable String status;
  private @Nullable Provenance provenance;

  ElementFacts(Region region, Elements elements) {
    this.region = region;
    this.elements = elements;
    network = region.network();
    mapper = new AnswerMapper(region);
  }

  ElementDto of(ElementDto.Found found) {
    String plain = found.id().substring(found.kind().length() + 1);
    switch (found.kind()) {
      case "link" -> network.findLink(plain).ifPresent(this::ofLink);
      case "node" -> network.findNode(plain).ifPresent(this::ofNode);
      case "crossing" -> ofCrossing(network.crossings().get(plain));
      case "terminal" -> ofTerminal(network.terminals().get(plain));
      case "chokepoint" -> ofChokepoint(network.chokepoints().get(plain));
      case "project" -> ofProject(network.projects().get(plain));
      case "jurisdiction" -> ofJurisdiction(plain);
      default -> ofCorridor(plain);
    }
    List<String> links = found.kind().equals("corridor") ? List.of() : closedLinks(found.id());
    boolean isShut = isAnyShut(links);
    return new ElementDto(
        found.id(),
        found.kind(),
        found.name(),
        found.names(),
        status,
        found.lon(),
        found.lat(),
        links,
        List.copyOf(members),
        List.copyOf(facts),
        new ElementFigures(region, mapper).of(found.kind(), plain),
        restrictions(found.kind(), plain),
        provenance == null ? null : mapper.provenance(List.of(provenance)),
        provenance == null ? "" : provenance.note(),
        region.views().stream()
            .filter(view -> view.elementId().equals(plain))
            .map(view -> Elements.change(region, view))
            .toList(),
        !links.isEmpty() || found.kind().equals("terminal"),
        isShut && !found.kind().equals("jurisdiction"));
  }

  private void fact(String key, @Nullable Object value, @Nullable String unit) {
    if (value != null && !value.toString().isEmpty()) {
      facts.add(new ElementDto.Fact(key, value.toString(), unit));
    }
  }

  private void member(String kind, @Nullable String id) {
    ElementDto.Found found = id == null || id.isEmpty() ? null : elements.find(kind + ":" + id);
    if (found != null) {
      members.add(found);
    }
  }

  private void ofLink(Link link) {
    status = link.status().code();
    provenance = link.provenance();
    fact("mode", link.mode().code(), null);
    fact("months", link.monthsOpen().isAllYear() ? "" : link.monthsOpen(), null);
    fact("capacity", link.capacityTonnesPerYear(), "t/year");
    member("node", link.from().value());
    member("node", link.to().value());
    member("crossing", link.crossingId());
    member("project", link.projectId());
    link.corridors().forEach(corridor -> member("corridor", corridor));
    network.spans(link).forEach(span -> member("jurisdiction", span.jurisdiction().code()));
  }

  private void ofNode(Node node) {
    provenance = node.provenance();
    fact("country", node.country(), null);
    fact("unlocode", node.unlocode(), null);
    fact("population", node.population(), null);
    member("jurisdiction", node.jurisdiction().code());
    network.findTerminal(node.id()).ifPresent(terminal -> member("terminal", terminal.id()));
    for (BorderCrossing crossing : network.crossings().values()) {
      if (crossing.nodeA().equals(node.id()) || crossing.nodeB().equals(node.id())) {
        member("crossing", crossing.id());
      }
    }
    for (Chokepoint chokepoint : network.chokepoints().values()) {
      if (chokepoint.elements().contains(node.key())) {
        member("chokepoint", chokepoint.id());
      }
    }
  }

  private void ofCrossing(@Nullable BorderCrossing crossing) {
    if (crossing != null) {
      provenance = crossing.provenance();
      fact("mode", crossing.mode().code(), null);
      member("node", crossing.nodeA().value());
      member("node", crossing.nodeB().value());
      for (String side : List.of(crossing.nodeA().value(), crossing.nodeB().value())) {
        network
            .findNode(side)
            .ifPresent(node -> member("jurisdiction", node.jurisdiction().code()));
      }
    }
  }

  private void ofTerminal(@Nullable Terminal terminal) {
    if (terminal != null) {
      provenance = terminal.provenance();
      fact(
          "modes",
          String.join(", ", terminal.modes().stream().map(mode -> mode.code()).toList()),
          null);
      fact(
          "commodities",
          String.join(", ", terminal.commodities().stream().map(c -> c.code()).toList()),
          null);
      fact("capacity_teu", terminal.capacityTeuPerYear(), "TEU/year");
      fact("capacity", terminal.capacityTonnesPerYear(), "t/year");
      member("node", terminal.node().value());
    }
  }

  private void ofChokepoint(@Nullable Chokepoint chokepoint) {
    if (chokepoint != null) {
      provenance = chokepoint.provenance();
      for (String element : chokepoint.elements()) {
        for (String kind : List.of("node", "link", "crossing", "terminal")) {
          member(kind, element);
        }
      }
    }
  }

  private void ofProject(@Nullable Project project) {
    if (project != null) {
      status = project.status();
      provenance = project.provenance();
      fact("expected_year", project.expectedYear(), null);
      for (String element : project.elements()) {
        for (String kind : List.of("node", "link", "terminal")) {
          member(kind, element);
        }
      }
      for (Link link : network.listLinks()) {
        if (project.id().equals(link.projectId())) {
          member("link", link.key());
        }
      }
    }
  }

  private void ofJurisdiction(String code) {
    for (BorderCrossing crossing : network.crossings().values()) {
      boolean isItsBorder =
          List.of(crossing.nodeA().value(), crossing.nodeB().value()).stream()
              .flatMap(side -> network.findNode(side).stream())
              .anyMatch(node -> node.jurisdiction().code().equals(code));
      if (isItsBorder) {
        member("crossing", crossing.id());
      }
    }
  }

  private void ofCorridor(String id) {
    var corridor = network.corridors().get(id);
    if (corridor != null) {
      provenance = corridor.provenance();
      fact("description", corridor.description(), null);
      for (Link link : network.listLinks()) {
        if (link.corridors().contains(id)) {
          member("link", link.key());
        }
      }
    }
  }

  /** The links that closing it closes; none where it cannot be closed. */
  private List<String> closedLinks(String id) {
    try {
      Overlay overlay = Scenario.of(List.of(id), List.of()).resolve(network);
      return overlay.closedLinks(Overlay.Way.AB).stream()
          .mapToObj(link -> network.link(link).key())
          .toList();
    } catch (UserException cannotBeClosed) {
      return List.of();
    }
  }

  private boolean isAnyShut(List<String> links) {
    return links.stream()
        .flatMap(id -> network.findLink(id).stream())
        .anyMatch(link -> link.status() != Link.Status.OPEN);
  }

  private List<ElementDto.RestrictionDto> restrictions(String kind, String id) {
    List<ElementDto.RestrictionDto> concerning = new ArrayList<>();
    for (Restriction restriction : network.restrictions().values()) {
      boolean isNamed =
          kind.equals("jurisdiction")
              ? restriction.jurisdictions().contains(id)
              : restriction.elements().contains(id);
      if (isNamed) {
        RouteDto.Provenance who = mapper.provenance(List.of(restriction.provenance()));
        concerning.add(
            new ElementDto.RestrictionDto(
                restriction.id(),
                restriction.authority(),
                restriction.type(),
                restriction.description(),
                restriction.dateStart(),
                restriction.dateEnd(),
                restriction.status(),
                who));
      }
    }
    return concerning;
  }
}
