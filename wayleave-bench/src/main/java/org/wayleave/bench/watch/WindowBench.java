package org.wayleave.bench.watch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.network.notice.Progress;
import org.wayleave.watch.dedup.CopyGroups;
import org.wayleave.watch.dedup.CopyRule;

/**
 * What a window of a million articles takes of memory: the texts, and what comparing them takes
 * besides at its height. What is alive is told by a collector that is asked again and again while
 * the work goes on, so that a height between two of its rounds may be missed.
 */
final class WindowBench {

  private static final int TEXTS = 1_000_000;
  private static final long PAUSE_NANOS = 500_000_000;
  private static final double NANOS_PER_S = 1e9;

  private WindowBench() {}

  /** Runs in a process of its own. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(
        WindowBench.class, "8g", "copies", TEXTS + " made stories of 1 kB", home, ledger);
  }

  /** Makes the stories, finds the copies among them, and watches. */
  public static void main(String[] arguments) throws InterruptedException {
    long before = alive();
    List<String> texts = CopiesBench.make(TEXTS);
    long held = alive();
    AtomicLong most = new AtomicLong(held);
    AtomicBoolean isOver = new AtomicBoolean();
    Thread watcher =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!isOver.get()) {
                most.accumulateAndGet(alive(), Math::max);
                LockSupport.parkNanos(PAUSE_NANOS);
              }
            });
    long start = System.nanoTime();
    CopyGroups groups =
        CopyGroups.find(
            texts, Collections.nCopies(texts.size(), ""), CopyRule.USUAL, Progress.NONE);
    double seconds = (System.nanoTime() - start) / NANOS_PER_S;
    isOver.set(true);
    watcher.join();
    int count = texts.size();
    OwnProcess.say("the texts themselves", "bytes a text", (double) (held - before) / count, count);
    OwnProcess.say(
        "comparing them, at its height, besides; the check is the groups",
        "bytes a text",
        (double) (most.get() - held) / count,
        groups.groups().size());
    OwnProcess.say(
        "found while memory was watched; the check is the groups",
        "texts/s",
        count / seconds,
        groups.groups().size());
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
