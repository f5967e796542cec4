package org.wayleave.io.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.wayleave.io.fetch.Fetched;

/** One WARC file that grows at its end. Not thread-safe. */
final class WarcSegment implements AutoCloseable {

  /** What says how a message was carried, and is no longer true of the bytes that are stored. */
  private static final Set<String> OF_THE_CARRIER =
      Set.of("transfer-encoding", "content-length", "connection", "keep-alive", ":status");

  private final FileChannel channel;

  private WarcSegment(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens a file for writing at its end, cut off there first. */
  static WarcSegment open(Path file, long end) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.truncate(end);
    channel.position(end);
    return new WarcSegment(channel);
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Makes the record of what came; the same bytes every time but for the record's own id. */
  static byte[] record(Fetched fetched, Instant at) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(fetched.status(), "");
    for (Map.Entry<String, List<String>> header : fetched.headers().entrySet()) {
      if (!OF_THE_CARRIER.contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
        for (String value : header.getValue()) {
          http.addHeader(header.getKey(), value);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(
          new WarcResponse.Builder(URI.create(fetched.address()))
              .date(at)
              .body(MediaType.HTTP_RESPONSE, http.body(null, fetched.body()).build())
              .build());
    }
    return out.toByteArray();
  }

  /** Writes at the end, onto the disk. */
  void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
