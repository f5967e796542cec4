package org.wayleave.app.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/** The query of a request, checked against the parameters of its endpoint. */
final class Arguments {

  private static final int LONGEST_VALUE = 4000;

  private final Map<String, List<String>> values;

  private Arguments(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Checks the query.
   *
   * @throws UserException {@code bad_parameter} for an unknown, missing, repeated or oversized one
   */
  static Arguments check(Endpoint endpoint, Map<String, List<String>> values) {
    List<String> known = endpoint.parameters().stream().map(QueryParameter::name).toList();
    for (Map.Entry<String, List<String>> given : values.entrySet()) {
      if (!known.contains(given.getKey())) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) is not known.".formatted(given.getKey()),
            known.isEmpty()
                ? "Maybe leave it out; this address takes none."
                : Suggestion.maybe(given.getKey(), known));
      }
      boolean isTooLong = given.getValue().stream().mapToInt(String::length).sum() > LONGEST_VALUE;
      if (isTooLong) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) is longer than (%d) characters."
                .formatted(given.getKey(), LONGEST_VALUE),
            "Maybe ask on the command line, where files may be longer.");
      }
    }
    for (QueryParameter parameter : endpoint.parameters()) {
      boolean isRepeated =
          parameter.need() != QueryParameter.Need.LIST
              && values.getOrDefault(parameter.name(), List.of()).size() > 1;
      if (isRepeated) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) was given more than once.".formatted(parameter.name()),
            "Maybe give it once.");
      }
      boolean isMissing =
          parameter.need() == QueryParameter.Need.REQUIRED
              && String.join("", values.getOrDefault(parameter.name(), List.of())).isBlank();
      if (isMissing) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) is missing.".formatted(parameter.name()),
            "Maybe add %s=%s.".formatted(parameter.name(), parameter.example()));
      }
    }
    return new Arguments(values);
  }

  /** Whether it was given. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value, or an empty text. */
  String text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** All values, which may also be joined by commas. */
  List<String> list(String name) {
    List<String> all = new ArrayList<>();
    for (String value : values.getOrDefault(name, List.of())) {
      for (String word : value.split(",", -1)) {
        if (!word.isBlank()) {
          all.add(word.strip());
        }
      }
    }
    return all;
  }

  /** A whole number within bounds, or the default. */
  int number(String name, int usual, int least, int most) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      return usual;
    }
    int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw new UserException(
          "bad_parameter",
          "The parameter (%s = %s) is not a whole number from %d to %d."
              .formatted(name, text, least, most),
          "Maybe leave it out; the default is %d.".formatted(usual));
    }
    return value;
  }
}
