package org.wayleave.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to 127.0.0.1 that stays open from one request to the next, as a browser's does, and
 * takes gzip. As little work as can be, since the load comes from the cores that are measured. Not
 * thread-safe.
 */
final class KeptConnection implements AutoCloseable {

  private static final int READ_TIMEOUT_MS = 30_000;
  private static final int BUFFER_BYTES = 16_384;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final int port;

  KeptConnection(int port) throws IOException {
    this.port = port;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_TIMEOUT_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), READ_TIMEOUT_MS);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
  }

  /** What came back: of the body only how long it is. */
  record Answer(int status, String etag, int bytes) {}

  /** Asks and reads the whole answer; an etag that is not empty is one known already. */
  Answer get(String address, String etag) throws IOException {
    return get(address, etag, OutputStream.nullOutputStream());
  }

  /** The same; the body is written to a stream as well. */
  Answer get(String address, String etag, OutputStream to) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n%s\r\n"
            .formatted(
                address, port, etag.isEmpty() ? "" : "If-None-Match: %s\r\n".formatted(etag));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    String statusLine = line();
    int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
    int length = 0;
    String answered = "";
    for (String header = line(); !header.isEmpty(); header = line()) {
      String low = header.toLowerCase(Locale.ROOT);
      if (low.startsWith("content-length:")) {
        length = Integer.parseInt(low.substring("content-length:".length()).strip());
      } else if (low.startsWith("etag:")) {
        answered = header.substring("etag:".length()).strip();
      }
    }
    for (int done = 0; done < length; ) {
      int count = in.read(buffer, 0, Math.min(buffer.length, length - done));
      if (count < 0) {
        throw closed();
      }
      to.write(buffer, 0, count);
      done += count;
    }
    return new Answer(status, answered, length);
  }

  private static EOFException closed() {
    return new EOFException("The server closed the connection.");
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw closed();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
