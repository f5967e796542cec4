package org.wayleave.network.explain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure rests on, from the firmest to the weakest. */
public enum Basis {
  /** Read in a published source that is named. */
  PUBLISHED,
  /** Measured by us or by the named source on data that can be looked at. */
  MEASURED,
  /** Computed from other figures by a rule that is stated. */
  COMPUTED,
  /** An informed guess, called so. */
  ESTIMATE,
  /** Known to the compiler of the data but without a source that could be shown. */
  MEMORY;

  /** The word used in files and answers: {@code published}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The basis of that word, empty when there is none. */
  public static Optional<Basis> parse(String code) {
    return Arrays.stream(values()).filter(basis -> basis.code().equals(code)).findFirst();
  }

  /** The weaker of the two: a chain is as firm as its weakest part. */
  public Basis weaker(Basis other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
