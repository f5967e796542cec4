package org.wayleave.watch.language;

import java.util.List;

/**
 * Which language a text is probably in.
 *
 * @param language its code as in BCP 47, {@code other}, or empty for a text without letters
 * @param script the script of most of its letters, as in ISO 15924; empty without letters
 * @param candidates the likeliest languages, the best first, with their shares of one
 */
public record LanguageGuess(String language, String script, List<Candidate> candidates) {

  /** What is called by no name of its own. */
  public static final String OTHER = "other";

  /**
   * A language that it may be in.
   *
   * @param language its code, also of a language that is called {@code other}
   * @param likelyShare how likely, from 0 to 1, if its letters depended on no more than the three
   *     before them
   */
  public record Candidate(String language, double likelyShare) {}

  /** Copies the candidates. */
  public LanguageGuess {
    candidates = List.copyOf(candidates);
  }
}
