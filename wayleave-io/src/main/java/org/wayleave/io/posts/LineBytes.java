package org.wayleave.io.posts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none held that is longer than a limit. Not thread-safe. */
final class LineBytes {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  LineBytes(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * The next line without its end, or null where there is none; of a longer one than the limit its
   * first bytes, one more than the limit.
   */
  byte @Nullable [] next() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isEnded = false;
    while (!isEnded && (from < to || fill())) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, Math.min(end - from, limit + 1 - line.size()));
      isEnded = end < to;
      from = isEnded ? end + 1 : end;
    }
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }
}
