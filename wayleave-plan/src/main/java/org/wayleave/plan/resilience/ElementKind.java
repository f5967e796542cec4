package org.wayleave.plan.resilience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing closes. */
public enum ElementKind {
  /** A link, both ways. */
  LINKS("link"),
  /** A node with all its links. */
  NODES("node"),
  /** A border crossing on land. */
  BORDERS("crossing"),
  /** A port, with all links that end there. */
  PORTS("node"),
  /** A jurisdiction: every link that touches its soil. */
  JURISDICTIONS("jurisdiction"),
  /** A chokepoint with all it stands for. */
  CHOKEPOINTS("chokepoint");

  private final String prefix;

  ElementKind(String prefix) {
    this.prefix = prefix;
  }

  /** How a scenario names such an element before its id: {@code link}. */
  public String prefix() {
    return prefix;
  }

  /** The word used in options and answers: {@code links}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, empty when there is none. */
  public static Optional<ElementKind> parse(String code) {
    String word = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
  }
}
