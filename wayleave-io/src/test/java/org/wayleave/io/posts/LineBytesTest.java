package org.wayleave.io.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lines are as {@link String#split} has them, however the stream is cut into pieces. */
class LineBytesTest {

  private static final int LIMIT = 50;

  /** Gives as many bytes at once as it likes. */
  private static final class Drops extends ByteArrayInputStream {

    private final SplittableRandom random;

    Drops(byte[] bytes, SplittableRandom random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] into, int from, int most) {
      return super.read(into, from, Math.min(most, random.nextInt(1, 9)));
    }

    @Override
    public int read(byte[] into) {
      return read(into, 0, into.length);
    }
  }

  private static List<String> lines(InputStream in) throws IOException {
    LineBytes all = new LineBytes(in, LIMIT);
    List<String> lines = new ArrayList<>();
    for (byte[] line = all.next(); line != null; line = all.next()) {
      lines.add(new String(line, StandardCharsets.US_ASCII));
    }
    return lines;
  }

  @Test
  void linesAreThoseOfTheText() throws IOException {
    long seed = 4;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int x = random.nextInt(200); x > 0; x--) {
        text.append(random.nextInt(1, 40) == 1 ? '\n' : (char) random.nextInt('a', 'e'));
      }
      List<String> expected = new ArrayList<>(List.of(text.toString().split("\n", -1)));
      if (expected.getLast().isEmpty()) {
        expected.removeLast();
      }
      expected.replaceAll(line -> line.substring(0, Math.min(line.length(), LIMIT + 1)));
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      assertThat(lines(new Drops(bytes, random)))
          .as("seed %d round %d", seed, round)
          .isEqualTo(expected);
    }
  }

  /** A line of two gigabytes is read in the memory of its beginning. */
  @Test
  void endlessLinesAreHeldOnlyToTheLimit() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 1L << 31;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int most) {
            int count = (int) Math.min(most, left);
            left -= count;
            return count == 0 ? -1 : count;
          }
        };
    LineBytes all = new LineBytes(endless, LIMIT);
    assertThat(all.next()).hasSize(LIMIT + 1);
    assertThat(all.next()).isNull();
  }
}
