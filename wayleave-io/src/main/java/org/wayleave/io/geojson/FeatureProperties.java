package org.wayleave.io.geojson;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.explain.Source;
import org.wayleave.network.explain.SourceReference;
import tools.jackson.core.JsonGenerator;

/** Writes the properties of links and nodes; what is not known is left out. */
final class FeatureProperties {

  private final Network network;
  private final JsonGenerator json;

  FeatureProperties(Network network, JsonGenerator json) {
    this.network = network;
    this.json = json;
  }

  void write(Link link, int number) {
    json.writeObjectPropertyStart("properties");
    text("kind", "link");
    text("id", link.key());
    text("name", link.name());
    text("mode", link.mode().code());
    text("from", link.from().value());
    text("to", link.to().value());
    text("fromName", network.node(network.linkFrom(number)).name());
    text("toName", network.node(network.linkTo(number)).name());
    scaled("lengthKm", link.lengthM(), 3);
    text(
        "gaugeMm",
        String.join(
            "/", link.gauges().stream().map(gauge -> String.valueOf(gauge.widthMm())).toList()));
    scaled("tracks", link.tracks(), 0);
    boolean hasWires = link.traction() != Link.Traction.UNKNOWN || link.mode() == Mode.RAIL;
    text("electrification", hasWires ? link.traction().code() : "");
    text("status", link.status().code());
    text("monthsOpen", link.monthsOpen().isAllYear() ? "" : link.monthsOpen().toString());
    Link.RoadClass roadClass = link.roadClass();
    text("facilityType", roadClass == null ? "" : roadClass.code());
    scaled("capacityMtPerYear", link.capacityTonnesPerYear(), 6);
    list("corridors", link.corridors());
    text("crossing", link.crossingId());
    text("project", link.projectId());
    json.writeArrayPropertyStart("jurisdictions");
    for (Link.Span span : network.spans(link)) {
      json.writeStartObject();
      text("code", span.jurisdiction().code());
      scaled("fromKm", span.fromM(), 3);
      scaled("toKm", span.toM(), 3);
      json.writeEndObject();
    }
    json.writeEndArray();
    end(link.provenance());
  }

  void write(Node node, int number) {
    json.writeObjectPropertyStart("properties");
    text("kind", "node");
    text("id", node.key());
    text("name", node.name());
    list("names", node.names());
    text("country", node.country());
    text("jurisdiction", node.jurisdiction().code());
    json.writeArrayPropertyStart("types");
    node.types().forEach(type -> json.writeString(type.code()));
    json.writeEndArray();
    text("unlocode", node.unlocode());
    scaled("populationK", node.population(), 3);
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (int place = 0; place < network.degree(number); place++) {
      modes.add(network.link(network.incidentLink(number, place)).mode());
    }
    list("modes", modes.stream().map(Mode::code).toList());
    end(node.provenance());
  }

  private void end(Provenance provenance) {
    json.writeObjectPropertyStart("provenance");
    text("basis", provenance.basis().code());
    scaled("year", provenance.year(), 0);
    json.writeArrayPropertyStart("sources");
    for (SourceReference reference : provenance.sources()) {
      json.writeStartObject();
      text("id", reference.id());
      Source source = network.sources().get(reference.id());
      text("title", source == null ? reference.id() : source.title());
      text("url", source == null ? null : source.url());
      text("locator", reference.locator());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    text("note", provenance.note());
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  /** The number divided by a power of ten, without an exponent or trailing zeros. */
  private void scaled(String name, @Nullable Number value, int power) {
    if (value != null) {
      BigDecimal number = BigDecimal.valueOf(value.longValue(), power);
      json.writeName(name);
      json.writeNumber(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
  }
}
