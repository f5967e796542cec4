package org.wayleave.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayleave.testing.Property;

/** FEATURE UNDER TEST: UTF-8 is passed on up to the first bad byte; oracle: the JDK's decoder. */
class Utf8StreamTest {

  @Test
  void agreesWithTheDecoderOfTheJdk() {
    Property.forAll(
        "valid prefix as the JDK's decoder sees it",
        11,
        5_000,
        Utf8StreamTest::draw,
        bytes -> {
          Utf8Stream stream = new Utf8Stream(new ByteArrayInputStream(bytes), 0);
          byte[] passed = stream.readAllBytes();
          int valid = validPrefix(bytes);
          if (valid == bytes.length) {
            assertThat(stream.badOffset()).isEqualTo(Utf8Stream.NONE);
            assertThat(passed).isEqualTo(bytes);
          } else {
            assertThat(stream.badOffset()).isEqualTo(valid);
            assertThat(passed).hasSizeBetween(valid, valid + 3);
            assertThat(Arrays.copyOf(passed, valid)).isEqualTo(Arrays.copyOf(bytes, valid));
          }
        });
  }

  private static byte[] draw(SplittableRandom random, int size) {
    byte[] bytes = new byte[1 + random.nextInt(size)];
    int[] leads = {0x41, 0xC2, 0xC1, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x80, 0xA0, 0x8F, 0x90};
    for (int x = 0; x < bytes.length; x++) {
      bytes[x] = (byte) leads[random.nextInt(random.nextInt(3) == 0 ? leads.length : 1)];
    }
    return bytes;
  }

  private static int validPrefix(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return result.isError() ? in.position() : bytes.length;
  }

  @Test
  void countsLinesOfEveryKind() throws IOException {
    byte[] bytes = "a\r\nb\rc\n\u00e9x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    Utf8Stream stream = new Utf8Stream(new ByteArrayInputStream(bytes), 3);

    assertThat(stream.readAllBytes()).hasSize(bytes.length - 1);
    assertThat(stream.badLine()).isEqualTo(4);
    assertThat(stream.badOffset()).isEqualTo(bytes.length - 1 + 3);
  }
}
