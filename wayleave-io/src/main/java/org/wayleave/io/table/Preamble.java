package org.wayleave.io.table;

import java.io.IOException;
import java.io.InputStream;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.Notice;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Severity;

/** Judges a file by its size and first bytes, before anything of it is parsed. */
final class Preamble {

  /** Larger files are refused. */
  static final long MAX_FILE_BYTES = 2L << 30;

  /** A longer header line is refused. */
  static final int MAX_HEADER_BYTES = 256 << 10;

  /** A header of more columns is refused. */
  static final int MAX_COLUMNS = 1_000;

  private static final int NOT_READABLE = -1;
  private static final int MARK_BYTES = 3;

  private final Location where;
  private final NoticeLog log;

  Preamble(String file, NoticeLog log) {
    this.where = new Location(file, 0, "");
    this.log = log;
  }

  /** Whether the answer of {@link #judge} says that the file must not be read. */
  static boolean isRefused(int skipped) {
    return skipped == NOT_READABLE;
  }

  /** How many bytes to skip before the header. */
  int judge(Content content) throws IOException {
    long size = content.size();
    if (size > MAX_FILE_BYTES) {
      return refuse(
          "file_too_large",
          "The file has (%d) bytes; the limit is %d.".formatted(size, MAX_FILE_BYTES),
          "Maybe it can be split.");
    }
    byte[] head;
    try (InputStream in = content.open()) {
      head = in.readNBytes(MAX_HEADER_BYTES + MARK_BYTES + 1);
    }
    int skipped = hasMark(head) ? MARK_BYTES : 0;
    if (head.length == skipped) {
      return refuse("empty_file", "The file is empty.", "Maybe the export was cut short.");
    }
    if (isUtf16(head)) {
      return refuse(
          "wrong_encoding",
          "The file is encoded as UTF-16 or UTF-32.",
          "Maybe it can be saved again as UTF-8.");
    }
    if (skipped > 0) {
      log.add(
          new Notice(
              "byte_order_mark",
              Severity.INFO,
              where,
              "The file begins with a byte-order mark, which was skipped.",
              ""));
    }
    return isHeaderShort(head) ? skipped : NOT_READABLE;
  }

  private boolean isHeaderShort(byte[] head) {
    int commas = 0;
    boolean isQuoted = false;
    int end = 0;
    for (; end < head.length; end++) {
      byte octet = head[end];
      if (octet == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (octet == '\n' || octet == '\r')) {
        break;
      } else if (!isQuoted && octet == ',') {
        commas++;
      }
    }
    if (commas >= MAX_COLUMNS) {
      refuse(
          "too_many_columns",
          "The header has more than (%d) columns.".formatted(MAX_COLUMNS),
          "Maybe the table is turned on its side.");
      return false;
    }
    if (end > MAX_HEADER_BYTES) {
      refuse(
          "header_too_long",
          "The header line is longer than (%d) bytes.".formatted(MAX_HEADER_BYTES),
          "Maybe a quote is not closed or the file is not a table.");
      return false;
    }
    return true;
  }

  private int refuse(String code, String fact, String advice) {
    log.error(code, where, fact, advice);
    return NOT_READABLE;
  }

  private static boolean hasMark(byte[] head) {
    return head.length >= MARK_BYTES
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF;
  }

  private static boolean isUtf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    return (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || (first == 0) != (second == 0);
  }
}
