package org.wayleave.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Element;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** One element of a network with its facts and sources, as text. */
final class ElementText {

  private final Network network;

  ElementText(Network network) {
    this.network = network;
  }

  String print(String id) {
    String plain = id.substring(id.indexOf(':') + 1);
    String key = network.aliases().getOrDefault(plain, plain);
    List<Element> found =
        Stream.of(
                network.findNode(key).stream(),
                network.findLink(key).stream(),
                Stream.ofNullable(network.crossings().get(key)),
                Stream.ofNullable(network.terminals().get(key)),
                Stream.ofNullable(network.chokepoints().get(key)),
                Stream.ofNullable(network.corridors().get(key)),
                Stream.ofNullable(network.projects().get(key)),
                Stream.ofNullable(network.restrictions().get(key)))
            .<Element>flatMap(stream -> stream)
            .toList();
    if (found.isEmpty()) {
      throw new UserException(
          "unknown_element",
          "Nothing in the network has the id (%s).".formatted(id),
          Suggestion.nearest(key, allIds())
              .map(near -> "Maybe (%s) was meant.".formatted(near))
              .orElse("Maybe look it up with: wayleave places NAME"));
    }
    StringBuilder out = new StringBuilder();
    found.forEach(element -> out.append(print(element)));
    return out.toString();
  }

  private List<String> allIds() {
    List<String> ids = new ArrayList<>();
    network.listNodes().forEach(node -> ids.add(node.key()));
    network.listLinks().forEach(link -> ids.add(link.key()));
    ids.addAll(network.crossings().keySet());
    ids.addAll(network.terminals().keySet());
    ids.addAll(network.projects().keySet());
    ids.addAll(network.restrictions().keySet());
    return ids;
  }

  /** Every component of the record, a line each; then its sources. */
  private String print(Element element) {
    StringBuilder out = new StringBuilder();
    out.append(element.getClass().getSimpleName()).append(' ').append(element.key()).append('\n');
    for (java.lang.reflect.RecordComponent component : element.getClass().getRecordComponents()) {
      Object value = value(element, component);
      boolean isSaid =
          value != null
              && !component.getName().equals("provenance")
              && !component.getName().equals("shape")
              && !value.toString().isEmpty()
              && !value.equals(List.of());
      if (isSaid) {
        out.append("  ").append(component.getName()).append(": ").append(value).append('\n');
      }
    }
    Provenance provenance = element.provenance();
    out.append("  basis: ").append(provenance.basis().code());
    out.append(provenance.year() == null ? "" : ", " + provenance.year()).append('\n');
    for (SourceReference reference : provenance.sources()) {
      Source source = network.sources().get(reference.id());
      out.append("  source: ").append(source == null ? reference : source.title());
      out.append(reference.locator() == null ? "" : ", " + reference.locator());
      out.append(source == null || source.url() == null ? "" : ", " + source.url()).append('\n');
    }
    out.append(provenance.note().isEmpty() ? "" : "  note: " + provenance.note() + "\n");
    return out.toString();
  }

  private static Object value(Element element, java.lang.reflect.RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(element);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record can be read: " + component, e);
    }
  }
}
