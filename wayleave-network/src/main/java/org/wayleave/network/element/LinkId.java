package org.wayleave.network.element;

/**
 * The id of a link: one physical connection, both directions.
 *
 * @param value the id, one word without blanks, commas, semicolons or colons
 */
public record LinkId(String value) implements Comparable<LinkId> {

  /** Refuses what could not stand in a list or a table cell. */
  public LinkId {
    requireWord("link id", value);
  }

  /** Whether a text may serve as an id. */
  public static boolean isWord(String text) {
    if (text.isEmpty() || text.length() > 200) {
      return false;
    }
    for (int x = 0; x < text.length(); x++) {
      char letter = text.charAt(x);
      if (letter <= ' ' || letter == ',' || letter == ';' || letter == ':' || letter == 0x7F) {
        return false;
      }
    }
    return true;
  }

  static void requireWord(String what, String value) {
    if (!isWord(value)) {
      throw new IllegalArgumentException(
          "The %s (%s) is not a single word of 1 to 200 characters without , ; : or blanks."
              .formatted(what, value));
    }
  }

  @Override
  public int compareTo(LinkId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
