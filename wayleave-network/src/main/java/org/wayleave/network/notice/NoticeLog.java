package org.wayleave.network.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects notices in bounded memory: every one is counted, the first {@value #KEPT_PER_CODE} of
 * each code are kept.
 *
 * <p>A file with ten million bad rows therefore costs no more memory than one with a hundred. Not
 * thread-safe.
 */
public final class NoticeLog {

  /** How many notices of one code are kept in full. */
  public static final int KEPT_PER_CODE = 100;

  private final List<Notice> kept = new ArrayList<>();
  private final Map<String, Long> countByCode = new TreeMap<>();
  private final Map<Severity, Long> countBySeverity = new EnumMap<>(Severity.class);

  /** Counts the notice, and keeps it while its code has room. */
  public void add(Notice notice) {
    long count = countByCode.merge(notice.code(), 1L, Long::sum);
    countBySeverity.merge(notice.severity(), 1L, Long::sum);
    if (count <= KEPT_PER_CODE) {
      kept.add(notice);
    }
  }

  /** Adds an error: the value is left out. */
  public void error(String code, Location where, String fact, String advice) {
    add(new Notice(code, Severity.ERROR, where, fact, advice));
  }

  /** Adds a warning: the value is kept. */
  public void warning(String code, Location where, String fact, String advice) {
    add(new Notice(code, Severity.WARNING, where, fact, advice));
  }

  /** Whether the next notice of that code is kept, so that costly advice is worth looking for. */
  public boolean hasRoom(String code) {
    return countByCode.getOrDefault(code, 0L) < KEPT_PER_CODE;
  }

  /** The notices kept in full, in the order they were added. */
  public List<Notice> listNotices() {
    return Collections.unmodifiableList(kept);
  }

  /** How many of that severity were added, kept or not. */
  public long count(Severity severity) {
    return countBySeverity.getOrDefault(severity, 0L);
  }

  /** How many of each code were added, kept or not, by code. */
  public Map<String, Long> countByCode() {
    return Collections.unmodifiableMap(countByCode);
  }

  /** Whether there was any error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
