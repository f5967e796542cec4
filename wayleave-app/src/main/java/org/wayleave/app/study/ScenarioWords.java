package org.wayleave.app.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayleave.app.region.RouteQuestion;
import org.wayleave.io.parameters.ParametersReader;
import org.wayleave.network.notice.UserException;

/** Reads a scenario in short words. No state. */
public final class ScenarioWords {

  private static final String BASELINE = "baseline";

  private ScenarioWords() {}

  /**
   * A scenario as it stands on a command line: {@code baseline}, {@code close:ID,open:ID}, or the
   * path of a parameters file.
   *
   * @throws UserException {@code bad_parameter} for anything else, and what a wrong file gives
   */
  public static RouteQuestion ofWordsOrFile(String text) {
    if (isWords(text)) {
      return ofWords(text);
    }
    Path file = path(text);
    if (!Files.exists(file)) {
      throw unknown(text);
    }
    return RouteQuestion.of(Map.of()).over(ParametersReader.read(file));
  }

  /** A scenario as it stands in an address: words, or a parameters file as text. */
  public static RouteQuestion ofWordsOrText(String text) {
    return isWords(text)
        ? ofWords(text)
        : RouteQuestion.of(Map.of())
            .over(ParametersReader.parse(text.getBytes(StandardCharsets.UTF_8), "scenario"));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw unknown(text);
    }
  }

  /** A parameters file may begin with the same word, but then a blank or a new line follows. */
  private static boolean isWords(String text) {
    return text.equals(BASELINE) || text.matches("(close|open):\\S.*");
  }

  private static RouteQuestion ofWords(String text) {
    List<String> closed = new ArrayList<>();
    List<String> opened = new ArrayList<>();
    if (!text.equals(BASELINE)) {
      for (String word : text.split(",", -1)) {
        if (word.startsWith("close:")) {
          closed.add(word.substring("close:".length()));
        } else if (word.startsWith("open:")) {
          opened.add(word.substring("open:".length()));
        } else {
          throw unknown(word);
        }
      }
    }
    return RouteQuestion.of(Map.of(RouteQuestion.CLOSE, closed, RouteQuestion.OPEN, opened));
  }

  private static UserException unknown(String text) {
    return new UserException(
        "bad_parameter",
        "The scenario (%s) is neither words nor a file.".formatted(text),
        "Maybe one of: baseline; close:az-alat-port,open:project:rasht-astara-rail; a parameters"
            + " file.");
  }
}
