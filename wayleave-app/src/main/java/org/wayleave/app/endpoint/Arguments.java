package org.wayleave.app.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.wayleave.app.answer.Json;
import org.wayleave.network.notice.Suggestion;
import org.wayleave.network.notice.UserException;

/**
 * What an endpoint is asked: the parameters of query and path, checked against its own, and the
 * body. Immutable; safe to share between threads.
 */
public final class Arguments {

  private static final int LONGEST_VALUE = 4000;
  private static final byte[] NO_BODY = {};

  private final Map<String, List<String>> values;
  private final byte[] body;
  private final BooleanSupplier isOfWriter;

  private Arguments(Map<String, List<String>> values, byte[] body, BooleanSupplier isOfWriter) {
    this.values = values;
    this.body = body;
    this.isOfWriter = isOfWriter;
  }

  /**
   * Checks the parameters.
   *
   * @param values the values given for each name, those of the path included
   * @throws UserException {@code bad_parameter} for an unknown, missing, repeated or oversized one
   */
  public static Arguments check(Endpoint endpoint, Map<String, List<String>> values) {
    List<String> known = endpoint.parameters().stream().map(Parameter::name).toList();
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
    for (Parameter parameter : endpoint.parameters()) {
      boolean isRepeated =
          parameter.need() != Parameter.Need.LIST
              && values.getOrDefault(parameter.name(), List.of()).size() > 1;
      if (isRepeated) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) was given more than once.".formatted(parameter.name()),
            "Maybe give it once.");
      }
      boolean isMissing =
          (parameter.need() == Parameter.Need.REQUIRED || parameter.need() == Parameter.Need.PATH)
              && String.join("", values.getOrDefault(parameter.name(), List.of())).isBlank();
      if (isMissing) {
        throw new UserException(
            "bad_parameter",
            "The parameter (%s) is missing.".formatted(parameter.name()),
            "Maybe add %s=%s.".formatted(parameter.name(), parameter.example()));
      }
    }
    return new Arguments(values, NO_BODY, () -> false);
  }

  /** The same with a body; the bytes are not to be changed. */
  public Arguments withBody(byte[] bytes) {
    return new Arguments(values, bytes, isOfWriter);
  }

  /** The same, asked by somebody of whom that tells whether they may read and write. */
  public Arguments askedBy(BooleanSupplier isWriter) {
    return new Arguments(values, body, isWriter);
  }

  /** Whether who asks may read and write what is kept. */
  public boolean isOfWriter() {
    return isOfWriter.getAsBoolean();
  }

  /** The body; not to be changed. */
  public byte[] body() {
    return body;
  }

  /**
   * The body as JSON of that type.
   *
   * @throws UserException {@code bad_body} with what is wrong with it
   */
  public <T> T body(Class<T> type) {
    return Json.read(body, type);
  }

  /** Whether it was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value, or an empty text. */
  public String text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** All values, which may also be joined by commas. */
  public List<String> list(String name) {
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
  public int number(String name, int usual, int least, int most) {
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
