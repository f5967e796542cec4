package org.wayleave.app.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job. Times are UTC.
 *
 * @param id its id
 * @param name what it is called
 * @param ask the path that is asked
 * @param query what it is asked
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param stage what is being done; empty when nothing is
 * @param done how much of the stage is done
 * @param total how much the stage is; 0 when nobody knows
 * @param created when it was asked
 * @param started when its answering last began; null before
 * @param ended when it ended; null before
 * @param hasAnswer whether there is an answer; of a job that was cancelled it is a part of one
 * @param restarts how often it was begun again because the server had stopped
 * @param problem why it failed; null when it did not
 */
public record JobDto(
    String id,
    String name,
    String ask,
    Map<String, List<String>> query,
    String state,
    String stage,
    long done,
    long total,
    String created,
    @Nullable String started,
    @Nullable String ended,
    boolean hasAnswer,
    int restarts,
    @Nullable Map<String, Object> problem) {

  /**
   * A question that is to be answered in the background.
   *
   * @param ask the path of an address whose answer takes long
   * @param query what it is asked, as its address takes it
   * @param name what the user calls it
   */
  public record Request(
      String ask, @Nullable Map<String, List<String>> query, @Nullable String name) {}

  /** Jobs. */
  public record All(List<JobDto> jobs) {}
}
