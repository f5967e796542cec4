package org.wayleave.io.evidence;

import java.time.Instant;
import java.util.Locale;

/**
 * A line of the chain.
 *
 * @param number its place, from 1
 * @param kind what happened
 * @param source the source's id
 * @param address whence
 * @param at when
 * @param status the status of the answer; 0 without one
 * @param file the WARC file; empty where nothing was stored
 * @param offsetBytes where the record begins in it
 * @param sizeBytes how long the record is
 * @param content SHA-256 of what came; empty where nothing did
 * @param record SHA-256 of the stored record
 * @param etag what the host called this version
 * @param modified when the host said it was made
 * @param fact what went wrong; empty where nothing did
 * @param retryAt when it may be asked again after a failure; empty otherwise
 * @param tool the program and its version
 * @param before the hash of the line before
 */
public record Entry(
    long number,
    Kind kind,
    String source,
    String address,
    Instant at,
    int status,
    String file,
    long offsetBytes,
    long sizeBytes,
    String content,
    String record,
    String etag,
    String modified,
    String fact,
    String retryAt,
    String tool,
    String before) {

  /** What happened. */
  public enum Kind {
    /** Something new came and was stored. */
    CAPTURED,
    /** The same bytes as before came. */
    SAME,
    /** The host says that nothing changed. */
    UNCHANGED,
    /** It did not come. */
    FAILED,
    /** The host does not want it asked for. */
    FORBIDDEN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
