package org.wayleave.watch.corroboration;

import java.util.List;

/**
 * Articles that are one voice.
 *
 * @param members their places in the input, in its order
 * @param earliestIndex the one that was seen first; the first of the input where times are missing
 */
public record Origin(List<Integer> members, int earliestIndex) {

  /** Copies the members. */
  public Origin {
    members = List.copyOf(members);
  }
}
