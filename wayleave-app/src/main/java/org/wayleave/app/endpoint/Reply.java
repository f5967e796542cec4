package org.wayleave.app.endpoint;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.app.answer.Json;
import org.wayleave.app.answer.ProblemDto;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body
 * @param body the body
 * @param etag a name for the body that changes when it does; empty when it should not be kept
 * @param fileName what a browser saves it as; empty when it is not for saving
 */
public record Reply(int status, String mediaType, Body body, String etag, String fileName) {

  /** JSON. */
  public static final String JSON = "application/json";

  /** GeoJSON (RFC 7946). */
  public static final String GEO_JSON = "application/geo+json";

  /** Problem details (RFC 9457). */
  public static final String PROBLEM = "application/problem+json";

  /** Comma-separated values (RFC 4180) in UTF-8. */
  public static final String CSV = "text/csv; charset=utf-8";

  private static final byte[] NOTHING = {};
  private static final int BUFFER = 1 << 16;

  /** The bytes of an answer, and the same compressed where that was prepared. */
  public interface Body {

    /** The plain bytes; not to be changed. */
    byte[] bytes();

    /** The same with gzip; null when it was not prepared. */
    default byte @Nullable [] gzip() {
      return null;
    }
  }

  /** A JSON answer. */
  public static Reply json(Object dto) {
    byte[] bytes = Json.toBytes(dto);
    return new Reply(200, JSON, () -> bytes, "", "");
  }

  /** A JSON answer of something that was made (201) or will be (202). */
  public static Reply json(int status, Object dto) {
    byte[] bytes = Json.toBytes(dto);
    return new Reply(status, JSON, () -> bytes, "", "");
  }

  /** A JSON answer that is in bytes already. */
  public static Reply jsonBytes(byte[] bytes) {
    return new Reply(200, JSON, () -> bytes, "", "");
  }

  /** Done, and there is nothing to say. */
  public static Reply nothing() {
    return new Reply(204, JSON, () -> NOTHING, "", "");
  }

  /** What went wrong. */
  public static Reply problem(ProblemDto problem) {
    byte[] bytes = Json.toBytes(problem);
    return new Reply(problem.status(), PROBLEM, () -> bytes, "", "");
  }

  /** A file to be saved under that name, which has plain letters only. */
  public static Reply download(String mediaType, String fileName, byte[] bytes) {
    return new Reply(200, mediaType, () -> bytes, "", fileName);
  }

  /** What writes a body. */
  public interface Content {

    /** Writes all of it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * What is sent often: kept compressed alone, which is a twentieth of a large network, and with a
   * name to ask again by.
   */
  public static Reply kept(String mediaType, Content content, String etag) {
    return new Reply(200, mediaType, Packed.of(content), etag, "");
  }

  /** Compressed bytes; who does not take them so gets them unpacked each time. */
  private static final class Packed implements Body {

    private final byte[] gzip;

    private Packed(byte[] gzip) {
      this.gzip = gzip;
    }

    static Packed of(Content content) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(packed), BUFFER)) {
        content.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException("Memory does not fail to be written to.", e);
      }
      return new Packed(packed.toByteArray());
    }

    @Override
    public byte[] bytes() {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("Memory does not fail to be read.", e);
      }
    }

    @Override
    public byte[] gzip() {
      return gzip;
    }
  }
}
