package org.wayleave.plan.pareto;

/** How much of the true front a front holds. */
public sealed interface Completeness {

  /** Every non-dominated vector is there. */
  record Exact() implements Completeness {}

  /**
   * For every non-dominated vector there is one here that is at most (1 + epsilon) times as great
   * in every criterion; each vector here belongs to a real way.
   *
   * @param epsilonShare the tolerance, for example 0.01
   */
  record Within(double epsilonShare) implements Completeness {}

  /**
   * Ways are missing.
   *
   * @param rule a sentence that says which ways are kept and why not all
   */
  record Cut(String rule) implements Completeness {}

  /** The only value of {@link Exact}. */
  Completeness EXACT = new Exact();
}
