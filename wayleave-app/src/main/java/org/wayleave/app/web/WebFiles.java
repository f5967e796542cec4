package org.wayleave.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of the web map, as they were built into the product.
 *
 * <p>Files are read once and kept, with their compressed form where the build made one. Only plain
 * names below the web folder are looked at, so no path leads out of it. Thread-safe.
 */
public final class WebFiles {

  private static final String FOLDER = "web/";
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final ClassLoader loader = WebFiles.class.getClassLoader();
  private final Map<String, Optional<WebFile>> pathToFile = new ConcurrentHashMap<>();

  /**
   * A file of the web map.
   *
   * @param mediaType its media type
   * @param isForever whether its name changes whenever its content does
   */
  public record WebFile(String mediaType, boolean isForever, Content content) {}

  /** The bytes of a file. */
  public static final class Content {
    private final byte[] bytes;
    private final byte @Nullable [] gzip;

    Content(byte[] bytes, byte @Nullable [] gzip) {
      this.bytes = bytes;
      this.gzip = gzip;
    }

    /** The plain bytes; not to be changed. */
    public byte[] bytes() {
      return bytes;
    }

    /** The same with gzip, if the build made it; not to be changed. */
    public byte @Nullable [] gzip() {
      return gzip;
    }
  }

  /**
   * The file at a path of the server: {@code /}, {@code /about}, {@code /watch}, {@code /assets/…}.
   */
  public Optional<WebFile> find(String path) {
    String name =
        switch (path) {
          case "/" -> "index.html";
          case "/about", "/about-ru", "/about-fa", "/watch" -> path.substring(1) + ".html";
          default -> path.startsWith("/") ? path.substring(1) : path;
        };
    boolean isPlain =
        name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,4}");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (!isPlain || !MEDIA_TYPES.containsKey(ending)) {
      return Optional.empty();
    }
    Optional<WebFile> known = pathToFile.get(name);
    if (known == null) {
      known = read(name, ending);
      if (known.isPresent()) {
        pathToFile.put(name, known);
      }
    }
    return known;
  }

  private Optional<WebFile> read(String name, String ending) {
    byte[] bytes = resource(name);
    String mediaType = MEDIA_TYPES.get(ending);
    if (bytes == null || mediaType == null) {
      return Optional.empty();
    }
    return Optional.of(
        new WebFile(
            mediaType, name.startsWith("assets/"), new Content(bytes, resource(name + ".gz"))));
  }

  private byte @Nullable [] resource(String name) {
    try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The product's own file (%s) is broken.".formatted(name), e);
    }
  }
}
