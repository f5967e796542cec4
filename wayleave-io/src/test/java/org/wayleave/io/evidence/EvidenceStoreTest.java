package org.wayleave.io.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayleave.io.evidence.Entry.Kind;
import org.wayleave.io.fetch.FetchRules;
import org.wayleave.io.fetch.Fetched;
import org.wayleave.io.fetch.PoliteFetcher;
import org.wayleave.io.fetch.SmallHost;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/** Evidence is kept whole, whatever happens to the process or to the files. */
class EvidenceStoreTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir private Path folder;

  private static EvidenceStore open(Path folder) {
    return EvidenceStore.open(folder, "wayleave test");
  }

  private EvidenceCheck verify(NoticeLog log) {
    return EvidenceCheck.verify(folder, log, Progress.NONE);
  }

  private boolean isWhole() {
    return verify(new NoticeLog()).isWhole();
  }

  /** What a host on this machine answers with. */
  private static Fetched fetched(int status, String text) throws InterruptedException {
    FetchRules rules =
        new FetchRules(
            "test (+a@example.org)", Duration.ofMillis(1), Duration.ofSeconds(5), 100_000);
    try (SmallHost host = new SmallHost();
        PoliteFetcher fetcher = new PoliteFetcher(rules)) {
      host.on("/feed", status, text);
      return fetcher.fetch(host.address("/feed"), "", "");
    }
  }

  @Test
  void keepsWhatIsNewOnce() throws Exception {
    try (EvidenceStore store = open(folder)) {
      Fetched one = fetched(200, "<rss>one</rss>");
      assertThat(store.append("a", one, NOON).kind()).isEqualTo(Kind.CAPTURED);
      assertThat(store.append("a", one, NOON).kind()).isEqualTo(Kind.SAME);
      assertThat(store.append("b", one, NOON).kind()).isEqualTo(Kind.CAPTURED);
      assertThat(store.append("a", fetched(200, "two"), NOON).kind()).isEqualTo(Kind.CAPTURED);
    }
    NoticeLog log = new NoticeLog();
    EvidenceCheck check = verify(log);
    assertThat(log.listNotices()).isEmpty();
    assertThat(check.isWhole()).isTrue();
    assertThat(check.entryCount()).isEqualTo(4);
    assertThat(check.captureCount()).isEqualTo(3);
    try (EvidenceStore store = open(folder)) {
      assertThat(store.count()).isEqualTo(4);
      assertThat(store.append("a", fetched(200, "two"), NOON).kind()).isEqualTo(Kind.SAME);
    }
    assertThat(isWhole()).isTrue();
  }

  @Test
  void failuresWaitLongerEachTime() throws Exception {
    Fetched broken = fetched(503, "");
    try (EvidenceStore store = open(folder)) {
      assertThat(store.append("a", broken, NOON).retryAt()).isEqualTo("2026-06-01T12:15:00Z");
      assertThat(store.append("a", broken, NOON).retryAt()).isEqualTo("2026-06-01T12:30:00Z");
    }
    try (EvidenceStore store = open(folder)) {
      assertThat(store.state("a").failureCount()).isEqualTo(2);
      assertThat(store.append("a", broken, NOON).retryAt()).isEqualTo("2026-06-01T13:00:00Z");
      for (int x = 0; x < 12; x++) {
        store.append("a", broken, NOON);
      }
      assertThat(store.state("a").retryAt()).isEqualTo("2026-06-02T12:00:00Z");
      store.append("a", fetched(200, "x"), NOON);
      assertThat(store.state("a").retryAt()).isNull();
      assertThat(store.state("a").failureCount()).isZero();
    }
  }

  @Test
  void oneCollectorAtATime() {
    try (EvidenceStore store = open(folder)) {
      assertThat(store.count()).isZero();
      assertThatThrownBy(() -> open(folder))
          .isInstanceOfSatisfying(
              UserException.class, e -> assertThat(e.code()).isEqualTo("store_in_use"));
    }
  }

  /** Any byte of any file that is changed, and any line that is left out, is seen. */
  @Test
  void everyChangeIsSeen() throws Exception {
    try (EvidenceStore store = open(folder)) {
      for (int x = 0; x < 5; x++) {
        store.append("s" + x, fetched(200, "text " + x), NOON);
      }
    }
    assertThat(isWhole()).isTrue();
    long seed = 9;
    SplittableRandom random = new SplittableRandom(seed);
    for (String name : List.of(EvidenceStore.CHAIN, "evidence-000001.warc.gz")) {
      Path file = folder.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int round = 0; round < 200; round++) {
        byte[] changed = bytes.clone();
        int at = random.nextInt(changed.length);
        changed[at] ^= (byte) (1 << random.nextInt(7));
        Files.write(file, changed);
        assertThat(isWhole()).as("%s, byte %d, seed %d", name, at, seed).isFalse();
      }
      Files.write(file, bytes);
    }
    List<String> lines = Files.readAllLines(folder.resolve(EvidenceStore.CHAIN));
    for (int left = 0; left < lines.size() - 1; left++) {
      List<String> fewer = new java.util.ArrayList<>(lines);
      fewer.remove(left);
      Files.write(folder.resolve(EvidenceStore.CHAIN), fewer);
      assertThat(isWhole()).isFalse();
      assertThatThrownBy(() -> open(folder)).isInstanceOf(UserException.class);
    }
    Files.write(folder.resolve(EvidenceStore.CHAIN), lines);
    assertThat(isWhole()).isTrue();
  }

  /** A store that was cut off anywhere at its end opens again with what its whole lines say. */
  @Test
  void whatWasBegunIsCutOff() throws Exception {
    try (EvidenceStore store = open(folder)) {
      store.append("a", fetched(200, "one"), NOON);
      store.append("b", fetched(200, "two"), NOON);
    }
    Path chain = folder.resolve(EvidenceStore.CHAIN);
    byte[] lines = Files.readAllBytes(chain);
    byte[] records = Files.readAllBytes(folder.resolve("evidence-000001.warc.gz"));
    for (int cut = 1; cut < 200; cut += 13) {
      Files.write(chain, java.util.Arrays.copyOf(lines, lines.length - cut));
      Files.write(folder.resolve("evidence-000001.warc.gz"), records);
      try (EvidenceStore store = open(folder)) {
        assertThat(store.count()).isEqualTo(1);
        store.append("b", fetched(200, "two"), NOON);
      }
      assertThat(isWhole()).as("cut %d", cut).isTrue();
    }
  }

  /** Who loses the chain has not lost the records. */
  @Test
  void withoutItsChainNothingIsDestroyed() throws Exception {
    try (EvidenceStore store = open(folder)) {
      store.append("a", fetched(200, "one"), NOON);
      store.append("b", fetched(200, "two"), NOON);
    }
    byte[] records = Files.readAllBytes(folder.resolve("evidence-000001.warc.gz"));
    Files.delete(folder.resolve(EvidenceStore.CHAIN));
    try (EvidenceStore store = open(folder)) {
      store.append("a", fetched(200, "one"), NOON);
    }
    assertThat(folder.resolve("evidence-000001.warc.gz.without-chain")).hasBinaryContent(records);
    assertThat(isWhole()).isTrue();
  }

  /** Killed again and again, the store has every entry that was told, once. */
  @Test
  void killedAtAnyMomentItLosesNothing() throws Exception {
    long told = 0;
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 8; round++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Appender.class.getName(),
                  folder.toString(),
                  String.valueOf(round))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int wanted = 3 + random.nextInt(30);
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        for (int x = 0; x < wanted; x++) {
          String line = out.readLine();
          assertThat(line).isNotNull();
          told = Math.max(told, Long.parseLong(line));
        }
        process.destroyForcibly();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          told = line.matches("\\d+") ? Math.max(told, Long.parseLong(line)) : told;
        }
      } catch (IOException e) {
        assertThat(process.waitFor()).isNotZero(); // the pipe went with the process
      }
      process.waitFor();
      try (EvidenceStore store = open(folder)) {
        assertThat(store.count()).isGreaterThanOrEqualTo(told);
        told = store.count();
      }
      NoticeLog log = new NoticeLog();
      assertThat(verify(log).isWhole()).as("%s", log.listNotices()).isTrue();
    }
  }

  /** Adds evidence for ever and says the number of each when it is there. */
  static final class Appender {

    private Appender() {}

    public static void main(String[] arguments) throws InterruptedException {
      Fetched fetched = fetched(200, "text ".repeat(2_000));
      try (EvidenceStore store = open(Path.of(arguments[0]))) {
        for (int x = 0; x < 100_000; x++) {
          Entry entry = store.append("r" + arguments[1] + "-" + x, fetched, NOON);
          System.out.println(entry.number());
        }
      }
    }
  }
}
