package org.wayleave.network.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is what it is: a tree of statements, each with the figures and provenance below it.
 *
 * <p>Immutable and printable. The habit is learnt from Lucene's explanations: every score or sum in
 * the product can return one.
 *
 * @param text one statement, with its figure and unit
 * @param provenance where that figure comes from; null for a sum, whose details have their own
 * @param details what the statement rests on
 */
public record Explanation(String text, @Nullable Provenance provenance, List<Explanation> details) {

  /** Copies the details. */
  public Explanation {
    details = List.copyOf(details);
  }

  /** A statement that rests on others. */
  public static Explanation of(String text, List<Explanation> details) {
    return new Explanation(text, null, details);
  }

  /** A statement that rests on a source. */
  public static Explanation of(String text, Provenance provenance) {
    return new Explanation(text, provenance, List.of());
  }

  /** The tree as indented lines, two blanks a level, each ending in a line feed. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    print(out, 0);
    return out.toString();
  }

  private void print(StringBuilder out, int depth) {
    out.repeat("  ", depth).append(text);
    if (provenance != null) {
      out.append(" [").append(provenance.basis().code());
      for (SourceReference source : provenance.sources()) {
        out.append(", ").append(source);
      }
      out.append(']');
    }
    out.append('\n');
    for (Explanation detail : details) {
      detail.print(out, depth + 1);
    }
  }
}
