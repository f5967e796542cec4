package org.wayleave.io.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the chain says of a source.
 *
 * @param etag what the host called the last version
 * @param modified when the host said it was made
 * @param content SHA-256 of the last that came
 * @param failureCount how often it failed since it last came
 * @param retryAt when it may be asked again after a failure; null where at once
 */
public record SourceState(
    String etag, String modified, String content, int failureCount, @Nullable Instant retryAt) {

  /** Nothing is known. */
  public static final SourceState UNKNOWN = new SourceState("", "", "", 0, null);

  SourceState after(Entry entry) {
    Instant retry = entry.retryAt().isEmpty() ? null : Instant.parse(entry.retryAt());
    return switch (entry.kind()) {
      case CAPTURED, SAME ->
          new SourceState(entry.etag(), entry.modified(), entry.content(), 0, null);
      case UNCHANGED -> new SourceState(etag, modified, content, 0, null);
      case FAILED, FORBIDDEN -> new SourceState(etag, modified, content, failureCount + 1, retry);
    };
  }
}
