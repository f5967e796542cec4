package org.wayleave.io.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;

/** Turns bytes into characters whatever they claim to be. Thread-safe, no state. */
public final class TextDecoding {

  /** A file with a greater share of zero bytes is no text. */
  private static final int ZEROS_PER_THOUSAND = 1;

  private static final int HEAD_BYTES = 2048;
  private static final int DETECTED_BYTES = 1 << 16;
  private static final Pattern STATED =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})"
              + "|<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private TextDecoding() {}

  /**
   * The characters, without a byte order mark; empty, with a notice, where the bytes are no text.
   *
   * @param carrier what the carrier says the encoding is, as in a header of HTTP; empty when
   *     nothing
   */
  public static String decode(byte[] bytes, String carrier, Location where, NoticeLog log) {
    Charset marked = mark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    if (isBinary(bytes)) {
      log.error(
          "no_text",
          where,
          "The bytes are no text.",
          "Maybe it is a picture, a packed file or a program.");
      return "";
    }
    String stated = carrier.isEmpty() ? stated(bytes) : carrier;
    Charset charset = charset(stated, where, log);
    Optional<String> text = strictly(bytes, charset);
    return text.orElseGet(() -> otherwise(bytes, charset, where, log));
  }

  /** By the byte order mark, or by the zeros that UTF-16 puts beside each letter of a tag. */
  private static @Nullable Charset mark(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xFF && second == 0xFE) {
      boolean isWide = at(bytes, 2) == 0 && at(bytes, 3) == 0;
      return isWide ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    boolean isWideMark = at(bytes, 2) == 0xFE && at(bytes, 3) == 0xFF;
    if (first == 0 && second == 0 && (isWideMark || at(bytes, 3) == '<')) {
      return StandardCharsets.UTF_32BE;
    }
    if (first == '<' && second == 0 && at(bytes, 2) == 0 && at(bytes, 3) == 0) {
      return StandardCharsets.UTF_32LE;
    }
    if (first == '<' && second == 0 && at(bytes, 2) != 0) {
      return StandardCharsets.UTF_16LE;
    }
    return first == 0 && second == '<' ? StandardCharsets.UTF_16BE : null;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  private static boolean isBinary(byte[] bytes) {
    int looked = Math.min(bytes.length, DETECTED_BYTES);
    int zeros = 0;
    for (int x = 0; x < looked; x++) {
      zeros += bytes[x] == 0 ? 1 : 0;
    }
    return zeros * 1000L > (long) looked * ZEROS_PER_THOUSAND;
  }

  private static String stated(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    Matcher found = STATED.matcher(head);
    if (!found.find()) {
      return "";
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static Charset charset(String stated, Location where, NoticeLog log) {
    if (stated.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(stated);
      // Whoever writes a tag byte by byte does not write it in two bytes a letter.
      boolean isWide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return Charset.forName("windows-1252"); // as WHATWG's Encoding Standard has it
      }
      return isWide ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      log.warning(
          "unknown_encoding",
          where,
          "The encoding (%s) is not known; UTF-8 is tried.".formatted(stated),
          "");
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String otherwise(byte[] bytes, Charset stated, Location where, NoticeLog log) {
    if (!stated.equals(StandardCharsets.UTF_8)) {
      Optional<String> text = strictly(bytes, StandardCharsets.UTF_8);
      if (text.isPresent()) {
        tell(stated, "UTF-8", where, log);
        return text.get();
      }
    }
    CharsetMatch match = new CharsetDetector().setText(telling(bytes)).detect();
    Charset found =
        match != null && Charset.isSupported(match.getName())
            ? Charset.forName(match.getName())
            : stated;
    tell(stated, found.name(), where, log);
    return new String(bytes, found);
  }

  /** The words that are not ASCII: mark-up and addresses would make every text look English. */
  private static byte[] telling(byte[] bytes) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    int from = 0;
    boolean isTelling = false;
    for (int x = 0; x <= bytes.length && words.size() < DETECTED_BYTES; x++) {
      int each = x < bytes.length ? bytes[x] & 0xff : ' ';
      if (each >= 0x80) {
        isTelling = true;
      } else if (!Character.isLetter(each)) {
        if (isTelling) {
          words.write(bytes, from, x - from);
          words.write(' ');
        }
        isTelling = false;
        from = x + 1;
      }
    }
    return words.toByteArray();
  }

  private static void tell(Charset stated, String used, Location where, NoticeLog log) {
    log.warning(
        "wrong_encoding",
        where,
        "The bytes are no (%s); they are read as (%s), and what does not fit shows as \uFFFD."
            .formatted(stated.name(), used),
        "");
  }
}
