package org.wayleave.plan.closure;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wayleave.network.notice.Progress;

/** Does numbered tasks on a few threads, each with scratch memory of its own. */
final class Threads {

  private Threads() {}

  /**
   * Does the tasks 0..count − 1, in any order; each writes to a place of its own or to its worker.
   *
   * @param newWorker makes what a thread does its tasks with
   * @return whether all were done; after a stop some were not
   */
  static boolean forEach(
      int count, int threads, String stage, Progress progress, Supplier<IntConsumer> newWorker) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicBoolean isStopped = new AtomicBoolean();
    IntStream workers = IntStream.range(0, Math.max(1, Math.min(threads, count)));
    (threads > 1 ? workers.parallel() : workers)
        .forEach(_ -> {
          IntConsumer worker = newWorker.get();
          int task = next.getAndIncrement();
          while (task < count && !isStopped.get()) {
            if (!progress.goesOn(stage, done.get(), count)) {
              isStopped.set(true);
              return;
            }
            worker.accept(task);
            done.incrementAndGet();
            task = next.getAndIncrement();
          }
        });
    return done.get() == count;
  }
}
