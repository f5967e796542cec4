package org.wayleave.network.element;

/**
 * The id of a place: {@code cc-name} in kebab case in bundled data, any single word elsewhere.
 *
 * @param value the id, one word without blanks, commas, semicolons or colons
 */
public record NodeId(String value) implements Comparable<NodeId> {

  /** Refuses what could not stand in a list or a table cell. */
  public NodeId {
    LinkId.requireWord("node id", value);
  }

  @Override
  public int compareTo(NodeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
