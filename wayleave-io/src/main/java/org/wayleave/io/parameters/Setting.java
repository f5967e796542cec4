package org.wayleave.io.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a parameters file can say, in the order of its page. */
enum Setting {
  NAME(Shape.WORD, "what you call it; changes no answer", "Alat closed"),
  NOTE(Shape.WORD, "what a reader should know; changes no answer", "as of the harbour master"),
  DATE(Shape.WORD, "the day of departure, `yyyy-mm-dd`", "2024-06-01"),
  COMMODITY(Shape.WORD, "the class of goods: container, bulk, liquid, general", "container"),
  LOAD_UNIT(Shape.WORD, "for how much figures are given: TEU or FEU of containers, else t", "FEU"),
  BY(Shape.WORD, "what one way is chosen by: generalized, time, cost, co2e", "generalized"),
  CRITERIA(
      Shape.LIST,
      "what a front is spanned by: two or more of cost, time, co2e, borders, variance",
      "[cost, time, co2e]"),
  VALUE_OF_TIME(
      Shape.FIGURE, "what an hour is worth for the goods, US dollars a tonne and hour", "1.5"),
  MODES(
      Shape.LIST,
      "the modes that may be used: rail, road, sea, rail_ferry, ro_ro, inland_waterway",
      "[rail, sea]"),
  CLOSE(
      Shape.LIST,
      "ids of links, nodes, crossings, terminals, chokepoints, projects or jurisdictions that are"
          + " closed",
      "[az-alat-port]"),
  OPEN(Shape.LIST, "ids of links or projects that are opened", "[\"project:rasht-astara-rail\"]"),
  EXCLUDE_JURISDICTIONS(Shape.LIST, "codes of jurisdictions that are left out", "[TM]"),
  RESTRICTED(
      Shape.WORD,
      "what is done about links that a public restriction touches: flag or exclude",
      "exclude"),
  CORRELATION(Shape.WORD, "between the times of operations, 0 to 1", "0.2"),
  OVERRIDES(Shape.OVERRIDES, "figures that you know better, see below", "");

  /** What may stand behind a setting. */
  enum Shape {
    /** One word or number. */
    WORD,
    /** One word, or several in brackets. */
    LIST,
    /** A number, or an override without its figure. */
    FIGURE,
    /** A list of overrides. */
    OVERRIDES
  }

  private final Shape shape;
  private final String what;
  private final String example;

  Setting(Shape shape, String what, String example) {
    this.shape = shape;
    this.what = what;
    this.example = example;
  }

  /** The word in the file: {@code value_of_time}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Shape shape() {
    return shape;
  }

  /** What it says, in Markdown. */
  String what() {
    return what;
  }

  /** A value that works; empty for overrides. */
  String example() {
    return example;
  }

  /** The setting of that word. */
  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  /** All words, by the alphabet. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).sorted().toList();
  }
}
