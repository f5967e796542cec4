package org.wayleave.plan.closure;

import java.util.BitSet;
import org.wayleave.network.notice.UserException;

/**
 * Which set of closures is worst.
 *
 * @param size how many close, 1 or more
 * @param spared the numbers of elements that cannot close
 * @param aim what counts
 * @param runnersUp how many of the next worst sets are wanted besides
 */
public record WorstQuestion(int size, BitSet spared, Aim aim, int runnersUp) {

  /** What makes a set worse than another. */
  public enum Aim {
    /** Tonnes unserved first, then extra cost. */
    HARM,
    /** Extra cost; only sets count that leave everything a way. */
    CONNECTED
  }

  /** Copies the set. */
  public WorstQuestion {
    spared = (BitSet) spared.clone();
  }

  /** By harm, nothing spared, with nine runners-up. */
  public static WorstQuestion of(int size) {
    return new WorstQuestion(size, new BitSet(), Aim.HARM, 9);
  }

  /** The same with another aim. */
  public WorstQuestion by(Aim other) {
    return new WorstQuestion(size, spared, other, runnersUp);
  }

  /** The same, sparing an element more. */
  public WorstQuestion sparing(int element) {
    BitSet more = (BitSet) spared.clone();
    more.set(element);
    return new WorstQuestion(size, more, aim, runnersUp);
  }

  /**
   * Refuses to close more than there is.
   *
   * @throws UserException {@code bad_parameter}
   */
  public void requireSense(int elementCount) {
    int free = elementCount - spared.cardinality();
    if (size < 1 || size > free) {
      throw new UserException(
          "bad_parameter",
          "A set of (%d) closures was asked for; (%d) elements can close.".formatted(size, free),
          "Maybe ask for 1 to %d.".formatted(Math.max(1, Math.min(free, 3))));
    }
  }

  /** Whether a set of that harm counts at all. */
  boolean counts(Harm harm) {
    return aim == Aim.HARM || harm.unservedTonnes() == 0;
  }
}
