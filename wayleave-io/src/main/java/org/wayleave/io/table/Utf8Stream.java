package org.wayleave.io.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * Passes bytes on as long as they are valid UTF-8 (RFC 3629) and ends within the first character
 * that is not.
 *
 * <p>Strategy: an automaton over the bytes. It knows how many continuation bytes are due and the
 * range of the next one, which shuts out overlong forms, surrogates and code points beyond
 * U+10FFFF. Lines are counted by LF and by CR that no LF follows.
 */
final class Utf8Stream extends InputStream {

  /** The offset when no bad byte has been met. */
  static final long NONE = -1;

  private final InputStream in;
  private long offset;
  private long characterOffset;
  private long line = 1;
  private long badOffset = NONE;
  private long badLine = NONE;
  private int due;
  private int low = 0x80;
  private int high = 0xBF;
  private boolean isAfterCarriageReturn;

  Utf8Stream(InputStream in, long firstOffset) {
    this.in = in;
    this.offset = firstOffset;
  }

  /** The offset in the file at which the first bad character begins, or {@link #NONE}. */
  long badOffset() {
    return badOffset;
  }

  /** The line of the first bad character, or {@link #NONE}. */
  long badLine() {
    return badLine;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (badOffset != NONE) {
      return -1;
    }
    int count = in.read(buffer, from, length);
    if (count < 0) {
      if (due > 0) {
        markBad();
      }
      return -1;
    }
    for (int x = 0; x < count; x++) {
      if (due == 0) {
        characterOffset = offset;
      }
      if (!accepts(buffer[from + x] & 0xFF)) {
        markBad();
        return x == 0 ? -1 : x;
      }
      offset++;
    }
    return count;
  }

  private void markBad() {
    badOffset = characterOffset;
    badLine = line;
  }

  private boolean accepts(int octet) {
    if (due > 0) {
      boolean fits = octet >= low && octet <= high;
      due--;
      low = 0x80;
      high = 0xBF;
      return fits;
    }
    if (octet < 0x80) {
      countLine(octet);
      return true;
    }
    if (octet < 0xC2 || octet > 0xF4) {
      return false;
    }
    due = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    switch (octet) {
      case 0xE0 -> low = 0xA0;
      case 0xED -> high = 0x9F;
      case 0xF0 -> low = 0x90;
      case 0xF4 -> high = 0x8F;
      default -> {} // any continuation byte
    }
    return true;
  }

  private void countLine(int octet) {
    if (octet == '\r' || (octet == '\n' && !isAfterCarriageReturn)) {
      line++;
    }
    isAfterCarriageReturn = octet == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
