package org.wayleave.io.stress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.wayleave.io.yaml.YamlDocument;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.plan.recovery.Triangle;

/**
 * The cells of one part of a stress file, checked as they are read: what is wrong is noted and read
 * as null.
 */
final class Cells {

  private static final List<String> TRIANGLE = List.of("low", "mid", "high");

  private final YamlDocument document;
  private final Node where;
  private final Map<StressKey, Node> keyToNode = new EnumMap<>(StressKey.class);

  /** The cells under a node; unknown ones are mistakes that list the known ones. */
  Cells(YamlDocument document, Node where, StressKey.Part part) {
    this.document = document;
    this.where = where;
    if (!(where instanceof MappingNode mapping)) {
      document.mistake(
          where,
          "This is no list of settings",
          "Maybe write: %s: %s"
              .formatted(
                  StressKey.of(part).getFirst().key(),
                  StressKey.of(part).getFirst().example().replace("`", "")));
      return;
    }
    List<String> known = StressKey.of(part).stream().map(StressKey::key).toList();
    document
        .rows(mapping)
        .forEach((word, row) ->
            StressKey.find(part, word)
                .ifPresentOrElse(
                    key -> keyToNode.put(key, row.getValueNode()),
                    () ->
                        document.mistake(
                            row.getKeyNode(),
                            "The setting (%s) is not known".formatted(YamlDocument.brief(word)),
                            "%s Known are: %s."
                                .formatted(
                                    Suggestion.maybe(word, known), String.join(", ", known)))));
  }

  YamlDocument document() {
    return document;
  }

  Node where() {
    return where;
  }

  @Nullable Node find(StressKey key) {
    Node node = keyToNode.get(key);
    return node == null || YamlDocument.isNothing(node) ? null : node;
  }

  /** The node of that key, or else the whole part. */
  Node place(StressKey key) {
    return keyToNode.getOrDefault(key, where);
  }

  /** The node of a key that must be there; only of a part that is one. */
  @Nullable Node need(StressKey key) {
    Node node = find(key);
    if (node == null && where instanceof MappingNode) {
      document.mistake(
          where,
          "The setting (%s) is missing".formatted(key.key()),
          "Maybe add: %s: %s".formatted(key.key(), key.example().replace("`", "")));
    }
    return node;
  }

  /** The word of a key; the usual one when it is not there. */
  String text(StressKey key, String usual) {
    Node node = find(key);
    if (node == null) {
      return usual;
    }
    if (!YamlDocument.isPlain(node)) {
      document.mistake(
          node,
          "The setting (%s) is no single word".formatted(key.key()),
          "Maybe put it in quotes.");
      return usual;
    }
    return YamlDocument.text(node);
  }

  /** A whole number; null when it is wrong or not there. */
  @Nullable Integer whole(StressKey key, int least, int most) {
    Node node = find(key);
    return node == null ? null : whole(node, key.key(), least, most);
  }

