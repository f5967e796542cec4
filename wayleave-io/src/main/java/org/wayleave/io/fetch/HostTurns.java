package org.wayleave.io.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request to a host at a time, with a pause between. Thread-safe. */
final class HostTurns {

  /** A host, and when it may be asked again, by {@link System#nanoTime}. */
  static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private long nextNanos;
    private boolean wasAsked;
  }

  private final Map<String, Turn> turnByHost = new ConcurrentHashMap<>();

  /** Waits for the host's turn; whoever gets it must {@link #end} it. */
  Turn begin(String host) throws InterruptedException {
    Turn turn = turnByHost.computeIfAbsent(host, each -> new Turn());
    turn.lock.lockInterruptibly();
    long wait = turn.nextNanos - System.nanoTime();
    try {
      if (turn.wasAsked && wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    } catch (InterruptedException e) {
      turn.lock.unlock();
      throw e;
    }
    return turn;
  }

  void end(Turn turn, Duration pause) {
    turn.nextNanos = System.nanoTime() + pause.toNanos();
    turn.wasAsked = true;
    turn.lock.unlock();
  }
}
