package org.wayleave.app.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.region.Region;
import org.wayleave.network.element.BorderCrossing;
import org.wayleave.network.element.Chokepoint;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.unit.Range;
import org.wayleave.plan.parameter.Parameter;

/** What people call the inputs of a reckoning, and the values they have in the region. */
final class FigureNames {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double CENTS_PER_USD = 100;
  private static final double METRES_PER_KM = 1000;

  private final Region region;
  private final Map<String, Parameter> idToParameter;

  FigureNames(Region region) {
    this.region = region;
    idToParameter =
        region.parameters().listParameters().stream()
            .collect(Collectors.toMap(Parameter::id, Function.identity()));
  }

  /** {@code border time by rail in KZ}; the id itself where nothing better is known. */
  String name(String figure) {
    String[] parts = figure.split(":", -1);
    return switch (parts[0]) {
      case "parameter" -> {
        Parameter row = idToParameter.get(parts[1]);
        yield row == null ? figure : name(row);
      }
      case "crossing" -> {
        BorderCrossing crossing = region.network().crossings().get(parts[1]);
        yield crossing == null
            ? figure
            : "%s at the border %s".formatted(words(parts[2]), crossing.name());
      }
      case "node" ->
          region.network().findNode(parts[1]).map(node -> at(parts[2], node.name())).orElse(figure);
      case "chokepoint" -> {
        Chokepoint place = region.network().chokepoints().get(parts[1]);
        yield place == null ? figure : at(parts[2], place.name());
      }
      case "jurisdiction" -> "%s at the borders of %s".formatted(words(parts[2]), parts[1]);
      case "link" ->
          region.network().findLink(parts[1]).map(link -> name(link, parts[2])).orElse(figure);
      default -> figure;
    };
  }

  private static String at(String what, String name) {
    return "%s at %s".formatted(words(what), name);
  }

  private String name(Link link, String what) {
    Node from = region.network().node(region.network().nodeNumber(link.from()));
    Node to = region.network().node(region.network().nodeNumber(link.to()));
    return "%s by %s %s – %s"
        .formatted(words(what), words(link.mode().code()), from.name(), to.name());
  }

  private static String words(String codes) {
    return codes.replace("ro_ro", "ro-ro").replace('_', ' ');
  }

  static String nameOf(Parameter row) {
    return name(row);
  }

  private static String name(Parameter row) {
    StringBuilder text = new StringBuilder();
    if (row.operation() != null) {
      text.append(row.operation().code().toLowerCase(Locale.ROOT)).append(' ');
    }
    text.append(row.measure().code());
    append(text, " by ", row.mode() == null ? null : row.mode().code());
    append(text, " to ", row.toMode() == null ? null : row.toMode().code());
    append(text, ", ", row.pull() == null ? null : row.pull().name().toLowerCase(Locale.ROOT));
    append(
        text,
        ", ",
        row.roadClass() == null ? null : row.roadClass().name().toLowerCase(Locale.ROOT) + " road");
    append(text, ", ", row.commodity() == null ? null : row.commodity().code());
    append(
        text,
        " in ",
        row.jurisdictions().isEmpty() ? null : String.join(", ", row.jurisdictions()));
    append(text, " at ", row.places().isEmpty() ? null : places(row));
    return words(text.toString());
  }

  private static String places(Parameter row) {
    int more = row.places().size() - 1;
    return row.places().getFirst() + (more == 0 ? "" : " and %d more".formatted(more));
  }

  private static void append(StringBuilder text, String before, @Nullable String word) {
    if (word != null) {
      text.append(before).append(word);
    }
  }

  /** The value of a figure before it was overridden, null when there was none, and its unit. */
  record Known(@Nullable Double value, String unit) {}

  /** What an overridable figure has in the region. */
  Optional<Known> known(String figure, Commodity commodity) {
    String[] parts = figure.split(":", -1);
    if (parts.length == 3 && parts[2].equals("capacity")) {
      return Optional.of(new Known(100.0, "%"));
    }
    if (parts.length == 3 && parts[2].equals("extra_time")) {
      return Optional.of(new Known(0.0, "h"));
    }
    return switch (parts[0]) {
      case "value_of_time" -> region.parameters().valueOfTime(commodity).map(FigureNames::known);
      case "parameter" -> Optional.ofNullable(idToParameter.get(parts[1])).map(FigureNames::known);
      case "crossing" ->
          Optional.ofNullable(region.network().crossings().get(parts[1]))
              .map(crossing -> known(crossing, parts[2]));
      case "link" -> region.network().findLink(parts[1]).map(link -> known(link, parts[2]));
      default -> Optional.empty();
    };
  }

  private static Known known(Parameter row) {
    return new Known(row.mid(), row.unit().symbol());
  }

  private static Known known(BorderCrossing crossing, String what) {
    if (what.equals("time")) {
      Integer seconds = crossing.timeMeanSeconds();
      return new Known(seconds == null ? null : seconds / SECONDS_PER_HOUR, "h");
    }
    Range cost = crossing.costUsCents();
    BorderCrossing.Vehicle vehicle = crossing.costUnit();
    String unit =
        switch (vehicle) {
          case TRUCK -> "USD/truck";
          case WAGON -> "USD/wagon";
          case TEU -> "USD/TEU";
          case null -> "USD/TEU";
        };
    return new Known(cost == null ? null : cost.mid() / CENTS_PER_USD, unit);
  }

  private static Known known(Link link, String what) {
    if (what.equals("length")) {
      return new Known(link.lengthM() / METRES_PER_KM, "km");
    }
    Integer speed = link.speedKmh();
    return new Known(speed == null ? null : speed.doubleValue(), "km/h");
  }
}
