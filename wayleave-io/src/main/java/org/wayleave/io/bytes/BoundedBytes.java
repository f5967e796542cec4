package org.wayleave.io.bytes;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** Reads what somebody else wrote, and no more of it than was agreed. Thread-safe, no state. */
public final class BoundedBytes {

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private BoundedBytes() {}

  /**
   * The bytes of a stream, unpacked where they are gzip; cut, with a notice, at the limit or where
   * the packing breaks.
   *
   * @param limit how many bytes at most, unpacked
   * @throws IOException where the stream itself fails
   */
  public static byte[] read(InputStream in, int limit, Location where, NoticeLog log)
      throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in, 2);
    byte[] head = ahead.readNBytes(2);
    ahead.unread(head);
    return isGzip(head) ? unpack(ahead, limit, where, log) : take(ahead, limit, where, log);
  }

  /** Whether bytes begin as gzip does. */
  public static boolean isGzip(byte[] head) {
    return head.length >= 2 && (head[0] & 0xff) == GZIP_FIRST && (head[1] & 0xff) == GZIP_SECOND;
  }

  private static byte[] take(InputStream in, int limit, Location where, NoticeLog log)
      throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      tellCut(limit, where, log);
    }
    return bytes;
  }

  private static byte[] unpack(InputStream in, int limit, Location where, NoticeLog log)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream unpacked = new GZIPInputStream(in, BUFFER)) {
      byte[] buffer = new byte[BUFFER];
      int room = limit;
      for (int count = 0; count >= 0 && room > 0; room -= Math.max(0, count)) {
        count = unpacked.read(buffer, 0, Math.min(BUFFER, room));
        if (count > 0) {
          out.write(buffer, 0, count);
        }
      }
      if (room == 0 && unpacked.read() >= 0) {
        tellCut(limit, where, log);
      }
    } catch (EOFException | ZipException e) {
      log.warning(
          "bad_gzip",
          where,
          "The packing breaks after (%d) bytes; what was before it is read.".formatted(out.size()),
          "Maybe the file was cut off on its way.");
    }
    return out.toByteArray();
  }

  private static void tellCut(int limit, Location where, NoticeLog log) {
    log.warning(
        "too_long",
        where,
        "There are more than (%d) bytes; what is beyond them is not read.".formatted(limit),
        "Maybe it is not what its name says, or was made to fill the memory.");
  }
}
