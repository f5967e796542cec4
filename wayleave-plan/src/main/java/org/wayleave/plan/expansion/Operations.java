package org.wayleave.plan.expansion;

import java.util.EnumSet;
import java.util.Set;

/** Sets of operations as bits of an {@code int}, so that millions of arcs can hold one each. */
public final class Operations {

  /** Nothing to do: passing through. */
  public static final int NONE = 0;

  private Operations() {}

  static int of(Operation... operations) {
    int bits = NONE;
    for (Operation operation : operations) {
      bits |= bit(operation);
    }
    return bits;
  }

  static int bit(Operation operation) {
    return 1 << operation.ordinal();
  }

  /** Whether the set has the operation. */
  public static boolean contains(int bits, Operation operation) {
    return (bits & bit(operation)) != 0;
  }

  /** The set as a person reads it, in the order in which the operations are done. */
  public static Set<Operation> toSet(int bits) {
    Set<Operation> set = EnumSet.noneOf(Operation.class);
    for (Operation operation : Operation.values()) {
      if (contains(bits, operation)) {
        set.add(operation);
      }
    }
    return set;
  }
}
