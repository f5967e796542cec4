package org.wayleave.io.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayleave.network.notice.Location;
import org.wayleave.network.notice.NoticeLog;
import org.wayleave.network.notice.Progress;
import org.wayleave.network.notice.UserException;

/**
 * What reckoning a store again gave.
 *
 * @param entryCount lines of the chain
 * @param captureCount stored records
 * @param lastHash the hash of the last line, which says that the whole is as it was
 * @param isWhole whether nothing was changed, left out or put in
 */
public record EvidenceCheck(long entryCount, long captureCount, String lastHash, boolean isWhole) {

  /**
   * Reckons every hash of a store again. Reads it and writes nothing.
   *
   * @param log is told what does not fit
   * @throws UserException {@code no_store}
   */
  public static EvidenceCheck verify(Path folder, NoticeLog log, Progress progress) {
    Path chain = folder.resolve(EvidenceStore.CHAIN);
    if (!Files.isRegularFile(chain)) {
      throw new UserException(
          "no_store",
          "There is no store in (%s).".formatted(folder),
          "Maybe the path is mistyped, or nothing was collected yet.");
    }
    try {
      return verify(folder, Files.readAllBytes(chain), log, progress);
    } catch (IOException e) {
      throw new UserException(
          "no_store",
          "The store (%s) cannot be read (%s).".formatted(folder, e.getMessage()),
          "Maybe it is not yours to read.");
    }
  }

  private static EvidenceCheck verify(Path folder, byte[] bytes, NoticeLog log, Progress progress)
      throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    if (!text.isEmpty() && !text.endsWith("\n")) {
      tell(log, lines.size(), "The last line has no end: the collector was stopped while writing.");
    }
    String before = EvidenceStore.FIRST;
    Map<String, Long> ends = new HashMap<>();
    long captures = 0;
    for (int x = 0; x < lines.size(); x++) {
      if (!progress.goesOn("reckoning hashes", x, lines.size())) {
        tell(log, x + 1, "It was stopped here; what follows was not reckoned.");
        break;
      }
      String line = lines.get(x);
      Entry entry = EntryLine.read(line).orElse(null);
      if (entry == null || !EntryLine.isTrue(line)) {
        tell(log, x + 1, "The line is not as it was written.");
      } else {
        if (!entry.before().equals(before) || entry.number() != x + 1) {
          tell(
              log,
              x + 1,
              "The line does not follow the one before: lines are missing or were put in.");
        }
        if (!entry.file().isEmpty()) {
          captures++;
          checkRecord(folder, entry, ends, log);
        }
      }
      before = EntryLine.hash(line);
    }
    checkEnds(folder, ends, log);
    return new EvidenceCheck(lines.size(), captures, before, !log.hasErrors());
  }

  private static void checkRecord(Path folder, Entry entry, Map<String, Long> ends, NoticeLog log)
      throws IOException {
    Path file = folder.resolve(entry.file());
    long end = entry.offsetBytes() + entry.sizeBytes();
    boolean isNamed = Segments.number(entry.file()) > 0;
    if (!isNamed || !Files.isRegularFile(file) || Files.size(file) < end) {
      tell(log, entry.number(), "Its record is not there (%s).".formatted(entry.file()));
      return;
    }
    if (ends.getOrDefault(entry.file(), 0L) != entry.offsetBytes()) {
      tell(log, entry.number(), "Its record does not follow the one before.");
    }
    ends.put(entry.file(), end);
    byte[] record = new byte[Math.toIntExact(entry.sizeBytes())];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(entry.offsetBytes());
      in.readFully(record);
    }
    if (!EntryLine.sha256(record).equals(entry.record())) {
      tell(log, entry.number(), "Its record is not as it was written.");
    }
  }

  private static void checkEnds(Path folder, Map<String, Long> ends, NoticeLog log)
      throws IOException {
    for (Path file : Segments.list(folder)) {
      String name = file.getFileName().toString();
      if (Files.size(file) != ends.getOrDefault(name, 0L)) {
        log.error(
            "not_in_chain",
            new Location(name, 0, ""),
            "The file has more than the chain speaks of.",
            "Maybe the collector was stopped while writing: the next run cuts it off.");
      }
    }
  }

  private static void tell(NoticeLog log, long line, String fact) {
    log.error("broken_chain", new Location(EvidenceStore.CHAIN, line, ""), fact, "");
  }
}
