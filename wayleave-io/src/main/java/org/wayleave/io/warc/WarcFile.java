package org.wayleave.io.warc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.wayleave.io.bytes.BoundedBytes;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.UserException;

/** Reads the captures of a WARC file. Thread-safe, no state. */
public final class WarcFile {

  private static final int FOUND = 200;
  private static final int FIRST_OTHER = 300;

  /** Takes what was fetched. */
  @FunctionalInterface
  public interface Captures {

    /**
     * Takes one capture.
     *
     * @param address whence
     * @param capturedAt when
     * @param encoding what the carrier said its encoding is; empty when nothing
     * @param bytes what came, unpacked
     */
    void take(String address, Instant capturedAt, String encoding, byte[] bytes);
  }

  private WarcFile() {}

  /**
   * Passes on every capture of a success.
   *
   * @param limit how many bytes of a capture at most
   * @throws UserException {@code no_such_file}
   */
  public static void read(Content content, int limit, NoticeLog log, Captures taker) {
    String name = content.name();
    try (InputStream in = content.open();
        WarcReader reader = new WarcReader(in)) {
      long count = 0;
      for (Optional<WarcRecord> next = next(reader, name, count, log);
          next.isPresent();
          next = next(reader, name, count, log)) {
        count++;
        take(next.get(), new Location(name, count, ""), limit, log, taker);
      }
    } catch (IOException e) {
      throw new UserException(
          "no_such_file",
          "The file (%s) cannot be read (%s).".formatted(name, e.getMessage()),
          "Maybe it is no WARC file, or not yours to read.");
    }
  }

  private static Optional<WarcRecord> next(
      WarcReader reader, String name, long count, NoticeLog log) {
    try {
      return reader.next();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      log.error(
          "bad_warc",
          new Location(name, count + 1, ""),
          "The file breaks after (%d) records (%s).".formatted(count, e.getMessage()),
          "Maybe it was cut off on its way.");
      return Optional.empty();
    }
  }

  private static void take(
      WarcRecord record, Location where, int limit, NoticeLog log, Captures taker) {
    if (!(record instanceof WarcResponse) && !(record instanceof WarcResource)) {
      return;
    }
    WarcTargetRecord capture = (WarcTargetRecord) record;
    try {
      if (capture instanceof WarcResponse response) {
        int status = response.http().status();
        if (status < FOUND || status >= FIRST_OTHER) {
          return;
        }
      }
      var payload = capture.payload();
      if (payload.isEmpty()) {
        return;
      }
      byte[] bytes = BoundedBytes.read(payload.get().body().stream(), limit, where, log);
      MediaType type = payload.get().type();
      String encoding = type == null ? "" : type.parameters().getOrDefault("charset", "");
      Instant at = capture.date();
      String target = capture.target();
      if (at == null || target == null) {
        throw new NoSuchElementException("it does not say whence or when it came");
      }
      taker.take(target, at, encoding, bytes);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | DateTimeException
        | NoSuchElementException e) {
      log.warning(
          "bad_record",
          where,
          "The record cannot be read (%s); it is left out.".formatted(e.getMessage()),
          "");
    }
  }
}
