package org.wayleave.app.region;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wayleave.io.parameters.FigureOverride;
import org.wayleave.io.parameters.ParametersFile;

/**
 * A question about a route in the user's own words, the same on the command line and over HTTP.
 *
 * <p>What is not given means the usual: generalized cost, a container, all modes, today, nothing
 * closed or opened.
 *
 * @param words what was given for each of {@link #KNOWN}, without blanks; a word that was not given
 *     is not there
 * @param overrides other values for inputs
 * @param fileHash the hash of the parameters file the question came with; empty without one
 */
public record RouteQuestion(
    Map<String, List<String>> words, List<FigureOverride> overrides, String fileHash) {

  /** The place of origin: an id or a name in any script. */
  public static final String FROM = "from";

  /** The place of destination. */
  public static final String TO = "to";

  /** The criterion that one route is chosen by. */
  public static final String BY = "by";

  /** The criteria that a front is spanned by. */
  public static final String CRITERIA = "criteria";

  /** Which way of a front or of alternatives, from 0. */
  public static final String RANK = "rank";

  /** The class of goods. */
  public static final String COMMODITY = "commodity";

  /** For how much all figures are given. */
  public static final String LOAD_UNIT = "load_unit";

  /** The modes that may be used. */
  public static final String MODES = "modes";

  /** The day of departure, {@code yyyy-mm-dd}. */
  public static final String DATE = "date";

  /** What is closed. */
  public static final String CLOSE = "close";

  /** What is opened. */
  public static final String OPEN = "open";

  /** The codes of jurisdictions that are left out. */
  public static final String EXCLUDE = "exclude_jurisdictions";

  /** What is done about links that a restriction touches: {@code flag} or {@code exclude}. */
  public static final String RESTRICTED = "restricted";

  /** The correlation between the times of operations. */
  public static final String CORRELATION = "correlation";

  /** How many alternatives. */
  public static final String ALTERNATIVES = "alternatives";

  /** The most of its length that an alternative may share with another. */
  public static final String OVERLAP = "overlap";

  /** All of the words. */
  public static final List<String> KNOWN =
      List.of(
          FROM,
          TO,
          BY,
          CRITERIA,
          RANK,
          COMMODITY,
          LOAD_UNIT,
          MODES,
          DATE,
          CLOSE,
          OPEN,
          EXCLUDE,
          RESTRICTED,
          CORRELATION,
          ALTERNATIVES,
          OVERLAP);

  private static final List<String> LISTS = List.of(CRITERIA, MODES, CLOSE, OPEN, EXCLUDE);

  /** Copies without blanks; the parts of lists may be joined by commas. */
  public RouteQuestion {
    Map<String, List<String>> cleaned = new TreeMap<>();
    words.forEach((key, values) -> {
      if (!KNOWN.contains(key)) {
        throw new IllegalArgumentException("No question has the word (%s).".formatted(key));
      }
      List<String> clean =
          values.stream()
              .flatMap(value ->
                  LISTS.contains(key) ? Arrays.stream(value.split(",", -1)) : Stream.of(value))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .toList();
      if (!clean.isEmpty()) {
        cleaned.put(key, clean);
      }
    });
    words = Map.copyOf(cleaned);
    overrides = List.copyOf(overrides);
  }

  /** A question without a file. */
  public static RouteQuestion of(Map<String, List<String>> words) {
    return new RouteQuestion(words, List.of(), "");
  }

  /** The usual question between two places. */
  public static RouteQuestion of(String from, String to) {
    return of(Map.of(FROM, List.of(from), TO, List.of(to)));
  }

  /** What a file says, except where the user gave another word besides. */
  public RouteQuestion over(ParametersFile file) {
    Map<String, List<String>> all = new LinkedHashMap<>(file.settings());
    all.keySet().removeAll(ParametersFile.ABOUT_ITSELF);
    all.putAll(words);
    return new RouteQuestion(all, file.overrides(), file.hash());
  }

  /** The same question with another word. */
  public RouteQuestion with(String key, String... values) {
    Map<String, List<String>> all = new LinkedHashMap<>(words);
    all.put(key, List.of(values));
    return new RouteQuestion(all, overrides, fileHash);
  }

  /** The same question about other places. */
  public RouteQuestion between(String from, String to) {
    return with(FROM, from).with(TO, to);
  }

  /** The word given; empty when there is none. */
  public String text(String key) {
    return words.getOrDefault(key, List.of("")).getFirst();
  }

  /** The words given. */
  public List<String> list(String key) {
    return words.getOrDefault(key, List.of());
  }

  /** Whether it asks for a front or for a way of one. */
  public boolean isAboutFront() {
    return words.containsKey(CRITERIA);
  }

  /** Whether it asks for alternatives or for one of them. */
  public boolean isAboutAlternatives() {
    return words.containsKey(ALTERNATIVES);
  }

  /**
   * What the question says of all trades alike.
   *
   * @throws org.wayleave.network.notice.UserException {@code bad_parameter} also for a word that is
   *     about one way
   */
  public Circumstances circumstances(Region region, Clock clock) {
    return new QuestionReader(this, region).readCircumstances(clock);
  }

  /**
   * The question in the engine's words.
   *
   * @throws org.wayleave.network.notice.UserException {@code unknown_place}, {@code bad_parameter}
   *     with the known words, or {@code unknown_figure}
   */
  public Asked resolve(Region region, Clock clock) {
    return new QuestionReader(this, region).read(clock);
  }
}
