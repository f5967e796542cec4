package org.wayleave.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Corridor;
import org.wayleave.network.element.Element;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.LinkId;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.element.Project;
import org.wayleave.network.element.Restriction;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.explain.Provenance;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.unit.Gauge;
import org.wayleave.network.unit.Months;
import org.wayleave.network.unit.Range;

/** FEATURE UNDER TEST: equal content, equal hash, in any order; any other field, another hash. */
class NetworkHashTest {

  private static final Provenance P = Provenance.STATED;
  private static final List<Element> ELEMENTS =
      List.of(
          Node.of("a", new GeoPoint(0, 0), "AZ"),
          Node.of("b", new GeoPoint(0, 1), "AZ"),
          Link.builder("l", "a", "b", Mode.RAIL)
              .lengthM(120_000)
              .gauges(List.of(Gauge.MM_1520))
              .build(),
          Link.builder("m", "a", "b", Mode.ROAD).lengthM(120_000).build(),
          new BorderCrossing(
              "x",
              "x",
              Mode.ROAD,
              new NodeId("a"),
              new NodeId("b"),
              null,
              null,
              null,
              null,
              null,
              P),
          new Terminal(
              "t",
              "t",
              new NodeId("a"),
              List.of(),
              List.of(),
              Terminal.GaugeChange.NONE,
              null,
              null,
              P),
          new Chokepoint("k", "k", List.of(), List.of(), P),
          new Corridor("c", "c", "", P),
          new Project("p", "p", List.of(), "", null, P),
          new Restriction(
              "r", "", "", List.of(), List.of(), List.of(), List.of(), "", "", "", "", "", P));

  private static String hash(List<Element> elements) {
    NetworkBuilder builder = Network.builder("any name");
    elements.forEach(builder::add);
    return builder.build(new NoticeLog()).hash();
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Element> shuffled = new ArrayList<>(ELEMENTS);
    for (int turn = 0; turn < 50; turn++) {
      Collections.shuffle(shuffled, new Random(turn));
      assertThat(hash(shuffled)).isEqualTo(hash(ELEMENTS)).hasSize(16);
    }
  }

  @Test
  void everyFieldMatters() throws ReflectiveOperationException {
    String before = hash(ELEMENTS);
    for (int x = 0; x < ELEMENTS.size(); x++) {
      Element element = ELEMENTS.get(x);
      for (RecordComponent component : element.getClass().getRecordComponents()) {
        List<Element> changed = new ArrayList<>(ELEMENTS);
        changed.set(x, with(element, component));
        assertThat(hash(changed)).as("%s of %s", component, element).isNotEqualTo(before);
      }
    }
  }

  /** The element with another value in one field. */
  private static Element with(Element element, RecordComponent field)
      throws ReflectiveOperationException {
    RecordComponent[] components = element.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int x = 0; x < values.length; x++) {
      Object value = components[x].getAccessor().invoke(element);
      values[x] = components[x].getName().equals(field.getName()) ? other(field, value) : value;
    }
    Constructor<?> constructor =
        element
            .getClass()
            .getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      return (Element) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new AssertionError(field + " of " + element, e);
    }
  }

  private static Object other(RecordComponent field, @Nullable Object value) {
    Class<?> type = field.getType();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> !constant.equals(value))
          .reduce((one, last) -> last)
          .orElseThrow();
    }
    if (type == List.class) {
      return otherList(field.getName());
    }
    return switch (type.getSimpleName()) {
      case "String" -> "other";
      case "int", "Integer" -> 77_777;
      case "Long" -> 77_777L;
      case "NodeId" -> new NodeId("a".equals(String.valueOf(value)) ? "b" : "a");
      case "LinkId" -> new LinkId("other");
      case "GeoPoint" -> new GeoPoint(5, 5);
      case "Jurisdiction" -> new Jurisdiction("GE");
      case "Months" -> new Months(7);
      case "Range" -> new Range(1, 2, 3);
      case "Provenance" -> new Provenance(List.of(), 2020, P.basis(), "");
      default -> throw new AssertionError("A new type of field: " + field);
    };
  }

  private static List<?> otherList(String name) {
    return switch (name) {
      case "types" -> List.of(Node.Type.CITY);
      case "gauges" -> List.of(Gauge.MM_1435);
      case "modes" -> List.of(Mode.SEA);
      case "commodities" -> List.of(Commodity.BULK);
      case "spans" -> List.of(new Link.Span(Jurisdiction.HIGH_SEAS, 0, 120_000));
      case "shape" -> List.of(new GeoPoint(0, 0), new GeoPoint(0, 1));
      default -> List.of("a");
    };
  }
}
