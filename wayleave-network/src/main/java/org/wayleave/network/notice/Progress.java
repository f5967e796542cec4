package org.wayleave.network.notice;

/**
 * Is told how far long work has come, and says whether to go on.
 *
 * <p>Asked from any thread, some times a second or more often, so an answer must be quick. Work
 * that is not to go on ends soon and returns what it has, labelled as partial.
 */
@FunctionalInterface
public interface Progress {

  /** Tells nobody and always goes on. */
  Progress NONE = (stage, done, total) -> true;

  /**
   * How far it is.
   *
   * @param stage what is being done, in the user's words
   * @param done how much of it, 0 to {@code total}
   * @param total how much there is to do; 0 while that is not known
   * @return whether to go on
   */
  boolean goesOn(String stage, long done, long total);
}
