package org.wayleave.io.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A long question that is answered in the background; its answer is asked for by id.
 *
 * @param id its id
 * @param name what it is called
 * @param ask the path that is asked
 * @param query what it is asked, in JSON
 * @param state where it stands
 * @param created when it was asked
 * @param started when its answering last began; null before
 * @param ended when it ended; null before
 * @param restarts how often it was begun again because the server had stopped
 * @param problem why it failed, in JSON; empty when it did not
 * @param hasAnswer whether an answer is kept
 */
public record SavedJob(
    String id,
    String name,
    String ask,
    String query,
    State state,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    int restarts,
    String problem,
    boolean hasAnswer) {

  /** Where a job stands. */
  public enum State {
    /** It waits for its turn. */
    QUEUED,
    /** It is being answered. */
    RUNNING,
    /** It is answered. */
    DONE,
    /** It cannot be answered. */
    FAILED,
    /** It was stopped; what was reckoned by then may be there. */
    CANCELLED;

    /** Whether nothing more happens to it. */
    public boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /** The same job in another state. */
  public SavedJob with(
      State now, @Nullable Instant begun, @Nullable Instant over, int times, String why) {
    return new SavedJob(id, name, ask, query, now, created, begun, over, times, why, hasAnswer);
  }
}
