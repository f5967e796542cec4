package org.wayleave.io.stress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.Network;
import org.wayleave.network.notice.UserException;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Scenario;

/** The elements a file names. Two names for what closes the same links are one element. */
final class ElementNames {

  private final YamlDocument document;
  private final Network network;
  private final Map<List<BitSet>, String> closingToName = new LinkedHashMap<>();
  private final Map<String, List<Span>> nameToSpans = new LinkedHashMap<>();

  /**
   * When an element is disrupted.
   *
   * @param line the line that says so
   */
  private record Span(int fromDay, int toDay, int line) {}

  ElementNames(YamlDocument document, Network network) {
    this.document = document;
    this.network = network;
  }

  /** The name under which the element stood first; empty, and a mistake, when there is none. */
  String name(Node node) {
    List<BitSet> closing = closing(node);
    return closing.isEmpty()
        ? ""
        : closingToName.computeIfAbsent(closing, _ -> YamlDocument.text(node));
  }

  /** The name of an element that is disrupted; empty, and a mistake, for another one. */
  String known(Node node) {
    List<BitSet> closing = closing(node);
    if (closing.isEmpty()) {
      return "";
    }
    String name = closingToName.getOrDefault(closing, "");
    if (name.isEmpty()) {
      document.mistake(
          node,
          "The element (%s) is not disrupted"
              .formatted(YamlDocument.brief(YamlDocument.text(node))),
          "Maybe repair one of: %s.".formatted(String.join(", ", closingToName.values())));
    }
    return name;
  }

  private List<BitSet> closing(Node node) {
    String text = YamlDocument.text(node);
    if (text.isEmpty()) {
      document.mistake(node, "The element has no id", "Maybe write: crossing:ID.");
      return List.of();
    }
    try {
      Overlay overlay = Scenario.of(List.of(text), List.of()).resolve(network);
      return List.of(
          overlay.closedLinks(Overlay.Way.AB),
          overlay.closedLinks(Overlay.Way.BA),
          overlay.closedTerminals());
    } catch (UserException mistake) {
      String fact = mistake.fact();
      document.mistake(
          node, fact.endsWith(".") ? fact.substring(0, fact.length() - 1) : fact, mistake.advice());
      return List.of();
    }
  }

  /** Notes when an element is disrupted; a second time on one day is a mistake. */
  void disrupt(String name, int fromDay, int toDay, Node where) {
    List<Span> spans = nameToSpans.computeIfAbsent(name, _ -> new ArrayList<>());
    for (Span span : spans) {
      if (span.fromDay <= toDay && fromDay <= span.toDay) {
        document.mistake(
            where,
            "The element (%s) is disrupted on days (%d) to (%d), and already on line %d on days"
                    .formatted(YamlDocument.brief(name), fromDay, toDay, span.line)
                + " (%d) to (%d)".formatted(span.fromDay, span.toDay),
            "Maybe join the two.");
      }
    }
    spans.add(new Span(fromDay, toDay, YamlDocument.line(where)));
  }

  int count() {
    return closingToName.size();
  }
}
