package org.wayleave.io.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayleave.io.evidence.Entry.Kind;
import org.wayleave.io.fetch.Fetched;
import org.wayleave.network.notice.UserException;

/** A store that evidence is added to. Thread-safe; one process at a time. */
public final class EvidenceStore implements AutoCloseable {

  /** The name of the chain in a store. */
  public static final String CHAIN = "evidence.chain";

  static final String FIRST = "0".repeat(64);

  private static final long MOST_SEGMENT_BYTES = 1L << 30;
  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
  private static final Duration LAST_RETRY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 7;

  private final Path folder;
  private final String tool;
  private final FileChannel chain;
  private final FileLock lock;
  private final Map<String, SourceState> stateBySource = new HashMap<>();
  private @Nullable WarcSegment segment;
  private int segmentNumber = 1;
  private long count;
  private String last = FIRST;

  private EvidenceStore(Path folder, String tool, FileChannel chain, FileLock lock) {
    this.folder = folder;
    this.tool = tool;
    this.chain = chain;
    this.lock = lock;
  }

  /**
   * Opens a store, or begins one where there is none. What a killed process left unfinished is cut
   * off.
   *
   * @param tool the program and its version, for the chain
   * @throws UserException {@code store_in_use}, {@code broken_store}, {@code cannot_write}
   */
  public static EvidenceStore open(Path folder, String tool) {
    try {
      Files.createDirectories(folder);
      FileChannel chain =
          FileChannel.open(
              folder.resolve(CHAIN),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      EvidenceStore store = new EvidenceStore(folder, tool, chain, lock(folder, chain));
      store.recover();
      return store;
    } catch (IOException e) {
      throw new UserException(
          "cannot_write",
          "The store (%s) cannot be written (%s).".formatted(folder, e.getMessage()),
          "Maybe it is not yours, or the disk is full.");
    }
  }

  private static FileLock lock(Path folder, FileChannel chain) throws IOException {
    FileLock lock;
    try {
      lock = chain.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      chain.close();
      throw new UserException(
          "store_in_use",
          "The store (%s) is in use by another collector.".formatted(folder),
          "Maybe wait for it to end, or use another folder.");
    }
    return lock;
  }

  private void recover() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(CHAIN));
    int from = 0;
    Entry stored = null;
    for (int x = 0; x < bytes.length; x++) {
      if (bytes[x] == '\n') {
        Entry entry = accept(new String(bytes, from, x - from, StandardCharsets.UTF_8));
        stored = entry.file().isEmpty() ? stored : entry;
        from = x + 1;
      }
    }
    chain.truncate(from);
    chain.position(from);
    long end = 0;
    if (stored != null) {
      segmentNumber = Segments.number(stored.file());
      end = stored.offsetBytes() + stored.sizeBytes();
      if (!Files.exists(folder.resolve(stored.file()))
          || Files.size(folder.resolve(stored.file())) < end) {
        throw broken("the file (%s) is shorter than the chain says".formatted(stored.file()));
      }
    }
    Segments.setAside(folder, segmentNumber, end);
    segment = WarcSegment.open(folder.resolve(Segments.name(segmentNumber)), end);
  }

  private Entry accept(String line) {
    Entry entry = EntryLine.read(line).orElse(null);
    if (entry == null || !EntryLine.isTrue(line) || !entry.before().equals(last)) {
      throw broken("line (%d) of the chain does not fit".formatted(count + 1));
    }
    count++;
    last = EntryLine.hash(line);
    stateBySource.merge(
        entry.source(), SourceState.UNKNOWN.after(entry), (known, fresh) -> known.after(entry));
    return entry;
  }

  private UserException broken(String what) {
    return new UserException(
        "broken_store",
        "The store (%s) is not as it was written: %s.".formatted(folder, what),
        "Maybe see what with: wayleave watch verify " + folder);
  }

  /** What is known of a source. */
  public synchronized SourceState state(String source) {
    return stateBySource.getOrDefault(source, SourceState.UNKNOWN);
  }

  /** How many entries there are. */
  public synchronized long count() {
    return count;
  }

  /**
   * Adds what came of asking for a source. When this returns, it is on the disk.
   *
   * @param at when it came
   */
  public synchronized Entry append(String source, Fetched fetched, Instant at) {
    try {
      Entry entry = entry(source, fetched, at);
      String line = EntryLine.write(entry);
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        chain.write(bytes);
      }
      chain.force(false);
      accept(line);
      return entry;
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be written", e);
    }
  }

  private Entry entry(String source, Fetched fetched, Instant at) throws IOException {
    SourceState known = state(source);
    Kind kind = kind(fetched, known);
    String content = fetched.isThere() ? EntryLine.sha256(fetched.body()) : "";
    String file = "";
    long offset = 0;
    byte[] record = new byte[0];
    if (kind == Kind.CAPTURED) {
      record = WarcSegment.record(fetched, at);
      WarcSegment open = roomySegment();
      file = Segments.name(segmentNumber);
      offset = open.size();
      open.append(record);
    }
    boolean isBad = kind == Kind.FAILED || kind == Kind.FORBIDDEN;
    return new Entry(
        count + 1,
        kind,
        source,
        fetched.address(),
        at,
        fetched.status(),
        file,
        offset,
        record.length,
        content,
        record.length == 0 ? "" : EntryLine.sha256(record),
        fetched.header("etag"),
        fetched.header("last-modified"),
        fetched.failure(),
        isBad ? at.plus(retry(fetched, known)).toString() : "",
        tool,
        last);
  }

  private static Kind kind(Fetched fetched, SourceState known) {
    if (fetched.isForbidden()) {
      return Kind.FORBIDDEN;
    }
    if (fetched.isUnchanged()) {
      return Kind.UNCHANGED;
    }
    if (!fetched.isThere()) {
      return Kind.FAILED;
    }
    boolean isSame = EntryLine.sha256(fetched.body()).equals(known.content());
    return isSame ? Kind.SAME : Kind.CAPTURED;
  }

  /** Twice as long after each failure, up to a day; as long as the host asks, where it asks. */
  private static Duration retry(Fetched fetched, SourceState known) {
    String asked = fetched.header("retry-after");
    if (asked.matches("\\d{1,6}")) {
      Duration wait = Duration.ofSeconds(Long.parseLong(asked));
      return wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait;
    }
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, known.failureCount()));
    return wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait;
  }

  private WarcSegment roomySegment() throws IOException {
    WarcSegment open = segment;
    if (open == null) {
      throw new IllegalStateException("the store is closed");
    }
    if (open.size() < MOST_SEGMENT_BYTES) {
      return open;
    }
    open.close();
    segmentNumber++;
    WarcSegment next = WarcSegment.open(folder.resolve(Segments.name(segmentNumber)), 0);
    segment = next;
    return next;
  }

  @Override
  public synchronized void close() {
    try {
      if (segment != null) {
        segment.close();
        segment = null;
      }
      lock.release();
      chain.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be closed", e);
    }
  }
}
