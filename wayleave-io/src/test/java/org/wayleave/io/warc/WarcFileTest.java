package org.wayleave.io.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayleave.io.bytes.Content;
import org.wayleave.network.notice.NoticeLog;

/** A record that does not say what it must is left out, and those after it are read. */
class WarcFileTest {

  private static final String DATE = "WARC-Date: 2026-06-01T10:00:00Z\r\n";
  private static final String TARGET = "WARC-Target-URI: https://a.example/1\r\n";

  private final NoticeLog log = new NoticeLog();

  private static String record(String headers) {
    String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello";
    return """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Record-ID: <urn:uuid:6a9cd3a4-5d3a-4f0b-9d0f-0c8f4a4a1a11>\r
    Content-Type: application/http;msgtype=response\r
    %sContent-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(headers, body.length(), body);
  }

  private List<String> read(String text) {
    List<String> captures = new ArrayList<>();
    WarcFile.read(
        Content.of("file.warc", text.getBytes(StandardCharsets.US_ASCII)),
        1_000,
        log,
        (address, at, encoding, bytes) ->
            captures.add("%s %s %d".formatted(address, at, bytes.length)));
    return captures;
  }

  @Test
  void capturesAreReadInTheirOrder() {
    assertThat(read(record(DATE + TARGET) + record(DATE + TARGET)))
        .containsExactly(
            "https://a.example/1 2026-06-01T10:00:00Z 5",
            "https://a.example/1 2026-06-01T10:00:00Z 5");
    assertThat(log.listNotices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TARGET,
        DATE,
        TARGET + "WARC-Date: 2026-11-28T19:Nov 2026 19:27:12 GMT\r\n",
        TARGET + "WARC-Date: \r\n",
        DATE + "WARC-Target-URI: \r\n",
      })
  void aRecordThatDoesNotSayWhenceOrWhenIsLeftOut(String headers) {
    assertThat(read(record(headers) + record(DATE + TARGET)))
        .endsWith("https://a.example/1 2026-06-01T10:00:00Z 5")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(log.countByCode().keySet()).isSubsetOf("bad_record");
  }
}