  /** A whole number at a node; null when it is wrong. */
  @Nullable Integer whole(Node node, String called, int least, int most) {
    String text = YamlDocument.text(node);
    int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      document.mistake(
          node,
          "The value (%s = %s) is no whole number from %d to %d"
              .formatted(called, YamlDocument.brief(text), least, most),
          "Maybe write %d.".formatted(Math.max(least, 1)));
      return null;
    }
    return value;
  }

  /** A number; null when it is wrong or not there. */
  @Nullable Double number(StressKey key, double least, double most) {
    Node node = find(key);
    return node == null ? null : number(node, key.key(), least, most);
  }

  private @Nullable Double number(Node node, String called, double least, double most) {
    String text = YamlDocument.text(node);
    boolean isNumber = text.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    double value = isNumber ? Double.parseDouble(text) : Double.NaN;
    if (!(value >= least && value <= most)) {
      document.mistake(
          node,
          "The value (%s = %s) is no number from %s to %s"
              .formatted(called, YamlDocument.brief(text), plain(least), plain(most)),
          "Maybe write it with a point and without its unit.");
      return null;
    }
    return value;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** A share, or low, mid and high of one; null when it is wrong or not there. */
  @Nullable Triangle shares(StressKey key) {
    Node node = find(key);
    return node == null ? null : triangle(node, key, (cell, called) -> number(cell, called, 0, 1));
  }

  /** A day, or low, mid and high of one; null when it is wrong or not there. */
  @Nullable Triangle days(StressKey key, @Nullable LocalDate start, int horizonDays) {
    Node node = find(key);
    return node == null
        ? null
        : triangle(
            node,
            key,
            (cell, called) -> {
              Integer day = day(cell, called, start, horizonDays);
              return day == null ? null : (double) day;
            });
  }

  /** A day by its number or date; null when it is wrong or not there. */
  @Nullable Integer day(StressKey key, @Nullable LocalDate start, int horizonDays) {
    Node node = find(key);
    return node == null ? null : day(node, key.key(), start, horizonDays);
  }

  private @Nullable Integer day(
      Node node, String called, @Nullable LocalDate start, int horizonDays) {
    String text = YamlDocument.text(node);
    long day = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && start != null) {
      LocalDate date = date(node, called);
      if (date == null) {
        return null;
      }
      day = ChronoUnit.DAYS.between(start, date) + 1;
    }
    if (day < 1) {
      document.mistake(
          node,
          "The value (%s = %s) is no day from 1 and no date from the start on"
              .formatted(called, YamlDocument.brief(text)),
          "Maybe write 5 or 2024-06-05.");
      return null;
    }
    if (day > horizonDays) {
      document.mistake(
          node,
          "The day (%s = %s) is beyond the horizon of (%d) days"
              .formatted(called, YamlDocument.brief(text), horizonDays),
          "Maybe make horizon_days greater.");
      return null;
    }
    return (int) day;
  }

  @Nullable LocalDate date(Node node, String called) {
    try {
      return LocalDate.parse(YamlDocument.text(node));
    } catch (DateTimeParseException e) {
      document.mistake(
          node,
          "The value (%s = %s) is no day"
              .formatted(called, YamlDocument.brief(YamlDocument.text(node))),
          "Maybe write 2024-06-01.");
      return null;
    }
  }

  /** Reads one value. */
  private interface Reading {
    @Nullable Double read(Node node, String called);
  }

  private @Nullable Triangle triangle(Node node, StressKey key, Reading reading) {
    if (!(node instanceof MappingNode mapping)) {
      Double value = reading.read(node, key.key());
      return value == null ? null : Triangle.exactly(value);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    document
        .rows(mapping)
        .forEach((word, row) -> {
          if (!TRIANGLE.contains(word)) {
            document.mistake(
                row.getKeyNode(),
                "The word (%s) of (%s) is not known".formatted(YamlDocument.brief(word), key.key()),
                "Known are: low, mid, high.");
            return;
          }
          Double value = reading.read(row.getValueNode(), key.key() + " " + word);
          values.put(word, value == null ? Double.NaN : value);
        });
    if (!values.keySet().containsAll(TRIANGLE)) {
      document.mistake(
          node,
          "The setting (%s) lacks one of low, mid and high".formatted(key.key()),
          "Maybe give all three, or one value alone.");
      return null;
    }
    double low = values.getOrDefault("low", Double.NaN);
    double mid = values.getOrDefault("mid", Double.NaN);
    double high = values.getOrDefault("high", Double.NaN);
    if (Double.isNaN(low + mid + high)) {
      return null;
    }
    if (low > mid || mid > high) {
      document.mistake(
          node,
          "The values of (%s), low %s, mid %s, high %s, are not in order"
              .formatted(key.key(), plain(low), plain(mid), plain(high)),
          "Maybe two of them are exchanged.");
      return null;
    }
    return new Triangle(low, mid, high);
  }
}
