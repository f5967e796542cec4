package org.wayleave.network.element;

/**
 * Whose rules hold on the ground: the de facto administration.
 *
 * <p>The codes are ISO 3166-1 alpha-2, with two of its user-assigned codes: {@code XZ} for the high
 * seas (as in UN/LOCODE) and {@code XA} for Abkhazia's de facto administration. A jurisdiction is
 * not a statement about sovereignty; the country of a place is kept apart from it, and names and
 * borders that are disputed can be seen in several views, which stand in the data.
 *
 * @param code two upper-case letters
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {

  /** The high seas: nobody's permission is needed, and it is never a player in a game. */
  public static final Jurisdiction HIGH_SEAS = new Jurisdiction("XZ");

  /** Refuses anything but two upper-case letters. */
  public Jurisdiction {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "The jurisdiction (%s) is not two upper-case letters.".formatted(code));
    }
  }

  /** Whether a text has the form of a code. */
  public static boolean isCode(String text) {
    return text.length() == 2 && isUpper(text.charAt(0)) && isUpper(text.charAt(1));
  }

  private static boolean isUpper(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
