package org.wayleave.io.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that can be read from its beginning more than once: a file, or bytes in memory. */
public interface Content {

  /** What to call it in notices. */
  String name();

  /**
   * How many bytes there are.
   *
   * @throws IOException where that cannot be told
   */
  long size() throws IOException;

  /**
   * A stream of its bytes from the first.
   *
   * @throws IOException where it cannot be read
   */
  InputStream open() throws IOException;

  /** A file, called by its name without its folder. */
  static Content of(Path file) {
    return new Content() {
      @Override
      public String name() {
        return file.getFileName().toString();
      }

      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /** Bytes that nobody changes. */
  static Content of(String name, byte[] bytes) {
    return new Content() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
