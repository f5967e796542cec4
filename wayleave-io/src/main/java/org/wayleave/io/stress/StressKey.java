package org.wayleave.io.stress;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that a stress file can say, in the order of its page. */
enum StressKey {
  NAME(Part.WHOLE, "what you call it", "`Alat and Red Bridge`", "`stress`"),
  START(
      Part.WHOLE,
      "the first day, `yyyy-mm-dd`; its season holds, and day 1 is this day",
      "`2024-06-01`",
      "needed"),
  HORIZON_DAYS(Part.WHOLE, "how many days are looked at, 1 to 731", "`60`", "needed"),
  SPARE_CAPACITY(
      Part.WHOLE,
      "how much more than its usual flow an element without a published capacity passes, 0 to 10",
      "`0.25`",
      "`0.25`, an estimate"),
  PENALTY_USD_PER_TONNE(
      Part.WHOLE,
      "what a tonne that is not served is worth; without it tonnes and cost are kept apart, and"
          + " tonnes rank first",
      "`800`",
      "none"),
  RUNS(
      Part.WHOLE,
      "how many runs are drawn when anything is uncertain, 0 to 10,000; times the days at most"
          + " 2,000,000",
      "`200`",
      "`200`"),
  SEED(
      Part.WHOLE,
      "the seed of the runs, a whole number; the same one gives the same answer",
      "`7`",
      "`1`"),
  DISRUPTIONS(Part.WHOLE, "a list of disruptions, see below", "", "needed"),
  REPAIR(Part.WHOLE, "what one crew is to repair, see below", "", "nothing"),

  ELEMENT(
      Part.DISRUPTION,
      "what is disrupted, as `--close` takes it: `crossing:ID`, `node:ID`, `link:ID`,"
          + " `terminal:ID`, `chokepoint:ID`, `jurisdiction:XX`",
      "`node:az-alat-port`",
      "needed"),
  FROM(Part.DISRUPTION, "the first day: its number or its date", "`5`", "needed"),
  TO(
      Part.DISRUPTION,
      "the last day before recovery begins, or `{low, mid, high}` when that is uncertain",
      "`{low: 12, mid: 19, high: 33}`",
      "needed"),
  SHARE(
      Part.DISRUPTION,
      "the share of capacity that is left, 0 to 1, or `{low, mid, high}`",
      "`0.2`",
      "`0`"),
  RECOVERY(
      Part.DISRUPTION,
      "how the rest comes back: `step` (all on the next day), `linear` (the same every day),"
          + " `exponential` (95 % after the days of recovery)",
      "`linear`",
      "`step`"),
  RECOVERY_DAYS(
      Part.DISRUPTION, "how long that takes, 1 to 3650", "`10`", "needed unless it is a step"),
  PROBABILITY(
      Part.DISRUPTION,
      "how likely it happens at all, 0 to 1; runs draw it, and the curve of the scenario as"
          + " written has it in full",
      "`0.8`",
      "`1`"),
  SOURCE(Part.DISRUPTION, "who says so", "`harbour master`", "nobody"),

  CREWS(Part.REPAIR, "how many crews; only 1 is reckoned with", "`1`", "`1`"),
  DAYS(
      Part.REPAIR,
      "for each disrupted element how many days its repair takes, 1 to 3650",
      "`{\"node:az-alat-port\": 6}`",
      "needed");

  /** Where a word stands. */
  enum Part {
    /** At the left edge. */
    WHOLE,
    /** In a row of the disruptions. */
    DISRUPTION,
    /** Under the repair. */
    REPAIR
  }

  private final Part part;
  private final String what;
  private final String example;
  private final String usual;

  StressKey(Part part, String what, String example, String usual) {
    this.part = part;
    this.what = what;
    this.example = example;
    this.usual = usual;
  }

  /** The word in the file: {@code horizon_days}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says, in Markdown. */
  String what() {
    return what;
  }

  /** A value that works, in Markdown. */
  String example() {
    return example;
  }

  /** What holds without it, in Markdown. */
  String usual() {
    return usual;
  }

  /** The words that may stand there, in the order of the page. */
  static List<StressKey> of(Part part) {
    return Arrays.stream(values()).filter(key -> key.part == part).toList();
  }

  static Optional<StressKey> find(Part part, String word) {
    return of(part).stream().filter(key -> key.key().equals(word)).findFirst();
  }
}
